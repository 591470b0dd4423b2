import type { Token } from '../tokens.ts'
import { isLed } from './plainVerbs.ts'
import { far, found, type Trigger } from './trigger.ts'
import { lasting, over, plainLasting } from './words.ts'

const attributive = /^(?:the|a|an|of|for|this|that|these|its|their|with|and|or|by|in|any|further|per|dose)$/

/** Verbs of what goes, whose "up", "off" or lead one side has over the other tells that it stays or goes. */
const keeping = /^(?:kept|keeps|held|retained|maintained)$/
const losing = /^(?:lost|loses|forfeited)$/
const leads = /^(?:lead|edge|advantage|superiority)$/
const effects = /^(?:effects?|benefits?|efficacy|gains?|improvements?|relief|response|action|advantage|superiority)$/
const going = /^(?:faded|fades|waned|wanes|wore|worn|evaporated|dissipated|vanished|disappeared|subsided|dwindled)$/

/** Words that such a statement begins with. */
export const passingAway: readonly string[] = ['kept', 'keeps', 'keep', 'retained', 'lost', 'loses', 'faded', 'fades', 'waned', 'wanes', 'evaporated', 'dissipated', 'vanished', 'disappeared', 'wore', 'worn', 'slid', 'plateaued', 'levelled', 'leveled']

/** "Kept its lead over B", "lost its edge over B"; "the effect faded within hours", "wore off by day 7": that one stays ahead or does not, that an effect is over by a time. */
export function ending(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  if (keeping.test(text) || losing.test(text)) return leadOver(tokens, at)
  if (!going.test(text) || /^(?:patients|symptoms|side|adverse|dissociation|who)$/.test(tokens[at - 1]?.text ?? '')) return null
  const to = /^(?:wore|worn)$/.test(text) ? at + 2 : at + 1
  if (to === at + 2 && !/^(?:off|out)$/.test(tokens[at + 1]?.text ?? '')) return null
  return isTimed(tokens, to) && tokens.slice(Math.max(0, at - 8), at).some(token => effects.test(token.text)) ? found(at, to, 'lasting', 'lasting', true) : null
}

/** "Kept its lead over placebo" */
function leadOver(tokens: readonly Token[], at: number): Trigger | null {
  const noun = [at + 1, at + 2, at + 3].find(i => leads.test(tokens[i]?.text ?? ''))
  if (noun === undefined || !/^(?:over|to)$/.test(tokens[noun + 1]?.text ?? '')) return null
  return found(at, noun + 1, 'better', 'comparison', losing.test(tokens[at]!.text))
}

/** "Within hours", "by day 14", "after 72 hours" */
function isTimed(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:within|by|after|at|before|beyond|in|between)$/.test(tokens[at]?.text ?? '')) return false
  return tokens.slice(at + 1, at + 5).some(({ text, number }) => number !== undefined || /^(?:hours?|minutes|days?|weeks?|months?)$/.test(text))
}

/** "Could still be seen", "was still there", "was no longer detectable" */
function remaining(tokens: readonly Token[], at: number): Trigger | null {
  const isOver = tokens[at]!.text === 'longer'
  const verb = tokens[at + 1]?.text === 'be' ? at + 2 : at + 1
  const isLedTo = /^(?:was|were|is|are|could|can|be)$/.test(tokens[isOver ? at - 2 : at - 1]?.text ?? '')
  return isLedTo && /^(?:seen|there|present|evident|detectable|detected|apparent|measurable|demonstrable|observed|found)$/.test(tokens[verb]?.text ?? '') ? found(isOver ? at - 1 : at, verb + 1, 'lasting', 'lasting', isOver) : null
}

/** What goes on, or is over: "persisted", "was sustained", "kept up the effect", "had gone". */
export function persistence(tokens: readonly Token[], at: number, compares: (at: number) => boolean): Trigger | null {
  const { text } = tokens[at]!
  const before = tokens[at - 1]?.text ?? ''
  const next = tokens[at + 1]?.text ?? ''
  if (lasting.has(text) && next !== 'constant' && !attributive.test(before) && tokens[at + 1]?.number === undefined && !/^(?:for|the)$/.test(text === 'last' ? before : '') && !compares(at + 1 < tokens.length ? at + 1 : at)) {
    if ([2, 3].some(ahead => tokens[at + ahead] !== undefined && compares(at + ahead))) return null
    if (text === 'last' && !/^(?:not|to)$/.test(before)) return null
    return found(at, at + 1, 'lasting', 'lasting')
  }
  // "Kept up the effect", "was kept up"; "enough to keep it up"
  if (/^(?:kept|keeps|keep)$/.test(text) && (next === 'up' || /^(?:it|them)$/.test(next) && tokens[at + 2]?.text === 'up')) return text !== 'keep' || isLed(tokens, at) || isEnough(tokens, at) ? found(at, at + 2, 'lasting', 'lasting') : null
  if (plainLasting.has(text) && !lasting.has(text) && (isLed(tokens, at) || isEnough(tokens, at))) return found(at, at + 1, 'lasting', 'lasting')
  if (text === 'still' || text === 'longer' && before === 'no') return remaining(tokens, at)
  // "Had lost it within four weeks" is a figure.
  if (over.has(text) && !/^(?:through|on|into|to|beyond|past|further|ahead|back)$/.test(next) && !(text === 'lost' && tokens.slice(at, at + far).some(({ number }) => number !== undefined)) && /^(?:was|were|had|is|been|has|already)$/.test(before)) return found(at, at + 1, 'lasting', 'lasting', true)
  return null
}

/** "Was enough to keep up", "sufficed to maintain" */
function isEnough(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === 'to' && /^(?:enough|sufficed|suffices|sufficient|helped|served)$/.test(tokens[at - 2]?.text ?? '')
}
