import type { Token } from '../tokens.ts'
import { clauseAround, reporting, type Stretch } from './clauses.ts'
import { isNegation } from './words.ts'

/** How what a clause says is put: as found; as denied by what leads to it ("no trial could show that …"); or as no finding at all ("whether …", "would …"). */
export type Assertion = 'found' | 'denied' | 'supposed'

/** Words after which nothing is told that was found. */
const supposing = /^(?:whether|if|would|could|might|should|hypothesi[sz]ed?|expected|planned|hypothesis|aim|aimed|assum\w{0,6})$/
/** "Could show", "could not be seen": what was tried, and how it came out. */
const showing = /^(?:show|demonstrate|find|establish|prove|detect|confirm|see|discern|shown|demonstrated|found|established|proved|proven|detected|confirmed|seen|discerned|observed|told|noted)$/

/** How a clause is put, by its own words and by those that lead to its "that". */
export function assertionOf(tokens: readonly Token[], clause: Stretch, at: number): Assertion {
  // "Was superior, and could be offered first": what is supposed comes after what was found.
  const and = tokens.findIndex(({ text }, i) => i > at && i < clause.to && text === 'and' && supposing.test(tokens[i + 1]?.text ?? ''))
  const to = and < 0 ? clause.to : and
  if (tokens.slice(clause.from, to).some((_, i) => supposes(tokens, clause.from + i))) return 'supposed'
  const that = clause.from - 1
  if (tokens[that]?.text !== 'that' || that < 1 || !reporting.test(tokens[that - 1]!.text)) return 'found'
  const lead = clauseAround(tokens, that - 1)
  const words = tokens.slice(lead.from, that)
  if (denialIn(tokens, lead.from, that) !== null) return 'denied'
  // "It should be noted that" tells; "a trial should show that" and "set out to show that" do not.
  return words.some((_, i) => supposes(tokens, lead.from + i)) || /^(?:to|must|will)$/.test(tokens[that - 2]?.text ?? '') ? 'supposed' : 'found'
}

/** Where that denial stands. */
export function deniedAt(tokens: readonly Token[], clause: Stretch): number | null {
  return denialIn(tokens, clauseAround(tokens, clause.from - 2).from, clause.from - 1)
}

function denialIn(tokens: readonly Token[], from: number, to: number): number | null {
  const at = tokens.findIndex((_, i) => i >= from && i < to && isNegation(tokens, i) && tokens[i + 1]?.text !== 'only')
  return at < 0 ? null : at
}

function supposes(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!
  if (!supposing.test(text) || text === 'if' && isOfPeople(tokens, at) || text === 'whether' && isEither(tokens, at)) return false
  let next = at + 1
  while (/^(?:not|still|only|also|never|be)$/.test(tokens[next]?.text ?? '')) next++
  return !(text === 'could' || text === 'should' && tokens[next - 1]!.text === 'be') || !showing.test(tokens[next]?.text ?? '')
}

/** "…, whether for pain or for sleep": both ways, and nothing is left open. */
function isEither(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === ',' && /^(?:in|on|for|with|by|at|after|or|measured|rated|given|as)$/.test(tokens[at + 1]?.text ?? '')
}

/** "If you have asthma, …": to whom the rest applies. */
function isOfPeople(tokens: readonly Token[], at: number): boolean {
  return at === 0 && /^(?:you|patients|people)$/.test(tokens[1]?.text ?? '') && /^(?:have|suffer|are)$/.test(tokens[2]?.text ?? '')
}
