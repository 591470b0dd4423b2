import type { CheckInput } from '../check.ts'
import type { Inconsistency } from '../inconsistency.ts'
import type { Statistic } from '../../statistics/statistic.ts'

/** Where a quantity ends by its definition, whatever the data: probabilities and correlations. */
const ends: Partial<Record<Statistic['kind'], readonly [lowest: number, highest: number]>> = { 'p-value': [0, 1], correlation: [-1, 1] }

const tests = new Set<Statistic['kind']>(['t-statistic', 'f-statistic', 'chi-square', 'z-statistic', 'q-statistic'])

/** A p value above 1 or below 0, a correlation beyond ±1. */
export function* findBeyondBounds({ claims, say }: CheckInput): Iterable<Inconsistency | null> {
  const tested = new Set(claims.filter(({ statistic: { kind } }) => tests.has(kind)).map(({ statistic: { group } }) => group))
  for (const claim of claims) {
    const { kind, value, start, end, text, group } = claim.statistic
    const bounds = ends[kind]
    // Beside its test, a p value is told what it should be.
    if (!bounds || value === null || kind === 'p-value' && tested.has(group)) continue
    const [lowest, highest] = bounds
    if (lowest <= value && value <= highest) {
      yield null
      continue
    }
    yield {
      grade: 'impossible', start, end, claims: [claim],
      message: kind === 'p-value' ? say`${text} is no p value: a probability lies between 0 and 1.` : say`${text} is no correlation: these lie between −1 and 1.`,
      related: [],
    }
  }
}
