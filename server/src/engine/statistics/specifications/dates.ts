import { isDash } from '../grammar/draft.ts'
import { isYear } from '../grammar/naming.ts'
import type { Token } from '../tokens.ts'

/** A day, a month or a year of the calendar, as far as it is told. */
export interface CalendarDate {
  year: number
  /** From 1. */
  month?: number
  day?: number
  /** "the 1960s": the year is the first of ten. */
  isDecade?: true
}

interface ReadDate { date: CalendarDate, next: number }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/

/** The date that begins at a token: "2019", "March 2019", "5 March 2019", "March 5, 2019", "the 1960s" without its article; null where none does. */
export function dateAt(tokens: readonly Token[], at: number): ReadDate | null {
  const token = tokens[at]
  if (!token) return null
  if (token.type === 'number') return yearAt(tokens, at) ?? behindDay(tokens, at)
  return monthName.test(token.text) ? behindMonth(tokens, at) : null
}

function yearAt(tokens: readonly Token[], at: number): ReadDate | null {
  const token = tokens[at]
  if (!token?.number || !isYear(token) || tokens[at + 1]?.text === '/' || tokens[at - 1]?.text === '/') return null
  const behind = tokens[at + 1]
  if (behind?.text === 's' && !behind.spaced && token.number.value % 10 === 0) return { date: { year: token.number.value, isDecade: true }, next: at + 2 }
  return token.glued ? null : { date: { year: token.number.value }, next: at + 1 }
}

/** "5 March 2019". */
function behindDay(tokens: readonly Token[], at: number): ReadDate | null {
  const day = dayAt(tokens, at)
  const read = day !== null && monthName.test(tokens[at + 1]?.text ?? '') ? behindMonth(tokens, at + 1) : null
  return read && read.date.day === undefined ? { ...read, date: { ...read.date, day: day! } } : null
}

/** "March 2019", "March of 2019", "Mar. 2019", "March 5, 2019". */
function behindMonth(tokens: readonly Token[], at: number): ReadDate | null {
  const month = months.indexOf(tokens[at]!.text.slice(0, 3)) + 1
  const behind = tokens[at + 1]?.text === '.' ? at + 2 : at + 1
  const day = dayAt(tokens, behind)
  const sign = day === null ? behind : behind + 1
  const read = yearAt(tokens, /^(?:,|of)$/.test(tokens[sign]?.text ?? '') ? sign + 1 : sign)
  return read && { ...read, date: { ...read.date, month, ...(day === null ? {} : { day }) } }
}

function dayAt(tokens: readonly Token[], at: number): number | null {
  const number = tokens[at]?.number
  return number && !number.word && number.decimals <= 0 && number.value >= 1 && number.value <= 31 ? number.value : null
}

/** One date, or the two ends of a time. */
export interface Period { from: CalendarDate, to: CalendarDate | null, next: number }

/** "2019", "between October 2015 and May 2018" without its first word, "2015–2018": what begins at a token; null where no date does. */
export function periodAt(tokens: readonly Token[], at: number): Period | null {
  const first = dateAt(tokens, at)
  if (!first) return null
  const alone = { from: first.date, to: null, next: first.next }
  const link = tokens[first.next]?.text === ',' && /^(?:and|to|until|through|till)$/.test(tokens[first.next + 1]?.text ?? '') ? first.next + 1 : first.next
  const word = tokens[link]?.text ?? ''
  const opening = tokens[at - 1]?.text ?? ''
  const isJoined = isDash(tokens[link]) || word === 'and' && opening === 'between' || /^(?:to|until|through|till)$/.test(word)
  const second = isJoined ? dateAt(tokens, link + 1) : null
  return second && isBefore(first.date, second.date) ? { from: first.date, to: second.date, next: second.next } : alone
}

function isBefore(first: CalendarDate, second: CalendarDate): boolean {
  return first.year < second.year || first.year === second.year && first.month !== undefined && second.month !== undefined && first.month <= second.month
}
