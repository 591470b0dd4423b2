import type { Token } from '../../../statistics/tokens.ts'
import { ofWord } from '../../../text/words.ts'
import type { Name } from './names.ts'

type Tokens = readonly Token[]

const word = (tokens: Tokens, at: number): string => tokens[at]?.text ?? ''

/** How far before a name a word may stand that tells what is said of it, as in "allotted to ketamine 0.5 mg/kg (n = 73) or saline". */
const farthest = 16

/** The place of the first word before a name that is no filler; -1 at the beginning. At most `furthest` words back. */
function before(tokens: Tokens, from: number, fillers: RegExp, furthest: number): number {
  let at = from - 1
  while (at >= 0 && from - at <= furthest && (fillers.test(word(tokens, at)) || tokens[at]!.number !== undefined)) at--
  return at
}

/** What may stand between "than" and what is compared. */
const comparedFillers = /^(?:the|[a\-–%]|an|one|same|either|single|two|three|six|that|those|patients|participants|people|adults|with|on|in|after|of|for|to|by|under|receiving|given|intravenous|iv|intramuscular|intranasal|oral|active|inert|normal|inactive|matching|matched|identical|psychoactive|an(?:ae|e)sthetic|sedative|control|comparator|low|dose|doses|infusions?|injections?|effects?|points?|percent|days?)$/

/** "Over saline", "than with saline", "compared with a saline infusion", "did not differ from saline", "a saline-controlled trial", "in the saline group". */
export function isCompared(tokens: Tokens, name: Name): boolean {
  const next = word(tokens, name.to) === '-' ? name.to + 1 : name.to
  return isOtherSide(tokens, name) || isPaired(tokens, name.from) || isCalledControl(tokens, name) || /^(?:controlled|comparator|controls?|groups?|arms?|condition|recipients)$/.test(word(tokens, next))
}

const controls = /^(?:controls?|comparators?|comparison|placebo)$/
const serving = /^(?:was|were|is|served|serving|acted|acting|functioned|stood|chosen|used|given|as|in)$/
const servingFillers = /^(?:an?|the|infusions?|injections?|in|active|inactive|inert|psychoactive|psychotropic|main|sole|only|[-–])$/
const givenTo = /^(?:was|were|is|received|got|had|of|given)$/

/** "Saline served as the control", "the comparator was an infusion of midazolam", "controls received saline", "midazolam as an active placebo". */
function isCalledControl(tokens: Tokens, { from, to }: Name): boolean {
  let at = to
  while (at < to + 9 && (serving.test(word(tokens, at)) || servingFillers.test(word(tokens, at)))) at++
  if (at > to && controls.test(word(tokens, at)) && tokens.slice(to, at).some(({ text }) => serving.test(text)) && word(tokens, at + 1) !== '-') return true
  at = from - 1
  while (at > from - 8 && (givenTo.test(word(tokens, at)) || servingFillers.test(word(tokens, at)))) at--
  return controls.test(word(tokens, at)) && tokens.slice(at + 1, from).some(({ text }) => givenTo.test(text))
}

/** What follows "than", "over" or "compared with". */
function isOtherSide(tokens: Tokens, { from }: Name): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 7); at--) {
    if (isComparing(tokens, at)) return true
    if (!comparedFillers.test(word(tokens, at)) && tokens[at]!.number === undefined) return false
  }
  return false
}

function isComparing(tokens: Tokens, at: number): boolean {
  const earlier = word(tokens, at - 1)
  switch (word(tokens, at)) {
    case 'than': case 'over': case 'against': case 'versus': case 'vs': case 'beat': case 'outperformed': case 'exceeded': case 'surpassed': return true
    case 'with': return /^(?:compared|comparison|compares?|comparing)$/.test(earlier)
    case 'to': return /^(?:superior|inferior|relative|compared|comparable|similar|equivalent|preferable|opposed|noninferior)$/.test(earlier)
    case 'from': return /^(?:differ(?:ed|ent|ences?)?|separat(?:ed?|ion)|distinguish(?:ed|able)?|distinct)$/.test(earlier)
    default: return false
  }
}

