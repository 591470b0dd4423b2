/** What a case file expects of one text, and what the engine says. */
export interface Comparison {
  input: string
  expected: string
  ours: string
  /** Why the two differ, in a few words that several rows may share; null where they agree. */
  reason: string | null
}

/** One question asked of all rows of a case file. */
export interface Measure {
  file: string
  question: string
  comparisons: Comparison[]
}

/** Agreement where both say the same, else the reason that is worked out. */
export function compare(input: string, expected: string, ours: string, why: () => string): Comparison {
  return { input, expected, ours, reason: expected === ours ? null : why() }
}
