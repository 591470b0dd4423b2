import { detached } from '../text/detached.ts'
import { newWord, type Word } from '../text/words.ts'
import { numberWords, type NumberWord } from './numberWords.ts'

/** What a word is, wherever it stands. */
export interface Entry extends Word { raw: string, text: string, number: NumberWord | undefined }

/** Words met lately, by how they are printed. A few thousand make up most of what is written, and one string for each is looked up faster than many alike. */
const lexicon = new Map<string, Entry>()
const mostKnown = 20_000
/** Of a number in figures nothing is the same wherever it stands. */
export const inFigures = newWord()

/** The word that is printed so. `isPlain`: of letters A to Z alone. */
export function entryOf(printed: string, isPlain: boolean): Entry {
  let entry = lexicon.get(printed)
  if (!entry) {
    const raw = detached(printed)
    const text = isPlain ? raw.toLowerCase() : raw.toLowerCase().replace('’', "'").replace(/-\s+/g, '')
    if (lexicon.size >= mostKnown) lexicon.clear()
    lexicon.set(raw, entry = { ...newWord(), raw, text, number: numberWords.get(text) })
  }
  return entry
}
