import type { Token } from '../tokens.ts'
import { found, type Trigger } from './trigger.ts'
import type { Way } from './words.ts'

/** What two may be of equally, and what the one that is not has. */
const qualities: ReadonlyMap<string, Way> = new Map([
  ...['effective', 'efficacious', 'good', 'well', 'potent'].map(word => [word, 'worse'] as const), ...['often', 'frequent', 'frequently', 'common', 'likely', 'severe', 'strong'].map(word => [word, 'less'] as const), ...['fast', 'quickly', 'rapidly'].map(word => [word, 'later'] as const),
])

/** Words that such a statement begins with. */
export const likening: readonly string[] = [...qualities.keys(), 'par', 'fell', 'falls', 'fall', 'lagged', 'trailed']

const softening = /^(?:just|about|nearly|almost|quite|every|bit|at|least|roughly|exactly)$/
const doing = /^(?:did|does|do|worked|works|work|fared|fares|fare|performed|performs)$/
/** "As soon as possible", "as often as needed" compare nothing. */
const open = /^(?:needed|possible|necessary|ever|before|usual|expected|that|it|they|those|required|desired|hoped|anticipated|much|many|well)$/

/** "As effective as B", "did just as well as B", "on a par with B"; "not as effective as B" is that it was less so. */
export function likened(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  if (text === 'par') return tokens[at + 1]?.text === 'with' && tokens[at - 1]?.text === 'a' && tokens[at - 2]?.text === 'on' ? found(at - 2, at + 1, 'apart', 'comparison', true) : null
  const less = qualities.get(text)
  if (!less || !/^(?:as|so)$/.test(tokens[at - 1]?.text ?? '') || tokens[at + 1]?.text !== 'as' || open.test(tokens[at + 2]?.text ?? '') || tokens[at + 2]?.number !== undefined) return null
  let before = at - 2
  while (before > at - 7 && softening.test(tokens[before]?.text ?? '')) before--
  const lead = tokens[before]?.text ?? ''
  // "Did not work as well as B"
  const isDenied = /^(?:not|nor)$/.test(lead) || doing.test(lead) && tokens[before - 1]?.text === 'not'
  // "Ketamine as well as placebo" lists them; "half as often as" is a figure.
  if (text === 'well' && !doing.test(lead) || /^(?:half|twice|times|thrice)$/.test(lead)) return null
  return isDenied ? found(/^(?:not|nor)$/.test(lead) ? before : before - 1, at + 1, less, 'comparison') : found(at - 1, at + 1, 'apart', 'comparison', true)
}

/** "Fell short of B", "lagged behind B": who is not ahead. */
export function behind(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  if (/^(?:fell|falls|fall)$/.test(text)) return tokens[at + 1]?.text === 'short' && tokens[at + 2]?.text === 'of' && tokens[at + 3]?.number === undefined && !/^(?:the|an?|significance|statistical|remission|response|its|their|being|reaching|50|half)$/.test(tokens[at + 3]?.text ?? '') ? found(at, at + 3, 'worse', 'comparison') : null
  if (text === 'lagged') return tokens[at + 1]?.text === 'behind' ? found(at, at + 2, 'worse', 'comparison') : null
  return text === 'trailed' && /^[a-z]{2,}$/.test(tokens[at + 1]?.text ?? '') && !/^(?:off|away|by|in|at)$/.test(tokens[at + 1]!.text) ? found(at, at + 1, 'worse', 'comparison') : null
}
