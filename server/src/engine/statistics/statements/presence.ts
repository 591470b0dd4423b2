import type { Token } from '../tokens.ts'
import { isVerb, reporting } from './clauses.ts'
import { far, found, type Trigger } from './trigger.ts'
import { advantages, changeNamed, isNegation, type Way } from './words.ts'

/** "No benefit", "a significant effect on": what is there or is not. */
export function advantage(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  // "No loss of efficacy"; that of blood or weight is measured.
  const noun = changeNamed(tokens, at) ?? (text === 'loss' && tokens[at + 1]?.text === 'of' ? 'less' : undefined)
  const way = advantages.get(text) ?? noun
  if (!way || noun && text === 'response' || way === 'apart' && /^(?:side|adverse|mean|dose|sizes?|this|that|its|their|standardized|standardised|squares|median|raw|nominal|estimated)$/.test(tokens[at - 1]?.text ?? '')) return null
  // "A group-by-time interaction" is that the groups went apart; one with sex or age is another thing.
  if (text === 'interaction' && !(isNear(tokens, at, /^time$/) && isNear(tokens, at, /^(?:group|treatment|arm|condition|drug)s?$/))) return null
  // "Benefit was seen on the MADRS", "a benefit on it", "showed the benefit", "neither study demonstrated superiority"
  const isThere = seenBehind(tokens, at) !== null && (way === 'better' && !noun || /^(?:was|were)$/.test(tokens[at + 1]?.text ?? '')) || way === 'better' && !noun && /^(?:a|an)$/.test(tokens[at - 1]?.text ?? '') && /^(?:on|in|over|for)$/.test(tokens[at + 1]?.text ?? '') || isShown(tokens, at, way === 'better' && !noun)
  const isStated = isThere || isDenied(tokens, at) || [1, 2, 3].some(back => /^(?:significant|significantly|clear|marked)$/.test(tokens[at - back]?.text ?? ''))
  // "The advantage was significant", "the difference … was not significant".
  const isChange = noun !== undefined && !advantages.has(text) || /^(?:effects?|changes?)$/.test(text)
  const end = Math.min(tokens.length, at + far + 4)
  const verdict = tokens.findIndex(({ text }, i) => i > at && i < end && /^(?:significant|significance)$/.test(text))
  const isPredicate = verdict > 0 && (!isChange || endsThought(tokens, verdict)) && !tokens.slice(at, verdict).some(({ text }, i, rest) => /^(?:;|but|whereas)$/.test(text) || text === 'and' && !joinsSides(rest, i) && !/^(?:not|statistically)$/.test(rest[i + 1]?.text ?? '')) && tokens.slice(at, verdict).some(token => isVerb(token))
  if (isThere || isStated || isPredicate) {
    // "No harmful effect", "a beneficial effect": which way it goes is said.
    const worth = /^effects?$/.test(text) ? [1, 2].map(back => worths.get(tokens[at - back]?.text ?? '')).find(Boolean) : undefined
    if (worth) return found(at, at + 1, worth, 'change')
  }
  const form = isChange ? 'change' : /^(?:association|correlation|influence|bearing)$/.test(text) ? 'link' : 'comparison'
  return isStated || isPredicate ? found(at, at + 1, way, form) : null
}

/** "Was significant", with nothing behind it that was: not "showed a significant decline". */
function endsThought(tokens: readonly Token[], at: number): boolean {
  return at + 1 === tokens.length || /^(?:[,.;:]|and|but|or|in|on|with|at|for|after|when|compared|than|by|between|either)$/.test(tokens[at + 1]!.text)
}

function isNear(tokens: readonly Token[], at: number, word: RegExp): boolean {
  return tokens.slice(Math.max(0, at - 6), at + 6).some(({ text }) => word.test(text))
}

/** "Superiority over placebo could not be shown": where the verb stands that says whether something was seen, and whether it was. */
export function seenBehind(tokens: readonly Token[], at: number): { isSeen: boolean, at: number } | null {
  for (let i = at + 1; i < Math.min(tokens.length, at + 9) && !/^[,;:.]$/.test(tokens[i]!.text); i++) {
    if (!/^(?:was|were|could|can)$/.test(tokens[i]!.text)) continue
    let verb = i + 1
    while (/^(?:not|never|still|be|only)$/.test(tokens[verb]?.text ?? '')) verb++
    return /^(?:seen|found|observed|shown|evident|demonstrated|established|detected|confirmed|apparent|present)$/.test(tokens[verb]?.text ?? '') ? { isSeen: !tokens.slice(i, verb).some(({ text }) => /^(?:not|never)$/.test(text)), at: verb } : null
  }
  return null
}

