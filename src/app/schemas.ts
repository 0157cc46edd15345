import { z } from 'zod';

/** What machines get, in the same shape from every face. */
export const FindingOut = z.looseObject({
  id: z.string(),
  question: z.string(),
  statement: z.string(),
  verdict: z.string().optional(),
  n: z.int(),
  asOf: z.string(),
  evidence: z.array(z.string()),
  reasons: z.array(z.string()),
  warnings: z.array(z.string()),
});

export const FactOut = z.looseObject({
  id: z.string(),
  excerpt: z.string(),
  date: z.string(),
  known: z.string(),
  level: z.enum(['primary', 'reported', 'single']),
  layer: z.enum(['embedded', 'workspace']),
  sources: z.array(z.string()).min(1),
});

/** CSL-JSON. */
export const SourceOut = z.looseObject({ id: z.string(), type: z.string(), publisher: z.string(), URL: z.string() });

/** Findings with all they rest on; whom they are about stands before it. */
export const ReportBody = z.object({
  powers: z.array(z.string()).optional(),
  asOf: z.string(),
  findings: z.array(FindingOut),
  facts: z.array(FactOut),
  sources: z.array(SourceOut),
  methods: z.array(z.object({ id: z.string(), version: z.int(), params: z.record(z.string(), z.unknown()) })),
});
export type ReportBody = z.output<typeof ReportBody>;

export const ReportOut = ReportBody.extend({ state: z.string() });
export type ReportOut = z.output<typeof ReportOut>;
