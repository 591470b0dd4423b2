import type { Statistic } from '../../statistics/statistic.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { contradicted, unknown, type Judgement } from '../judgement.ts'
import { significanceOf } from './statements/significance.ts'

const primary = /\b(?:co-?)?primary (?:efficacy )?(?:end ?point|outcome)s?\b/i

/**
 * "Missed its primary endpoint": what the cited studies say of theirs, or the significance of what they call so. Nothing where they disagree, and of a part of the patients or of a dose only what names that.
 */
export function judgeEndpoint({ statistic, sentence }: Setting, { pool }: Company): Judgement {
  if (statistic.context.limits.some(({ dose }) => !dose)) return unknown
  const doses = sentence.filter(({ kind }) => kind === 'dose').flatMap(({ value }) => (value === null ? [] : [String(value)]))
  const told = pool.filter(evidence => isOfPrimary(evidence) && doses.every(dose => evidence.finding.sentence.includes(dose)))
    .map(evidence => ({ evidence, significant: significanceOf(evidence.finding.statistic) }))
    .filter(({ significant }) => significant !== null)
  const [first] = told
  const claimed = statistic.direction!.significant
  if (!first || told.some(({ significant }) => significant !== first.significant)) return unknown
  return first.significant === claimed ? { verdict: 'supported', reason: null, evidence: [first.evidence], confidence: 1 } : contradicted('direction', [first.evidence], 0.7)
}

/** A p value or a word of significance in a sentence on the primary endpoint, and not of a subgroup. */
function isOfPrimary({ finding: { sentence, statistic } }: PooledEvidence): boolean {
  return isTested(statistic) && (statistic.direction?.ofEndpoint === true || primary.test(sentence) && !/^(?:one|interaction|trend)$/.test(statistic.qualifier ?? '') && !/\bsubgroups?\b/i.test(sentence))
}

function isTested({ kind, direction }: Statistic): boolean {
  return kind === 'p-value' || kind === 'direction' && direction?.inWords !== true
}