/** "Randomised to ketamine or saline", "between ketamine and saline", "compared ketamine with saline", "gave one infusion of ketamine and one of saline". */
function isPaired(tokens: Tokens, from: number): boolean {
  const at = [1, 2, 3].map(back => from - back).find(back => /^(?:and|or|with|\/)$/.test(word(tokens, back))) ?? -1
  if (at < 0 || !tokens.slice(at + 1, from).every(({ text }) => comparedFillers.test(text))) return false
  const openings = word(tokens, at) === 'with' ? /^compar(?:ed|es|ing)$/ : /^(?:between|either|both|randomi[sz]ed|assigned|allocated|allotted|alternately|crossover|received?|gave|given|had)$/
  return tokens.slice(Math.max(0, at - farthest), at).some(({ text }) => openings.test(text))
}

/** "20% with saline", "none after saline", "nobody on saline", "with saline by 5.7 points": the share of the other side. */
export function isShareOf(tokens: Tokens, { from, to }: Name): boolean {
  if (!/^(?:with|after|on|under|in|for)$/.test(word(tokens, from - 1)) || /^(?:for|as|if|when|before|during|because)$/.test(word(tokens, to))) return false
  const at = word(tokens, from - 2) === ')' ? tokens.findLastIndex(({ text }, i) => i < from - 2 && text === '(') - 1 : from - 2
  return [at, at - 1].some(back => tokens[back]?.number !== undefined || /^(?:%|percent|none|nobody|neither|twice|those|and)$/.test(word(tokens, back))) || word(tokens, to) === 'by'
}

const givenFillers = /^(?:the|[a\-–]|an|oral|orally|intravenous|iv|intramuscular|intranasal|subcutaneous|sublingual|low|high|dose|repeated|single|racemic|fixed|flexible|flexibly|dosed|adjunctive|open|label|daily|additional)$/
const amounts = /^(?:mg|µg|μg|g|ml|kg|dose|doses|infusions?|injections?|courses?|trials?|study|efficacy|effects?|safety)$/

/** "Given naltrexone", "20 mg of naltrexone", "naltrexone infusions", "Naltrexone reduced …". */
export function isGiven(tokens: Tokens, { from, to }: Name): boolean {
  const at = before(tokens, from, givenFillers, 5)
  const lead = word(tokens, at)
  // "After esketamine was approved": what came to be, and not what was given.
  if (/^(?:was|were|is|are|had|has|have|became)$/.test(word(tokens, to))) return false
  // "Patients who were on enalapril": what they took anyway.
  if (lead === 'on' && /^(?:was|were|been|already|still|stable|those|patients)$/.test(word(tokens, at - 1))) return false
  if (lead === 'of' ? amounts.test(word(tokens, at - 1)) : /^(?:given|receiv(?:e|ed|es|ing)|gave|took|administered|administering|infused|injected|with|plus|on|after|to|by|than|versus|vs|against|over)$/.test(lead)) return true
  const next = word(tokens, to) === '-' ? to + 1 : to
  if (at < 0 && /ed$/.test(word(tokens, to))) return true
  return /^(?:infusions?|injections?|nasal|spray|therapy|treatment|groups?|arms?|recipients|at|assisted)$/.test(word(tokens, next)) || tokens[to]?.number !== undefined
}

