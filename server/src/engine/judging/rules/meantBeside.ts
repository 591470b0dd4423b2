import type { Finding, GroupNames, Study } from '../../corpus/study.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { labelsOf, timesInOtherUnits } from '../../statistics/context/labels.ts'
import { comparedIn } from '../../statistics/context/compared.ts'
import { stages } from '../../statistics/context/stages.ts'
import { parts, partsIn, wordsOfNoPart } from '../../statistics/context/roles.ts'
import { roles } from '../../corpus/groups/naming.ts'
import { tokenize, type Token } from '../../statistics/tokens.ts'
import { settingIn, type Candidate, type Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { isProse, labelsOfFinding, leadOf, type Labels } from '../candidates/labels.ts'
import { isOfGroupSaid, leadInProse, type Standing } from '../candidates/proseLead.ts'
import { isAlike, isListedWith, siblingsOf } from '../candidates/siblings.ts'
import { isSpokenFor } from '../candidates/sameQuantity.ts'
import { familyOf, isSpread } from '../comparing/quantity.ts'
import type { Reason } from '../claim.ts'
import { contradicted, unknown, type Judgement } from '../judgement.ts'

/** How much less akin than the nearest another place may be that has the number. */
const slack = 1
/** So many places that have the number are looked around, the most akin first. */
const mostPlaces = 20
/** What stands in more places may be what results are named by, "a ratio of 0.9". */
const few = 3
/** How sure it is that another cell was meant. */
const confidence = 0.6
/** From which lead on another finding is meant, and from which, among the numbers of a sentence, it is not sure that none is; see `leadOf`. */
const clear = 0.5
const slight = 0.2
/** Kinds that belong to no group, or to many. */
const common: ReadonlySet<Statistic['kind']> = new Set(['direction', 'study-count'])
/** Kinds that are told apart in tables alone. */
const inTables: ReadonlySet<Statistic['kind']> = new Set(['p-value', 'other'])
/** Kinds of which the first of a sentence is often the sum of the others. */
const counted: ReadonlySet<Statistic['kind']> = new Set(['sample-size', 'count', 'other'])
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
  const said = saidBy(setting, best.evidence.study, false)
  const inProse = saidBy(setting, best.evidence.study, true)
  const look = ({ evidence }: Candidate): Place => ({ evidence, ...lookBeside(evidence, isOfSentence(evidence) ? inProse : said, agreeing.length, setting, company) })
  const places = agreeing.filter(({ score }) => score >= best.score - slack).slice(0, mostPlaces).map(look)
  const meant = places.find(({ sibling, lead }) => sibling !== null && lead >= clear) ?? places.find(({ sibling }) => sibling !== null)
  if (!meant) return null
  // What is less akin by its words may be just what is named, in the same table.
  // Whose a number of a sentence is, is read less surely than the row of a table: another place that is named speaks for it wherever it is.
  const further = agreeing.slice(places.length, mostPlaces).filter(({ score, evidence: { finding } }) => score >= best.score - 2 * slack && (isOfSentence(meant.evidence) || finding.cell !== undefined && finding.where === meant.evidence.finding.where)).map(look)
  // A few tables have each small number somewhere: what is in another row than the sentence names says nothing.
  const isElsewhere = (evidence: PooledEvidence): boolean => evidence.finding.cell !== undefined && rowSaid(meant.evidence, said) >= clear && rowSaid(evidence, said) === 0
  if (![...places, ...further].every(({ evidence, sibling, isNamed }) => sibling !== null || !isNamed || isElsewhere(evidence))) return null
  return meant.lead < clear ? { ...unknown, evidence: [meant.evidence] } : contradicted(reasonOf(meant.evidence, meant.sibling!), [meant.evidence, meant.sibling!], confidence)
}

function isOfSentence({ finding: { cell, sentence } }: PooledEvidence): boolean {
  return cell === undefined && isProse(sentence)
}

/** The part of the labels of a row that is said. */
function rowSaid(evidence: PooledEvidence, said: ReadonlySet<string>): number {
  const row = evidence.finding.cell ? [...labelsOfFinding(evidence)[0]!].filter(label => !/^\d/.test(label)) : []
  return row.length === 0 ? 0 : row.filter(label => said.has(label)).length / row.length
}

const times: ReadonlySet<string> = new Set([...Object.values(stages), 'minute', 'hour', 'day', 'week', 'month', 'year'])

