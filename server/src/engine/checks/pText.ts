import type { Statistic } from '../statistics/statistic.ts'

/** "= .036", "< .001": a computed p with its sign, as APA prints it; beside a printed one below .001 with the digits that tell them apart. */
export function formatP(p: number, printed?: Statistic): string {
  const finer = printed?.value !== null && printed !== undefined && printed.value < 0.001 && p < 0.001 && p >= 1e-6
  if (finer) return `= ${p.toFixed(-Math.floor(Math.log10(p)) + 1).replace(/^0/, '')}`
  return p < 0.001 ? '< .001' : `= ${p.toFixed(3).replace(/^0/, '')}`
}
