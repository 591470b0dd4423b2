import type { Check, CheckInput } from './check.ts'
import type { Inconsistency } from './inconsistency.ts'
import { findAsymmetricIntervals } from './asymmetric-interval.ts'
import { findConflictingPercentages } from './percentage-conflicts-with-fraction.ts'
import { findConflictsWithP } from './interval-conflicts-with-p.ts'
import { findEffectsAgainstEvents } from './effect-conflicts-with-events.ts'
import { findImpossibleValues } from './impossible-value.ts'
import { findInconsistentPValues } from './inconsistent-p-value.ts'
import { findMismatchedEffectSizes } from './effect-size-mismatch.ts'
import { findMismatchedErrors } from './standard-error-mismatch.ts'
import { findWrongSums } from './sum-mismatch.ts'
import { reportsOf } from './inconsistency.ts'

/** Numbers that do not go together by the usual arithmetic, where a correction, one tail, an adjusted model or another method may be behind it. */
export const explainableInconsistency: Check = {
  code: 'explainable-inconsistency',
  severity: 'off',
  description: 'Numbers do not go together by the usual arithmetic, but one tail, a correction, an adjusted model or another method may explain it.',
  reach: 'passage',
  // Going through all families again is worth its time only where somebody wants to see what comes of it.
  run: input => input.severityOf('explainable-inconsistency') === 'off' ? [] : reportsOf(findAll(input), input.say, true),
}

function* findAll(input: CheckInput): Iterable<Inconsistency | null> {
  for (const find of [findInconsistentPValues, findAsymmetricIntervals, findConflictsWithP, findEffectsAgainstEvents, findMismatchedEffectSizes, findMismatchedErrors, findImpossibleValues, findWrongSums, findConflictingPercentages]) yield* find(input)
}
