import type { Study } from '../../corpus/study.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { labelsOf } from '../../statistics/context/labels.ts'
import { stages } from '../../statistics/context/stages.ts'
import { tokenize, type Token } from '../../statistics/tokens.ts'
import type { Candidate, Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { labelsOfFinding, leadOf } from '../candidates/labels.ts'
import { isAlike, siblingsOf } from '../candidates/siblings.ts'
import { isSpokenFor } from '../candidates/sameQuantity.ts'
import { familyOf, isSpread } from '../comparing/quantity.ts'
import type { Reason } from '../claim.ts'
import { contradicted, type Judgement } from '../judgement.ts'

/** How much less akin than the nearest another place may be that has the number. */
const slack = 1
/** So many places that have the number are looked around, the most akin first. */
const mostPlaces = 20
/** How sure it is that another cell was meant. */
const confidence = 0.6
/** From which lead on another finding is meant; see `leadOf`. */
const clear = 0.5
/** Kinds that belong to no group, or to many. */
const common: ReadonlySet<Statistic['kind']> = new Set(['direction', 'study-count'])
/** Kinds that are told apart in tables alone. */
const inTables: ReadonlySet<Statistic['kind']> = new Set(['p-value', 'other'])
/** Kinds that groups are named by, "on 15 mg" and "at week 4": a result only where nothing else can be meant. */
const naming: ReadonlySet<Statistic['kind']> = new Set(['duration', 'dose'])

/**
 * A number that the source has for something else than what the sentence names: "controls were 54.8 years old", where the table has 54.8 in the column of the exercise group and 57.3 in that of the
 * controls, or "58.9 minutes to a ratio of 0.9" where that is the row for 0.8. Works for any names: what counts are the words and numbers that tell two cells of a table, or two numbers of a sentence, apart,
 * if the claim has those of the other alone. So reading the neighbouring cell by mistake is found.
 *
 * @param candidates in the order of their scores
 */
export function meantBeside(setting: Setting, candidates: readonly Candidate[], company: Company): Judgement | null {
  const { statistic } = setting
  if (common.has(statistic.kind) || isSpread(statistic) || isName(statistic)) return null
  const agreeing = candidates.filter(({ agreement, alignment, evidence }) => agreement !== null && agreement.reason !== 'approximate' && agreement.reason !== 'derived' && (alignment.conflicts.length === 0 || evidence.finding.cell))
  const best = agreeing[0]
  if (!best) return null
  const said = saidBy(setting, best.evidence.study)
  const places = agreeing.filter(({ score }) => score >= best.score - slack).slice(0, mostPlaces).map(({ evidence }) => ({ evidence, ...lookBeside(evidence, said, setting, company) }))
  const meant = places.find(({ sibling }) => sibling !== null)
  return meant && places.every(({ sibling, isNamed }) => sibling !== null || !isNamed) ? contradicted(reasonOf(meant.evidence, meant.sibling!), [meant.evidence, meant.sibling!], confidence) : null
}

const times: ReadonlySet<string> = new Set([...Object.values(stages), 'minute', 'hour', 'day', 'week', 'month', 'year'])

/** What tells two findings apart, which have labels that the other has not: a time where labels of both have a unit of time; what is measured where the labels of their rows have little in common; else whose they are. */
function reasonOf(one: PooledEvidence, other: PooledEvidence): Reason {
  const [a, b] = [one, other].map(evidence => labelsOfFinding(evidence))
  const differing = a!.findIndex((labels, dimension) => [...labels].some(label => !b![dimension]!.has(label)))
  const [ofOne, ofOther] = [a![differing]!, b![differing]!]
  if ([ofOne, ofOther].every(labels => [...labels].some(label => times.has(label)))) return 'timepoint'
  const isOfRows = one.finding.cell !== undefined && differing === 0
  return isOfRows && 2 * [...ofOne].filter(label => ofOther.has(label)).length < Math.max(ofOne.size, ofOther.size) ? 'outcome' : 'arm'
}

/** "At week 4", "on 15 mg" and "set 3" are what results are named by. */
function isName({ kind, unit, printed }: Statistic): boolean {
  return (naming.has(kind) || kind === 'other' && unit === null) && printed.every(({ decimals, raw }) => decimals <= 0 && raw.length <= 2)
}

/** What the sentence says beside the number; where it has other results of the kind, only whose number it is is surely said of it, and when. */
function saidBy({ statistic, sentence, tokens }: Setting, { abbreviations }: Study): Set<string> {
  const { printed, context: { words, near, owner } } = statistic
  const isAlone = !sentence.some(other => !(naming.has(other.kind) && isName(other)) && !isSpread(other) && (familyOf(other) === familyOf(statistic) || people.has(familyOf(other)) && people.has(familyOf(statistic))))
  const said = labelsOf(isAlone ? [...tokens(), ...tokensOf([...words, ...near, ...owner].join(' '))] : tokensOf(owner.join(' ')), abbreviations)
  if (!isAlone) for (const label of timesBeside(near, tokens())) said.add(label)
  for (const { value } of printed) said.delete(String(value))
  return said
}

/** The times named next to a number, and the beginning or the end where the sentence speaks of one of them alone. */
function timesBeside(near: readonly string[], tokens: readonly Token[]): string[] {
  const named = Object.values(stages).filter(stage => labelsOf(tokens).has(stage))
  return [...[...labelsOf(tokensOf(near.join(' ')))].filter(label => times.has(label) || /^\d{1,2}$/.test(label)), ...named.length === 1 ? named : []]
}

/** What counts people, or a share of them. */
const people: ReadonlySet<string> = new Set(['people', 'count', 'share', 'any'])

function tokensOf(text: string): Token[] {
  return tokenize(text, { start: 0, end: text.length })
}

/** The finding beside another one that is meant instead, if any is; and whether what tells the one apart is said rather. */
function lookBeside(evidence: PooledEvidence, said: ReadonlySet<string>, setting: Setting, company: Company): { sibling: PooledEvidence | null, isNamed: boolean } {
  // In a sentence, nobody can say whose a p value or a nameless number is.
  if (!evidence.finding.cell && inTables.has(setting.statistic.kind)) return { sibling: null, isNamed: false }
  const own = labelsOfFinding(evidence)
  const agreements = company.agreementsOf(setting.statistic)
  let sibling: PooledEvidence | null = null
  let isNamed = false
  let most = clear
  for (const other of siblingsOf(evidence, company.pool)) {
    if (agreements[other.at] !== null || !isAlike(evidence, other) || isSpokenFor(setting, { evidence: other }, company)) continue
    const lead = leadOf(labelsOfFinding(other), own, said)
    if (lead !== null && lead < 0) isNamed = true
    if (lead !== null && lead >= most) [most, sibling] = [lead, other]
  }
  return { sibling, isNamed }
}