/** What tells two findings apart, which have labels that the other has not: a step of the trial; a time where labels of both have a unit of time; what is measured where the labels of their rows have little in common; else whose they are. */
function reasonOf(one: PooledEvidence, other: PooledEvidence): Reason {
  const [step, otherStep] = [one, other].map(({ finding: { statistic: { context } } }) => context.flow?.join(' ') ?? '')
  if (step !== '' && otherStep !== '' && step !== otherStep) return 'population'
  const [a, b] = [one, other].map(evidence => labelsOfFinding(evidence))
  const differing = a!.findIndex((labels, dimension) => [...labels].some(label => !b![dimension]!.has(label)))
  // Told apart by another name of its group alone, or by what is said of the other alone.
  if (differing < 0) return 'arm'
  const [ofOne, ofOther] = [a![differing]!, b![differing]!]
  const apart = [[ofOne, ofOther], [ofOther, ofOne]].map(([labels, others]) => [...labels!].filter(label => !others!.has(label)))
  // "10 months" and "4 months" differ in the number alone.
  if ([ofOne, ofOther].every(labels => [...labels].some(label => times.has(label))) && apart.every(labels => labels.some(label => times.has(label)) || labels.length > 0 && labels.every(label => /^\d+$/.test(label)))) return 'timepoint'
  const isOfRows = one.finding.cell !== undefined && differing === 0
  return isOfRows && 2 * [...ofOne].filter(label => ofOther.has(label)).length < Math.max(ofOne.size, ofOther.size) ? 'outcome' : 'arm'
}

/** "At week 4", "on 15 mg" and "set 3" are what results are named by. */
function isName({ kind, unit, printed }: Statistic): boolean {
  return (naming.has(kind) || kind === 'other' && unit === null) && printed.every(({ decimals, raw, word }) => decimals <= 0 && (raw.length <= 2 || word === true))
}

/**
 * What the sentence says beside the number; where it has other results of the kind, only whose number it is is surely said of it, and when, and the group that the sentence is about.
 *
 * @param isForProse to be compared with what sentences say of their numbers: all that tells the number apart counts, not only whose it is
 */
function saidBy({ statistic, sentence, tokens }: Setting, { abbreviations = {}, groups = [] }: Study, isForProse: boolean): Set<string> {
  const { printed, context: { words, near, owner, particulars } } = statistic
  const areTold = isForProse && particulars.length > 0
  const others = sentence.filter(other => !(naming.has(other.kind) && isName(other)) && !isSpread(other) && (familyOf(other) === familyOf(statistic) || people.has(familyOf(other)) && people.has(familyOf(statistic))))
  const all = labelsOf(others.length === 0 || groups.length > 0 ? tokens() : [], abbreviations)
  for (const part of all.size > 0 ? partsIn(tokens()) : []) all.add(part)
  const isPair = others.length === 1 && isStage(statistic) && isStage(others[0]!)
  const said = others.length === 0 || isPair ? new Set([...all].filter(label => !isPair || !label.startsWith('<') || label.length > longestStage)) : new Set<string>()
  for (const label of labelsOf(tokensOf(others.length === 0 ? [...words, ...near, ...owner].join(' ') : areTold ? particulars.join(' ; ') : owner.join(' ')), abbreviations)) said.add(label)
  if (others.length > 0) {
    for (const label of timesBeside(near, tokens())) said.add(label)
    for (const label of areTold ? [] : [...partsOfOwner(owner), ...loneGroup(all, groups, tokens())]) said.add(label)
    // The owner is in small letters, as no abbreviation is.
    for (const label of labelsOf(tokens().filter(({ raw, text }) => Object.hasOwn(abbreviations, raw) && owner.includes(text)), abbreviations)) said.add(label)
  }
  for (const label of others.length === 0 ? timesInOtherUnits(tokens()) : timesInOtherUnits(tokensOf(near.join(' ')))) said.add(label)
  // What the number is compared with is not whose it is; "other" says nothing but that there are two.
  const isOfAll = others.length === 0 || isPair
  for (const label of ['other', ...printed.map(({ value }) => String(value)), ...isOfAll ? [...wordsOfNoPart(tokens()), ...comparedIn(tokens(), Math.min(statistic.start, ...others.map(({ start }) => start)))] : []]) said.delete(label)
  // "From 5.7 to 5.5 over eight weeks": the time is that of the end.
  if (isPair && owner[0] === stages.start) for (const label of [...said].filter(isOfTime)) if (label !== stages.start && !near.includes(label)) said.delete(label)
  return said
}
const longestStage = Math.max(...Object.values(stages).map(({ length }) => length))

