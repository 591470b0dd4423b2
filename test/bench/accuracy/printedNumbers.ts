import type { Span } from '../../../server/src/engine/text/span.ts'

/** A number as it is printed: what counts in the denominators. Read without the engine, so that what the engine overlooks counts too. */
export interface PrintedNumber extends Span {
  raw: string
  value: number
  kind: NumberKind
}

export type NumberKind =
  | 'p value' | 'interval bound' | 'interval level' | 'percentage' | 'fraction' | 'sample size' | 'spread' | 'ratio' | 'duration' | 'dose' | 'whole number' | 'decimal number'

const groups = String.raw`\d{1,3}(?:[,\u2009\u202f\u00a0]\d{3}){1,3}(?:[.·]\d{1,12})?`
const decimalComma = String.raw`0,\d{1,12}|\d{1,9},\d{1,2}(?=\s?%)`
const plain = String.raw`\d{1,15}(?:[.·∙⋅]\d{1,12})?`
const pointFirst = String.raw`[.·]\d{1,12}`
const power = String.raw`(?:\s?[×x]\s?10\s?[−–-]?\d{1,3})?`
const number = new RegExp(`(?<![\\d.,·])(?:(?:${groups}|${decimalComma}|${plain})(?!\\d)|(?<=[=<>≤≥(\\s])${pointFirst})${power}`, 'g')

/** What a number after it only names: "type 2", "grade 3 or 4", "Table 1". */
const naming = /\b(?:type|protein|kinase|gene|phase|grade|stage|class|version|tables?|fig(?:ure|s|\.)?|appendix|box|visit|session|part|model|group|arm|cohort|step|item|question|aim|vitamin|omega|hepatitis|ISRCTN|NCT|number:?)s?[ -]?(?:(?:\d|I{1,3}V?)[ab]?\s?(?:[,/\-–]|or|and|to)\s?)?$/i
const months = 'january|february|march|april|may|june|july|august|september|october|november|december'
const beforeYear = new RegExp(`\\b(?:in|is|since|until|between|from|to|and|through|during|by|of|${months}),?\\s?$|[–-]\\s?$`, 'i')

/**
 * Every number printed in a text: each maximal run of digits with its thousands separators, decimals and power of ten. Left out is what is
 * part of a name: a number joined to a letter before it, by a hyphen or directly (IL-6, HbA1c, COVID-19, t29), joined to a capital after it
 * (5-HT, 3D), after a naming word (type 2, grade 3 or 4, Table 1), a calendar year, and a registration number. The level of an interval
 * (95 in "95% CI") counts.
 */
export function printedNumbers(text: string): PrintedNumber[] {
  return [...text.matchAll(number)]
    .map(match => ({ start: match.index, end: match.index + match[0].length, raw: match[0] }))
    .filter(found => !isName(text, found))
    .map(found => ({ ...found, value: valueOf(found.raw), kind: kindOf(text, found) }))
}

/** The value of a printed number; commas group thousands unless they can only be decimal marks. */
export function valueOf(raw: string): number {
  const [mantissa = '', exponent] = raw.split(/\s?[×x]\s?10\s?/)
  const decimal = /^0,|^\d{1,9},\d{1,2}$/.test(mantissa) ? mantissa.replace(',', '.') : mantissa.replace(/[,\s]/g, '')
  return Number(`${decimal.replace(/[·∙⋅]/, '.')}e${exponent?.replace(/[−–]/, '-') ?? '0'}`)
}

