import { monthNumber, readDate } from '../../cslDate.ts'
import type { CslDate } from '../../study.ts'

/**
 * `year`, `month` and `day` as one date. "10~jan" has the day in the month, "jan/feb" two of them. A month that cannot be read is left out.
 */
export function writtenDate(year: string | undefined, month: string | undefined, day: string | undefined): CslDate | undefined {
  if (year === undefined) return undefined
  if (month === undefined || !/^\d{4}$/.test(year)) return readDate(year)
  const number = monthNumber(month)
  if (number !== null) return readDate([year, String(number).padStart(2, '0'), ...day === undefined ? [] : [day.padStart(2, '0')]].join('-'))
  const [first = '', last, ...more] = month.split(/\s{0,3}(?:[/–—&]|-{1,3}|\bto\b|\band\b)\s{0,3}/)
  const [from, to] = [monthNumber(first), monthNumber(last ?? '')]
  if (from !== null && to !== null && more.length === 0) return { 'date-parts': [[Number(year), from], [Number(year), to]] }
  const read = readDate(`${day ?? ''} ${month} ${year}`.trim())
  return read['date-parts'] === undefined ? readDate(year) : read
}