/** "From 3.09 to 2.83": nothing is said of the number but which end it is, so that all else in the sentence is said of both. */
function isStage({ context: { owner } }: Statistic): boolean {
  return owner.length === 1 && Object.values(stages).includes(owner[0]!)
}

/** Words by which a sentence sets one group against another, which it may leave without a name. */
const comparing = /^(?:than|vs?|versus|against|compared|other|others|both|whereas|while|respectively|each|either|between|but)$/

/** The names of the one group that a sentence is about, where it names no other. */
function loneGroup(said: ReadonlySet<string>, groups: readonly GroupNames[], tokens: readonly Token[]): string[] {
  if (groups.length < 2 || tokens.some(({ text }) => comparing.test(text))) return []
  const named = groups.map(({ names, words }) => [...names, ...words.map(word => [word])].filter(name => name.every(label => said.has(label)))).filter(names => names.length > 0)
  return named.length === 1 ? named[0]!.flat() : []
}

/** The parts of groups that the words name that a number is said to be of. */
function partsOfOwner(owner: readonly string[]): string[] {
  const [isCompared, isTreated] = [roles.compared, roles.treated].map(role => owner.length <= 3 && owner.some(word => role.test(word)))
  return isCompared === isTreated ? [] : [isCompared ? parts.compared : parts.treated]
}

function isOfTime(label: string): boolean {
  return times.has(label) || /^\d{1,2}$/.test(label)
}

/** The times named next to a number, and the beginning or the end where the sentence speaks of one of them alone. */
function timesBeside(near: readonly string[], tokens: readonly Token[]): string[] {
  const named = Object.values(stages).filter(stage => labelsOf(tokens).has(stage))
  return [...[...labelsOf(tokensOf(near.join(' ')))].filter(isOfTime), ...named.length === 1 ? named : []]
}

/** What counts people, or a share of them. */
const people: ReadonlySet<string> = new Set(['people', 'count', 'share', 'any'])

function tokensOf(text: string): Token[] {
  return tokenize(text, { start: 0, end: text.length })
}

/** How much being near counts among cells that are said alike. */
const nearer = 0.2

/** How near two cells, or two numbers of a sentence, are, from 0 to 1: in one row or one column, with labels in common. */
function nearness({ cell }: Finding, { cell: other }: Finding, labels: Labels, others: Labels): number {
  const [all, common] = [labels, others].map(each => new Set(each.flatMap(set => [...set])))
  const shared = [...all!].filter(label => common!.has(label)).length
  return (cell?.row === other?.row ? 0.5 : cell?.column === other?.column ? 0.25 : 0) + 0.5 * shared / Math.max(1, all!.size + common!.size - shared)
}

/** How many numbers stand before one in its cell: the 2.1 of "4.5 (2.1)" is no other than that of another cell. */
function placeInCell({ at, sentence, finding: { cell } }: PooledEvidence, { pool }: Company): number {
  let place = 0
  for (let other = pool[at - 1]; cell && place < mostInCell && other?.sentence === sentence && other.finding.cell?.row === cell.row && other.finding.cell.column === cell.column; other = pool[at - 1 - place]) place++
  return place
}
const mostInCell = 6

/** A place that has the number: the finding beside it that is meant instead, if any is; and whether what tells the place apart is said rather. */
interface Place { evidence: PooledEvidence, sibling: PooledEvidence | null, lead: number, isNamed: boolean }

