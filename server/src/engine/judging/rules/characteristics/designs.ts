import type { Token } from '../../../statistics/tokens.ts'
import { excludes } from '../../../vocabulary/designs.ts'
import type { Characteristic } from './characteristic.ts'
import { persons } from './constructions.ts'
import type { Name } from './names.ts'
import type { Declared, StudyRecord } from './record.ts'

type Tokens = readonly Token[]

const word = (tokens: Tokens, at: number): string => tokens[at]?.text ?? ''

const study = /^(?:trial|study|crossover|rct|comparison|experiment|investigation|series|cohort|design|report|case)$/
/** What else a study is called between its design and its noun. */
const fillers = /^(?:[-–,]|and|a|an|very|small|large|pilot|proof|of|concept|exploratory|preliminary|phase|i{1,3}|iv|randomi[sz]ed|controlled|placebo|saline|midazolam|sham|active|inactive|psychoactive|double|single|triple|blind|blinded|masked|open|label|crossover|cross|over|parallel|group|groups|arm|arms|three|two|four|multicentre|multicenter|multisite|centre|center|site|clinical|therapeutic|feasibility|withdrawal|superiority|inferiority|non|noninferiority|dose|ranging|ascending|fixed|flexible|observational|naturalistic|comparative|longitudinal|interventional|retrospective|prospective|ketamine|esketamine|ect|case|add|on|augmentation|adjunctive|treatment|psychotherapy)$/
/** How many of them there may be. */
const most = 14
/** Words near a design that is another study's, or is only wished for. */
const another = /^(?:earlier|previous|previously|prior|preceding|others?|another|future|need(?:s|ed)?|warranted|require[sd]?|ongoing|underway|await\p{L}{0,3}|upcoming|former|latter|confirm\p{L}{0,6}|replicat\p{L}{0,6}|lack\p{L}{0,3}|followed|follow|extension|entered|pooled|pools|included|includes|review|meta|reanaly\p{L}{0,6}|secondary|post|hoc|despite|although|rather|instead|only|partly|most|some|many|few|several|both|either|part|until|originally|initially|first|second|third|then|afterwards|continued|continuation|later)$/u
/** How far around it such words tell, in tokens. */
const around = 6

/** "An open-label trial", "the study was double-blind", "a retrospective series", "randomised 30 patients": said of one study. */
function isOfStudy(tokens: Tokens, { from, to, id }: Name): boolean {
  const near = [...tokens.slice(Math.max(0, from - around), from), ...tokens.slice(to, to + around)]
  if (near.some(({ text }) => another.test(text))) return false
  if (id === 'randomised' && isAllotment(tokens, to)) return true
  if (word(tokens, from) === 'crossed') return /^(?:all|they|who|then|everyone|everybody|each)$/.test(word(tokens, from - 1)) || persons.test(word(tokens, from - 1)) || word(tokens, from - 1) === 'them'
  return namesStudy(tokens, from, to) || isToldOfStudy(tokens, from, to)
}

/** The noun of the study right behind, or the name is that noun itself: "a double-blind crossover". Of "trials" each may be done in another way. */
function namesStudy(tokens: Tokens, from: number, to: number): boolean {
  const isNoun = study.test(word(tokens, to - 1)) || word(tokens, to - 1) === 'review'
  let at = to
  while (at < to + most && fillers.test(word(tokens, at)) && !study.test(word(tokens, at))) at++
  if (/^(?:phases?|part|stage|period|follow|extension|treatment|dosing|infusions?)$/.test(word(tokens, isNoun ? to : at + 1))) return false
  return (isNoun || study.test(word(tokens, at))) && isOfOne(tokens, from)
}

/** Behind an article, or the name of the trial: "in a", "this", "their", "the Canadian". */
function isOfOne(tokens: Tokens, from: number): boolean {
  let at = from - 1
  while (at > from - most && fillers.test(word(tokens, at)) && !/^an?$/.test(word(tokens, at))) at--
  return /^(?:an?|the|this|that|their|its|our|his|her|one)$/.test(word(tokens, at)) || at < 0 || /^(?:the|this|their|its)$/.test(word(tokens, at - 1)) || /'s$/.test(word(tokens, at))
}

/** "The trial was open-label", "the comparison was not blinded" */
function isToldOfStudy(tokens: Tokens, from: number, to: number): boolean {
  let at = from - 1
  while (at > from - 6 && (fillers.test(word(tokens, at)) || /ly$/.test(word(tokens, at)))) at--
  if (!/^(?:was|is|being)$/.test(word(tokens, at)) || !/^(?:[,;.:)\]]|and|but|so|in|with)?$/.test(word(tokens, to)) && !fillers.test(word(tokens, to))) return false
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    if (study.test(word(tokens, i))) return true
    if (/^(?:[,;:]|and|but)$/.test(word(tokens, i))) return false
  }
  return false
}

/** "Randomised patients to ketamine", "were randomised to": groups were made by lot. */
function isAllotment(tokens: Tokens, to: number): boolean {
  for (let at = to; at < to + 5; at++) {
    if (persons.test(word(tokens, at))) return true
    if (word(tokens, at) === 'to') return at === to
    if (!/^(?:the|all|these)$/.test(word(tokens, at)) && tokens[at]?.number === undefined) return false
  }
  return false
}

const excluded = (name: Name, own: readonly Declared[], { known }: StudyRecord): readonly Declared[] => known.has(name.id) ? [] : own.filter(({ id }) => excludes(name.id, id))

/** How the study was done. */
export const design: Characteristic = {
  reason: 'value',
  isOf: (name, { tokens, isCell }) => name.slot === 'design' && !isCell && isOfStudy(tokens, name),
  otherwise: (name, _, record) => excluded(name, record.design, record),
}

/** Where those who took part were treated, and whether they took anything. */
export const setting: Characteristic = {
  reason: 'population',
  isOf: (name, { tokens }) => name.slot === 'setting' && isOfThose(tokens, name),
  otherwise: (name, _, record) => excluded(name, [...record.population, ...record.told], record),
}

/** "Inpatients with depression", "in 26 unmedicated adults": not "as for inpatients", nor those of a ward in passing. */
function isOfThose(tokens: Tokens, { from, to }: Name): boolean {
  if (/^(?:care|treatment|setting|settings|clinics?|services?|unit|ward|use|visits?|basis|programmes?|programs?)$/.test(word(tokens, to))) return false
  const near = [...tokens.slice(Math.max(0, from - around), from), ...tokens.slice(to, to + around)]
  if (near.some(({ text }) => /^(?:and|or|both|some|many|few|several|most|half|later|became|then)$/.test(text) && isJoint(text, tokens, from, to))) return false
  return persons.test(word(tokens, to - 1)) || persons.test(word(tokens, to)) || persons.test(word(tokens, to + 1))
}

/** "Inpatients and outpatients", "some inpatients"; an "and" further off joins something else. */
function isJoint(text: string, tokens: Tokens, from: number, to: number): boolean {
  return !/^(?:and|or)$/.test(text) || word(tokens, from - 1) === text || word(tokens, to) === text
}
