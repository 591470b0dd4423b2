import type { HoverTimes } from './hovers.ts'
import type { Measurement } from './measure.ts'
import type { Row } from '../support/row.ts'

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

/** Goals are set for libraries of this size; for what is typed, for these. */
const sizeOfGoals = 50_000
const searchGoals = new Map([[10_000, 10], [100_000, 50]])

/** The figures of a library, and what other readers take. Reading is counted without what it takes to begin, and without the search that tells when it can be used. */
export function libraryRows({ size, megabytes, nothing, start, boundaries, fields, json, citationJs, cold, warm, edit, search }: Library): Row[] {
  const name = `${size.toLocaleString('en')} entries (${Math.round(megabytes)} MB)`
  const fieldScan = { name: 'field scan', value: fields.cpu }
  const empty = { name: 'an empty process', value: nothing.peak }
  const goal = (of: 'value' | 'ratio', most: number): Pick<Row, 'goal'> => size === sizeOfGoals ? { goal: { of, most } } : {}
  const searchGoal = searchGoals.get(size)
  // A small library takes hardly any time.
  const yardstick = size > 1000 ? { yardstick: fields.cpu } : {}
  return [
    { measure: `${name}: keys can be completed`, value: Math.max(0, cold.completableCpu! - start.completableCpu!), unit: 'ms', floor: { name: 'boundary scan', value: boundaries.cpu }, ...goal('ratio', 2) },
    { measure: `${name}: all fields`, value: indexed({ cold, start }), unit: 'ms', floor: fieldScan, ...goal('ratio', 2), ...yardstick },
    { measure: `${name}: JSON.parse of the same`, value: json.cpu, unit: 'ms', floor: fieldScan },
    ...citationJs === null ? [] : [{ measure: `${name}: citation-js`, value: citationJs.cpu, unit: 'ms', floor: fieldScan }],
    { measure: `${name}: peak memory, cold`, value: cold.peak, unit: 'MB', floor: empty, yardstick: 1, ...goal('value', 300) },
    { measure: `${name}: next start, until the first list`, value: warm.completableCpu!, unit: 'ms', ...goal('value', 150) },
    { measure: `${name}: next start, peak memory`, value: warm.peak, unit: 'MB', floor: empty, yardstick: 1, ...goal('value', 150) },
    { measure: `${name}: one entry edited, median`, value: edit.p50!, unit: 'ms', ...goal('value', 10) },
    { measure: `${name}: search, slowest of a hundred`, value: search.p99!, unit: 'ms', floor: { name: 'substring scan', value: search.scanP99! }, ...searchGoal === undefined ? {} : { goal: { of: 'value', most: searchGoal } } },
  ]
}

/** What it takes of the processor to index a library, in milliseconds, without what it takes to begin. */
function indexed({ cold, start }: Pick<Library, 'cold' | 'start'>): number {
  return cold.indexCpu! - start.indexCpu!
}

/** How reading grows with the number of entries: the exponent b of y = a·xᵇ, by least squares over the logarithms. */
export function growthRow(libraries: readonly Library[]): Row {
  const logs = libraries.map(library => [Math.log(library.size), Math.log(indexed(library))] as const)
  const mean = (axis: 0 | 1): number => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const exponent = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
  return { measure: 'libraries: reading grows with entries to the power of', value: exponent, unit: '', goal: { of: 'value', most: 1.1 } }
}

/** Times on the clock: whoever hovers waits for that. */
export function hoverRows(size: number, { before, reading }: { before: HoverTimes, reading: HoverTimes }): Row[] {
  const name = `hover while ${size.toLocaleString('en')} entries are read`
  return [
    { measure: `${name}, median`, value: reading.p50, unit: 'ms', floor: { name: 'before', value: before.p50 } },
    { measure: `${name}, slowest of a hundred`, value: reading.p99, unit: 'ms', floor: { name: 'before', value: before.p99 }, goal: { of: 'value', most: 10 } },
    { measure: `${name}, slowest`, value: reading.max, unit: 'ms', floor: { name: 'before', value: before.max }, goal: { of: 'value', most: 100 } },
  ]
}

export function paperRows({ name, number, pages, cold, warm }: Papers): Row[] {
  const title = `${number.toLocaleString('en')} ${name}`
  return [
    { measure: `${title}: findings included, each`, value: cold.cpu / number, unit: 'ms' },
    ...pages === null ? [] : [{ measure: `${title}: each page`, value: cold.cpu / number / pages, unit: 'ms', goal: { of: 'value' as const, most: 60 } }],
    { measure: `${title}: peak memory, cold`, value: cold.peak, unit: 'MB' },
    { measure: `${title}: next start, until the first list`, value: warm.completableCpu!, unit: 'ms' },
    { measure: `${title}: next start, memory`, value: warm.memory!, unit: 'MB' },
  ]
}