function lookBeside(evidence: PooledEvidence, said: ReadonlySet<string>, count: number, setting: Setting, company: Company): Omit<Place, 'evidence'> {
  const { kind, comparator } = setting.statistic
  // In a sentence, a p value or a nameless number may be of anything where it has no words of its own; a p value also where it is not exact, or stands elsewhere too.
  const isOpen = !isOfSentence(evidence) || evidence.finding.statistic.context.particulars.length === 0 || kind === 'p-value' && (count > 1 || comparator !== '=')
  const own = labelsOfFinding(evidence)
  // A difference between two groups is the number of neither.
  const isNoDifference = isBetweenGroups(setting) && evidence.finding.cell !== undefined && !differences.has(evidence.finding.statistic.kind) && !saysChange(own)
  if (!evidence.finding.cell && inTables.has(kind) && isOpen || isNoDifference) return { sibling: null, lead: 0, isNamed: false }
  const agreements = company.agreementsOf(setting.statistic)
  let sibling: PooledEvidence | null = null
  let isNamed = false
  let surest = 0
  let most = 0
  const siblings = siblingsOf(evidence, company.pool)
  const isResult = !naming.has(kind) && kind !== 'p-value' && (count <= few || !inTables.has(kind))
  const standingOf = (other: PooledEvidence): Standing => ({ isSure: isResult && !isFirst(other, [evidence, ...siblings]), isFirst: isResult && !counted.has(kind) && isFirst(evidence, siblings) })
  for (const other of siblings) {
    if (agreements[other.at] !== null || !isAlike(evidence, other) && !isListedWith(evidence, other)) continue
    if (isSpokenFor(setting, { evidence: other }, company) && !isCrossed(evidence, other, setting, company)) continue
    // What it changed from or to is no change.
    if (isStage(setting.statistic) && saysChange(labelsOfFinding(other)) && !saysChange(own)) continue
    const named = leadOf(other, evidence, said)
    const lead = isOfSentence(evidence) && (named === null || named < clear) ? leadInSentence(other, evidence, named, said, standingOf(other)) : named
    if (lead !== null && lead < 0) isNamed = true
    if (lead === null || lead < (isOfSentence(evidence) ? slight : clear)) continue
    const rank = lead + nearer * nearness(evidence.finding, other.finding, own, labelsOfFinding(other)) + (placeInCell(other, company) === placeInCell(evidence, company) ? nearer : 0)
    if (rank >= most) [most, sibling, surest] = [rank, other, lead]
  }
  return { sibling, lead: surest, isNamed }
}

/** "20% on tea and 13% on coffee": of the number that stands in the other cell of the row, the words say that it is this one's. */
function isCrossed(evidence: PooledEvidence, other: PooledEvidence, { statistic, sentence, tokens }: Setting, company: Company): boolean {
  if (!evidence.finding.cell || evidence.finding.where !== other.finding.where) return false
  const all = [...sentence, statistic]
  return sentence.filter(each => company.agreementsOf(each)[other.at]?.reason === null).every(each => {
    const lead = leadOf(evidence, other, saidBy(settingIn(all, each, tokens), evidence.study, false))
    return lead !== null && lead >= clear
  })
}

const differences: ReadonlySet<Statistic['kind']> = new Set(['mean-difference', 'risk-difference'])

/** "15.3 points lower than with tea"; what fell by 15.3 points may be of one group. */
function isBetweenGroups({ statistic: { kind }, tokens }: Setting): boolean {
  return kind === 'risk-difference' || kind === 'mean-difference' && tokens().some(({ text }) => /^(?:than|between|versus|vs|compared|differences?|advantage)$/.test(text))
}

function saysChange(labels: Labels): boolean {
  return labels.some(each => [...each].some(label => /^(?:chang|differ|differenc|reduct|improv|gain|loss|increas|decreas|effect)$/.test(label)))
}

/** The lead of one number of a sentence on another; a group that is said is surer than all else, and what is said of the other alone stays so. */
function leadInSentence(one: PooledEvidence, other: PooledEvidence, named: number | null, said: ReadonlySet<string>, standing: Standing): number | null {
  const [ofOne, ofOther] = [one, other].map(evidence => labelsOfFinding(evidence)[0]!)
  // A p value is of no group but of a comparison.
  if (one.finding.statistic.kind !== 'p-value' && isOfGroupSaid(ofOne!, ofOther!, said, other.study.groups ?? [])) return clear
  return named !== null && named < 0 ? named : leadInProse(ofOne!, ofOther!, said, standing)
}

/** Kinds that name results rather than are some. */
const circumstances: ReadonlySet<Statistic['kind']> = new Set(['direction', 'age', 'duration'])

/** Whether a finding is the first of its sentence: what stands before it may be said of all the others too. */
function isFirst({ finding }: PooledEvidence, siblings: readonly PooledEvidence[]): boolean {
  return !siblings.some(({ finding: { statistic: { kind, start } } }) => !circumstances.has(kind) && start < finding.statistic.start)
}
