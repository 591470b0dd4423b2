import type { Study } from '../corpus/study.ts'
import type { Block } from '../manuscripts/manuscript.ts'
import type { Statistic } from '../statistics/statistic.ts'
import type { Span } from '../text/span.ts'
import type { Context } from '../statistics/context/context.ts'
import type { Claim, ResolvedCitation } from './claim.ts'
import type { SentenceAlone } from './judgeSentence.ts'
import { compatible } from '../vocabulary/match.ts'
import { contradicted, unknown } from './judgement.ts'
import { passagesOf } from './reach/attribution.ts'
import { isCharacterised, isNoted } from './rules/characteristics/record.ts'
import { findOtherCharacteristics, type OtherCharacteristic } from './rules/characteristics/findOtherCharacteristics.ts'
import type { Sources } from './sources.ts'

/** How sure a name is a slip that the study has another for. */
const sure = 0.7

/**
 * Adds to the claims of a sentence those that it makes by names alone, without a number or a direction: whom a study was about, what was given and how, and what it was compared with. Those that
 * are right are no claims, so that only contradicted ones come out. What the sentence says is wrong is said once: of people, at the number that is others'; of an arm that the study has not, at the name.
 *
 * @param citing the citations that a place of the sentence leans on
 */
export function withCharacteristics(claims: readonly Claim[], alone: SentenceAlone, citing: (place: Span) => readonly ResolvedCitation[], sources: Sources): Claim[] {
  const named = judgeCharacteristics(alone, citing, Math.max(0, ...claims.map(({ statistic }) => statistic.group)), sources)
    .filter(name => !claims.some(claim => claim.studies.includes(name.studies[0]!) && (claim.verdict === 'misattributed' || isOf(claim, name, 'population'))))
  if (named.length === 0) return [...claims]
  const rest = claims.map(claim => named.some(name => isOf(claim, name, 'arm')) ? { ...claim, ...unknown } : claim)
  return [...rest, ...named].sort((a, b) => a.statistic.start - b.statistic.start)
}

/** Whether a number is said to be wrong because it is said of what the name stands for. */
function isOf({ verdict, reason, statistic }: Claim, { reason: kind, statistic: name }: Claim, slot: 'population' | 'arm'): boolean {
  return verdict === 'contradicted' && reason === slot && kind === slot && name.context[slot].some(id => statistic.context[slot].some(other => compatible(id, other)))
}

function judgeCharacteristics({ text, prose, citations }: SentenceAlone, citing: (place: Span) => readonly ResolvedCitation[], groups: number, sources: Sources): Claim[] {
  const sentence = { start: 0, end: text.length }
  const found = passagesOf(sentence, citations).flatMap(part => {
    const study = studyOf(citing({ start: part.start, end: part.start }))
    return study ? findIn(prose, part, null, study, sources).filter(each => studyOf(citing(each)) === study) : []
  })
  return found.map((each, at) => claimOf(each, prose, sentence, citing(each), groups + at + 1))
}

/** The same of a row of a table, whose cells lean on one study each. Offsets are those of the passage, and groups count on from those before. */
export function withCharacteristicsOfRow(claims: readonly Claim[], { cells = [], start, end }: Block, prose: string, citing: (place: Span) => readonly ResolvedCitation[], groups: number, sources: Sources): Claim[] {
  const row = { start, end }
  const found = cells.flatMap(({ span }) => {
    const study = studyOf(citing(span))
    return study ? findIn(prose, span, row, study, sources) : []
  })
  if (found.length === 0) return [...claims]
  return [...claims, ...found.map((each, at) => claimOf(each, prose, row, citing(each), groups + at + 1))].sort((a, b) => a.statistic.start - b.statistic.start)
}

interface Found extends OtherCharacteristic { study: Study }

function findIn(prose: string, part: Span, row: Span | null, study: Study, { self, vocabulary, poolOf }: Sources): Found[] {
  if (study === self || !isCharacterised(study)) return []
  return findOtherCharacteristics(prose, part, row, study, poolOf([study]), vocabulary).map(each => ({ ...each, study }))
}

function claimOf(found: Found, prose: string, sentence: Span, citations: readonly ResolvedCitation[], group: number): Claim {
  const { start, end, of, entry, right, evidence, study, confidence = sure } = found
  return {
    statistic: statisticOf(found, prose.slice(start, end), group), sentence, studies: [study], citations: [...citations], own: false,
    characteristic: { of, entry, right }, ...contradicted(of, evidence, confidence),
  }
}

/** Whether any of the citations is of a study that there is a note of, so that a sentence without a statistic is worth reading. */
export function citesNoted(citations: readonly ResolvedCitation[]): boolean {
  return citations.some(({ items }) => items.some(({ studies }) => studies.some(isNoted)))
}

/** The only study that some citations are of; null where there are more, or one is not known. */
export function studyOf(citations: readonly ResolvedCitation[]): Study | null {
  const items = citations.flatMap(({ items: each }) => each)
  const studies = new Set(items.flatMap(({ studies: each }) => each))
  const [study] = studies
  return study && studies.size === 1 && items.every(({ status }) => status === 'resolved') ? study : null
}

/** A context that says nothing. */
export const nowhere: Context = { outcome: [], scale: [], population: [], arm: [], comparator: [], time: [], limits: [], analysis: [], role: null, words: [], near: [], owner: [], particulars: [] }

/** A name as a statistic without a number: it is said as it stands, in the place of the context that it fills. */
function statisticOf({ start, end, of, name }: OtherCharacteristic, text: string, group: number): Statistic {
  const context = of === 'population' ? { ...nowhere, population: [name.id] } : name.slot === 'arm' || name.slot === 'drug' ? { ...nowhere, arm: [name.id] } : nowhere
  return { kind: 'other', start, end, text, value: null, lower: null, upper: null, comparator: '=', unit: null, group, printed: [], context }
}
