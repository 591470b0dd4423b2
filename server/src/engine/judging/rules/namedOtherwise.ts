import type { Statistic } from '../../statistics/statistic.ts'
import type { Candidate, Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { contradicted, type Judgement } from '../judgement.ts'
import { familyOf, isSpread } from '../comparing/quantity.ts'

/** How much less akin than the nearest another place may be that has the number. */
const slack = 1
/** How sure it is that the wrong group was meant. */
const confidence = 0.6

/** Kinds of numbers that groups are named by: "on 15 mg". */
const labels: ReadonlySet<Statistic['kind']> = new Set(['dose', 'duration'])

/** Kinds that belong to no group, or to many. */
const common: ReadonlySet<Statistic['kind']> = new Set(['p-value', 'duration', 'dose', 'direction', 'study-count'])

/**
 * A number that the source has of another group than the one the sentence names: "controls were 54.8 years old", where it says "54.8 in the exercise group and 57.3 in the control group".
 * Works for any names of groups: what counts are the words that tell two findings of one sentence or row apart, if the claim has those of the other alone. Where another
 * number of its kind stands beside it, it is not sure whom the words are about.
 *
 * @param candidates in the order of their scores
 */
export function namedOtherwise({ statistic, sentence }: Setting, candidates: readonly Candidate[], company: Company): Judgement | null {
  if (common.has(statistic.kind) || isSpread(statistic) || sentence.some(other => familyOf(other) === familyOf(statistic) && !common.has(other.kind))) return null
  const agreeing = candidates.filter(({ agreement, alignment }) => agreement !== null && agreement.reason !== 'approximate' && alignment.conflicts.length === 0)
  const best = agreeing[0]
  if (!best) return null
  const { words, near, owner } = statistic.context
  const said = new Set([...words, ...near, ...owner, ...sentence.filter(({ kind }) => labels.has(kind)).flatMap(({ printed }) => printed.map(({ raw }) => raw))])
  const meant = agreeing.filter(({ score }) => score >= best.score - slack).map(({ evidence }) => siblingMeant(evidence, said, company))
  return meant.every(sibling => sibling !== null) ? contradicted('arm', [best.evidence, meant[0]!], confidence) : null
}

/** Another finding of the sentence or row whose group is named where the finding's own is not. */
function siblingMeant(evidence: PooledEvidence, said: ReadonlySet<string>, company: Company): PooledEvidence | null {
  const { owner } = evidence.finding.statistic.context
  if (owner.length === 0) return null
  let best: PooledEvidence | null = null
  let most = 0
  for (const sibling of siblingsOf(evidence, company)) {
    const other = sibling.finding.statistic.context.owner
    const own = owner.filter(word => !other.includes(word))
    const its = other.filter(word => !owner.includes(word))
    if (own.length === 0 || own.some(word => said.has(word))) continue
    const share = its.filter(word => said.has(word)).length / its.length
    if (share > most) [most, best] = [share, sibling]
  }
  return best
}

/** How many findings before and behind one are looked at: as many as a wide row of a table has. */
const reach = 16

/** Findings of the same kind in the same sentence or row that have another value, and stand beside the same kind of number: a difference is no sibling of the means. */
function siblingsOf(evidence: PooledEvidence, { pool }: Company): PooledEvidence[] {
  const { at, sentence, finding: { statistic } } = evidence
  const kindAt = (place: number): Statistic['kind'] | undefined => pool[place]?.sentence === sentence ? pool[place].finding.statistic.kind : undefined
  return pool.slice(Math.max(0, at - reach), at + reach + 1).filter(other => {
    const { kind, unit, value, lower } = other.finding.statistic
    return other.sentence === sentence && kind === statistic.kind && unit === statistic.unit && (value !== statistic.value || lower !== statistic.lower)
      && (kindAt(at - 1) === kindAt(other.at - 1) || kindAt(at + 1) === kindAt(other.at + 1))
  })
}
