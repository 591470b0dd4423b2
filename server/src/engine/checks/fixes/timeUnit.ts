import type { Statistic } from '../../statistics/statistic.ts'
import type { Edit } from '../check.ts'

/** How units of time are printed: in one letter or three, and as a word. */
const names: Readonly<Record<string, readonly [short: string, word: string]>> = { s: ['s', 'second'], min: ['min', 'minute'], h: ['h', 'hour'], days: ['d', 'day'], weeks: ['wk', 'week'], months: ['mo', 'month'], years: ['yr', 'year'] }
const printedUnit = /^(\s?-?)(seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|months?|mo|years?|yrs?)(?![\p{L}\d])/u

/**
 * The unit behind a time in the place of another, as long a word and in the same number: "72 minutes" for 72 hours, "a 72-minute stay" for one of 72 hours.
 * Null where the numbers differ or no unit stands right behind.
 */
export function timeUnitEdit(text: string, claim: Statistic, source: Statistic): Edit | null {
  if (claim.kind !== 'duration' || source.kind !== 'duration' || claim.value === null || claim.value !== source.value || claim.unit === source.unit) return null
  const name = names[source.unit ?? '']
  const found = printedUnit.exec(text.slice(claim.end, claim.end + 12))
  if (!name || !found) return null
  const [, gap, printed] = found as unknown as [string, string, string]
  const isWord = printed.length > 4 || /^(?:days?|week|year)$/.test(printed)
  const newText = !isWord ? name[0] : printed.endsWith('s') ? `${name[1]}s` : name[1]
  const start = claim.end + gap.length
  return { start, end: start + printed.length, newText }
}
