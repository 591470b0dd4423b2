import type { Study } from '../corpus/study.ts'
import type { Span } from '../text/span.ts'
import type { Claim, ResolvedCitation } from './claim.ts'
import type { SentenceAlone } from './judgeSentence.ts'
import { contradicted, unknown } from './judgement.ts'
import { passagesOf } from './reach/attribution.ts'
import { isNoted } from './rules/characteristics/record.ts'
import { findRivals } from './rules/rivals/findRivals.ts'
import type { Sources } from './sources.ts'
import { nowhere, studyOf } from './judgeCharacteristics.ts'

const confidence = 0.6

/**
 * Adds to the claims of a sentence the words that a study, in the place where it tells the same fact, has otherwise: "completely" for "partly", one scale for another. Those that are right are no claims.
 *
 * @param citing the citations that a place of the sentence leans on
 */
export function withRivals(claims: readonly Claim[], { text, prose, citations }: SentenceAlone, citing: (place: Span) => readonly ResolvedCitation[], { self, vocabulary, poolOf }: Sources): Claim[] {
  const sentence = { start: 0, end: text.length }
  const found = passagesOf(sentence, citations).flatMap(part => {
    const study: Study | null = studyOf(citing({ start: part.start, end: part.start }))
    if (!study || study === self || !isNoted(study)) return []
    return findRivals(prose, part, study, poolOf([study]), vocabulary, self === null).filter(each => studyOf(citing(each)) === study).map(each => ({ ...each, study }))
    // The number that is wrong for it has been found.
  }).filter(({ study }) => !claims.some(({ studies, verdict }) => studies.includes(study) && (verdict === 'contradicted' || verdict === 'misattributed')))
  if (found.length === 0) return [...claims]
  const groups = Math.max(0, ...claims.map(({ statistic }) => statistic.group))
  const named = found.map(({ start, end, sentence: entry, right, isName, reason, evidence, study }, at): Claim => ({
    statistic: { kind: 'other', start, end, text: prose.slice(start, end), value: null, lower: null, upper: null, comparator: '=', unit: null, group: groups + at + 1, printed: [], context: nowhere },
    sentence, studies: [study], citations: [...citing({ start, end })], own: false, characteristic: { of: reason, entry, right: isName ? right : null }, ...contradicted(reason, evidence, confidence),
  }))
  // What the same sentence of the study bore out, it said of something else.
  const rest = claims.map(claim => (claim.statistic.kind === 'direction' && claim.evidence.some(({ finding }) => found.some(each => each.sentence === finding.sentence)) ? { ...claim, ...unknown } : claim))
  return [...rest, ...named].sort((a, b) => a.statistic.start - b.statistic.start)
}
