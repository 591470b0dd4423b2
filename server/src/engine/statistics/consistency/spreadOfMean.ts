import { quantileOfT } from './distributions.ts'
import type { Interval } from './rounding.ts'

/** SE = SD / √n, with the rounding of the standard deviation allowed for. */
export function standardErrorOf(deviation: Interval, n: number): Interval {
  return { low: Math.max(0, deviation.low) / Math.sqrt(n), high: deviation.high / Math.sqrt(n) }
}

/**
 * Half the width of the interval of a mean: t(n − 1) · SD / √n, or with the normal quantile where a program used that; both are within the result.
 *
 * @param level of the interval in percent
 */
export function halfWidthOfMean(deviation: Interval, n: number, level: number): Interval {
  const error = standardErrorOf(deviation, n)
  const alpha = 1 - level / 100
  return { low: error.low * quantileOfT(alpha, Number.POSITIVE_INFINITY), high: error.high * quantileOfT(alpha, n - 1) }
}
