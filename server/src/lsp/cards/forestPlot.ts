import type { Finding } from '../../engine/corpus/study.ts'
import type { StatisticKind } from '../../engine/statistics/statistic.ts'
import type { Markup } from './markup.ts'
import type { FindingSentence } from './relevance.ts'

/** One line of the plot. */
interface Row { kind: StatisticKind, estimate: number, lower: number, upper: number, level: number | undefined }

const ratios: readonly StatisticKind[] = ['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio']
const differences: readonly StatisticKind[] = ['mean-difference', 'risk-difference', 'standardized-mean-difference']
const rowsShown = 4
const width = 320
const margin = 12
const rowHeight = 28

// Grey and blue of middling brightness are seen on a light and on a dark background.
const grey = '#808080'
const blue = '#3f8fd2'

/**
 * A small forest plot of the effect estimates in these sentences: a square with its value for the estimate, a line for its interval, and the line
 * of no effect. Ratios and differences are never mixed; the plot shows the family of the first estimate. Null where no estimate has an interval.
 */
export function forestPlot(sentences: readonly FindingSentence[], markup: Markup): string | null {
  const all = sentences.flatMap(({ findings }) => effectRows(findings))
  const isRatio = all[0] !== undefined && ratios.includes(all[0].kind)
  const rows = all.filter(row => ratios.includes(row.kind) === isRatio).slice(0, rowsShown)
  if (rows.length === 0) return null
  const described = rows.map(({ kind, estimate, lower, upper, level }) =>
    `${kind.replaceAll('-', ' ')} ${estimate}, ${level === undefined ? 'interval' : `${level}% interval`} ${lower} to ${upper}`)
  const description = `Forest plot with the line of no effect at ${isRatio ? 1 : 0}: ${described.join('; ')}`
  return markup.image(description, `data:image/svg+xml;base64,${btoa(draw(rows, isRatio))}`)
}

/** Estimates with the interval of their group. */
function effectRows(findings: readonly Finding[]): Row[] {
  const intervals = findings.map(({ statistic }) => statistic).filter(({ kind }) => kind === 'confidence-interval')
  const rows: Row[] = []
  for (const { statistic: { kind, value, group } } of findings) {
    const { lower = null, upper = null, level } = intervals.find(interval => interval.group === group) ?? {}
    if (value === null || lower === null || upper === null) continue
    const drawable = ratios.includes(kind) ? Math.min(value, lower) > 0 : differences.includes(kind)
    if (drawable && lower <= upper && [value, lower, upper].every(Number.isFinite)) rows.push({ kind, estimate: value, lower, upper, level })
  }
  return rows
}

function draw(rows: readonly Row[], isRatio: boolean): string {
  const place = scale(rows, isRatio)
  const height = rows.length * rowHeight + 2 * margin
  const noEffect = place(isRatio ? 1 : 0)
  const marks = rows.map(({ estimate, lower, upper }, index) => {
    const y = margin + rowHeight * (index + 0.7)
    return `<path d="M${place(lower)} ${y}H${place(upper)}" stroke="${blue}" stroke-width="2"/>`
      + `<rect x="${place(estimate) - 4}" y="${y - 4}" width="8" height="8" fill="${blue}"/>`
      + `<text x="${place(estimate)}" y="${y - 8}" font-family="sans-serif" font-size="11" text-anchor="middle" fill="${grey}">${estimate}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`
    + `<path d="M${noEffect} 4V${height - 4}" stroke="${grey}" stroke-dasharray="4 3"/>${marks.join('')}</svg>`
}

/** From a value to its place across the plot: logarithmic for ratios, so that 2 and 0.5 lie equally far from 1. */
function scale(rows: readonly Row[], isRatio: boolean): (value: number) => number {
  const transform = isRatio ? Math.log : (value: number) => value
  const values = [isRatio ? 1 : 0, ...rows.flatMap(({ estimate, lower, upper }) => [estimate, lower, upper])].map(transform)
  const low = Math.min(...values)
  const extent = Math.max(...values) - low || 1
  return value => Math.round((margin + (transform(value) - low) / extent * (width - 2 * margin)) * 10) / 10
}
