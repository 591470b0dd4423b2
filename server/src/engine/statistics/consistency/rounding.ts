import type { PrintedNumber, Statistic } from '../statistic.ts'

/** A closed interval of real numbers. */
export interface Interval { low: number, high: number }

/** What a printed number may have been before rounding: v ± half a unit of its last digit. */
export function roundingInterval(printed: PrintedNumber): Interval {
  const half = 0.5 * 10 ** -printed.decimals
  return { low: printed.value - half, high: printed.value + half }
}

/** All p values that a printed p leaves open: "p < .05" is [0, .05), "p = .03" is [.025, .035], "p = .000" is [0, .0005]. */
export function admissibleP(statistic: Statistic): Interval {
  const printed = statistic.printed[0]
  if (!printed || statistic.value === null) return { low: 0.05, high: 1 }
  const { low, high } = roundingInterval(printed)
  switch (statistic.comparator) {
    case '<': return { low: 0, high: printed.value }
    case '≤': return { low: 0, high }
    case '>': return { low: printed.value, high: 1 }
    case '≥': return { low, high: 1 }
    default: return { low: Math.max(0, low), high: Math.min(1, high) }
  }
}

/** Whether two intervals share a point. */
export function meet(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high
}
