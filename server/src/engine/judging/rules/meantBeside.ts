import type { Finding } from '../../corpus/study.ts'
import { labelsOf } from '../../statistics/context/labels.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { tokenize } from '../../statistics/tokens.ts'
import { settingIn, type Candidate, type Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { isProse, labelsOfFinding, leadOf, type Labels } from '../candidates/labels.ts'
import { besidePoint } from '../candidates/othersWork.ts'
import { isOfGroupSaid, leadInProse, type Standing } from '../candidates/proseLead.ts'
import { isAlike, isListedWith, siblingsOf } from '../candidates/siblings.ts'
import { isSpokenFor } from '../candidates/sameQuantity.ts'
import { isName, isStage, naming, saidBy, times } from '../candidates/said.ts'
import { isSpread } from '../comparing/quantity.ts'
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
  const places = candidates.filter(({ agreement, alignment, evidence }) => agreement !== null && agreement.reason !== 'approximate' && (alignment.conflicts.length === 0 || evidence.finding.cell))
  const printed = places.filter(({ agreement }) => agreement!.reason !== 'derived')
  // "22/94 (23)": the share of a cell that has no sign of its own.
  const agreeing = printed.length > 0 || statistic.kind !== 'percentage' ? printed : places.filter(({ evidence: { finding } }) => finding.cell && finding.statistic.kind === 'fraction')
  const best = agreeing[0]
  if (!best) return null
  const said = saidBy(setting, best.evidence.study, false)
  const inProse = saidBy(setting, best.evidence.study, true)
  const look = ({ evidence }: Candidate): Place => ({ evidence, ...lookBeside(evidence, isOfSentence(evidence) ? inProse : said, agreeing.length, setting, company) })
  const nearest = agreeing.filter(({ score }) => score >= best.score - slack).slice(0, mostPlaces).map(look)
  const meant = nearest.find(({ sibling, lead }) => sibling !== null && lead >= clear) ?? nearest.find(({ sibling }) => sibling !== null)
  if (!meant) return null
  // What is less akin by its words may be just what is named, in the same table.
  // Whose a number of a sentence is, is read less surely than the row of a table: another place that is named speaks for it wherever it is.
  const further = agreeing.slice(nearest.length, mostPlaces).filter(({ score, evidence: { finding } }) => score >= best.score - 2 * slack && (isOfSentence(meant.evidence) || finding.cell !== undefined && finding.where === meant.evidence.finding.where)).map(look)
  // A few tables have each small number somewhere: what is in another row than the sentence names says nothing.
  const isElsewhere = (evidence: PooledEvidence): boolean => evidence.finding.cell !== undefined && rowSaid(meant.evidence, said) >= clear && rowSaid(evidence, said) < rowSaid(meant.evidence, said) / 3
  const named = [...nearest, ...further].filter(({ evidence, sibling, isNamed }) => sibling === null && isNamed && !isElsewhere(evidence))
  if (named.some(({ evidence }) => !isSilentOn(evidence, meant, said))) return null
  return named.length > 0 || meant.lead < clear ? { ...unknown, evidence: [meant.evidence] } : contradicted(reasonOf(meant.evidence, meant.sibling!), [meant.evidence, meant.sibling!], confidence)
}

function isOfSentence({ finding: { cell, sentence } }: PooledEvidence): boolean {
  return cell === undefined && isProse(sentence)
}

/** "46.8% of the controls replied" in a sentence, which does not say that this was after the last reminder, as the table does: what tells two cells apart is not said there. */
function isSilentOn({ finding: { cell, sentence } }: PooledEvidence, { evidence, sibling, lead }: Place, said: ReadonlySet<string>): boolean {
  if (cell !== undefined || evidence.finding.cell === undefined || lead < clear) return false
  const [own, meant] = [evidence, sibling!].map(each => new Set(labelsOfFinding(each).slice(0, 2).flatMap(labels => [...labels])))
  const telling = [...meant!].filter(label => said.has(label) && !own!.has(label))
  const words = labelsOf(tokenize(sentence, { start: 0, end: sentence.length }), evidence.study.abbreviations)
  return telling.length > 0 && !telling.some(label => words.has(label))
}

/** The part of the labels of a row that is said. */
function rowSaid(evidence: PooledEvidence, said: ReadonlySet<string>): number {
  const row = evidence.finding.cell ? [...labelsOfFinding(evidence)[0]!].filter(label => !/^\d/.test(label)) : []
  return row.length === 0 ? 0 : row.filter(label => said.has(label)).length / row.length
}

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
  const { kind, comparator, unit } = setting.statistic
  const isNameless = inTables.has(kind) && (kind === 'p-value' || unit === null)
  // In a sentence, a p value or a nameless number may be of anything where it has no words of its own; a p value also where it is not exact, or stands elsewhere too.
  const isOpen = !isOfSentence(evidence) || evidence.finding.statistic.context.particulars.length === 0 || kind === 'p-value' && (count > 1 || comparator !== '=')
  const own = labelsOfFinding(evidence)
  // A difference between two groups is the number of neither.
  const isNoDifference = isBetweenGroups(setting) && evidence.finding.cell !== undefined && !differences.has(evidence.finding.statistic.kind) && !saysChange(own)
  if (!evidence.finding.cell && isNameless && isOpen || isNoDifference || besidePoint(setting)(evidence)) return { sibling: null, lead: 0, isNamed: false }
  const agreements = company.agreementsOf(setting.statistic)
  let sibling: PooledEvidence | null = null
  let isNamed = false
  let surest = 0
  let most = 0
  const siblings = siblingsOf(evidence, company.pool)
  const isResult = !naming.has(kind) && kind !== 'p-value' && (count <= few || !inTables.has(kind))
  const standingOf = (other: PooledEvidence): Standing => ({ isSure: isResult && !isFirst(other, [evidence, ...siblings]), isFirst: isResult && !counted.has(kind) && isFirst(evidence, siblings) })
  for (const other of siblings) {
    // "More than eight times" is true of ten, and yet is no ten.
    if (agreements[other.at] && agreements[other.at]!.reason !== 'approximate' || !isAlike(evidence, other) && !isListedWith(evidence, other)) continue
    if (isSpokenFor(setting, { evidence: other }, company) && !isCrossed(evidence, other, setting, company)) continue
    // What it changed from or to is no change.
    if (isStage(setting.statistic) && saysChange(labelsOfFinding(other)) && !saysChange(own)) continue
    const named = leadOf(other, evidence, said)
    const lead = isOfSentence(evidence) && (named === null || named < clear) ? leadInSentence(other, evidence, named, said, standingOf(other)) : named
    if (lead !== null && lead < 0) isNamed = true
    if (lead === null || lead < (isOfSentence(evidence) || isSamePlace(evidence.finding, other.finding) ? slight : clear)) continue
    const rank = lead + nearer * nearness(evidence.finding, other.finding, own, labelsOfFinding(other)) + (placeInCell(other, company) === placeInCell(evidence, company) ? nearer : 0)
    if (rank >= most) [most, sibling, surest] = [rank, other, lead]
  }
  return { sibling, lead: surest, isNamed }
}

/** In the row and the column of the same names of another table, which its caption alone tells apart. */
function isSamePlace({ cell, where }: Finding, { cell: other, where: elsewhere }: Finding): boolean {
  return cell !== undefined && other !== undefined && where !== elsewhere && cell.row === other.row && cell.column === other.column
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
