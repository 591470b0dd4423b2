import { roundingInterval, type Interval } from './rounding.ts'
import type { Statistic } from '../statistic.ts'

/** What an effect size may be for a printed test, and the most usual value, to name in a message. */
export interface EffectRange extends Interval {
  usual: number
}

/**
 * Which standardized mean differences belong to a t statistic under any plausible design.
 *
 * Two groups of n1 and n2: d = t √(1/n1 + 1/n2), which is 2t/√N for equal groups and two thirds more at one to nine; one sample or pairs:
 * dz = t/√n; d of paired means in units of their own spread: dz √(2(1 − r)) for a correlation r from −.3 to .95. Formulas: Lakens (2013),
 * doi:10.3389/fpsyg.2013.00863. Hedges's g is a little smaller, by 1 − 3/(4 df − 1).
 */
export function standardizedDifferencesOfT(t: Interval, df: number, name: 'd' | 'g' | 'dz'): EffectRange {
  const correction = 1 - 3 / (4 * df - 1)
  const smallest = name === 'dz' ? 1 / Math.sqrt(df + 1) : Math.sqrt(2 * (1 - 0.95) / (df + 1))
  const largest = name === 'dz' ? 1 / Math.sqrt(df + 1) : Math.sqrt(1 / 0.1 + 1 / 0.9) / Math.sqrt(df)
  const usual = name === 'dz' ? 1 / Math.sqrt(df + 1) : 2 / Math.sqrt(df + 2)
  const shrink = df > 1 && name !== 'd' ? correction : 1
  return { low: t.low * smallest * (df > 1 ? correction : 1), high: t.high * largest, usual: (t.low + t.high) / 2 * usual * (name === 'g' ? shrink : 1) }
}

/** Partial η² = F df1 / (F df1 + df2), whatever the design (Cohen 1973, doi:10.1177/001316447303300111). */
export function partialEtaSquared(f: number, df1: number, df2: number): number {
  return f * df1 / (f * df1 + df2)
}

/** The absolute values that a printed statistic leaves open. */
export function absoluteRange(statistic: Statistic): Interval | null {
  const printed = statistic.printed[0]
  if (!printed || statistic.comparator !== '=' && statistic.comparator !== '~') return null
  const { low, high } = roundingInterval({ ...printed, value: Math.abs(printed.value) })
  return { low: Math.max(0, low), high }
}
