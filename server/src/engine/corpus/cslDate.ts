import type { CslDate, CslItem } from './study.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const seasons = ['spring', 'summer', 'autumn', 'winter']

/** A date as far as it is given, and a season in place of a month. */
interface Parts { parts: number[], season?: number }

/** The year of publication in four digits, empty where it is not known. */
export function issuedYear(csl: CslItem): string {
  const parts = csl.issued?.['date-parts']?.[0]?.[0]
  if (parts !== undefined) return String(parts)
  return /\d{4}/.exec(csl.issued?.raw ?? csl.issued?.literal ?? '')?.[0] ?? ''
}

/**
 * A date as libraries write it ("2014", "2014-06-30", "2014/06", "2014 Jun 30", "June 2014", "2014/06/30/Summer"), or in the Extended
 * Date/Time Format that BibLaTeX takes ("2014-06/2014-08", "2014-21", "1998/", "1994~", "199X", "-0043"), in CSL. What is not
 * understood is kept as `literal`, so that it is shown as printed.
 */
export function readDate(written: string): CslDate {
  const text = written.trim()
  const [from = '', to] = rangeOf(text)
  const [start, end] = [datePoint(from), to === undefined ? null : datePoint(to)]
  if (start === null && end === null) return { literal: text }
  const circa = /[~?%]\s{0,5}$|^\s{0,5}c(?:irc)?a?\.?\s{0,5}\d|\d[~?%]\s{0,5}\//i.test(text)
  // An end left open is left out: styles print it as the year nought.
  const dates = [start, end].filter(date => date !== null).map(date => date.parts)
  return {
    'date-parts': dates,
    ...start?.season === undefined ? {} : { season: start.season },
    ...circa ? { circa: true } : {},
  }
}

/** The number of a month written as a number, a name or its first letters; null for anything else. */
export function monthNumber(written: string): number | null {
  const number = /^\d{1,2}$/.test(written) ? Number(written) : /^[a-z]{3,9}\.?$/i.test(written) ? months.indexOf(written.slice(0, 3).toLowerCase()) + 1 : 0
  return number >= 1 && number <= 12 ? number : null
}

/** The number of a season by its English name, from 1 for spring; null for anything else. */
export function seasonNumber(written: string): number | null {
  const name = written.trim().toLowerCase()
  const number = seasons.indexOf(name === 'fall' ? 'autumn' : name) + 1
  return number > 0 ? number : null
}

/** The two ends of a range; one part where it is none. An end left open is empty. */
function rangeOf(text: string): string[] {
  const edtf = /^(-?[\dXu]{4}[^/]{0,12}|\.\.|unknown)?\/(-?[\dXu]{4}[^/]{0,12}|\.\.|open|unknown)?$/.exec(text)
  if (edtf !== null && text !== '/') return [edtf[1] ?? '', /^[-\d]/.test(edtf[2] ?? '') ? edtf[2]! : '']
  const years = /^(\d{4})\s{0,3}(?:-{1,3}|[–—])\s{0,3}(\d{4}|date|present|today)?$/i.exec(text)
  return years === null ? [text] : [years[1]!, /^\d/.test(years[2] ?? '') ? years[2]! : '']
}

function datePoint(written: string): Parts | null {
  const numeric = /^(?:c(?:irc)?a?\.?\s{0,3}|\[)?(-?\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T/?~%\]\s]|$)/i.exec(written)
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(written.trim())
  if (compact !== null) return datePoint(compact.slice(1).join('-'))
  const words = numeric?.[2] === undefined ? wordDate(written) : null
  if (words !== null) return words
  if (numeric === null) return unspecifiedDate(written)
  const parts = [Number(numeric[1])]
  const number = Number(numeric[2])
  // 21 to 24 are the seasons.
  if (number >= 21 && number <= 24) return { parts, season: number - 20 }
  const month = monthNumber(numeric[2] ?? '')
  if (month === null) return { parts }
  const day = Number(numeric[3])
  return { parts: day >= 1 && day <= 31 ? [...parts, month, day] : [...parts, month] }
}

/** "2014 Jun 30", "June 2014", "30 June 2014", "Summer 2014". */
function wordDate(written: string): Parts | null {
  const year = /(?:^|\D)(\d{4})(?:\D|$)/.exec(written)?.[1]
  const month = /(?:^|[^a-z])((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})/i.exec(written)?.[1]
  if (year === undefined) return null
  if (month === undefined) {
    const season = seasonNumber(/(?:^|[^a-z])(spring|summer|autumn|fall|winter)(?:[^a-z]|$)/i.exec(written)?.[1] ?? '')
    return season === null ? null : { parts: [Number(year)], season }
  }
  const day = Number(/(?:^|\D)(\d{1,2})(?:\D|$)/.exec(written)?.[1])
  const parts = [Number(year), monthNumber(month) ?? 1]
  return { parts: day >= 1 && day <= 31 ? [...parts, day] : parts }
}

/** "199X" and "19uu": the first year of the time that is meant. "2014a" and "1995/1996" begin with a year. */
function unspecifiedDate(written: string): Parts | null {
  const decade = /^(\d{2,3})[Xxu]{1,2}$/.exec(written)?.[1]
  if (decade !== undefined) return { parts: [Number(decade.padEnd(4, '0'))] }
  const year = /^(\d{4})(?:[a-z]$|[-/–]\d{2,4}$)/.exec(written)?.[1]
  return year === undefined ? null : { parts: [Number(year)] }
}
