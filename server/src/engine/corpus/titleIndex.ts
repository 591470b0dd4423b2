import { editDistance } from './editDistance.ts'
import { foldText } from './fold.ts'
import type { Study } from './study.ts'

/** Words that a title may lose or gain without becoming another title. */
export const fillers: ReadonlySet<string> = new Set(['a', 'an', 'the', 'of', 'in', 'on', 'for', 'to', 'and', 'with', 'by', 'from', 'at', 'as'])

/** How many of the rarest words of a title are looked up, and how many titles that share one of them are compared. */
const wordsLookedUp = 6
const titlesCompared = 200

/** Titles are shorter, in code units; a longer text stands in the wrong field. */
const longestTitle = 2000

interface Entry { words: string[], study: Study }

/** Finds studies by title: the same words first, then a title cut short at a colon or a comma, then near matches. */
export class TitleIndex {
  readonly #whole = new Map<string, Study[]>()
  readonly #beginnings = new Map<string, Study[]>()
  readonly #byWord = new Map<string, Entry[]>()

  constructor(entries: Iterable<{ title: string, study: Study }>) {
    for (const { title, study } of entries) this.#add(title, study)
  }

  /** The studies with this title, only the best kind of match. */
  find(title: string): Study[] {
    const folded = foldText(title.slice(0, longestTitle))
    if (folded === '') return []
    const shortened = beginnings(title).map(beginning => this.#whole.get(beginning)).find(studies => studies !== undefined)
    return this.#whole.get(folded) ?? this.#beginnings.get(folded) ?? shortened ?? this.#near(folded.split(' '))
  }

  #add(title: string, study: Study): void {
    if (title.length > longestTitle) return
    const folded = foldText(title)
    if (folded === '') return
    push(this.#whole, folded, study)
    for (const beginning of beginnings(title)) push(this.#beginnings, beginning, study)
    const entry = { words: folded.split(' '), study }
    for (const word of new Set(entry.words)) {
      const entries = this.#byWord.get(word)
      if (entries === undefined) this.#byWord.set(word, [entry])
      else entries.push(entry)
    }
  }

  #near(words: string[]): Study[] {
    const rarest = [...new Set(words)]
      .map(word => this.#byWord.get(word) ?? [])
      .filter(entries => entries.length > 0)
      .sort((a, b) => a.length - b.length)
      .slice(0, wordsLookedUp)
    const found = new Set<Study>()
    for (const entry of new Set(rarest.flat().slice(0, titlesCompared))) {
      if (nearTitles(words, entry.words)) found.add(entry.study)
    }
    return [...found]
  }
}

/** So far into a title a break is looked for. */
export const searchedForBreaks = 1000

/** A beginning of fewer words does not stand for the whole title. */
export function shortestBeginning(isAtComma: boolean): number {
  return isAtComma ? 8 : 4
}

/** The folded beginnings of a title up to a colon or a comma, where they are long enough to stand for the whole; the longest first. */
export function beginnings(title: string): string[] {
  const breaks = [...title.slice(0, searchedForBreaks).matchAll(/[:?,]\s/g)].reverse()
  return breaks
    .map(({ index, 0: mark }) => ({ beginning: foldText(title.slice(0, index)), shortest: shortestBeginning(mark.startsWith(',')) }))
    .filter(({ beginning, shortest }) => beginning.split(' ').length >= shortest)
    .map(({ beginning }) => beginning)
}

/**
 * Whether two titles are the same but for misspellings, filler words and one word in ten left out on one side. A word put in the
 * place of another, a number, and a different beginning of a word ("esketamine") make another title.
 */
export function nearTitles(a: readonly string[], b: readonly string[]): boolean {
  const missing = unmatched(a, b)
  const added = unmatched(b, a)
  const lostWords = missing.filter(word => !added.some(other => misspelt(word, other)))
  const newWords = added.filter(word => !missing.some(other => misspelt(word, other)))
  if (missing.join('') === added.join('')) return true
  if (lostWords.length > 0 && newWords.length > 0) return false
  return lostWords.length + newWords.length <= Math.max(a.length, b.length) / 10
}

/** The words of `a`, fillers aside, that `b` does not have. */
function unmatched(a: readonly string[], b: readonly string[]): string[] {
  const others = new Set(b)
  return a.filter(word => !others.has(word) && !fillers.has(word))
}

function misspelt(a: string, b: string): boolean {
  const limit = Math.min(2, Math.floor(Math.min(a.length, b.length) / 4))
  return a[0] === b[0] && !/\d/.test(a + b) && editDistance(a, b, limit) <= limit
}

function push(map: Map<string, Study[]>, key: string, study: Study): void {
  const studies = map.get(key)
  if (studies === undefined) map.set(key, [study])
  else if (!studies.includes(study)) studies.push(study)
}
