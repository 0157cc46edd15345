/** Why a finding is no stronger than it is: one code, one sentence for people. */
export const reasonSentences = {
  NOT_MEASURED: 'the stage that would measure this does not exist yet',
  THIN: 'too few rows to say more',
  ORDER_ONLY: 'rests on the order of public days alone',
  CONTRADICTED: 'sources or speakers contradict each other',
  SINGLE_SOURCE: 'rests on single sources',
  OUT_OF_COVERAGE: 'the day lies outside what the record covers',
  COARSE_DATES: 'some dates are known only to a week, month or year',
  ASSUMED_KNOWN: 'the day some rows became public is assumed',
  NO_ROW: 'no row in the sources used',
} as const;

export type ReasonCode = keyof typeof reasonSentences;