function isName(text: string, { start, end, raw }: Span & { raw: string }): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(end, end + 30)
  const joined = /\p{L}[-‐‑–/]?$/u.test(before) && !/\b(?:day|week|month|year)-$/i.test(before)
  if (joined || /^[-‐‑]?\p{Lu}(?!\p{L}*\s?[=<>])/u.test(after) || /^(?:st|nd|rd|th)\b/.test(after)) return true
  if (naming.test(before) && /^\d{1,2}$/.test(raw)) return true
  // EudraCT 2011-005336-12
  if (/^0\d/.test(raw) || /^-0\d/.test(after)) return true
  if (/^\d{7,}$/.test(raw) || (/^\d{5,}$/.test(raw) && /\p{Lu}{3,}:?\s?$/u.test(before))) return true
  return /^(?:19|20)\d\d$/.test(raw) && (beforeYear.test(before) || /^\s?(?:[–-]|to|and)\s?(?:19|20)\d\d/.test(after)) && !/^\s?(?:%|patients|participants)/.test(after)
}

/** One of two decimal numbers alone in brackets: "2.1 (1.3; 3.4)". */
function isBracketed(before: string, raw: string, after: string): boolean {
  if (!/[.·]/.test(raw)) return false
  return (/[([]\s?[−–-]?$/.test(before) && /^\s?(?:to|[,;–−‐‑-])\s?[−–-]?\d{0,9}[.·]\d{1,9}\s?[)\]]/.test(after))
    || (/[([]\s?[−–-]?\d{0,9}[.·]\d{1,9}\s?(?:to|[,;–−‐‑-])\s?[−–-]?$/.test(before) && /^\s?[)\]]/.test(after))
}

const intervalLabel = /(?:\bCIs?\b|C\.I\.|(?:confidence|credible) intervals?|\bIQR\b|interquartile|\brange[ds]?\b)(?:[^\d)\]]{0,20}9[059]\s?%)?[^\d)\]]{0,25}(?:[\d.,·]{1,12}\s?(?:to|and|[,;–−‐‑-])\s?[−–-]?\s?)?$/i

function kindOf(text: string, { start, end, raw }: Span & { raw: string }): NumberKind {
  const before = text.slice(Math.max(0, start - 60), start)
  const after = text.slice(end, end + 30)
  if (/^\s?%\s?-?(?:CI\p{L}{0,3}\b|C\.I\.|(?:confidence|credible) interval)/iu.test(after) || (/(?:CI|interval)\W{0,3}$/.test(before) && /^\s?%/.test(after) && /^9[059]$/.test(raw))) return 'interval level'
  if (/\bp(?:[- ]values?)?(?: for \p{L}{1,15})?\s{0,2}[=<>≤≥⩽⩾:]{1,2}\s{0,2}$/iu.test(before)) return 'p value'
  if (intervalLabel.test(before) || isBracketed(before, raw, after)) return 'interval bound'
  if (/^\s?%/.test(after) || /^\s?(?:vs\.?|versus|and|to|or|[-–])\s[\d.]{1,6}\s?%/.test(after)) return 'percentage'
  if (/\d\s?(?:\/|of|out of)\s?(?:the )?$/.test(before) || /^\s?(?:\/|of|out of)\s?(?:the )?\d/.test(after)) return 'fraction'
  if (/\bn\s?=\s?$/i.test(before)) return 'sample size'
  if (/(?:±|\+\/-|\bSDs?\b|\bSEM?\b|standard (?:deviation|error))[^\d)]{0,5}$/i.test(before)) return 'spread'
  if (/(?:\b[a-z]{0,2}(?:OR|RR|HR|IRR)s?|[Rr]atio|[Rr]elative risk)\b[^\d)]{0,15}$/.test(before)) return 'ratio'
  if (/^[- ]?(?:(?:or|to|and) \d{1,3}[- ])?(?:[sh]|sec|seconds?|min|minutes?|hours?|hrs?|days?|d|weeks?|wks?|months?|mo|years?|yrs?)\b/.test(after) || /\b(?:day|week|month|year|hour)s?\s$/i.test(before)) return 'duration'
  if (/^\s?(?:mg|g|µg|μg|mcg|IU|U|mL|ml|mmol|Gy)\b/.test(after)) return 'dose'
  return /[.·,]\d{1,2}$|[.·]/.test(raw) ? 'decimal number' : 'whole number'
}
