import type { Study } from '../corpus/study.ts'
import type { Statistic, StatisticKind } from '../statistics/statistic.ts'
import { compatible, type Vocabulary } from '../vocabulary/match.ts'
import { scalesLike } from '../vocabulary/sameConstruct.ts'
import { contradicted, type Judgement } from './judgement.ts'
import { isCharacterised, recordOf } from './rules/characteristics/record.ts'

const confidence = 0.6
/** What is read off a scale. A comparison in words is left alone: what holds on one scale mostly does on another, and an abstract does not name them all. */
const readOff: ReadonlySet<StatisticKind> = new Set(['mean', 'median', 'mean-difference', 'score', 'standardized-mean-difference'])

/**
 * What is given in points of a scale that nothing known of a study names, and would be right on another of the same construct that the study has: "four points on the HAM-D" for four points on the
 * MADRS. Null where that is not so.
 *
 * @param judge judges the same statistic as if it were said of another scale
 */
export function judgeOtherScale(statistic: Statistic, studies: readonly Study[], vocabulary: Vocabulary, judge: (statistic: Statistic) => Judgement): Judgement | null {
  const [study, ...others] = studies
  const [scale, ...more] = statistic.context.scale
  if (!study || !scale || others.length + more.length > 0 || !readOff.has(statistic.kind) || !isCharacterised(study)) return null
  const { known } = recordOf(study, vocabulary)
  if ([...known].some(id => compatible(id, scale))) return null
  const judgements = scalesLike(scale).filter(id => known.has(id)).map(other => judge({ ...statistic, context: { ...statistic.context, scale: [other] } }))
  const right = judgements.find(({ verdict, reason }) => verdict === 'supported' && reason === null)
  return right ? contradicted('scale', right.evidence, confidence) : null
}
