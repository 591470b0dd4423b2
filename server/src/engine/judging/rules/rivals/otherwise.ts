import { clauseAround } from '../../../statistics/statements/clauses.ts'
import { comparatives, isNegation, opposite, type Way } from '../../../statistics/statements/words.ts'
import type { Member, Passage } from './passage.ts'
import type { Source } from './sources.ts'

/** Whether the two say something else of it, or of something else: denied and not, more and less, other numbers, or one of several in a row. */
export function isOtherwise(claim: Passage, member: Member, source: Source, of: Member): boolean {
  if (isSupposed(claim, member) && !isSupposed(source, of) || hasOtherFigures(claim, member, source)) return true
  if (member.of === 'order' && source.members.some(other => other.of === 'order' && other.id !== of.id)) return true
  return member.standing !== 'name' && (isDenied(claim, member) !== isDenied(source, of) || areContrary(waysIn(claim, member), waysIn(source, of)))
}

/** Figures in the clause that the source does not have. */
function hasOtherFigures({ tokens, features }: Passage, { from }: Member, { keys }: Source): boolean {
  const clause = clauseAround(tokens, from)
  return tokens.slice(clause.from, clause.to).some(({ type, glued }, i) => type === 'number' && !glued && !keys.has(features[clause.from + i]?.key ?? ''))
}

const frequencies: ReadonlyMap<string, Way> = new Map([...['common', 'commonest', 'frequent', 'often', 'most', 'mostly', 'usual'].map(word => [word, 'more'] as const), ...['rare', 'uncommon', 'infrequent', 'rarely', 'seldom', 'least', 'lesser', 'scarce', 'few'].map(word => [word, 'less'] as const)])

/** The ways that the clause of a member goes, besides its own. */
function waysIn({ tokens }: Passage, { from, to }: Member): ReadonlySet<Way> {
  const clause = clauseAround(tokens, from)
  return new Set(tokens.slice(clause.from, clause.to).flatMap(({ text }, i) => (clause.from + i >= from && clause.from + i < to ? [] : comparatives.get(text) ?? frequencies.get(text) ?? [])))
}

function areContrary(ours: ReadonlySet<Way>, theirs: ReadonlySet<Way>): boolean {
  return [...ours].some(way => theirs.has(opposite[way]) && opposite[way] !== way && !theirs.has(way) && !ours.has(opposite[way]))
}

const isDenied = ({ tokens }: Passage, { from }: Member): boolean => {
  const clause = clauseAround(tokens, from)
  return tokens.slice(clause.from, clause.to).some((_, i) => isNegation(tokens, clause.from + i))
}

const supposing = /^(?:should|would|could|may|might|will|whether|if|future|planned|aims?|aimed|hypothesi[sz]ed?|expected|perhaps|possibly|must)$/

function isSupposed({ tokens }: Passage, { from }: Member): boolean {
  const clause = clauseAround(tokens, from)
  return tokens.slice(clause.from, clause.to).some(({ text }) => supposing.test(text))
}

const apart = /^(?:not|no|never|nor|neither|rather|instead|without|than|contrast|like|besides|beyond|also|too|further|later)$/
/** Words by which a clause is about something beside what a study is known for, or about others. */
const elsewhere = /^(?:secondary|additional|additionally|exploratory|other|others|another|previous|previously|earlier|unlike|prior|later|subsequent|subsequently|whichever|\?)$/

/** What is denied, set apart or added, or said of others; and a question. */
export function isAside({ tokens }: Passage, { from }: Member): boolean {
  const clause = clauseAround(tokens, from)
  return tokens.slice(Math.max(0, from - 5), from).some(({ text }) => apart.test(text)) || tokens.slice(clause.from, clause.to).some(({ text }) => elsewhere.test(text))
}

