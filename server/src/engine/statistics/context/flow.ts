import type { Token } from '../tokens.ts'
import type { Place } from './parts.ts'

/**
 * The steps of the flow of participants through a trial, in their order, as CONSORT (Schulz et al. 2010) has them: not all who are counted at one step are counted at the next. Those who left are
 * counted apart.
 */
export type FlowStep = 'screened' | 'eligible' | 'enrolled' | 'randomised' | 'treated' | 'followed' | 'completed' | 'analysed' | 'left'

/** What looks like a step and is none: the name of a design, of a method, of a school that somebody finished. */
const others = /^(?:(?:un)?randomi[sz]ed (?:controlled|clinical|crossover|cross - over|placebo|double|trials?|stud(?:y|ies))|analy[sz]ed (?:by|using|with|as)|(?:allocated|assigned) (?:codes?|numbers?|scores?|values?|time)|(?:completed|finished|attended) (?:(?:primary|secondary|high|elementary|some) )?(?:schools?|education|university|college)|treated (?:surgically|conservatively|as)|returned to)\b/

/** The words of each step behind one another, parted by spaces, signs too. The first that fits counts. */
const steps: readonly (readonly [FlowStep, RegExp])[] = [
  ['left', /^(?:lost to follow|loss(?:es)? to follow|(?:was|were) lost (?:at|by|during|before)|dropped out|drop - outs?|dropouts?|withdrew|withdrawn|withdrawals?|discontinued|discontinuations?|attrition|(?:had|have) left the|left (?:the|this) (?:study|trial)|non - completers?|noncompleters?|not (?:complete|finish|attend|return)|failed to (?:complete|finish|attend|return))\b/],
  ['screened', /^(?:screened|(?:assessed|examined|evaluated) for (?:eligibility|inclusion)|approached|invited)\b/],
  ['analysed', /^(?:analy[sz]ed|(?:included|entered|considered|retained|used) (?:in|for) (?:\w{1,20} (?:- )?){0,6}analys[ei]s|(?:available|valid|suitable|eligible|evaluable) for (?:\w{1,20} (?:- )?){0,6}(?:analys[ei]s|evaluation)|evaluable|contributed (?:\w{1,20} ){0,3}data)\b/],
  ['eligible', /^eligible\b/],
  ['followed', /^(?:followed (?:- )?up|followed (?:for|until|over)|attended|returned|came back|reassessed|(?:available|seen|present) (?:at|for) (?:\w{1,20} (?:- )?){0,3}follow)\b/],
  ['completed', /^(?:completed|finished|completers?|stayed (?:to|until) the end|remained in the (?:study|trial)|reached the end)\b/],
  ['treated', /^(?:treated|received (?:(?:the|their|an|any) )?(?:allocated|assigned|study|trial|planned) (?:treatments?|interventions?|drugs?|medications?)|received at least (?:one|1)|(?:started|began) (?:the )?(?:treatment|therapy|intervention|programme|program))\b/],
  ['randomised', /^(?:randomi[sz]ed|randomly (?:allocated|assigned|divided)|allocated|assigned|underwent randomi[sz]ation)\b/],
  ['enrolled', /^(?:enrolled|enroled|recruited|enlisted|consented|(?:gave|provided) (?:\w{1,20} ){0,2}consent|agreed to participate|(?:participated|took part) in (?:(?:the|a) (?:study|trial)|this|our)|entered|included)\b/],
]

/** Right before a number: "available for 134", "the analysis included 134". */
const before: readonly (readonly [FlowStep, RegExp])[] = [
  ['analysed', /^analys[ei]s (?:included|covered|comprised|(?:was|were) (?:based|performed|done|made) on|of)\b/],
  ['followed', /^follow - up (?:\w{1,20} ){0,6}(?:(?:was|were) )?(?:available|conducted|done|performed|completed) (?:for|from|in|with|by)\b/],
]

/** First words of any of these, so that most places need not be looked at. */
const opening = /^(?:randomi|unrandomi|analy|alloc|assign|complet|finish|attend|treat|return|lost|loss|was|were|drop|withdr|discont|attri|had|have|left|non|not|fail|screen|assess|exam|eval|approach|invit|inclu|enter|consider|retain|used|avail|valid|suit|elig|contrib|follow|came|reass|seen|present|stay|remain|reach|receiv|start|began|under|enrol|recruit|enlist|consent|gave|provid|agreed|partic|took)/

/** A step that the words from a place on name, and where they end. */
interface NamedStep { step: FlowStep | null, from: number, to: number }

/** So many tokens make up the longest name of a step. */
const longest = 12

function stepAt(tokens: readonly Token[], at: number, names: typeof steps): NamedStep | null {
  if (!opening.test(tokens[at]!.text)) return null
  const words = tokens.slice(at, at + longest).map(({ text }) => text).join(' ')
  const other = others.exec(words)
  if (other) return { step: null, from: at, to: at + lengthOf(other[0]) }
  for (const [step, pattern] of names) {
    const match = pattern.exec(words)
    if (match) return { step: isDenied(tokens, at) ? null : step, from: at, to: at + lengthOf(match[0]) }
  }
  return null
}

/** "Were not included in the analysis", "never treated" */
function isDenied(tokens: readonly Token[], at: number): boolean {
  return /^(?:not|never|without|nor)$/.test(tokens[at - 1]?.text ?? '') || tokens[at - 1]?.text === 'be' && tokens[at - 2]?.text === 'not'
}

function lengthOf(words: string): number {
  return words.trim().split(' ').length
}

