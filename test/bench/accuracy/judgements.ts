import { analyse } from '../../../server/src/engine/index.ts'
import type { Claim } from '../../../server/src/engine/judging/claim.ts'
import type { Corpus } from '../../../server/src/engine/corpus/corpus.ts'
import type { Problem } from '../../../server/src/engine/checks/check.ts'
import { levelPlace } from '../../../server/src/engine/judging/rules/intervalLevel.ts'
import type { Statistic } from '../../../server/src/engine/statistics/statistic.ts'
import type { Span } from '../../../server/src/engine/text/span.ts'

/** What the engine makes of one printed number. */
export interface Judgement {
  /** The verdict of the claim that the number belongs to; the worst where it belongs to several. */
  verdict: Claim['verdict'] | 'not read'
  /** Shown as a warning or an information because the cited study does not bear it out. */
  flagged: boolean
  /** Confidence of the flag; 0 without one. */
  confidence: number
  /** Flagged because the sentence contradicts itself, whatever the study says. */
  inconsistent: boolean
  claim: Claim | null
}

const codes = new Set(['contradicted-statistic', 'misattributed-statistic', 'unsupported-statistic'])
const consistencyCodes = new Set(['inconsistent-p-value', 'estimate-outside-interval', 'interval-conflicts-with-p', 'percentage-conflicts-with-fraction',
  'asymmetric-interval', 'effect-conflicts-with-events', 'effect-size-mismatch', 'standard-error-mismatch', 'impossible-value', 'sum-mismatch'])
const worstFirst: Claim['verdict'][] = ['contradicted', 'misattributed', 'unsupported', 'unverifiable', 'uncited', 'supported']

/** Analyses a manuscript as the editor does and looks up what is said of each of these numbers. */
export function judgeNumbers(text: string, numbers: readonly Span[], corpus: Corpus): Judgement[] {
  const { claims, problems } = analyse(text, corpus, { syntax: 'markdown' })
  const shown = problems.filter(({ severity }) => severity !== 'hint')
  return numbers.map(number => judgementOf(number, claims, shown))
}

function judgementOf(number: Span, claims: readonly Claim[], problems: readonly Problem[]): Judgement {
  // "Significantly" is a claim without a number: what is wrong with it is not wrong with a number that it spans.
  const own = claims.filter(({ statistic }) => statistic.kind !== 'direction' && coveredBy(statistic, number) !== null)
    .sort((a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict))
  const flagged = own.filter(({ statistic }) => problems.some(problem => codes.has(problem.code) && problem.start === coveredBy(statistic, number)?.start))
  return {
    verdict: own[0]?.verdict ?? 'not read',
    flagged: flagged.length > 0,
    confidence: Math.max(0, ...flagged.map(({ confidence }) => confidence)),
    inconsistent: problems.some(problem => consistencyCodes.has(problem.code) && overlaps(problem, number)),
    claim: own[0] ?? null,
  }
}

/** The part of a statistic that a number belongs to: its values, or the level of its interval. */
function coveredBy(statistic: Statistic, number: Span): Span | null {
  return [statistic, levelPlace(statistic)].find(place => place !== null && overlaps(place, number)) ?? null
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