const routeFillers = /^(?:the|[a\-–(]|an|racemic|low|high|single|repeated|suban(?:ae|e)sthetic|open|label|slow)$/
const forms = /^(?:infusions?|injections?|administrations?|doses?|dosing|bolus|boluses|route|delivery|sessions?|formulation)$/
const giving = /^(?:administered|given|gave|infused|injected|delivered|received|dosed|took|taken)$/

/** "Intramuscular ketamine", "intramuscular injections", "given intramuscularly", "ketamine by mouth". The last two are told by `drugs`, the places of the names of the study's drugs. */
export function isRouteOf(tokens: Tokens, { from, to }: Name, drugs: readonly Name[]): boolean {
  let at = to
  while (at < to + 4 && routeFillers.test(word(tokens, at)) && !forms.test(word(tokens, at))) at++
  if (drugs.some(drug => drug.from === at)) return true
  if (forms.test(word(tokens, at))) return word(tokens, at + 1) !== 'of' || drugs.some(drug => drug.from > at && drug.from <= at + 3)
  for (let back = from - 1; back >= Math.max(0, from - 4); back--) {
    if (giving.test(word(tokens, back)) || drugs.some(drug => drug.to === back + 1)) return !isAttribute(tokens, from, to)
    if (!/^(?:was|were|is|by|via|through|as|under|the|[a\-(/]|an|mg|kg)$/.test(word(tokens, back)) && tokens[back]!.number === undefined) return false
  }
  return false
}

/** "Given oral antidepressants", "received intravenous saline": of something else. */
function isAttribute(tokens: Tokens, from: number, to: number): boolean {
  return !/ly$/.test(word(tokens, to - 1)) && to - from === 1 && tokens[to]?.type === 'word' && !/^(?:and|or|at|in|for|over|on|every|twice|once|with|to|during|before|after|by|as|but|which|who|within|per|daily|weekly|three|six|four|two)$/.test(word(tokens, to))
}

const people = /^(?:patients?|people|persons?|individuals?|adults?|adolescents?|teenagers?|children|women|men|woman|man|participants?|subjects?|outpatients?|inpatients?|veterans?|volunteers?|sufferers?|those|cases?|sample|cohort|trials?|study|series|someone|somebody|completers|responders)$/
const conditionFillers = /^(?:the|[a\-–]|an|severe|chronic|acute|treatment|resistant|refractory|adult|current|moderate|to|active|unmedicated|medicated|extreme|enduring|long|standing|diagnosed|established|mild)$/

/** "In patients with X", "53 patients with X", "a patient whose X", "X patients", "a case of X", and "In X, …" at the beginning of a clause. */
export function isOfPeople(tokens: Tokens, { from, to }: Name): boolean {
  if (/^(?:patients|participants|sufferers|subjects|outpatients|inpatients|sample|cohort|trial|veterans)$/.test(word(tokens, to))) return true
  // "PTSD symptoms", "depression severity" were measured, and "the anorexia" of a tumour is none.
  if (/^(?:symptom\w{0,20}|scores?|ratings?|scales?|severity|inventory|checklist|features|index|interview|subscale|episodes?)$/.test(word(tokens, to))) return false
  const at = before(tokens, from, conditionFillers, 6)
  const lead = word(tokens, at)
  if (lead === 'whose') return people.test(word(tokens, at - 1))
  if (/^(?:with|having|had|has|from|of|for)$/.test(lead)) return tokens.slice(Math.max(0, at - 3), at).some(({ text }) => people.test(text)) && !/^(?:symptoms|history|risk)$/.test(word(tokens, at - 1))
  return lead === 'in' && (at === 0 || /^[,;:(]$/.test(word(tokens, at - 1)) || people.test(word(tokens, at - 1)))
}

/** "PTSD", "chronic PTSD, n = 41", "OCD (15 adults)": what a cell is about. */
export function opensCell(tokens: Tokens, name: Name): boolean {
  const { from, to } = name
  return before(tokens, from, conditionFillers, 6) < 0 && (to === tokens.length || /^[,;(]$/.test(word(tokens, to)) || isOfPeople(tokens, name))
}

const besideFillers = /^(?:[a\-–]|an|the|their|any|at|least|more|new|newly|initiated|started|concomitant|oral|standard|background|ongoing|stable|daily|additional|same|usual|continued|established|existing|open|label)$/

/** Words by which only some took it, or might. */
const partly = /^(?:half|some|many|most|mostly|few|several|third|quarter|percent|%|often|sometimes|allowed|permitted|optional|optionally|rescue|needed)$/

/** "With a mood stabiliser", "plus an oral antidepressant", "on top of lithium", "added to a statin". */
export function isBeside(tokens: Tokens, { from }: Name): boolean {
  if (tokens.slice(Math.max(0, from - farthest), from + 5).some(({ text }) => partly.test(text))) return false
  const at = before(tokens, from, besideFillers, 6)
  const earlier = word(tokens, at - 1)
  switch (word(tokens, at)) {
    case 'with': return !/^(?:treated|tried|compared|comparison|superior|failed|unsuccessfully|patients|experience|resistant|interactions?|associated|medicated)$/.test(earlier)
    case 'plus': case 'alongside': return true
    case 'of': return earlier === 'top'
    case 'to': return /^(?:addition|added|adjunct|adjunctive)$/.test(earlier)
    default: return false
  }
}

/** Words by which something is left out, set apart, or told of others. */
const apart = /^(?:without|no|not|never|nor|neither|unlike|instead|rather|contrast|previous|previously|earlier|prior|history|failed|failure|comorbid|concurrent|coexisting|others?|another|elsewhere|conventional|alternatives?|like)$/
/** What parts one thing that is said from another. */
const boundary = /^(?:[;:,]|but|whereas|while|although|though)$/
/** How far before a name such a word counts, in words. */
const reach = 7

/** "Unlike intravenous ketamine", "without a mood stabiliser", "earlier trials in bipolar depression"; "faster than oral ketamine", unless it is the comparison that is asked for. */
export function isApart(tokens: Tokens, name: Name, isOfComparison: boolean): boolean {
  const { from } = name
  if (!isOfComparison && isOtherSide(tokens, name) || isLeftOut(tokens, name)) return true
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    const text = word(tokens, at)
    // Whoever "did not differ from saline" was compared with it.
    if (apart.test(text) && !(isOfComparison && /^(?:no|not|never|neither|nor)$/.test(text))) return true
    if (boundary.test(text)) return false
  }
  return false
}

/** "Patients with PTSD were not studied", "OCD was excluded"; "compared with midazolam in a later trial"; "in OCD, nothing was tested" */
function isLeftOut(tokens: Tokens, { to }: Name): boolean {
  const end = tokens.findIndex(({ text }, i) => i >= to && boundary.test(text))
  const isElsewhere = tokens.slice(to, Math.min(end < 0 ? tokens.length : end, to + reach))
    .some(({ text }, i, rest) => text === 'elsewhere' || /^(?:another|others?|later|earlier|previous|subsequent|separate)$/.test(text) && /^(?:trials?|stud(?:y|ies)|work|series|reports?|cohorts?|samples?|centres?|centers?)$/.test(rest[i + 1]?.text ?? ''))
  const isEmpty = [to, to + 1].some(at => word(tokens, at) === 'nothing')
  return isElsewhere || isEmpty || /^(?:was|were)$/.test(word(tokens, to)) && /^(?:not|excluded|ineligible|left|omitted|also)$/.test(word(tokens, to + 1))
}

/** "A randomised, placebo-controlled trial": what a design is called. */
const designs = /^(?:randomi[sz]ed|controlled|blinded|masked|based|related|limited|repeated|mixed|so-called|called|noted|indeed)$/
const told = /^(?:was|were|had|did|gave|took|found|saw|fell|rose|beat|led|made|brought|went|came|got|ran|set|chose|began|held|kept|met|lost|put|drew|underwent|won|[a-z]{2,20}ed)$/
const supposed = /^(?:should|would|could|may|might|can|will|must|whether|if|future|planned)$/

const isTold = ofWord(({ text }: Token) => told.test(text) && !designs.test(text))
/** Those who take part in a study. */
export const persons = /^(?:patients?|people|persons?|individuals?|adults?|adolescents?|children|women|men|participants?|subjects?|outpatients?|inpatients?|veterans?|volunteers?|them)$/

/** "Randomised patients", "randomised 30 adults": what was done, and no design. */
function isAllotting(tokens: Tokens, at: number): boolean {
  return /^randomi[sz]ed$/.test(word(tokens, at)) && (persons.test(word(tokens, at + 1)) || tokens[at + 1]?.number !== undefined)
}

const isSupposed = ofWord(({ text }: Token) => supposed.test(text))

/** Whether a sentence reports what was done, and does not say what holds, or might. */
export function isReport(tokens: Tokens): boolean {
  return tokens.some((token, at) => isTold(token) || isAllotting(tokens, at)) && !tokens.some(isSupposed)
}
