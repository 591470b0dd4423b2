import type { Block, Manuscript } from '../../manuscripts/manuscript.ts'
import { firstFrom } from '../../text/firstFrom.ts'
import type { Span } from '../../text/span.ts'
import type { ResolvedCitation } from '../claim.ts'

/** The citations within a block, and how they spread over its sentences. */
export interface CitedBlock {
  block: Block
  citations: readonly ResolvedCitation[]
}

/** Sets every citation in the block that holds it; citations outside blocks (in the reference list) are left out. Linear. */
export function citationsByBlock(manuscript: Manuscript, citations: readonly ResolvedCitation[]): CitedBlock[] {
  const blocks: CitedBlock[] = []
  let next = 0
  for (const block of manuscript.blocks) {
    while (next < citations.length && citations[next]!.citation.start < block.start) next++
    let end = next
    while (end < citations.length && citations[end]!.citation.start < block.end) end++
    blocks.push({ block, citations: citations.slice(next, end) })
    next = end
  }
  return blocks
}

/** Of the citations of a block, those that a sentence of it can lean on: its own, the last ones before it, and where it has none of its own the next one behind it. */
export function citationsAround(sentence: Span, citations: readonly ResolvedCitation[]): ResolvedCitation[] {
  const startOf = ({ citation }: ResolvedCitation): number => citation.start
  const first = firstFrom(sentence.start, citations, startOf)
  const end = firstFrom(sentence.end, citations, startOf)
  return citations.slice(Math.max(0, first - 2), end > first ? end : end + 1)
}

/**
 * The citations that a statistic leans on, nearest first, in a sentence that has any: a citation in brackets covers the text before it back to the previous one, a
 * narrative citation covers what follows it.
 *
 * @param place     the statistic
 * @param citations those of its sentence, in order; at least one
 */
export function citationsFor(place: Span, citations: readonly ResolvedCitation[]): ResolvedCitation[] {
  const before = citations.filter(({ citation }) => citation.end <= place.start)
  const after = citations.filter(({ citation }) => citation.start >= place.end)
  const narrative = before.filter(({ citation }) => citation.narrative).at(-1)
  // A citation in brackets covers back to the previous citation of either form.
  const closing = after[0] && !after[0].citation.narrative ? closingFrom(after) : []
  if (narrative && closing.length > 0) {
    const between = before.at(-1) !== narrative
    return between ? closing : [...closing, narrative]
  }
  if (closing.length > 0) return closing
  if (narrative && before.at(-1) === narrative) return [narrative]
  // "As shown before [33], 55 % responded"; "In 31 patients, Aust et al. (2019) found …".
  const last = before.at(-1) ?? after[0]
  return last ? [last] : []
}

/**
 * The first citation behind a statistic. Where that is a footnote, those whose marks stand next to it, and the next citation that is none: a note may say something of a word, and the
 * sentence be another's.
 */
function closingFrom(after: readonly ResolvedCitation[]): ResolvedCitation[] {
  const first = after.findIndex(({ note }) => !note)
  const notes = first < 0 ? after : after.slice(0, first)
  const apart = notes.findIndex(({ citation }, index) => index > 0 && citation.start - notes[index - 1]!.citation.end > 3)
  const plain = after[first]
  return [...apart < 0 ? notes : notes.slice(0, apart), ...plain && !plain.citation.narrative ? [plain] : []]
}

/**
 * The parts of a sentence that lean on different studies: each ends with a citation in brackets. What one part says of its population or its
 * arms says nothing of the next.
 */
export function passagesOf(sentence: Span, citations: readonly ResolvedCitation[]): Span[] {
  const inside = citations.filter(({ citation }) => !citation.narrative && citation.start >= sentence.start && citation.end < sentence.end)
  const passages: Span[] = []
  let start = sentence.start
  inside.forEach((resolved, i) => {
    const next = inside[i + 1]
    if (next && sameStudies(resolved, next)) return
    passages.push({ start, end: resolved.citation.end })
    start = resolved.citation.end
  })
  return [...passages, { start, end: sentence.end }]
}

function sameStudies(a: ResolvedCitation, b: ResolvedCitation): boolean {
  const keys = ({ items }: ResolvedCitation): string => items.flatMap(item => item.studies.map(study => study.key)).join(' ')
  return keys(a) === keys(b)
}

/** The citations of a block within a sentence of it. */
export function citationsWithin(sentence: Span, citations: readonly ResolvedCitation[]): ResolvedCitation[] {
  return citations.filter(({ citation }) => citation.start >= sentence.start && citation.start < sentence.end)
}

/** Openings by which a sentence goes on about the study before it. */
const continues = /^\W{0,3}(?:in (?:that|this|the same|their|these) (?:trial|study|analysis|sample|cohort|review|synthesis|meta-analysis|report|work)|in (?:it|this one|that one)\b|there,|(?:that|this|the(?:se|ir)?) (?:trial|study|authors?|analysis|sample|cohort|review|synthesis|meta-analysis|investigators?|participants?|patients?|researchers?|results?|effects?|improvements?|findings?|benefits?)|they\b|it (?:also|further|found|reported|showed)|among (?:them|these|those|the)|of (?:these|those|the)\b|participants\b|patients\b|responders?\b|non-?responders?\b|the (?:response|remission|relapse|mean|median|odds|risk|difference|pooled)|by contrast, (?:the|only)|similarly, the|only \w{1,20} (?:of|patients)|most (?:patients|participants|responders)|both groups|no (?:significant )?difference)/i

const own = /\b(?:our|ours|we)\b/i

/** What a sentence without a citation of its own may be about: the study before it or the one behind it. */
export interface Reach {
  before: ResolvedCitation | null
  behind: ResolvedCitation | null
  /** That it is the one before, by a narrative citation or because it says that it goes on about it. */
  isSaid: boolean
  /** That it says so itself: "In that trial, …". */
  isContinued: boolean
  /** That the one before ends the sentence right before it. */
  isAdjacent: boolean
}

/** Between a citation and the next sentence stand a full stop and a space, or a bracket too. */
const breath = 3

/** The reach of a sentence without a citation of its own; null where it is about nobody else's data ("in our own audit, 65% responded"). */
export function reachOf(text: string, sentence: Span, citations: readonly ResolvedCitation[]): Reach | null {
  const before = citations.filter(({ citation }) => citation.end <= sentence.start).at(-1) ?? null
  const behind = citations.find(({ citation }) => citation.start >= sentence.end) ?? null
  if (!before && !behind || own.test(text.slice(sentence.start, sentence.end))) return null
  const isContinued = before !== null && continues.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 80)))
  const isSaid = isContinued || before?.citation.narrative === true
  // "Aust et al. (2019) found …": a narrative citation begins what is about it, and reaches back to nothing.
  return { before, behind: behind?.citation.narrative ? null : behind, isSaid, isContinued, isAdjacent: before !== null && sentence.start - before.citation.end <= breath }
}

/** Whether numbers in this section are the writer's own when nothing is cited: Methods and Results. */
export function isOwnSection(section: readonly string[]): boolean {
  return section.some(title => /^[\d.\s]{0,10}(?:our )?(?:(?:materials?|patients|participants|subjects) and )?(?:methods?|results?|procedures?|statistical analys[ie]s|data analys[ie]s|participants|measures)\b/i.test(title.trim()))
}
