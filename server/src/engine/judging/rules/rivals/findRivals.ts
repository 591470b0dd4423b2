import type { Study } from '../../../corpus/study.ts'
import { tokensOf } from '../../../statistics/tokensOf.ts'
import type { Span } from '../../../text/span.ts'
import type { Vocabulary } from '../../../vocabulary/match.ts'
import type { Evidence, Reason } from '../../claim.ts'
import type { EvidencePool } from '../../candidates/evidencePool.ts'
import { anchorsOf } from '../../../vocabulary/rivals.ts'
import { likenessOf } from './likeness.ts'
import { isAside, isOtherwise } from './otherwise.ts'
import { readWithMembers, stretchOf, type Member, type Passage } from './passage.ts'
import { sourcesOf, type Source } from './sources.ts'

/** A word that a sentence has where the study, of the same fact, has another of its class. */
export interface Rival extends Span {
  /** What the study says, and the word there. */
  sentence: string
  right: string
  /** Whether the two are names, which stand for one another in a sentence. */
  isName: boolean
  /** Which kind of slip it is. */
  reason: Reason
  evidence: Evidence[]
}

/**
 * Finds words of a sentence that a study has otherwise in the place where it tells the same fact: "completely reverses" for "partly reverses", another scale as the primary endpoint. Both sentences must plainly be about the
 * same, and have the two in the same place or, of names, the study must have nothing of the claim's one anywhere. Nothing is found where the sentence has both.
 *
 * @param prose the text, blank where it is no prose
 * @param part  what of a sentence leans on the study
 * @param isOwn the document is none of the sources, so that what notes say in passing counts, too
 */
export function findRivals(prose: string, part: Span, study: Study, pool: EvidencePool, vocabulary: Vocabulary, isOwn: boolean): Rival[] {
  const tokens = tokensOf(prose, part)
  if (tokens.length > longest) return []
  const claim = readWithMembers(tokens, vocabulary)
  if (claim === null || prose.slice(part.end, part.end + 3).includes('?')) return []
  return claim.members.flatMap(member => {
    if (claim.members.some(other => other !== member && other.of === member.of) || isAside(claim, member)) return []
    const rival = rivalOf(claim, member, sourcesOf(study, pool, vocabulary, isOwn))
    if (!rival) return []
    const { source, of } = rival
    const [start, end] = [claim.tokens[member.from]!.start, claim.tokens[member.to - 1]!.end]
    return [{ start, end, sentence: source.sentence, right: source.sentence.slice(source.tokens[of.from]!.start, source.tokens[of.to - 1]!.end), isName: member.standing === 'name', reason: reasonOf(member.of), evidence: source.evidence ? [source.evidence] : [] }]
  })
}

/** Longer than any sentence, in tokens. */
const longest = 200

const reasons: Readonly<Record<string, Reason>> = { typicality: 'population', sex: 'population', setting: 'population', course: 'population', country: 'population', fate: 'arm', order: 'timepoint', term: 'timepoint', purpose: 'outcome', action: 'direction', psychotherapy: 'arm' }

function reasonOf(of: string): Reason {
  return of.startsWith('scale') ? 'scale' : of.startsWith('drug') ? 'arm' : reasons[of] ?? 'value'
}

/** Of words in the same place: how much must be shared, and how much of what the claim says. */
const inPlace = { shared: 1.5, covered: 0.35 }
/** Of names anywhere in a sentence: of scales and drugs, of which most studies have few, and of others. */
const anywhere = { shared: 1.6, covered: 0.5 }
const plainly = { shared: 2, covered: 0.65 }
/** Of places in a row: whatever comes first also comes last. */
const inRow = { shared: 2.5, covered: 0.6 }
/** How much less like the claim sentences with the claim's own word must be. */
const lead = 0.2

/** Of these, a sentence may have both, each of something else: "blocks NMDA and activates AMPA receptors". */
const isPaired: ReadonlySet<string> = new Set(['action', 'fate'])

function rivalOf(claim: Passage, member: Member, sources: readonly Source[]): { source: Source, of: Member } | null {
  const stretch = stretchOf(claim, member)
  const known = new Set(sources.flatMap(({ keys }) => [...keys]))
  const likeness = new Map(sources.map(source => [source, likenessOf(claim, stretch, member, source, known)]))
  const ofOwn = sources.filter(({ members }) => members.some(({ id }) => id === member.id))
  if (member.standing !== 'modifier' && ofOwn.length > 0) return null
  let best: { source: Source, of: Member, covered: number } | null = null
  for (const source of sources) {
    const others = source.members.filter(({ of, id }) => of === member.of && id !== member.id)
    const { shared, covered } = likeness.get(source)!
    if (others.length === 0 || best && best.covered >= covered) continue
    const of = others.find(other => isSamePlace(member, other) && !source.members.some(own => own.id === member.id && (!isPaired.has(own.of) || isSamePlace(member, own)))) ?? (member.standing === 'name' && new Set(others.map(({ id }) => id)).size === 1 ? others[0] : undefined)
    if (!of) continue
    const asked = member.of === 'order' ? inRow : member.standing !== 'name' || isSamePlace(member, of) ? inPlace : /^(?:scale|drug)/.test(member.of) ? anywhere : plainly
    if (shared < asked.shared || covered < asked.covered || isOtherwise(claim, member, source, of)) continue
    best = { source, of, covered }
  }
  if (!best) return null
  const { source, of, covered } = best
  // What the study says elsewhere with the claim's own word may be what is meant.
  return ofOwn.some(other => other !== source && likeness.get(other)!.covered > covered - lead) ? null : { source, of }
}

function isSamePlace(a: Member, b: Member): boolean {
  const anchors = anchorsOf(a.of)
  // "The antidepressant that they had already been taking"
  if (anchors) return anchors.some(key => a.near.has(key) && b.near.has(key))
  const [ours, theirs] = [a.behind, b.behind]
  if (ours.length > 0 && theirs.length > 0) return theirs.includes(ours[0]!) || ours.includes(theirs[0]!)
  return a.before !== null && a.before === b.before
}
