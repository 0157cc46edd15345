import type { Day } from './day.ts';
import { type Level, levels } from './fact.ts';
import { publicFrom, type Source } from './source.ts';

/** The sources that were surely public by the day. Later ones never show: their titles and addresses tell the future. */
export function admissible(sources: readonly Source[], asOf: Day): Source[] {
  return sources.filter((source) => publicFrom(source) <= asOf);
}

/** What a set of sources allows: primary by a primary source, reported by two originators, else single. */
export function allowedLevel(sources: readonly Source[]): Level {
  if (sources.some((source) => source.kind === 'primary')) return 'primary';
  const originators = new Set(sources.flatMap((source) => source.originators));
  return originators.size >= 2 ? 'reported' : 'single';
}

/** The lower of two levels. The cell is a person's judgement and is never raised by a count. */
export function lowerLevel(a: Level, b: Level): Level {
  return levels.indexOf(a) > levels.indexOf(b) ? a : b;
}
