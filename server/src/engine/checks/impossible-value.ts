import type { Check, CheckInput } from './check.ts'
import type { Inconsistency } from './inconsistency.ts'
import { findBeyondBounds } from './impossible/bounded.ts'
import { findImpossibleDegrees } from './impossible/degrees.ts'
import { findImpossibleMeans } from './impossible/means.ts'
import { findImpossibleMeansInCells } from './impossible/meansInCells.ts'
import { findImpossiblePercentages } from './impossible/percentages.ts'
import { reportsOf } from './inconsistency.ts'

/** A mean, a standard deviation, a percentage or degrees of freedom that the printed number of people cannot give. */
export const impossibleValue: Check = {
  code: 'impossible-value',
  severity: 'warning',
  description: 'A mean, standard deviation, percentage or number of degrees of freedom cannot come from the printed number of people.',
  reach: 'passage',
  run: input => reportsOf(findImpossibleValues(input), input.say),
}

/** Values that no sample of the printed size, or nothing at all, can have; null for each that was tried and is possible. */
export function* findImpossibleValues(input: CheckInput): Iterable<Inconsistency | null> {
  yield* findImpossibleMeans(input)
  yield* findImpossibleMeansInCells(input)
  yield* findImpossiblePercentages(input)
  yield* findImpossibleDegrees(input)
  yield* findBeyondBounds(input)
}
