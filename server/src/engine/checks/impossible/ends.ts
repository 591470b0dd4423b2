import type { Vocabulary } from '../../vocabulary/match.ts'
import { scaleTotals } from '../../vocabulary/scaleTotals.ts'
import type { Interval } from '../../statistics/consistency/rounding.ts'

/** The lowest and the highest score of the scale that a mean is said of, or of any of several; null where it may be of another one. */
export function endsOf(scales: readonly string[], { concepts }: Vocabulary): Interval | null {
  const ends: Interval[] = []
  for (const id of scales) {
    const [low, high] = concepts.get(id)?.range ?? [Number.NEGATIVE_INFINITY, scaleTotals.get(id)]
    if (high === undefined) return null
    ends.push({ low, high })
  }
  return ends.length === 0 ? null : { low: Math.min(...ends.map(({ low }) => low)), high: Math.max(...ends.map(({ high }) => high)) }
}
