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
 * @param tails 1 for a test that the text calls one-tailed: p of t, z, r and F with one degree of freedom is halved
 * @returns null where the statistic has no distribution here (no df, no p)
 */
export function checkTest(test: Statistic, p: Statistic, tails: 1 | 2 = 2): TestCheck | null {
  const twoTailed = pFunction(test)
  const symmetric = test.kind === 't-statistic' || test.kind === 'z-statistic' || test.kind === 'correlation' || (test.kind === 'f-statistic' && test.df1 === 1)
  const distribution = twoTailed && tails === 1 && symmetric ? (size: number) => twoTailed(size) / 2 : twoTailed
  const printed = test.printed[0]
  if (!distribution || !printed) return null
  // A bound is meant as it stands: t < 1 says nothing of 1.04.
  const exact = Math.abs(printed.value)
  const isBound = test.comparator !== '=' && test.comparator !== '~'
  const size = isBound ? { low: exact, high: exact } : roundingInterval({ ...printed, value: exact })
  // p falls as the statistic grows.
  let computed: Interval = { low: distribution(size.high), high: distribution(Math.max(0, size.low)) }
  if (test.comparator === '<' || test.comparator === '≤') computed = { low: computed.low, high: 1 }
  if (test.comparator === '>' || test.comparator === '≥') computed = { low: 0, high: computed.high }
  if (Number.isNaN(computed.low) || Number.isNaN(computed.high)) return null
  const reported = admissibleP(p)
  const twoSided = meetStrictly(computed, reported, p, isBound)
  const half = { low: computed.low / 2, high: computed.high / 2 }
  const oneTailed = !twoSided && symmetric && meetStrictly(half, reported, p, isBound)
  return { computed, p: distribution(Math.abs(printed.value)), inconsistent: !twoSided, oneTailed, decisionError: !twoSided && opposite(computed, reported, p) }
}

/** What is computed is right to about ten digits; a p nearer to its bound than that lies on it. */
const precision = 1e-10

/** "p < .05" is not met by a computed p of exactly .05, nor "p > .05". */
function meetStrictly(computed: Interval, reported: Interval, p: Statistic, isBound: boolean): boolean {
  if (p.comparator === '<') return computed.low < reported.high * (isBound ? 1 - precision : 1)
  if (p.comparator === '>') return computed.high > reported.low * (1 + precision)
  return meet(computed, reported)
}

const alpha = 0.05

/** A p printed as just .05 is taken for significant, as writers do. */
function opposite(computed: Interval, reported: Interval, p: Statistic): boolean {
  const significant = reported.high <= alpha || p.comparator === '=' && p.value === alpha
  return computed.low >= alpha && significant || computed.high < alpha && !significant && reported.low >= alpha
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
