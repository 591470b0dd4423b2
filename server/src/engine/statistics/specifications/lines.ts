import { isDash } from '../grammar/draft.ts'
import { endsNounPhrase } from '../grammar/nounPhrase.ts'
import type { Token } from '../tokens.ts'
import { specify, units, type SpecificationReader } from './specification.ts'

const ordinals: Readonly<Record<string, number>> = { first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, fifth: 5, '5th': 5 }

/** What comes in lines. */
export const treatments = /^(?:treatments?|therap(?:y|ies)|options?|agents?|drugs?|medications?|medicines?|choices?|use|interventions?|regimens?|pharmacotherap(?:y|ies)|monotherapy|recommendations?|strateg(?:y|ies)|approach|approaches|modality|modalities)$/
/** How far behind the line its noun may stand: "a first-line oral antidepressant treatment". */
const reach = 4
/** Words before a line without a noun: "recommended as third line", "was placed third-line". */
const proposed = /^(?:as|be|is|are|remains?|remained|become|becomes|became|considered)$/
/** Verbs by which a place is given: "was placed third-line", "ranks it third in line", "put it in the third line". */
const placing = /^(?:plac(?:e|es|ed|ing)|put|puts|putting|rank(?:s|ed|ing)?|rat(?:e|es|ed|ing)|class(?:es|ed)?|classif(?:y|ies|ied)|list(?:s|ed)?|position(?:s|ed)?|set|sets|comes?|came|stands?|stood|sees?|saw|seen|considers?|considered|deem(?:s|ed)?|judged?|reserv(?:e|es|ed)|locat(?:e|es|ed))$/
/** How far before its line such a verb may stand: "puts a single intravenous infusion in the third line". */
const placingBefore = 9
/** Words near a line that is behind a patient, and says nothing of what comes now. */
const spent = /^(?:fail(?:s|ed|ing|ure|ures)?|unrespons\p{L}{1,12}|nonrespon\p{L}{1,12}|intoleran\p{L}{1,12}|inadequate\p{L}{0,12}|after|following|prior|previous|previously|before|beyond|exhaust\p{L}{1,12}|despite|besides|than|no|not|nor|without)$/u
/** What one is to a line, and what a disease is by itself. */
const unmoved = /^(?:resist\p{L}{1,12}|refractory)$/u
/** How far around the line such words tell. */
const spentBefore = 6
const spentBehind = 5

/**
 * "a third-line treatment", "recommended as second line", "was placed third-line", "third in line", "in the third line of treatment": where among treatments one has its place. Managers, defence
 * and text have other lines, and heirs are in another.
 */
export const lines: SpecificationReader = (tokens, at) => {
  const value = ordinals[tokens[at]!.text]
  if (value === undefined) return null
  const line = isDash(tokens[at + 1]) || isQueued(tokens, at) ? at + 2 : at + 1
  const to = line + 1
  if (tokens[line]?.text !== 'line' || !(isQueued(tokens, at) ? isPlaced(tokens, at, to) : isOfTreatment(tokens, at, to)) || isSpent(tokens, at, to)) return null
  return specify(tokens, at, to, value, units.line)
}

/** "Third in line". */
function isQueued(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.text === 'in' && tokens[at + 2]?.text === 'line'
}

function isOfTreatment(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to]?.text === 'of') return treatments.test(tokens[to + 1]?.text ?? '')
  if (endsNounPhrase(tokens[to])) {
    const lead = tokens[/^an?$/.test(tokens[from - 1]?.text ?? '') ? from - 2 : from - 1]?.text ?? ''
    return proposed.test(lead) || isPlaced(tokens, from, to)
  }
  for (let i = to; i < to + reach && !endsNounPhrase(tokens[i]); i++) if (treatments.test(tokens[i]!.text)) return true
  return false
}

/** Behind a verb that gives places, with nothing behind it that the line is of. */
function isPlaced(tokens: readonly Token[], from: number, to: number): boolean {
  const lead = tokens[from - 1]?.text ?? ''
  const isIn = lead === 'the' && /^(?:in|on|into|to)$/.test(tokens[from - 2]?.text ?? '')
  if (!endsNounPhrase(tokens[to]) || tokens[to]?.text === 'of' || lead === 'the' && !isIn) return false
  return tokens.slice(Math.max(0, from - placingBefore), from).some(({ text }) => placing.test(text))
}

function isSpent(tokens: readonly Token[], from: number, to: number): boolean {
  const near = [...tokens.slice(Math.max(0, from - spentBefore), from), ...tokens.slice(to, to + spentBehind)]
  return near.some(({ text }, i) => spent.test(text) || unmoved.test(text) && near[i + 1]?.text === 'to')
}
