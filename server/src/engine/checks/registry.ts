import type { Check, Report, Severity } from './check.ts'
import { ambiguousCitation } from './ambiguous-citation.ts'
import { citationOrder } from './citation-order.ts'
import { contradictedStatistic } from './contradicted-statistic.ts'
import { correctedStudy } from './corrected-study.ts'
import { duplicateReference } from './duplicate-reference.ts'
import { estimateOutsideInterval } from './estimate-outside-interval.ts'
import { etAlMismatch } from './et-al-mismatch.ts'
import { inconsistentPValue } from './inconsistent-p-value.ts'
import { inconsistentYearLetter } from './inconsistent-year-letter.ts'
import { intervalConflictsWithP } from './interval-conflicts-with-p.ts'
import { asymmetricInterval } from './asymmetric-interval.ts'
import { effectConflictsWithEvents } from './effect-conflicts-with-events.ts'
import { effectSizeMismatch } from './effect-size-mismatch.ts'
import { explainableInconsistency } from './explainable-inconsistency.ts'
import { impossibleValue } from './impossible-value.ts'
import { standardErrorMismatch } from './standard-error-mismatch.ts'
import { sumMismatch } from './sum-mismatch.ts'
import { misattributedStatistic } from './misattributed-statistic.ts'
import { missingPart } from './missing-part.ts'
import { missingReference } from './missing-reference.ts'
import { percentageConflictsWithFraction } from './percentage-conflicts-with-fraction.ts'
import { preprintCited } from './preprint-cited.ts'
import { referenceMismatch } from './reference-mismatch.ts'
import { retractedStudy } from './retracted-study.ts'
import { secondaryCitation } from './secondary-citation.ts'
import { statisticStyle } from './statistic-style.ts'
import { uncitedReference } from './uncited-reference.ts'
import { uncitedStatistic } from './uncited-statistic.ts'
import { unconfirmedReference } from './unconfirmed-reference.ts'
import { unknownCitation } from './unknown-citation.ts'
import { unsupportedStatistic } from './unsupported-statistic.ts'
import { unusedSuppression } from './unused-suppression.ts'

/** Every check, in the order of the documentation. A test fails when one lacks its page, its setting or its tests. */
export const checks: readonly Check[] = [
  contradictedStatistic,
  misattributedStatistic,
  unsupportedStatistic,
  uncitedStatistic,
  inconsistentPValue,
  estimateOutsideInterval,
  intervalConflictsWithP,
  asymmetricInterval,
  effectConflictsWithEvents,
  effectSizeMismatch,
  standardErrorMismatch,
  impossibleValue,
  sumMismatch,
  explainableInconsistency,
  percentageConflictsWithFraction,
  unknownCitation,
  ambiguousCitation,
  missingPart,
  missingReference,
  uncitedReference,
  duplicateReference,
  referenceMismatch,
  unconfirmedReference,
  statisticStyle,
  inconsistentYearLetter,
  citationOrder,
  etAlMismatch,
  preprintCited,
  retractedStudy,
  correctedStudy,
  secondaryCitation,
  // It looks at what the checks before it reported.
  unusedSuppression,
]

/** The severity of one report: what the user set for the code, else what the report asks for, else the default of the check. */
export function severityOf(check: Check, report: Report, settings: Record<string, Severity>): Severity {
  const wanted = settings[check.code]
  // Turned off means off; a report that asks for less than its check stays that low unless the user raised the code above its default.
  if (wanted !== undefined && wanted !== check.severity) return wanted
  return report.severity ?? check.severity
}