const showing = /^(?:show|shows|showed|shown|demonstrate|demonstrated|establish|established|find|found|saw|see|detect|detected|had|has|have|offers?|offered|give|gave|bring|brought|confer|conferred|provide|provided|yield|yielded|prove|proved|reveal|revealed)$/

/** "Demonstrated superiority", "had a clear advantage"; of what may be anything, only that it was not: "did not find a consistent effect". */
function isShown(tokens: readonly Token[], at: number, isGain: boolean): boolean {
  let verb = at - 1
  while (verb > at - 5 && (/^(?:a|an|the|any|its)$/.test(tokens[verb]?.text ?? '') || describing.test(tokens[verb]?.text ?? ''))) verb--
  return showing.test(tokens[verb]?.text ?? '') && (isGain || /^(?:showed|show)$/.test(tokens[verb]!.text) && verb === at - 2 && /^(?:the|a)$/.test(tokens[at - 1]!.text) || [1, 2, 3].some(back => isNegation(tokens, verb - back)))
}

/** "The difference between A and B": the first "and" after "between" joins the sides. */
function joinsSides(tokens: readonly Token[], at: number): boolean {
  const between = tokens.findIndex(({ text }) => text === 'between')
  return between >= 0 && tokens.findIndex(({ text }, i) => i > between && text === 'and') === at
}

/** "No (significant, further) decline": nothing but adjectives stand between. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= at - 4; i--) {
    const text = tokens[i]?.text ?? ''
    if (/^(?:no|without|nor|neither|any)$/.test(text)) return true
    if (!describing.test(text)) return false
  }
  return false
}

const worths: ReadonlyMap<string, Way> = new Map([['harmful', 'worse'], ['deleterious', 'worse'], ['detrimental', 'worse'], ['beneficial', 'better']])

/** What may be said of an effect, a difference or a benefit. */
const describing = /^(?:significant|significantly|statistically|statistical|clear|further|such|added|additional|measurable|appreciable|overall|group|between|reliable|consistent|treatment|meaningful|relevant|major|systematic|harmful|deleterious|detrimental|beneficial|-)$/

/** What "no" does not count: these say something else, and are read as that. */
const uncounted = /^(?:evidence|differences?|effects?|benefits?|advantage|change|changes|association|correlation|more|less|better|longer|further|fewer|other|doubt|significant|one|data|matter|need|superiority|influence)$/

/** "No serious adverse events occurred", "not a single infection was seen": what did not happen at all. */
export function absence(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  if (text === 'none') return noneGrave(tokens, at)
  const from = text === 'no' || text === 'without' && isGrave(tokens, at + 1) ? at + 1 : text === 'not' && /^(?:a|one)$/.test(tokens[at + 1]?.text ?? '') && /^(?:single|of)$/.test(tokens[at + 2]?.text ?? '') ? at + 3 : 0
  if (from === 0 || uncounted.test(tokens[from]?.text ?? '') || /^(?:in|at|on|with|for|by|under|after)$/.test(tokens[at - 1]?.text ?? '')) return null
  let to = from
  while (to < tokens.length && to < from + 6 && !isVerb(tokens[to]!) && !/^[,;.:]$/.test(tokens[to]!.text)) {
    if (uncounted.test(tokens[to]!.text)) return null
    to++
  }
  // "No trial showed that …": what it did not show is the statement.
  if (reporting.test(tokens[to]?.text ?? '') || showing.test(tokens[to]?.text ?? '')) return null
  if (isGrave(tokens, from) && (to >= tokens.length || !isVerb(tokens[to]!))) return found(at, from + 1 + tokens.slice(from + 1, to).findIndex(({ text }) => events.test(text)) + 1, 'more', 'absence', true)
  return to > from && to < tokens.length && isVerb(tokens[to]!) ? found(at, to, 'more', 'absence', true) : null
}

const events = /^(?:events?|reactions?|effects?|complications?)$/

/** "(There were no) serious adverse events": no verb need tell that there were none. */
function isGrave(tokens: readonly Token[], at: number): boolean {
  return /^(?:serious|severe)$/.test(tokens[at]?.text ?? '') && tokens.slice(at + 1, at + 4).some(({ text }) => events.test(text))
}

/** "None of the adverse events was serious" */
function noneGrave(tokens: readonly Token[], at: number): Trigger | null {
  if (tokens[at + 1]?.text !== 'of') return null
  const noun = tokens.findIndex(({ text }, i) => i > at + 1 && i < at + 7 && events.test(text))
  return noun >= 0 && /^(?:was|were|proved)$/.test(tokens[noun + 1]?.text ?? '') && /^(?:serious|severe)$/.test(tokens[noun + 2]?.text ?? '') ? found(at, noun + 3, 'more', 'absence', true) : null
}
