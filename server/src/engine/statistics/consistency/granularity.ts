import type { Interval } from './rounding.ts'

/**
 * What n people who each give a whole number (or the average of a few whole numbers) can have for a mean, a standard deviation and a share.
 * GRIM: Brown & Heathers (2017), doi:10.1177/1948550616673876. GRIMMER: Anaya (2016), doi:10.7287/peerj.preprints.2400v1, in its analytic form.
 * DEBIT: Heathers & Brown (2019), https://osf.io/5vb3u.
 *
 * Printed values come as the intervals that their rounding leaves open, ends included, so that either rounding of a tie will do.
 */

/** Beyond this many candidates every value is possible, and looking for one would take long. */
const many = 2000

/** Room for the last bits of a product such as 0.195 · 200. */
const slack = 1e-9

/** The whole numbers in an interval, first and last; none where the last is below the first. */
function wholeIn({ low, high }: Interval): { first: number, last: number } {
  const room = slack * Math.max(1, Math.abs(low), Math.abs(high))
  return { first: Math.ceil(low - room), last: Math.floor(high + room) }
}

/**
 * GRIM: whether some sum of whole numbers, divided by n · items, rounds to the printed mean.
 *
 * @param items how many whole numbers each person's value averages; 1 for a single rating and for a total
 */
export function meanIsPossible(mean: Interval, n: number, items = 1): boolean {
  const { first, last } = wholeIn({ low: mean.low * n * items, high: mean.high * n * items })
  return first <= last
}

/** The possible means next below and above a printed one, as numbers to show. */
export function neighbours(mean: number, n: number, items = 1): [number, number] {
  const sum = Math.floor(mean * n * items)
  return [sum / (n * items), (sum + 1) / (n * items)]
}

/**
 * GRIMMER: whether whole numbers exist whose mean and sample standard deviation round to the printed ones. A sum of squares must be whole, as
 * odd or even as the sum, and no smaller than that of the most even spread.
 *
 * @returns true also where the mean alone is impossible to settle, because there are too many candidates
 */
export function deviationIsPossible(mean: Interval, deviation: Interval, n: number, items = 1): boolean {
  if (n < 2) return true
  const { first, last } = wholeIn({ low: mean.low * n * items, high: mean.high * n * items })
  if (last - first > many) return true
  for (let sum = first; sum <= last; sum++) {
    const low = (n - 1) * (Math.max(0, deviation.low) * items) ** 2 + sum * sum / n
    const high = (n - 1) * (deviation.high * items) ** 2 + sum * sum / n
    const squares = wholeIn({ low, high })
    const least = Math.max(squares.first, leastSquares(sum, n))
    const matching = (least - sum) % 2 === 0 ? least : least + 1
    if (matching <= squares.last) return true
  }
  return false
}

/** The sum of squares of n whole numbers with a given sum that lie as close together as they can. */
function leastSquares(sum: number, n: number): number {
  const quotient = Math.floor(sum / n)
  const rest = sum - quotient * n
  return (n - rest) * quotient * quotient + rest * (quotient + 1) * (quotient + 1)
}

/** The largest sample standard deviation that n values between two ends can have around a mean: all of them at one end or the other. */
export function largestDeviation(mean: Interval, ends: Interval, n: number): number {
  const middle = (ends.low + ends.high) / 2
  const nearest = Math.min(Math.max(middle, mean.low), mean.high)
  const variance = (nearest - ends.low) * (ends.high - nearest) * n / (n - 1)
  return n < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(Math.max(0, variance))
}

/** DEBIT: whether the standard deviation is the one that a share of ones among n zeros and ones has. */
export function binaryDeviationIsPossible(share: Interval, deviation: Interval, n: number): boolean {
  if (n < 2) return true
  const of = (p: number): number => Math.sqrt(Math.max(0, p * (1 - p)) * n / (n - 1))
  const inside = { low: Math.max(0, share.low), high: Math.min(1, share.high) }
  const ends = [of(inside.low), of(inside.high)]
  const highest = inside.low <= 0.5 && inside.high >= 0.5 ? of(0.5) : Math.max(...ends)
  return highest + slack >= deviation.low && Math.min(...ends) - slack <= deviation.high
}
