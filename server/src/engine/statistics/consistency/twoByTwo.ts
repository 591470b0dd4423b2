import type { Interval } from './rounding.ts'
import { meet } from './rounding.ts'

/** Events among the people of one arm: exact counts, or a share that rounding leaves open. */
export interface Arm {
  /** The share with the event, between 0 and 1. */
  share: Interval
}

export type EffectOfTwo = 'odds-ratio' | 'risk-ratio' | 'risk-difference' | 'number-needed-to-treat'

/**
 * The effect measures of a 2×2 table from the shares of its arms, a against b. OR = [a/(1 − a)]/[b/(1 − b)], RR = a/b, RD = a − b,
 * NNT = 1/|RD| (Altman 1998, doi:10.1136/bmj.317.7168.1309). Every combination that rounding leaves open lies within the result; null where the
 * measure has no bound there (an arm without events).
 */
export function effectOfTwo(kind: EffectOfTwo, a: Arm, b: Arm): Interval | null {
  const corners = [a.share.low, a.share.high].flatMap(p => [b.share.low, b.share.high].map(q => valueOf(kind, p, q)))
  if (!corners.every(Number.isFinite)) return null
  if (kind === 'number-needed-to-treat' && meet(a.share, b.share)) return null
  return { low: Math.min(...corners), high: Math.max(...corners) }
}

function valueOf(kind: EffectOfTwo, p: number, q: number): number {
  switch (kind) {
    case 'odds-ratio': return p / (1 - p) / (q / (1 - q))
    case 'risk-ratio': return p / q
    case 'risk-difference': return p - q
    case 'number-needed-to-treat': return 1 / Math.abs(p - q)
  }
}
