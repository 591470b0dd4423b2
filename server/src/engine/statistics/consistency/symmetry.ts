import type { Statistic } from '../statistic.ts'
import { isRatio } from './intervals.ts'
import { roundingInterval, type Interval } from './rounding.ts'

export interface Asymmetry {
  /** How far the estimate is from the middle of its interval at least, in half-widths of the interval. */
  offset: number
  /** The middle of the interval: what the estimate would be. */
  middle: number
}

/** Scales on which the usual intervals lie evenly around the estimate: logs for ratios, Fisher's z for correlations, none for differences. */
const scales: Partial<Record<Statistic['kind'], { to: (x: number) => number, from: (x: number) => number }>> = {
  correlation: { to: Math.atanh, from: Math.tanh },
  'mean-difference': { to: x => x, from: x => x },
  'risk-difference': { to: x => x, from: x => x },
  'regression-coefficient': { to: x => x, from: x => x },
  'standardized-mean-difference': { to: x => x, from: x => x },
  mean: { to: x => x, from: x => x },
}
const logarithmic = { to: Math.log, from: Math.exp }

/**
 * How far an estimate lies off the middle of its interval, with the rounding of all three numbers allowed for. A ratio is the geometric mean
 * of its bounds (Georgescu & Wren 2018, doi:10.1093/bioinformatics/btx811); a correlation is in the middle on Fisher's scale, a difference as it is.
 *
 * @returns null where the estimate may lie in the middle, undefined where the two cannot be compared: an estimate outside, an interval without a
 * middle (of a percentage, with a bound of zero)
 */
export function asymmetryOf(estimate: Statistic, interval: Statistic): Asymmetry | null | undefined {
  const scale = isRatio(estimate) ? logarithmic : scales[estimate.kind]
  const [lower, upper] = interval.printed
  const printed = estimate.printed[0]
  if (!scale || !lower || !upper || !printed || estimate.comparator !== '=' || printed.decimals < 0) return undefined
  const low = transformed(roundingInterval(lower), scale.to)
  const high = transformed(roundingInterval(upper), scale.to)
  const point = transformed(roundingInterval(printed), scale.to)
  const half = (high.high - low.low) / 2
  if (![low.low, high.high, point.low, point.high].every(Number.isFinite) || !(half > 0) || point.high < low.low || point.low > high.high) return undefined
  const distance = Math.max(point.low - (low.high + high.high) / 2, (low.low + high.low) / 2 - point.high)
  if (distance <= 0) return null
  return { offset: distance / half, middle: scale.from((scale.to(lower.value) + scale.to(upper.value)) / 2) }
}

/** Whether a ratio lies in the middle without logs: some programs print estimate ± 1.96 SE of the ratio itself. */
export function isEvenWithoutLogs(estimate: Statistic, interval: Statistic): boolean {
  const [lower, upper] = interval.printed
  if (!lower || !upper || !estimate.printed[0]) return false
  const point = roundingInterval(estimate.printed[0])
  const low = roundingInterval(lower)
  const high = roundingInterval(upper)
  return point.high >= (low.low + high.low) / 2 && point.low <= (low.high + high.high) / 2
}

function transformed({ low, high }: Interval, to: (x: number) => number): Interval {
  return { low: to(low), high: to(high) }
}
