import type { Candidate, Setting } from '../candidates/candidates.ts'
import { contradicted, type Judgement } from '../judgement.ts'

/**
 * "84 mg/kg" where the study gave 84 mg: the very number with a unit in which the source, of which few sentences are at hand, gives no dose at all. Null where it does, since then the two are
 * perhaps two doses, and where the number has one digit, which many doses have.
 */
export function contradictedByDoseUnit({ statistic }: Setting, candidates: readonly Candidate[]): Judgement | null {
  const { kind, value, unit, comparator, printed: [number] } = statistic
  if (kind !== 'dose' || value === null || unit === null || comparator !== '=' || !number || number.raw.replace(/\D/g, '').length < 2) return null
  const doses = candidates.filter(({ evidence: { finding } }) => finding.statistic.kind === 'dose')
  const same = doses.find(({ evidence: { finding: { statistic: source } }, alignment }) => source.value === value && alignment.conflicts.length === 0 && source.unit !== null && (withoutWeight(unit) === source.unit || withoutWeight(source.unit) === unit))
  return same && !doses.some(({ evidence: { finding } }) => finding.statistic.unit === unit) ? contradicted('unit', [same.evidence], 0.75) : null
}

/** "mg" for "mg/kg"; null of a unit that goes by no weight. */
function withoutWeight(unit: string): string | null {
  return unit.endsWith('/kg') ? unit.slice(0, -'/kg'.length) : null
}
