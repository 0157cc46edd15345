/** A published value beside ours. */
export interface ReferenceRow {
  id: string;
  source: string;
  expected: number;
  /** null where the row could not run. */
  got: number | null;
  tolerance: number;
  /** null counts as not passed: the reason says what was absent. */
  pass: boolean | null;
  reason?: string;
}

export function row(id: string, source: string, expected: number, tolerance: number, got: number | null): ReferenceRow {
  if (got === null) return { id, source, expected, got, tolerance, pass: false, reason: 'undefined' };
  return { id, source, expected, got, tolerance, pass: Math.abs(got - expected) <= tolerance + 1e-15 };
}
