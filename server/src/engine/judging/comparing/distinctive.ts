import { digitsOf, trimZeros } from '../../text/digits.ts'
import type { Statistic } from '../../statistics/statistic.ts'

/**
 * Whether a value is rare enough to recognise a study by: at least three significant digits in one of its numbers, or a fraction of
 * two-digit numbers. Round numbers and years are not.
 */
export function isDistinctive(statistic: Statistic): boolean {
  if (statistic.kind === 'p-value' || statistic.kind === 'duration' || statistic.kind === 'dose' || statistic.kind === 'direction') return false
  // Two bounds together say as much as one long number.
  if (statistic.kind === 'confidence-interval' || statistic.kind === 'standardized-mean-difference' && statistic.printed.length === 2) return statistic.printed.reduce((sum, { raw }) => sum + trimZeros(digitsOf(raw)).length, 0) >= 4
  if (statistic.kind === 'fraction') return (statistic.denominator ?? 0) >= 20 && !statistic.printed[0]?.word
  return statistic.printed.some(({ raw, value }) => {
    const significant = trimZeros(digitsOf(raw), !/[.·]/.test(raw))
    return significant.length >= 3 && !(Number.isInteger(value) && value >= 1900 && value <= 2100)
  })
}
