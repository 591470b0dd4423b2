import type { Statistic } from '../../statistics/statistic.ts'
import { initialsIn, labelsOf } from '../../statistics/context/labels.ts'
import { tokenize } from '../../statistics/tokens.ts'
import type { Candidate, Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { labelsOfFinding, leadOf } from '../candidates/labels.ts'
import { isSpokenFor } from '../candidates/sameQuantity.ts'
import { familyOf, isSpread } from '../comparing/quantity.ts'
import { contradicted, type Judgement } from '../judgement.ts'

/** How much less akin than the nearest another place may be that has the number. */
const slack = 1
/** How sure it is that another cell was meant. */
const confidence = 0.6
/** From which lead on another finding is meant; see `leadOf`. */
const clear = 0.5
/** How far before and behind a finding its table is looked through, in findings. */
const reach = 250

/** Kinds that belong to no group, or to many. */
const common: ReadonlySet<Statistic['kind']> = new Set(['duration', 'dose', 'direction', 'study-count'])

/**
 * A number that the source has for something else than what the sentence names: "controls were 54.8 years old", where the table has 54.8 in the column of the exercise group and 57.3 in that of the
 * controls, or "58.9 minutes to a ratio of 0.9" where that is the row for 0.8. Works for any names: what counts are the words and numbers that tell two cells of a table, or two numbers of a sentence, apart,
 * if the claim has those of the other alone. So reading the neighbouring cell by mistake is found.
 *
 * @param candidates in the order of their scores
 */
export function meantBeside(setting: Setting, candidates: readonly Candidate[], company: Company): Judgement | null {
  const { statistic } = setting
  if (common.has(statistic.kind) || isSpread(statistic)) return null
  const agreeing = candidates.filter(({ agreement, alignment }) => agreement !== null && agreement.reason !== 'approximate' && alignment.conflicts.length === 0)
  const best = agreeing[0]
  if (!best) return null
  const said = saidBy(setting)
  const meant = agreeing.filter(({ score }) => score >= best.score - slack).map(({ evidence }) => siblingMeant(evidence, said, setting, company))
  return meant.every(sibling => sibling !== null) ? contradicted('arm', [best.evidence, meant[0]!], confidence) : null
}

/** What the sentence says beside the number; where it has other results, only whose number it is is surely said of it. */
function saidBy({ statistic, sentence, tokens }: Setting): Set<string> {
  const { printed, context: { words, near, owner } } = statistic
  const isAlone = sentence.every(other => common.has(other.kind) || isSpread(other) || other.kind === 'confidence-interval' || other.kind === 'p-value' && statistic.kind !== 'p-value')
  const whole = isAlone ? tokens() : []
  const said = new Set([...labelsOf(whole), ...initialsIn(whole), ...labelsIn([...isAlone ? [...words, ...near] : [], ...owner].join(' '))])
  for (const { value } of printed) said.delete(String(value))
  return said
}

function labelsIn(text: string): Set<string> {
  return labelsOf(tokenize(text, { start: 0, end: text.length }))
}

/** The finding beside another one that is meant instead. */
function siblingMeant(evidence: PooledEvidence, said: ReadonlySet<string>, setting: Setting, { pool, agreementsOf }: Company): PooledEvidence | null {
  const own = labelsOfFinding(evidence.finding)
  const agreements = agreementsOf(setting.statistic)
  let best: PooledEvidence | null = null
  let most = clear
  for (const step of [-1, 1]) {
    for (let at = evidence.at + step; Math.abs(at - evidence.at) <= reach; at += step) {
      const other = pool[at]
      if (!other || !standsWith(evidence, other)) break
      if (agreements[at] !== null || !isAlike(evidence.finding.statistic, other.finding.statistic) || isSpokenFor(setting, { evidence: other })) continue
      const lead = leadOf(labelsOfFinding(other.finding), own, said)
      if (lead !== null && lead >= most) [most, best] = [lead, other]
    }
  }
  return best
}

/** In the same table, or the same sentence. */
function standsWith({ study, sentence, finding }: PooledEvidence, other: PooledEvidence): boolean {
  if (other.study !== study || other.finding.source !== finding.source) return false
  return finding.cell ? other.finding.cell !== undefined && other.finding.where === finding.where : other.sentence === sentence && !other.finding.cell
}

/** Numbers of one kind and form: those of a column look alike. */
function isAlike(a: Statistic, b: Statistic): boolean {
  return a.kind === b.kind && a.unit === b.unit && a.qualifier === b.qualifier && (a.lower === null) === (b.lower === null) && a.printed[0]?.decimals === b.printed[0]?.decimals
}
