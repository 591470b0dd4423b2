import { readUnit } from './grammar/units.ts'
import type { Statistic } from './statistic.ts'
import { tokenize } from './tokens.ts'

/** What a table says of a number outside its cell: the label of its row, the heads of its column, the lowest last, and the headings above them. */
export interface CellNames {
  label: string
  head: string
  /** The heading of the rows within the table, then the caption. */
  above?: readonly string[]
}

const percent = /(?:^|[\s(,[/])(?:%|per ?cent)\s?[)\]]?$|(?:^|[\s,])%\s?[([](?:SEM?|SD)[)\]]$|%\s?(?:of )?pred(?:icted)?\b|^per ?cent(?:age)?s?\b|\bpercentages? of\b|(?:^|\s)(?:%|per ?cent(?:age)?) (?:changes?|increases?|decreases?|reductions?|improvements?|loss)\b/i
/** "n (%)" announces both; the percentage of the two stands in brackets and is read as one. */
const counted = /(?:^|[\s(,])(?:n|no\.?|num(?:ber)?|count|frequency|events?)\s?[,/]?\s?[([]?\s?(?:%|per ?cent)\s?[)\]]?$|\bn\s?=\s?\d{1,6}\s?[([]%[)\]]$/i
/** "% (n)" announces them the other way round. */
const countedBehind = /%\s?[([]\s?n\s?[)\]]$/i
const pValue = /(?:^p|(?:^|[\s(])p[- ]?values?)\s?[*†‡§#¶]{0,3}(?:\s?[a-d1-4])?\)?$/i
const significance = /\bsig(?:\.|nificance)?(?:\s?\((?:2|two)[- ]tailed\))?$/i
/** Heads of columns that count, whatever the row measures. */
const counting = /\b(?:n|no|nos|num|number|count|events?|df)\.?(?:\s?[([].{0,12}[)\]])?$/i
const age = /^(?:mean |median |average )?age\b/i
/** "Age, history and diagnosis" is a caption, of more than ages. */
const ageAlone = /^(?:mean |median |average )?age\s?(?:[([].{0,20}[)\]])?$/i
/** The number of people, by itself. */
const people = /^(?:n|(?:no|number)\.? of (?:patients|participants|subjects|people|children|women|men|infants|individuals))$/i
const unitInside = /[([,]\s?(seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mo|years?|yrs?|[hdsy])\.?(?:\s[a-i])?\s?(?=[)\],;]|$)/i
const units: Readonly<Record<string, string>> = { s: 's', m: 'min', h: 'h', d: 'days', w: 'weeks', y: 'years' }
const unnamed: ReadonlySet<Statistic['kind']> = new Set(['other', 'mean', 'median', 'interquartile-range', 'range', 'confidence-interval'])

/**
 * A statistic as its table means it: a bare "0.039" in a column or a row of p values is one, "75" under "%" a percentage, and "42.1" in the row
 * "Age (years)" a time. What the cell itself says is kept.
 */
export function namedByTable(statistic: Statistic, { label, head, above = [] }: CellNames): Statistic {
  if (statistic.unit !== null || !unnamed.has(statistic.kind) || statistic.qualifier === 'spread') return statistic
  const names = [head.trim(), label.trim()].filter(name => name !== '')
  if (statistic.kind === 'other' && statistic.value !== null && statistic.value >= 0 && statistic.value <= 1 && names.some(name => pValue.test(name) || significance.test(name))) return { ...statistic, kind: 'p-value' }
  if (statistic.kind === 'other' && names.some(name => people.test(name)) && Number.isInteger(statistic.value)) return { ...statistic, kind: 'sample-size' }
  const measureOf = (each: readonly string[]): string | null => counting.test(head) ? null : first(each.map(measureIn))
  const unit = first(names.map(name => unitOf(name, age))) ?? measureOf(names) ?? first(above.map(name => unitOf(name, ageAlone))) ?? (statistic.kind === 'other' ? null : measureOf(above.slice(0, -1)))
  if (unit === null) return statistic
  // "1.2 (0.8 to 1.9)" under "OR (95% CI), %" is as yet no percentage: only values are named.
  if (unit === '%' && statistic.kind !== 'other') return statistic.kind === 'mean' ? { ...statistic, kind: 'percentage', unit } : { ...statistic, unit }
  return unit === '%' ? { ...statistic, kind: statistic.value === null ? statistic.kind : 'percentage', unit } : { ...statistic, unit }
}

function first<T>(found: readonly (T | null)[]): T | null {
  return found.find(each => each !== null) ?? null
}

/** The size of a group that a name has, "Group A (n = 41)". */
export function sizeIn(name: string): number | null {
  const digits = size.exec(name)?.[1]
  return digits === undefined ? null : Number(digits.replace(/[, ]/g, ''))
}

const size = /\bn\s?=\s?(\d{1,3}(?:[, ]?\d{3}){0,2})\b/i

/**
 * The numbers of one cell that belong together: in "17 (41)" under "Group A (n = 41)" the second is the percentage that the first is of the group's
 * size, in whatever words the table says so.
 */
export function pairedInCell(statistics: readonly Statistic[], { label, head, above = [] }: CellNames): readonly Statistic[] {
  const [count, share] = statistics
  const names = [head, label, ...above].map(name => name.trim().replace(/\.$/, ''))
  if (statistics.length === 2 && count!.unit === null && count!.value !== null && bare.has(count!.kind) && Number.isInteger(share!.value) && names.some(name => countedBehind.test(name))) return [{ ...count!, kind: 'percentage', unit: '%' }, share!]
  if (statistics.length !== 2 || !count || !share || count.value === null || share.value === null || share.unit !== null && share.kind !== 'other') return statistics
  // "2/24 (8.3)"
  if (count.kind === 'fraction' && count.numerator !== undefined && count.denominator && share.kind === 'other' && isShareOf(share, count.numerator, count.denominator)) return [count, { ...share, kind: 'percentage', unit: '%', numerator: count.numerator, denominator: count.denominator }]
  if (!bare.has(count.kind) || !bare.has(share.kind) || share.qualifier === 'spread' || !Number.isInteger(count.value) || (count.printed[0]?.decimals ?? 0) > 0 || share.value > 100) return statistics
  const total = sizeIn(head) ?? sizeIn(label) ?? 0
  if (total > 0 && isShareOf(share, count.value, total)) return [count, { ...share, kind: 'percentage', unit: '%', numerator: count.value, denominator: total }]
  return names.some(name => counted.test(name)) ? [count, { ...share, kind: 'percentage', unit: '%' }] : statistics
}

/** Whether a number is the percentage of a count, a unit of its last digit aside. */
function isShareOf({ value, printed: [own] }: Statistic, count: number, total: number): boolean {
  return value !== null && Math.abs(100 * count / total - value) <= 10 ** -Math.max(0, own?.decimals ?? 0)
}

/** A count and its percentage in two cells below one head, "25" and "64.1" below "Trial 2 (n = 39)". */
export function shareOfCellBefore(statistic: Statistic, before: Statistic, { head }: CellNames): Statistic {
  const total = sizeIn(head) ?? 0
  const isCount = before.kind === 'other' && before.unit === null && before.value !== null && Number.isInteger(before.value) && before.value > 0 && before.value <= total
  const isTelling = (statistic.printed[0]?.decimals ?? 0) > 0 || (before.value ?? 0) >= 5
  if (!isCount || !isTelling || statistic.kind !== 'other' || statistic.unit !== null || !isShareOf(statistic, before.value!, total)) return statistic
  return { ...statistic, kind: 'percentage', unit: '%', numerator: before.value!, denominator: total }
}

const bare: ReadonlySet<Statistic['kind']> = new Set(['other', 'mean', 'count', 'sample-size', 'standard-deviation'])

/** In brackets; where a number of some length is all that follows, as in "Prednisone (mg/day) 60", the two name a dose; a digit is a mark. */
const inside = /[([]([^()[\]]{1,16})[)\]](?!\s?\d{2,5}$)/g
/** How much there is in how much, behind the last comma, "Adiponectin, µg/ml". */
const behindComma = /,\s([^,()[\]/]{1,6}\/(?:ml|l|dl|g|mol|m2|m²))$/i

/** The unit in brackets behind a name, "Blood loss (ml)", or before them, "PD15 mg (95% CI)". That of "Wait (IQR)" is a spread, though odds may be given per IQR. */
function measureIn(name: string): string | null {
  for (const words of [...name.matchAll(inside), behindComma.exec(name)].flatMap(found => found?.[1] ?? [])) {
    const tokens = tokenize(words, { start: 0, end: words.length })
    const unit = readUnit(tokens, 0)
    if (unit?.next === tokens.length && measures.has(unit.kind) && unit.unit !== 'IQR') return unit.unit
  }
  const behind = unitBehind.exec(name)
  const isNamed = behind !== null && /\p{L}/u.test(name.slice(0, behind.index).split(/\s/).at(-1)!)
  return isNamed ? behind[1]!.replace(/^mmhg$/i, 'mmHg') : null
}

/** Units without brackets, of two letters and more, that are no words and no times; a number before them is a dose or a length that the name has. */
const unitBehind = /\s(mg|kg|ml|cm|mm|mmhg|kcal|mmol)(?:\s?[([]|,|$)/i

/** Kinds of units that measure; "(points)" and "(sessions)" are left to the words. */
const measures: ReadonlySet<string> = new Set(['dose', 'other'])

function unitOf(text: string, ofAge: RegExp): string | null {
  const name = text.trim().replace(/\.$/, '')
  if (percent.test(name)) return counted.test(name) ? null : '%'
  const unit = unitInside.exec(name)?.[1]?.toLowerCase()
  if (unit !== undefined) return unit.startsWith('mo') ? 'months' : units[unit[0]!] ?? null
  return ofAge.test(name) ? 'years' : null
}
