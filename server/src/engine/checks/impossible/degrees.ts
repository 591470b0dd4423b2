import type { CheckInput } from '../check.ts'
import type { Claim } from '../../judging/claim.ts'
import type { Inconsistency } from '../inconsistency.ts'
import { largestDegrees } from '../../statistics/consistency/degreesOfFreedom.ts'
import { sentenceAround, sentencesOf } from '../sentences.ts'

/** Designs with more observations than people. */
const repeated = /mixed|multilevel|repeated|trials\b|observations|satterthwaite|kenward|hierarchical|linear model|items|nested|within[- ]subject|longitudinal|sessions/i
const test = { 't-statistic': 't', 'f-statistic': 'F', correlation: 'r' } as const

/** "t(58) = 2.31, N = 40": more degrees of freedom than N people leave. */
export function* findImpossibleDegrees({ manuscript, claims, say }: CheckInput): Iterable<Inconsistency | null> {
  for (const sentence of sentencesOf(claims)) {
    const total = totalOf(sentence, manuscript.text)
    if (!total) continue
    for (const claim of sentence) {
      const { kind, df1, df2, start, end } = claim.statistic
      if (kind !== 't-statistic' && kind !== 'f-statistic' && kind !== 'correlation' || df2 === undefined) continue
      const most = largestDegrees(kind, total.n, df1)
      if (df2 <= most) {
        yield null
        continue
      }
      yield {
        grade: repeated.test(sentenceAround(manuscript.text, claim)) ? 'explainable' : 'impossible',
        start, end, claims: [claim, ...total.claims],
        message: say`${df2} degrees of freedom of this ${test[kind]} are more than the ${most} that ${total.n} people leave.`,
        related: total.claims.map(({ statistic }) => ({ start: statistic.start, end: statistic.end, message: say`The number of people` })),
      }
    }
  }
}

/** The one capital N of a sentence; a small n may be that of one group. */
function totalOf(sentence: readonly Claim[], text: string): { n: number, claims: Claim[] } | null {
  const sizes = sentence.filter(({ statistic }) => statistic.kind === 'sample-size' && statistic.comparator === '=')
  const capital = sizes.filter(({ statistic }) => /\bN\s{0,2}=\s{0,2}$/.test(text.slice(Math.max(0, statistic.start - 8), statistic.start)))
  const n = capital[0]?.statistic.value
  return sizes.length === 1 && capital.length === 1 && n ? { n, claims: capital } : null
}
