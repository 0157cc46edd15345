import type { Command } from './command.ts';

export interface CommandEntry {
  name: string;
  summary: string;
  load(): Promise<{ default: Command }>;
}

/** Every command, in the order a reader learns them. Only names and summaries are here, so that help loads nothing else. */
export const table: readonly CommandEntry[] = [
  {
    name: 'brief',
    summary: 'the cited assessment of a state between the powers',
    load: () => import('./commands/brief.ts'),
  },
  { name: 'timeline', summary: 'the chronicle of a state, filtered', load: () => import('./commands/timeline.ts') },
  {
    name: 'commitments',
    summary: 'agreements, bases and pledges: status now, words, contradicting claims',
    load: () => import('./commands/commitments.ts'),
  },
  {
    name: 'sanctions',
    summary: 'programmes and changes: four dates, third-party clauses, contradictions',
    load: () => import('./commands/sanctions.ts'),
  },
  {
    name: 'compare',
    summary: 'states side by side: rows with each power, heads, commitments, sanctions',
    load: () => import('./commands/compare.ts'),
  },
  {
    name: 'sources',
    summary: 'the sources on record, and what they cover',
    load: () => import('./commands/sources.ts'),
  },
  {
    name: 'cite',
    summary: 'the citation of a source or of the sources of a fact',
    load: () => import('./commands/cite.ts'),
  },
  { name: 'init', summary: 'make a workspace for casebooks of your own', load: () => import('./commands/init.ts') },
  {
    name: 'check',
    summary: 'list every fault of a workspace with file, line and column',
    load: () => import('./commands/check.ts'),
  },
];
