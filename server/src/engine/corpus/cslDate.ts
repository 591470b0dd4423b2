import type { CslDate, CslItem } from './study.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The year of publication in four digits, empty where it is not known. */
export function issuedYear(csl: CslItem): string {
  const parts = csl.issued?.['date-parts']?.[0]?.[0]
  if (parts !== undefined) return String(parts)
  return /\d{4}/.exec(csl.issued?.raw ?? csl.issued?.literal ?? '')?.[0] ?? ''
}

/**
 * A date as libraries write it ("2014", "2014-06-30", "2014/06", "2014 Jun 30", "June 2014", "2014-06/2014-08"), in CSL. What is not
 * understood is kept as `literal`, so that it is shown as printed.
 */
export function readDate(written: string): CslDate {
  const [from, to] = written.trim().split('/').length === 2 && /^\d{4}-.*\/\d{4}/.test(written.trim()) ? written.trim().split('/') : [written.trim()]
  const start = dateParts(from ?? '')
  const end = to === undefined ? null : dateParts(to)
  if (start === null) return { literal: written.trim() }
  return { 'date-parts': end === null ? [start] : [start, end] }
}

/** The number of a month written as a number, a name or its first letters; null for anything else. */
export function monthNumber(written: string): number | null {
  const number = /^\d{1,2}$/.test(written) ? Number(written) : months.indexOf(written.slice(0, 3).toLowerCase()) + 1
  return number >= 1 && number <= 12 ? number : null
}

function dateParts(written: string): number[] | null {
  const numeric = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T/?~%\s]|$)/.exec(written)
  const words = numeric?.[2] === undefined ? wordDate(written) : null
  if (words !== null) return words
  if (numeric === null) return null
  const parts = [Number(numeric[1])]
  const month = monthNumber(numeric[2] ?? '')
  if (month === null) return parts
  const day = Number(numeric[3])
  return day >= 1 && day <= 31 ? [...parts, month, day] : [...parts, month]
}

/** "2014 Jun 30", "June 2014", "30 June 2014". */
function wordDate(written: string): number[] | null {
  const year = /(?:^|\D)(\d{4})(?:\D|$)/.exec(written)?.[1]
  const month = /(?:^|[^a-z])((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})/i.exec(written)?.[1]
  if (year === undefined || month === undefined) return null
  const day = Number(/(?:^|\D)(\d{1,2})(?:\D|$)/.exec(written)?.[1])
  const parts = [Number(year), monthNumber(month) ?? 1]
  return day >= 1 && day <= 31 ? [...parts, day] : parts
}
