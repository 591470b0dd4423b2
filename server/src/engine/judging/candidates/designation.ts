import { labelsOf, timesInOtherUnits } from '../../statistics/context/labels.ts'
import { wordsOfNoPart } from '../../statistics/context/roles.ts'
import { tokenize } from '../../statistics/tokens.ts'
import type { Study } from '../../corpus/study.ts'
import type { Candidate, Setting } from './candidates.ts'
import type { Company } from './company.ts'
import type { EvidencePool, PooledEvidence } from './evidencePool.ts'
import { labelsOfFinding } from './labels.ts'
import { isAlike, siblingsOf } from './siblings.ts'

/** How well a claim's words point to one place among those beside it. */
export interface Designation {
  /** Whether it stands in a table. */
  isCell: boolean
  /** What part of the name of its row the claim says, 0 to 1; of a number in a sentence, of the words that say whose it is. */
  row: number
  /** How much more of another row's name is said, at most; below nought where this row is said best. */
  rowRival: number
  /** The same for the head of its column; nought where there is one column alone. */
  column: number
  columnRival: number
}

/** So many places that agree are looked at, the nearest first. */
const mostPlaces = 8

/** How well a claim's words point to the place that they point to best of those that agree; null where none does. */
export function bestDesignation(setting: Setting, candidates: readonly Candidate[], { pool }: Company): Designation | null {
  const saidOf = saidBeside(setting)
  let best: Designation | null = null
  let most = -Infinity
  const agreeing = candidates.filter(({ agreement, alignment }) => agreement !== null && agreement.reason !== 'approximate' && alignment.conflicts.length === 0)
  for (const { evidence, score } of agreeing.slice(0, mostPlaces)) {
    const place = designationOf(evidence, saidOf(evidence.study), pool)
    const rank = score + 1.5 * (place.row - place.rowRival + place.column - place.columnRival)
    if (rank > most) [most, best] = [rank, place]
  }
  return best
}

/** The labels that a claim says, each with how near it stands to the number: 1 in the phrase that says whose it is, less elsewhere in the sentence. */
export type Said = ReadonlyMap<string, number>

const beside = 0.8
const elsewhere = 0.5

/** What a claim says beside its number, by the study whose names of groups it may use; read once for each. */
export function saidBeside(setting: Setting): (study: Study) => Said {
  const said = new Map<Study, Said>()
  return study => {
    let known = said.get(study)
    if (!known) said.set(study, known = saidIn(setting, study))
    return known
  }
}

/** What a claim says beside its number; a group that it names in words of its own is named by what the article calls it too. */
function saidIn({ statistic, tokens }: Setting, { abbreviations, groups = [] }: Study): Said {
  const { printed, context: { near, owner, words } } = statistic
  const said = new Map<string, number>()
  const add = (labels: Iterable<string>, weight: number): void => { for (const label of labels) said.set(label, Math.max(weight, said.get(label) ?? 0)) }
  add(labelsOf(tokens(), abbreviations), elsewhere)
  add(timesInOtherUnits(tokens()), elsewhere)
  add(labelsIn(words), elsewhere)
  add(labelsIn(near), beside)
  add(labelsIn(owner), 1)
  for (const label of [...printed.map(({ value }) => String(value)), ...wordsOfNoPart(tokens())]) said.delete(label)
  // "Without cocoa" is of the others.
  for (const { names, words } of said.has('no') ? [] : groups) {
    const own = [...names, ...words.map(word => [word])].filter(name => name.every(label => said.has(label)))
    if (own.length > 0) add(names.flat(), Math.max(...own.map(name => Math.min(...name.map(label => said.get(label)!)))))
  }
  return said
}

function labelsIn(words: readonly string[]): Set<string> {
  const text = words.join(' ')
  return labelsOf(tokenize(text, { start: 0, end: text.length }))
}

/** How well some words point to a finding, held against all findings of its kind in its table or sentence. */
function designationOf(evidence: PooledEvidence, said: Said, pool: EvidencePool): Designation {
  const { cell } = evidence.finding
  const own = labelsOfFinding(evidence)
  const others = siblingsOf(evidence, pool).filter(other => isAlike(evidence, other))
  if (!cell) {
    const rivals = others.map(other => labelsOfFinding(other)[0]!)
    return { isCell: false, row: shareOf(own[0]!, new Set(), said) ?? 0, rowRival: rivalry(own[0]!, rivals, said), column: 0, columnRival: 0 }
  }
  const inTable = others.filter(({ finding }) => finding.where === evidence.finding.where)
  const rows = inTable.filter(({ finding }) => finding.cell!.column === cell.column).map(other => labelsOfFinding(other)[0]!)
  const columns = inTable.filter(({ finding }) => finding.cell!.row === cell.row).map(other => labelsOfFinding(other)[1]!)
  return { isCell: true, row: shareOf(own[0]!, new Set(), said) ?? 0, rowRival: rivalry(own[0]!, rows, said), column: shareOf(own[1]!, common(own[1]!, columns), said) ?? 0, columnRival: rivalry(own[1]!, columns, said) }
}

/** Labels that all have. */
function common(own: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): Set<string> {
  return others.length === 0 ? new Set() : new Set([...own].filter(label => others.every(other => other.has(label))))
}

/** How much more of a rival's name is said than of the own one, without what the two share; nought without rivals, and where neither is said. */
function rivalry(own: ReadonlySet<string>, rivals: readonly ReadonlySet<string>[], said: Said): number {
  let most: number | null = null
  for (const rival of rivals) {
    const [mine, theirs] = [shareOf(own, rival, said), shareOf(rival, own, said)]
    if (mine === null && theirs === null) continue
    most = Math.max(most ?? -1, (theirs ?? 0) - (mine ?? 0))
  }
  return most ?? 0
}

/** What part of some labels is said, without some of them; null where none is left. */
export function shareOf(labels: ReadonlySet<string>, without: ReadonlySet<string>, said: Said): number | null {
  let all = 0
  let sum = 0
  for (const label of labels) {
    if (without.has(label)) continue
    all++
    sum += said.get(label) ?? 0
  }
  return all === 0 ? null : sum / all
}
