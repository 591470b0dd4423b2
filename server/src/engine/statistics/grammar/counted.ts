import type { Token } from '../tokens.ts'
import { isDash, isOpening } from './draft.ts'
import { works } from './units.ts'

/** Nouns for people. */
export const people = /^(?:patients?|participants?|subjects?|individuals?|persons?|people|adults?|adolescents?|children|infants?|women|men|males?|females?|volunteers?|outpatients?|inpatients?|responders?|remitters?|nonresponders?|completers?|veterans?|students?|controls?|cases?|boys|girls|smokers?|users?|clients?|mothers|couples|families|caregivers|physicians|nurses|residents|survivors|respondents?|youths?)$/
/** Words that bring in the people of a whole study: "followed 31 patients", "a trial in 41 patients", "In 12 patients with …". */
const recruits = /^(?:randomi[sz]ed|enrolled|recruited|included|followed|studied|treated|analy[sz]ed|assigned|comprised|involved|examined|compared|covered|pooled|totall?ed|spanned|enlisted|numbered)$/
const sums = /^(?:came|amounted|ran|drew|rests?|rested|relied|took)$/
const frames = /^(?:in|of|with|among|from|on|across)$/
const designs = /^(?:number|trial|trials|study|studies|analysis|review|data|sample|crossover|cohort|series|report|rct|experiment)$/
const subsets = /^(?:responders?|remitters?|nonresponders?|completers?|women|men|males?|females?|controls?|cases?|smokers?)$/

/** "Followed 31 patients", "31 patients received": everybody in the study, where no part of them is named behind. */
export function isTotal(tokens: readonly Token[], at: number, last: number): boolean {
  for (let i = last + 1; i < last + 6; i++) if (subsets.test(tokens[i]?.text ?? '')) return false
  const before = tokens[at - 1]?.text ?? ''
  if (recruits.test(before)) return true
  // "The trial had 41 patients", "the sample came to 41 people", "the review drew on 41 participants"
  if (before === 'had' && designs.test(tokens[at - 2]?.text ?? '') || /^(?:to|on|in)$/.test(before) && sums.test(tokens[at - 2]?.text ?? '') && designs.test(tokens[at - 3]?.text ?? '')) return true
  if (/^(?:received|underwent|took|participated|completed)$/.test(tokens[last + 2]?.text ?? '') && (at === 0 || before === ',')) return true
  return frames.test(before) && (at === 1 || designs.test(tokens[at - 2]?.text ?? ''))
}

/** Things that are counted one by one. */
export const countable = /^(?:infusions?|sessions?|doses?|treatments?|events?|deaths?|relapses?|visits?|cycles?|items?|injections?|administrations?|episodes?|samples?|sites?|centers?|centres?|arms?|groups?|courses?|steps?|practices?|medications?|antidepressants?|drugs?|regressions?|hospitals?|clinics?|countries|injuries|falls|admissions|eyes|teeth|lesions|procedures?|exacerbations?|hospitali[sz]ations?|seizures?|attacks?|tablets?|capsules?)$/

/** "ten responded", "14 withdrew": people counted by what became of them. */
export const fates = /^(?:responded|remitted|relapsed|achieved|completed|withdrew|died|discontinued|experienced|improved|recovered|dropped|declined|refused|consented|agreed)$/

/** A function word ends the noun phrase that a number counts. */
const ends = /^(?:an?|the|of|with|in|and|or|to|for|from|by|at|on|than|was|were|is|are|had|has|have|who|that|which|as|vs|versus|per|after|before|during|between|completed|received|achieved|responded|showed|met|did)$/

/** "Six additional infusions", "a further six sessions": on top of what there was before. */
export function isAdded(tokens: readonly Token[], at: number, last: number): boolean {
  return /^(?:additional|further|extra|another)$/.test(tokens[at - 1]?.text ?? '') || /^(?:additional|further|extra|more)$/.test(tokens[last + 1]?.text ?? '')
}

/** What the noun phrase after a number counts, looking past at most four adjectives. */
export function counted(tokens: readonly Token[], from: number): 'sample-size' | 'study-count' | 'count' | null {
  for (let i = from; i < from + 8; i++) {
    const token = tokens[i]
    if (!token) return null
    // "nine randomised, placebo-controlled studies"
    if ((isDash(token) || token.text === ',' && tokens[i + 1]?.type === 'word') && i > from) continue
    if (isOpening(token) || token.type !== 'word') return null
    if (token.text.length > 2 && works.test(token.text)) return isTrialOfTreatment(tokens, i) ? 'count' : 'study-count'
    if (people.test(token.text)) return 'sample-size'
    // "101 active treatment participants" are participants.
    if (countable.test(token.text) && !isDash(tokens[i + 1]) && !people.test(tokens[i + 1]?.text ?? '')) return 'count'
    if (ends.test(token.text)) return null
  }
  return null
}

