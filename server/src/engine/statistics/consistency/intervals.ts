import type { Statistic } from '../statistic.ts'
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
  if (isRatio(estimate) && upper.value < 0) return 'bound-not-positive'
  if (isRatio(estimate) && lower.value < 0) return 'bound-not-positive'
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
 * Differences that another method of computing the interval explains stay silent: the implied p must miss the printed one by a fifth and more.
 */
export function checkSignificance(estimate: Statistic, interval: Statistic, p: Statistic): SignificanceConflict | null {
  const ratio = isRatio(estimate)
  if (!ratio && !isDifference(estimate)) return null
  if (p.qualifier !== undefined || p.value === null || interval.lower === null || interval.upper === null || estimate.value === null) return null
  const [lower, upper] = interval.printed
  const value = estimate.printed[0]
  if (!lower || !upper || !value || lower.value >= upper.value || (ratio && lower.value <= 0)) return null
  const level = interval.level ?? 95
  const alpha = 1 - level / 100
  const nullValue = ratio ? 1 : 0
  const outer = { low: roundingInterval(lower), high: roundingInterval(upper) }
  const inside = outer.low.high < nullValue && nullValue < outer.high.low
  const outside = nullValue < outer.low.low || outer.high.high < nullValue
  const reported = admissibleP(p)
  if (!(inside && reported.high <= alpha || outside && reported.low >= alpha)) return null
  const implied = impliedP(value, outer, ratio, level)
  if (!implied) return null
  const widened = { low: implied.low * 0.6, high: implied.high * 1.6 }
  return meet(widened, reported) ? null : { nullValue, inside, implied }
}

/** SE = (ln U − ln L) / 2 z, z = ln estimate / SE; without logs for differences. Rounding of all three numbers is propagated. */
function impliedP(value: Statistic['printed'][number], bounds: { low: Interval, high: Interval }, ratio: boolean, level: number): Interval | null {
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
