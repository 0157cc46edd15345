/** Why a line was set aside. Nothing is lost: it stays, with its place and its first characters. */
export const quarantineReasons = [
  'columns',
  'utf8',
  'nul',
  'date',
  'number',
  'code',
  'too-long',
  'duplicate-conflict',
] as const;

export interface Quarantined {
  file: string;
  /** 1-based. */
  line: number;
  reason: (typeof quarantineReasons)[number];
  detail: string;
  raw: string;
}

/** Every line read is in one class: read = accepted + rejected + filtered + duplicates. */
export interface ImportReport {
  read: number;
  accepted: number;
  rejected: number;
  filtered: number;
  duplicates: number;
  quarantine: readonly Quarantined[];
}
