import { ofWord } from '../../text/words.ts'
import type { Mention } from '../../vocabulary/match.ts'
import { endsNounPhrase } from '../grammar/nounPhrase.ts'
import type { Token } from '../tokens.ts'
import type { Stretch } from './clauses.ts'
import type { Words } from './statement.ts'

/** How often something is given, or more or less of it: sides that trials compare, and that no vocabulary can list. */
export function regimensIn(tokens: readonly Token[]): Mention[] {
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at++) {
    const regimen = frequencyAt(tokens, at) ?? levelAt(tokens, at)
    if (!regimen) continue
    found.push({ ...regimen, slot: 'arm', from: at }, ...alone(tokens, regimen))
    at = regimen.to - 1
  }
  return found
}

/** How far behind a frequency another may stand without its unit, in tokens. */
const beside = 10

/** "Three infusions a week beat two": the second is as often in the same time. */
function alone(tokens: readonly Token[], { id, to }: Regimen): Mention[] {
  const unit = /^regimen:\d{1,3}(\/.{1,9})$/.exec(id)?.[1]
  const at = unit === undefined ? -1 : tokens.findIndex(({ number }, i) => i >= to && i < to + beside && number !== undefined && number.decimals <= 0 && comparing.test(tokens[i - 1]!.text) && endsNounPhrase(tokens[i + 1]))
  return at < 0 ? [] : [{ id: `regimen:${tokens[at]!.number!.value}${unit}`, slot: 'arm', from: at, to: at + 1 }]
}

const comparing = /^(?:beat|beats|outperformed|outdid|than|over|against|versus|vs|to|from)$/

/** Whether an identifier is that of a regimen, and not of a name of the vocabulary. */
export function isRegimen(id: string): boolean {
  return id.startsWith('regimen:')
}

/** "Three infusions a week beat two": the other side is two a week. */
export function regimenLike(tokens: readonly Token[], { ids }: Words, other: Words, place: Stretch | null): Words {
  const unit = ids.find(id => /^regimen:\d/.test(id))?.split('/')[1]
  const count = place ? tokens[place.from]?.number?.value : undefined
  return unit === undefined || count === undefined || other.ids.length > 0 || place!.to > place!.from + 1 && !/^(?:when|for|in|at|on)$/.test(tokens[place!.from + 1]!.text) ? other : { ...other, ids: [`regimen:${count}/${unit}`] }
}

type Regimen = Pick<Mention, 'id' | 'to'>

const adverbs: ReadonlyMap<string, number> = new Map([['once', 1], ['twice', 2], ['thrice', 3]])
const units: ReadonlyMap<string, string> = new Map([['day', 'day'], ['daily', 'day'], ['week', 'week'], ['weekly', 'week'], ['month', 'month'], ['monthly', 'month']])
const given = /^(?:times|infusions?|sessions?|doses?|visits?|injections?|treatments?|applications?|tablets?)$/

/** "Three times a week", "thrice-weekly", "two infusions per week", "twice daily". */
export function frequencyAt(tokens: readonly Token[], at: number): Regimen | null {
  const adverb = adverbs.get(tokens[at]?.text ?? '')
  const count = adverb ?? tokens[at]?.number?.value
  if (count === undefined) return null
  // "Two and three infusions per week"
  const second = /^(?:and|or|versus|vs|against)$/.test(tokens[at + 1]?.text ?? '') ? frequencyAt(tokens, at + 2) : null
  if (second) return { id: `regimen:${count}/${second.id.split('/')[1]}`, to: at + 1 }
  let to = at + 1
  if (given.test(tokens[to]?.text ?? '')) to++
  else if (adverb === undefined) return null
  // "Three sessions of dialysis a week"
  if (tokens[to]?.text === 'of' && /^(?:a|an|per|each|every)$/.test(tokens[to + 2]?.text ?? '')) to += 2
  if (/^(?:[a\-/]|an|per|each|every)$/.test(tokens[to]?.text ?? '')) to++
  const unit = units.get(tokens[to]?.text ?? '')
  return unit === undefined ? null : { id: `regimen:${count}/${unit}`, to: to + 1 }
}

/** The words that a level may begin with: every word of every sentence that states something is asked. */
const tellsLevel = ofWord(({ text }: Token) => /^(?:high|higher|highest|larger|bigger|low|lower|lowest|smaller|below|under|[<≥>]|above|over)$/.test(text))

/** "Higher doses", "the lower one", "doses below 0.5 mg/kg", "ketamine at ≥ 0.5 mg/kg". */
function levelAt(tokens: readonly Token[], at: number): Regimen | null {
  if (!tellsLevel(tokens[at]!)) return null
  const { text } = tokens[at]!
  const level = /^(?:high|higher|highest|larger|bigger)$/.test(text) ? 'more' : /^(?:low|lower|lowest|smaller)$/.test(text) ? 'less' : null
  if (level !== null) {
    const noun = /^(?:-|fixed|daily|total|single|tested|starting)$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
    const isOne = /^ones?$/.test(tokens[noun]?.text ?? '') && tokens.some(({ text }) => dose.test(text))
    return isOne || dose.test(tokens[noun]?.text ?? '') ? { id: `regimen:${level}`, to: noun + 1 } : null
  }
  const bound = /^(?:below|under|<)$/.test(text) ? 'less' : /^(?:above|over|≥|>)$/.test(text) ? 'more' : null
  if (bound === null || tokens[at + 1]?.number === undefined || !/^(?:mg|µg|μg|mcg|g|ml|iu)$/.test(tokens[at + 2]?.text ?? '')) return null
  return { id: `regimen:${bound}`, to: tokens[at + 3]?.text === '/' && tokens[at + 4] ? at + 5 : at + 3 }
}

const dose = /^(?:doses?|dosages?|dosing)$/