/** All steps that some tokens name, in their order. */
function stepsAmong(tokens: readonly Token[], names: typeof steps): NamedStep[] {
  const found: NamedStep[] = []
  for (let at = 0; at < tokens.length; at++) {
    const named = stepAt(tokens, at, names)
    if (!named) continue
    found.push(named)
    at = named.to - 1
  }
  return found
}

/** How far behind a number, or before it, a step counts. */
const reach = 14

/** What may stand between a step and the number of those who took it: "randomised a total of 150", "completers (n = 134)", "available for analysis: 134". */
const between = /^(?:[an=:([-]|an|total|of|the|in|by|for|from|all|only|about|approximately|some|data|another|further|additional|up|trial|study|programme|program|follow)$/

/**
 * The steps of the flow that a number of people is said to be of: "150 infants were randomised", "134 (89%) completed", "we enrolled 22", "assigned to tea (n = 75) or water (n = 75)". More than one
 * where the sentence names several ("70 of those randomised who completed"), none where it names none.
 */
export function flowOf(tokens: readonly Token[], { from, to }: Place): FlowStep[] {
  if (isEnclosed(tokens, from)) {
    const step = stepOfBracket(tokens, from)
    const close = tokens.findIndex(({ text }, at) => at >= to && /^[)\]]$/.test(text))
    // "112 infants (56 zinc, 56 placebo) attended"
    return step.length > 0 || close < 0 || close > to + reach ? step : [...new Set(stepsIn(behindOf(tokens, close + 1).tokens))]
  }
  const behind = behindOf(tokens, to)
  const steps = stepsIn(behind.tokens)
  // "76 allocated to tea and 85 to water were analysed": what is said of the last is said of both.
  const isShared = behind.next !== null && tokens[behind.next - 1]?.text === 'and' && behind.tokens.slice(0, 2).some(({ text }) => belonging.test(text))
  const all = isShared ? [...steps, ...stepsIn(behindOf(tokens, behind.next! + 1).tokens)] : steps
  return all.length > 0 ? [...new Set(all)] : stepBefore(tokens, from)
}

/** What tells whose a number is, and not yet what became of them. */
const belonging = /^(?:in|on|of|from|given|receiving|taking|with|allocated|assigned|randomi[sz]ed)$/

/** The steps that the label of a row, or the head of a column, names. */
export function flowOfLabel(tokens: readonly Token[]): FlowStep[] {
  return [...new Set(stepsIn(tokens))]
}

function stepsIn(tokens: readonly Token[]): FlowStep[] {
  return stepsAmong(tokens, steps).flatMap(({ step }) => step ?? [])
}

/** The tokens behind a number, without what stands in brackets, up to the next number or the end of the clause, and where that next number is. */
function behindOf(tokens: readonly Token[], to: number): { tokens: Token[], next: number | null } {
  const found: Token[] = []
  let depth = 0
  for (let at = to; at < tokens.length && at < to + 3 * reach && found.length < reach; at++) {
    const token = tokens[at]!
    if (/^[([]$/.test(token.text)) depth++
    else if (/^[)\]]$/.test(token.text)) {
      if (depth-- === 0) break
    } else if (depth > 0) continue
    else if (isNumber(tokens, at)) return { tokens: found, next: at }
    else if (/^(?:[,;.:]|but|whereas|while|compared|versus|vs)$/.test(token.text)) break
    else found.push(token)
  }
  return { tokens: found, next: null }
}

const time = /^(?:-|days?|weeks?|months?|years?|hours?|minutes?)$/

/** "At least one dose", "after 26 weeks": such a number parts nothing. */
function isNumber(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.number !== undefined && tokens[at]!.text !== 'one' && !time.test(tokens[at + 1]?.text ?? '')
}

function stepBefore(tokens: readonly Token[], from: number): FlowStep[] {
  let left = from
  while (left > 0 && from - left < reach && !/^[,;.)\]]$/.test(tokens[left - 1]!.text) && !isNumber(tokens, left - 1)) left--
  return lastStep(tokens.slice(left, from), true)
}

/** The last step that some tokens name, where nothing else is said behind it. */
function lastStep(part: readonly Token[], isNext: boolean): FlowStep[] {
  const last = [...stepsAmong(part, steps), ...stepsAmong(part, before)].sort((a, b) => a.to - b.to).at(-1)
  return last?.step && (!isNext || part.slice(last.to).every(({ text }) => between.test(text))) ? [last.step] : []
}

/** The number stands in a bracket, "(n = 16)" or "(tea n = 75, water n = 75)". */
function isEnclosed(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - reach; at--) {
    if (/^[)\].;]$/.test(tokens[at]!.text)) return false
    if (/^[([]$/.test(tokens[at]!.text)) return true
  }
  return false
}

/** How far before a bracket the verb of its clause is looked for, in tokens outside of other brackets. */
const reachOfClause = 24

/** "Patients were randomly assigned to tea (n = 75) or water (n = 75)": what the clause says of all is said of each. */
function stepOfBracket(tokens: readonly Token[], from: number): FlowStep[] {
  const clause: Token[] = []
  let depth = 0
  for (let at = from - 1; at >= 0 && clause.length < reachOfClause && at > from - 3 * reachOfClause; at--) {
    const token = tokens[at]!
    if (/^[)\]]$/.test(token.text)) depth = Math.max(1, depth + 1)
    else if (/^[([]$/.test(token.text)) depth = Math.max(0, depth - 1)
    else if (depth > 0) continue
    else if (/^[;.]$/.test(token.text)) break
    // Of what stands in the bracket of the number itself, a name may be of a step too.
    else clause.unshift(token)
  }
  return lastStep(clause, false)
}
