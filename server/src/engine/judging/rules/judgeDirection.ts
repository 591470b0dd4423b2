import type { Context } from '../../statistics/context/context.ts'
import type { Statement } from '../../statistics/statements/statement.ts'
import { compatible } from '../../vocabulary/match.ts'
import { align } from '../comparing/alignment.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { isDistinctive } from '../comparing/distinctive.ts'
import type { Judgement } from '../judgement.ts'
import { nameless } from './statements/relate.ts'
import { significanceOf } from './statements/significance.ts'

/**
 * Judges a statement of significance without a number. It is contradicted only by a finding that is unmistakably about the same
 * comparison, and only when none as near says the same; otherwise nothing can be said.
 *
 * @param statement what the sentence says there, with the sides that it names
 */
export function judgeDirection(setting: Setting, company: Company, statement: Statement | null): Judgement {
  const { pool } = company
  const claimed = setting.statistic.direction?.significant ?? null
  const unknown: Judgement = { verdict: 'unverifiable', reason: null, evidence: [], confidence: 0 }
  if (claimed === null) return unknown
  const { context } = setting.statistic
  const found = pool
    .map(evidence => ({ evidence, significant: significanceOf(evidence.finding.statistic) }))
    .filter(({ significant }) => significant !== null)
    .map(({ evidence, significant }) => ({ evidence, significant, alignment: align(context, evidence.finding.statistic.context, true) }))
    .filter(({ alignment, evidence }) => alignment.conflicts.length === 0 && (!statement || namesSides(evidence.finding.statistic.context, statement)))
    .sort((a, b) => b.alignment.score - a.alignment.score)
  const same = found.find(({ significant }) => significant === claimed)
  const other = found.find(({ significant }) => significant !== claimed)
  if (same && same.alignment.score >= 1.6 && (same.alignment.words >= 0.5 || same.alignment.agreements.some(slot => slot === 'outcome' || slot === 'scale')) && (!other || same.alignment.score >= other.alignment.score - 0.4)) return { verdict: 'supported', reason: null, evidence: [same.evidence], confidence: 1 }
  if (!other || other.alignment.score < 3 || other.alignment.agreements.length < 2 && (other.alignment.agreements.length === 0 || other.alignment.words < 0.7)) return unknown
  if (same && same.alignment.score > other.alignment.score - 1.2) return unknown
  // Of a long sentence, the words beside the statement tell what it is about.
  if (align({ ...context, words: context.near }, other.evidence.finding.statistic.context, true).words < 0.3) return unknown
  return { verdict: 'contradicted', reason: 'direction', evidence: [other.evidence], confidence: 0.7 }
}

/** Whether a finding names the sides that a statement compares, as far as they have names: that ketamine and placebo differ says nothing of ketamine and midazolam. */
function namesSides({ arm, comparator, words }: Context, { of, than }: Statement): boolean {
  if (than.ids.length + than.stems.length === 0) return true
  return [of, than].every(({ ids, stems }) => {
    const names = stems.filter(stem => !nameless.test(stem))
    return ids.length + names.length === 0 || ids.some(id => [...arm, ...comparator].some(other => compatible(id, other))) || names.some(stem => words.includes(stem))
  })
}

/**
 * "Significantly raised (OR 3.7, 95% CI 0.9 to 17.3)": where the numbers beside the statement are those of one comparison of the source, and of no other, its significance decides.
 */
export function judgeInCompany({ statistic, sentence }: Setting, claimed: boolean, company: Company): Judgement | null {
  const intervals = sentence.filter(statistic => statistic.kind === 'confidence-interval' && isDistinctive(statistic))
  // "… (95% CI …), although calm did not differ": what comes after the numbers is another statement.
  if (intervals.some(({ start }) => start < statistic.end)) return null
  const groups = [...company.byGroup(intervals)].filter(([, count]) => count === intervals.length).map(([group]) => group)
  if (intervals.length !== 1 || groups.length !== 1) return null
  const decisive = company.pool.filter(({ group, finding }) => group === groups[0] && finding.statistic.kind === 'p-value').map(evidence => ({ evidence, significant: significanceOf(evidence.finding.statistic) }))
  const first = decisive.find(({ significant }) => significant !== null)
  if (!first) return null
  return first.significant === claimed ? { verdict: 'supported', reason: null, evidence: [first.evidence], confidence: 1 } : { verdict: 'contradicted', reason: 'direction', evidence: [first.evidence], confidence: 0.8 }
}
