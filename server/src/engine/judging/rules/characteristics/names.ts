import type { Token } from '../../../statistics/tokens.ts'
import { ofWord } from '../../../text/words.ts'
import { drugFamily } from '../../../vocabulary/innStems.ts'
import { findMentions, treatmentVocabulary, type Mention, type Vocabulary } from '../../../vocabulary/match.ts'

/** What a name may be of: a concept of a slot, or a drug by its nonproprietary name. */
export interface Name { slot: Mention['slot'] | 'drug', id: string, from: number, to: number }

/** All names in a row of tokens: those of the vocabulary, routes and classes of drugs, and drugs. One place may have several. */
export function namesIn(tokens: readonly Token[], vocabulary: Vocabulary): Name[] {
  const treatments = findMentions(tokens, treatmentVocabulary).filter(name => !isNumeral(tokens, name))
  const drugs = tokens.flatMap((token, at): Name[] => token.type === 'word' && isDrug(token) ? [{ slot: 'drug', id: token.text, from: at, to: at + 1 }] : [])
  return [...findMentions(tokens, vocabulary).map(name => particular(tokens, name)), ...treatments, ...drugs]
}

/** A word is held against the stems of all classes only where it is first met. */
const isDrug = ofWord(({ text }: Token) => drugFamily(text) !== null)

/** Saline is a placebo that is sure to do nothing, as is an inert one: narrower than the word "placebo", which may be said of anything. */
function particular(tokens: readonly Token[], name: Mention): Name {
  if (name.id === 'placebo' && /^(?:inert|inactive)$/.test(tokens[name.from - 1]?.text ?? '')) return { ...name, id: 'placebo/saline', from: name.from - 1 }
  return name.id === 'placebo' && /^(?:saline|sham|dummy)$/.test(tokens[name.from]!.text) ? { ...name, id: 'placebo/saline' } : name
}

/** "Phase IV", "DSM-IV": a numeral, and no route. */
function isNumeral(tokens: readonly Token[], { id, from, to }: Mention): boolean {
  if (id !== 'intravenous' || to > from + 1 || tokens[from]!.raw !== 'IV') return false
  return /^(?:phase|stage|type|grade|level|class|dsm|factor|part|table|figure|axis|group)$/.test(tokens[tokens[from - 1]?.text === '-' ? from - 2 : from - 1]?.text ?? '')
}

/** The words of a name, as they are printed. */
export function printed(text: string, tokens: readonly Token[], { from, to }: Pick<Name, 'from' | 'to'>): string {
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end)
}
