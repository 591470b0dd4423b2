import { isDash } from '../grammar/draft.ts'
import { endsNounPhrase } from '../grammar/nounPhrase.ts'
import type { Token } from '../tokens.ts'
import { specify, units, type SpecificationReader } from './specification.ts'

const ordinals: Readonly<Record<string, number>> = { first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, fifth: 5, '5th': 5 }

/** What comes in lines. */
export const treatments = /^(?:treatments?|therap(?:y|ies)|options?|agents?|drugs?|medications?|medicines?|choices?|use|interventions?|regimens?|pharmacotherap(?:y|ies)|monotherapy|recommendations?|strateg(?:y|ies)|approach|approaches|modality|modalities)$/
/** How far behind the line its noun may stand: "a first-line oral antidepressant treatment". */
const reach = 4
/** Words before a line without a noun: "recommended as third line". */
const proposed = /^(?:as|be|is|are|remains?|remained|become|becomes|became|considered)$/
/** Words near a line that is behind a patient, and says nothing of what comes now. */
const spent = /^(?:fail(?:s|ed|ing|ure|ures)?|unrespons\p{L}{1,12}|nonrespon\p{L}{1,12}|intoleran\p{L}{1,12}|inadequate\p{L}{0,12}|after|following|prior|previous|previously|before|beyond|exhaust\p{L}{1,12}|despite|besides|than|no|not|nor|without)$/u
/** What one is to a line, and what a disease is by itself. */
const unmoved = /^(?:resist\p{L}{1,12}|refractory)$/u
/** How far around the line such words tell. */
const spentBefore = 6
const spentBehind = 5

/** "a third-line treatment", "recommended as second line": where among treatments one has its place. Managers, defence and text have other lines. */
export const lines: SpecificationReader = (tokens, at) => {
  const value = ordinals[tokens[at]!.text]
  if (value === undefined) return null
  const line = isDash(tokens[at + 1]) ? at + 2 : at + 1
  const to = line + 1
  if (tokens[line]?.text !== 'line' || !isOfTreatment(tokens, at, to) || isSpent(tokens, at, to)) return null
  return specify(tokens, at, to, value, units.line)
}

function isOfTreatment(tokens: readonly Token[], from: number, to: number): boolean {
  if (endsNounPhrase(tokens[to])) return tokens[to]?.text !== 'of' && proposed.test(tokens[/^an?$/.test(tokens[from - 1]?.text ?? '') ? from - 2 : from - 1]?.text ?? '')
  for (let i = to; i < to + reach && !endsNounPhrase(tokens[i]); i++) if (treatments.test(tokens[i]!.text)) return true
  return false
}

function isSpent(tokens: readonly Token[], from: number, to: number): boolean {
  const near = [...tokens.slice(Math.max(0, from - spentBefore), from), ...tokens.slice(to, to + spentBehind)]
  return near.some(({ text }, i) => spent.test(text) || unmoved.test(text) && near[i + 1]?.text === 'to')
}
