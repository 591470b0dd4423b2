import type { Statistic } from '../statistic.ts'
import { pOfChiSquare, pOfF, pOfR, pOfT, pOfZ } from './distributions.ts'
import { admissibleP, meet, roundingInterval, type Interval } from './rounding.ts'

export interface TestCheck {
  /** Two-sided p values (upper-tail for F and χ²) that the printed test statistic leaves open. */
  computed: Interval
  /** The p of the test statistic exactly as printed. */
  p: number
  /** No admissible combination agrees, two-sided or one-sided. */
  inconsistent: boolean
  /** Half the p would agree: a one-tailed test explains the difference. */
  oneTailed: boolean
  /** The printed and the computed p lie on opposite sides of α = .05. */
  decisionError: boolean
}

/**
 * Recomputes p from a test statistic and its degrees of freedom, as statcheck does (Nuijten et al. 2016), with the rounding of the test
 * statistic and of p propagated.
 *
 * @returns null where the statistic has no distribution here (no df, no p)
 */
export function checkTest(test: Statistic, p: Statistic): TestCheck | null {
  const distribution = pFunction(test)
  const printed = test.printed[0]
  if (!distribution || !printed) return null
  const size = roundingInterval({ ...printed, value: Math.abs(printed.value) })
  // p falls as the statistic grows.
  let computed: Interval = { low: distribution(size.high), high: distribution(Math.max(0, size.low)) }
  if (test.comparator === '<') computed = { low: computed.low, high: 1 }
  if (test.comparator === '>') computed = { low: 0, high: computed.high }
  if (Number.isNaN(computed.low) || Number.isNaN(computed.high)) return null
  const reported = admissibleP(p)
  const twoSided = meetStrictly(computed, reported, p)
  const half = { low: computed.low / 2, high: computed.high / 2 }
  const symmetric = test.kind === 't-statistic' || test.kind === 'z-statistic' || test.kind === 'correlation' || (test.kind === 'f-statistic' && test.df1 === 1)
  const oneTailed = !twoSided && symmetric && meetStrictly(half, reported, p)
  return { computed, p: distribution(Math.abs(printed.value)), inconsistent: !twoSided, oneTailed, decisionError: !twoSided && opposite(computed, reported) }
}

/** "p < .05" is not met by a computed p of exactly .05, "p > .05" is. */
function meetStrictly(computed: Interval, reported: Interval, p: Statistic): boolean {
  if (p.comparator === '<') return computed.low < reported.high
  return meet(computed, reported)
}

const alpha = 0.05

function opposite(computed: Interval, reported: Interval): boolean {
  return (computed.low >= alpha && reported.high <= alpha) || (computed.high < alpha && reported.low >= alpha)
}

function pFunction(test: Statistic): ((size: number) => number) | null {
  const { kind, df1, df2 } = test
  if (kind === 'z-statistic') return pOfZ
  if (kind === 't-statistic' && df2 !== undefined) return size => pOfT(size, df2)
  if (kind === 'f-statistic' && df1 !== undefined && df2 !== undefined) return size => pOfF(size, df1, df2)
  if ((kind === 'chi-square' || kind === 'q-statistic') && df1 !== undefined) return size => pOfChiSquare(size, df1)
  if (kind === 'correlation' && df2 !== undefined) return size => pOfR(Math.min(size, 1), df2)
  return null
}
