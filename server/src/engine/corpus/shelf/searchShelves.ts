import { foldText } from '../fold.ts'
import { readSearchLine, type SearchLine } from './searchLine.ts'
import { rowLimit } from './pairs.ts'
import type { LineBlock, Shelf } from './shelf.ts'
import type { SearchOptions } from '../corpus.ts'

/** A row that matches. */
export interface Match { shelf: number, row: number }

/** In a large library, no more matches are weighed; what is typed next narrows them down. */
const mostWeighed = 2000

interface Weighed extends Match { key: string, score: number }

/**
 * The rows in which every word of the query begins a word of key, alias, author, title, year or journal, best first. Where there are
 * very many, those whose key begins with the query come before all others; the rest is cut short.
 */
export function searchShelves(shelves: readonly Shelf[], query: string, { cited, limit, firstAuthor = false }: SearchOptions): Match[] {
  const words = foldText(query).split(' ').filter(word => word !== '')
  const found = new Map<number, Weighed>()
  const weigh = (shelf: Shelf, index: number, row: number, line: string): boolean => {
    const place = index * rowLimit + row
    if (found.has(place) || !shelf.has(row) || !shelf.isConfirmed(row)) return true
    const entry = readSearchLine(line)
    if (firstAuthor && !(entry.authors[0] ?? '').startsWith(words[0] ?? '')) return true
    const score = scoreOf(entry, line, words)
    if (score !== null) found.set(place, { shelf: index, row, key: entry.key, score: score + (cited(shelf.key(row)) ? 2 : 0) + (shelf.isBundled ? 0 : 1) })
    return found.size < mostWeighed
  }
  // Keys first.
  for (const wanted of patternsOf(words)) {
    shelves.forEach((shelf, index) => {
      for (const block of shelf.lines) if (!eachLine(block, wanted, (row, line) => weigh(shelf, index, row, line))) return
    })
    if (found.size >= limit && wanted.first.startsWith('\n')) break
  }
  return [...found.values()].sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
}

/** What a line must have: the one looked for, which is to be rare, and the others. */
interface Pattern { first: string, others: readonly string[] }

/** What is looked for in the lines, in turn: the query as a key, its words, and these with the author and the year that a word may be. */
function patternsOf(words: readonly string[]): Pattern[] {
  const [rarest = '', ...others] = [...words].sort((a, b) => b.length - a.length).map(word => ` ${word}`)
  const patterns: Pattern[] = words.length === 1 ? [{ first: `\n${rarest}`, others: [] }] : []
  patterns.push({ first: rarest || ' ', others })
  const parts = words.flatMap(word => authorAndYear(word) ?? [word])
  return parts.length === words.length ? patterns : [...patterns, ...patternsOf(parts).slice(-1)]
}

/** The two parts of "costi2021", which is an author and a year, also where the key is another. */
export function authorAndYear(word: string): [author: string, year: string] | null {
  const parts = /^(\p{L}{2,40})(\d{1,4})$/u.exec(word)
  return parts && [parts[1]!, parts[2]!]
}

/** Calls `use` with each line that has the pattern, until it says that it is enough; says whether it did not. */
function eachLine({ text, first: firstRow }: LineBlock, { first, others }: Pattern, use: (row: number, line: string) => boolean): boolean {
  let row = firstRow
  let counted = 0
  for (let at = text.indexOf(first); at >= 0;) {
    const start = text.lastIndexOf('\n', at)
    const next = text.indexOf('\n', at + 1)
    const end = next < 0 ? text.length : next
    const line = text.slice(start + 1, end)
    if (others.every(word => line.includes(word))) {
      row += linesBetween(text, counted, start)
      counted = start
      if (!use(row, line)) return false
    }
    at = text.indexOf(first, end)
  }
  return true
}

function linesBetween(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** How well the words fit. Null where one is missing. */
function scoreOf(entry: SearchLine, line: string, words: readonly string[]): number | null {
  let score = 0
  for (const word of words) {
    if (!line.includes(` ${word}`)) {
      const parts = authorAndYear(word)
      const ofParts = parts && scoreOf(entry, line, parts)
      if (ofParts === null) return null
      score += ofParts
    } else score += weightOf(entry, word)
  }
  return score
}

/** How much a word says that the names of a study hold: the beginning of the key or of an author's name most. */
export function weightOf({ key, authors, year }: SearchLine, word: string): number {
  if (key === word) return 100
  if (key.startsWith(word)) return 40
  if (authors[0]?.startsWith(word)) return 30
  return year === word || authors.some(author => author.startsWith(word)) ? 20 : 10
}
