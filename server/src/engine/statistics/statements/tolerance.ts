import type { Token } from '../tokens.ts'
import { found, type Trigger } from './trigger.ts'

/** Words that such a statement begins with. */
export const borne: readonly string[] = ['tolerated', 'tolerability', 'safe', 'unsafe']

/** What such a statement is about, as an identifier of its own: no outcome of the vocabulary is meant. */
export const borneAs = (words: readonly string[]): string => (words.some(word => word.endsWith('safe')) ? 'trait:safety' : 'trait:tolerability')

const well = /^(?:well|readily|easily|excellently|nicely|perfectly)$/
const poorly = /^(?:poorly|badly|ill|barely)$/
const good = /^(?:good|excellent|favou?rable|high)$/
const bad = /^(?:poor|bad|unfavou?rable|low|limited|unacceptable)$/
const being = /^(?:was|were|is|are|be|been|being|proved|proven|seem|seems|seemed|appear|appears|appeared|considered|deemed|judged|found|rated)$/
const filling = /^(?:-|not|generally|usually|mostly|rather|very|quite|fairly|reasonably|both|all|also|largely|too|to|be|and|always|as|effective|rapid|feasible|safe|tolerable|only)$/
/** What says of two which was borne better. */
const comparing = /^(?:better|worse|less|more|equally|as|similarly|best|least)$/

/** "Was well tolerated", "tolerability was poor", "proved safe": how a treatment is borne. More of it with one than with another is another thing. */
export function tolerance(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  if (!borne.includes(text)) return null
  if (tokens.slice(at + 1, at + 4).some(token => token.text === 'than') || comparing.test(tokens[at - 1]?.text ?? '') || comparing.test(tokens[at - 2]?.text ?? '') && tokens[at - 2]!.text !== 'as') return null
  if (text === 'tolerated') return manner(tokens, at)
  if (text === 'tolerability') return judged(tokens, at)
  return isPredicate(tokens, at) && !/^(?:and|or)$/.test(tokens[at - 1]?.text ?? '') && endsThere(tokens, at + 1) ? found(at, at + 1, 'better', 'tolerance', text === 'unsafe') : null
}

/** "Well tolerated", "tolerated rather well", "well-tolerated" behind its verb. */
function manner(tokens: readonly Token[], at: number): Trigger | null {
  for (const i of [at - 1, at - 2, at + 1, at + 2]) {
    const { text } = tokens[i] ?? { text: '' }
    if (i < at && !isPredicate(tokens, i)) continue
    if (well.test(text) || poorly.test(text)) return found(Math.min(i, at), Math.max(i, at) + 1, 'better', 'tolerance', poorly.test(text))
  }
  return null
}

/** "Tolerability was good" */
function judged(tokens: readonly Token[], at: number): Trigger | null {
  for (let i = at + 1; i < at + 6; i++) {
    const { text } = tokens[i] ?? { text: '' }
    if (good.test(text) || bad.test(text)) return tokens.slice(at, i).some(token => being.test(token.text)) && endsThere(tokens, i + 1) ? found(at, i + 1, 'better', 'tolerance', bad.test(text)) : null
  }
  return null
}

/** Whether a verb leads to it: "was generally safe", and not "a safe drug". */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  let verb = at - 1
  while (verb > at - 6 && filling.test(tokens[verb]?.text ?? '')) verb--
  return being.test(tokens[verb]?.text ?? '')
}

/** "Safe for whom" and "safe use" are other things; "safe in adults", "safe and well tolerated" is how it was borne. */
function endsThere(tokens: readonly Token[], at: number): boolean {
  return at >= tokens.length || /^(?:[,.;:)]|and|in|with|overall|at|when|under|but|over|after|by|among|during|on)$/.test(tokens[at]!.text)
}
