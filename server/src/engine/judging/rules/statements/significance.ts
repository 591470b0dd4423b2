import type { Statistic } from '../../../statistics/statistic.ts'

/** Significance that a finding states, in words or by its p value. */
export function significanceOf(statistic: Statistic): boolean | null {
  if (statistic.kind === 'direction') return statistic.direction?.significant ?? null
  if (statistic.kind !== 'p-value') return null
  if (statistic.value === null) return false
  if (statistic.comparator === '<' || statistic.comparator === '≤') return statistic.value <= 0.05 ? true : null
  if (statistic.comparator === '>' || statistic.comparator === '≥') return statistic.value >= 0.05 ? false : null
  return statistic.value < 0.05
}
