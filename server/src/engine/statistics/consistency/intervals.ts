import type { PrintedNumber, Statistic } from '../statistic.ts'
import { pOfZ, zOfP } from './distributions.ts'
import { admissibleP, meet, roundingInterval, type Interval } from './rounding.ts'

const ratioKinds = new Set(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio'])
const differenceKinds = new Set(['mean-difference', 'risk-difference', 'standardized-mean-difference', 'regression-coefficient'])

export const isRatio = (statistic: Statistic): boolean => ratioKinds.has(statistic.kind)
export const isDifference = (statistic: Statistic): boolean => differenceKinds.has(statistic.kind)

/**
 * What is wrong between an estimate and its interval, rounding allowed for: a ratio bound that is not positive, bounds in the wrong order,
 * an estimate outside. A difference whose sign alone disagrees is a matter of wording ("a reduction of 4.1, −7.7 to −0.5").
 */
export function checkInterval(estimate: Statistic, interval: Statistic): 'bounds-reversed' | 'bound-not-positive' | 'estimate-outside' | null {
  const [lower, upper] = interval.printed
  const value = estimate.printed[0]
  if (!lower || !upper || !value || interval.lower === null || interval.upper === null || lower.value !== interval.lower) return null
  if (estimate.comparator !== '=' && estimate.comparator !== '~') return null
  const low = roundingInterval(lower)
  const high = roundingInterval(upper)
  const point = roundingInterval(value)
  if (isRatio(estimate) && (lower.value < 0 || upper.value < 0)) return 'bound-not-positive'
  if (low.low > high.high) {
    // Mirrored on purpose: "reduction 4.1 (0.5 to −7.7)" and "−0.49 to −7.67" print the bound nearer to zero first.
    return isRatio(estimate) || Math.sign(lower.value) === Math.sign(upper.value) && Math.abs(lower.value) > Math.abs(upper.value) ? 'bounds-reversed' : null
  }
  const within = point.high >= low.low && point.low <= high.high
  if (within) return null
  const mirrored = -point.low >= low.low && -point.high <= high.high
  return mirrored && !isRatio(estimate) ? null : 'estimate-outside'
}

export interface SignificanceConflict {
  /** The value of no effect: 1 for ratios, 0 for differences. */
  nullValue: 0 | 1
  /** Whether the interval holds it. */
  inside: boolean
  /** p values that the interval implies, on the log scale for ratios (Altman & Bland 2011). */
  implied: Interval
}

/**
 * Whether a printed p contradicts its interval: the value of no effect lies clearly inside with p below α, or clearly outside with p above.
 * Differences that another method of computing the interval explains stay silent: the p values that the interval implies, widened by 0.6 and 1.6, must miss the printed one.
 */
export function checkSignificance(estimate: Statistic, interval: Statistic, p: Statistic): SignificanceConflict | null {
  const pair = comparable(estimate, interval, p)
  if (!pair) return null
  const { bounds, alpha, nullValue } = pair
  const inside = bounds.low.high < nullValue && nullValue < bounds.high.low
  const outside = nullValue < bounds.low.low || bounds.high.high < nullValue
  const reported = admissibleP(p)
  if (!(inside && reported.high <= alpha || outside && reported.low >= alpha)) return null
  const implied = impliedP(pair)
  return !implied || meet(widened(implied), reported) ? null : { nullValue, inside, implied }
}

/**
 * Whether a printed p is not the one that its interval implies, though both fall on the same side of the threshold. Another method of computing
 * either may explain that, as long as it is not a decision.
 */
export function checkImpliedP(estimate: Statistic, interval: Statistic, p: Statistic): { p: number } | null {
  const pair = comparable(estimate, interval, p)
  const implied = pair && impliedP(pair)
  return !implied || meet(widened(implied), admissibleP(p)) ? null : { p: Math.sqrt(Math.max(implied.low, 1e-300) * implied.high) }
}

interface Pair { value: PrintedNumber, bounds: { low: Interval, high: Interval }, ratio: boolean, level: number, alpha: number, nullValue: 0 | 1 }

/** An estimate with a sound interval and a p value of its own; null for all others. */
function comparable(estimate: Statistic, interval: Statistic, p: Statistic): Pair | null {
  const ratio = isRatio(estimate)
  if (!ratio && !isDifference(estimate)) return null
  if (p.qualifier !== undefined || p.value === null || interval.lower === null || interval.upper === null || estimate.value === null) return null
  const [lower, upper] = interval.printed
  const value = estimate.printed[0]
  if (!lower || !upper || !value || lower.value >= upper.value || (ratio && lower.value <= 0)) return null
  const level = interval.level ?? 95
  return { value, bounds: { low: roundingInterval(lower), high: roundingInterval(upper) }, ratio, level, alpha: 1 - level / 100, nullValue: ratio ? 1 : 0 }
}

/** Room for another method of computing the interval or p. */
function widened({ low, high }: Interval): Interval {
  return { low: low * 0.6, high: high * 1.6 }
}

/** SE = (ln U − ln L) / 2 z, z = ln estimate / SE; without logs for differences. Rounding of all three numbers is propagated. */
function impliedP({ value, bounds, ratio, level }: Pair): Interval | null {
  const scale = ratio ? Math.log : (x: number): number => x
  const z = zOfP(1 - level / 100)
  const point = roundingInterval(value)
  if (ratio && (point.low <= 0 || bounds.low.low <= 0)) return null
  const widest = (scale(bounds.high.high) - scale(bounds.low.low)) / (2 * z)
  const narrowest = (scale(bounds.high.low) - scale(bounds.low.high)) / (2 * z)
  if (!(narrowest > 0)) return null
  const sizes = [Math.abs(scale(point.low)), Math.abs(scale(point.high))]
  const straddles = scale(point.low) < 0 && scale(point.high) > 0
  const smallest = straddles ? 0 : Math.min(...sizes)
  return { low: pOfZ(Math.max(...sizes) / narrowest), high: pOfZ(smallest / widest) }
}