/** "two adequate trials", "three failed antidepressant trials", "two trials of medication": treatments that one patient has tried, and no studies. */
function isTrialOfTreatment(tokens: readonly Token[], at: number): boolean {
  if (!/^trials?$/.test(tokens[at]?.text ?? '')) return false
  return tried.test(tokens[at - 1]?.text ?? '') || tokens[at + 1]?.text === 'of' && medicines.test(tokens[at + 2]?.text ?? '')
}

const medicines = /^(?:antidepressants?|medications?|drugs?|medicines?|pharmacotherap(?:y|ies)|antipsychotics?|anticonvulsants?|antibiotics?|analgesics?)$/
const tried = /^(?:adequate|inadequate|failed|unsuccessful|antidepressants?|medications?|drugs?)$/

/** "infusions" for "six ketamine infusions"; null where people are counted by what became of them. */
export function countedThing(tokens: readonly Token[], from: number): string | null {
  const phrase = tokens.slice(from, from + 8)
  const end = phrase.findIndex(token => ends.test(token.text) || token.number !== undefined || /^[.:;()]$/.test(token.text))
  // "two adequate trials of antidepressants"
  const trials = phrase.findIndex((_, i) => isTrialOfTreatment(tokens, from + i))
  if (trials >= 0 && phrase[trials + 1]?.text === 'of') return countedThing(tokens, from + trials + 2)
  // The head stands last: "four treatment steps" are steps.
  const noun = phrase.slice(0, end < 0 ? 8 : end).filter(token => countable.test(token.text)).at(-1)
  if (!noun || fates.test(tokens[from]?.text ?? '')) return null
  const things = noun.text.endsWith('s') ? noun.text : `${noun.text}s`
  return things === 'arms' ? 'groups' : things
}

/** "nine per group", "nine patients were needed in each of the groups", "each arm is to have nine patients": not the size of the study. */
export function isPerGroup(tokens: readonly Token[], at: number, number: number): boolean {
  for (let i = at; i < at + 10; i++) {
    if (namesEach(tokens, i)) return true
    if (!tokens[i] || tokens[i]!.number || /^[,;:.]$/.test(tokens[i]!.text)) break
  }
  for (let i = number - 1; i > number - 8; i--) {
    if (namesEach(tokens, i, number)) return true
    if (!tokens[i] || tokens[i]!.number || /^[;:.()]$/.test(tokens[i]!.text)) break
  }
  return false
}

/** "each group", "per study arm", "each of the groups", and behind a number "both groups". */
function namesEach(tokens: readonly Token[], at: number, before?: number): boolean {
  if (!(before === undefined ? /^(?:per|an?|each|every|either|both)$/ : /^(?:per|each|every)$/).test(tokens[at]?.text ?? '')) return false
  for (let i = at + 1; i < Math.min(at + 5, before ?? Infinity); i++) if (/^(?:groups?|arms?)$/.test(tokens[i]?.text ?? '')) return i === at + 1 || tokens[at]!.text !== 'a' && tokens[at]!.text !== 'an'
  return false
}

/** "ten of whom": people that the sentence has named before. */
export function isOfThem(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'of' && tokens[at + 1]?.text === 'whom'
}

/** "nine per group" counts people, "29 were RCTs" what follows the verb. */
export function perGroup(tokens: readonly Token[], at: number): 'sample-size' | 'study-count' | null {
  if (/^(?:per|an?|each|every)$/.test(tokens[at]?.text ?? '') && /^(?:group|arm)$/.test(tokens[at + 1]?.text ?? '')) return 'sample-size'
  if (!/^(?:were|was|are)$/.test(tokens[at]?.text ?? '')) return null
  // "33 were systematic reviews"
  const noun = tokens[at + (/^(?:systematic|randomi[sz]ed|controlled|open|narrative|observational|retrospective|prospective)$/.test(tokens[at + 1]?.text ?? '') ? 2 : 1)]?.text ?? ''
  return works.test(noun) ? 'study-count' : people.test(noun) ? 'sample-size' : null
}

/** "18 took part", "eighteen were randomised": people, where neither papers nor places are spoken of and no group that they went to is named. */
export function takesPart(tokens: readonly Token[], at: number): boolean {
  const isTaking = /^participated$/.test(tokens[at]?.text ?? '') || tokens[at]?.text === 'took' && tokens[at + 1]?.text === 'part'
  const isTaken = tokens[at - 1]?.type === 'word' && /^(?:were|was)$/.test(tokens[at]?.text ?? '') && /^(?:randomi[sz]ed|enrolled|recruited)$/.test(tokens[at + 1]?.text ?? '') && !/^(?:to|into|with|in|on|at|from|per|by)$/.test(tokens[at + 2]?.text ?? '')
  return (isTaking || isTaken) && !tokens.some(({ text }) => works.test(text) || /^(?:cent(?:er|re)s?|sites?|hospitals?|clinics?|countries|practices?|studies|trials|each|per)$/.test(text))
}
