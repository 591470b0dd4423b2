import type { HoverTimes } from './hovers.ts'
import type { Measurement } from './measure.ts'

/** What was measured of a BibTeX library of one size. */
export interface Library {
  size: number
  megabytes: number
  nothing: Measurement
  /** Reading a file with one entry: what it takes to begin. */
  start: Measurement
  boundaries: Measurement
  fields: Measurement
  json: Measurement
  citationJs: Measurement | null
  cold: Measurement
  warm: Measurement
  edit: Measurement
  search: Measurement
}

/** What was measured of a folder of papers. */
export interface Papers { name: string, number: number, path: string, pages: number | null, cold: Measurement, warm: Measurement }

/** One figure, what it is held against in the same run, and the goal: a bound on the figure itself or on the ratio. */
export interface Row {
  measure: string
  value: number
  unit: string
  beside?: { name: string, value: number }
  goal?: { of: 'value' | 'ratio', most: number }
}

/** The figures of a library that goals are set for, and what other readers take. Reading is counted without what it takes to begin. */
export function libraryRows({ size, megabytes, nothing, start, boundaries, fields, json, citationJs, cold, warm, edit, search }: Library): Row[] {
  const name = `${size.toLocaleString('en')} entries (${Math.round(megabytes)} MB)`
  const fieldScan = { name: 'field scan', value: fields.cpu }
  const keys = Math.max(0, (cold.completableCpu ?? NaN) - (start.completableCpu ?? NaN))
  return [
    { measure: `${name}: keys can be completed`, value: keys, unit: 'ms', beside: { name: 'boundary scan', value: boundaries.cpu }, goal: { of: 'ratio', most: 2 } },
    { measure: `${name}: all fields`, value: cold.cpu - start.cpu, unit: 'ms', beside: fieldScan, goal: { of: 'ratio', most: 2 } },
    { measure: `${name}: JSON.parse of the same`, value: json.cpu, unit: 'ms', beside: fieldScan },
    ...citationJs === null ? [] : [{ measure: `${name}: citation-js`, value: citationJs.cpu, unit: 'ms', beside: fieldScan }],
    { measure: `${name}: peak memory, cold`, value: cold.peak, unit: 'MB', beside: { name: 'an empty process', value: nothing.peak }, ...size > 50_000 ? {} : { goal: { of: 'value', most: 300 } } },
    { measure: `${name}: next start, until the first list`, value: warm.completableCpu ?? NaN, unit: 'ms', ...size > 50_000 ? {} : { goal: { of: 'value', most: 150 } } },
    { measure: `${name}: next start, peak memory`, value: warm.peak, unit: 'MB', beside: { name: 'an empty process', value: nothing.peak }, ...size > 50_000 ? {} : { goal: { of: 'value', most: 150 } } },
    { measure: `${name}: one entry edited, median`, value: edit.p50 ?? NaN, unit: 'ms', goal: { of: 'value', most: 10 } },
    { measure: `${name}: search, slowest of a hundred`, value: search.p99 ?? NaN, unit: 'ms', beside: { name: 'substring scan', value: search.scanP99 ?? NaN }, goal: { of: 'value', most: size <= 10_000 ? 10 : 50 } },
  ]
}

/** Times on the clock: whoever hovers waits for that. */
export function hoverRows(size: number, { before, reading }: { before: HoverTimes, reading: HoverTimes }): Row[] {
  const name = `hover while ${size.toLocaleString('en')} entries are read`
  return [
    { measure: `${name}, median`, value: reading.p50, unit: 'ms', beside: { name: 'before', value: before.p50 } },
    { measure: `${name}, slowest of a hundred`, value: reading.p99, unit: 'ms', beside: { name: 'before', value: before.p99 }, goal: { of: 'value', most: 10 } },
    { measure: `${name}, slowest`, value: reading.max, unit: 'ms', beside: { name: 'before', value: before.max }, goal: { of: 'value', most: 100 } },
  ]
}

export function paperRows({ name, number, pages, cold, warm }: Papers): Row[] {
  const title = `${number.toLocaleString('en')} ${name}`
  return [
    { measure: `${title}: findings included, each`, value: cold.cpu / number, unit: 'ms' },
    ...pages === null ? [] : [{ measure: `${title}: each page`, value: cold.cpu / number / pages, unit: 'ms', goal: { of: 'value' as const, most: 60 } }],
    { measure: `${title}: peak memory, cold`, value: cold.peak, unit: 'MB' },
    { measure: `${title}: next start, until the first list`, value: warm.completableCpu ?? NaN, unit: 'ms' },
    { measure: `${title}: next start, memory`, value: warm.memory ?? NaN, unit: 'MB' },
  ]
}

/** A row of the table. */
export function shown({ measure, value, unit, beside, goal }: Row): string[] {
  const ratio = beside === undefined ? NaN : value / beside.value
  const judged = goal?.of === 'ratio' ? ratio : value
  return [
    measure, `${rounded(value)} ${unit}`, beside === undefined ? '' : `${beside.name} ${rounded(beside.value)}`, Number.isNaN(ratio) ? '' : rounded(ratio),
    goal === undefined ? '' : `≤ ${goal.most}${goal.of === 'ratio' ? ' ×' : ` ${unit}`}`, goal === undefined ? '' : judged <= goal.most ? 'yes' : 'no',
  ]
}

function rounded(value: number): string {
  if (Number.isNaN(value)) return '–'
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(2)
}
