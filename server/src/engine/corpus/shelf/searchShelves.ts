import { foldText } from '../fold.ts'
import { readSearchLine, type SearchLine } from './searchLine.ts'
import type { LineBlock, Shelf } from './shelf.ts'
import type { SearchOptions } from '../corpus.ts'

/** A row that matches. */
export interface Match { shelf: number, row: number }

/** In a large library, no more matches are weighed; what is typed next narrows them down. */
const mostWeighed = 3000

interface Weighed extends Match { key: string, score: number }

/**
 * The rows in which every word of the query begins a word of key, alias, author, title, year or journal, best first. Where there are
 * very many, those whose key begins with the query come before all others; the rest is cut short.
 */
export function searchShelves(shelves: readonly Shelf[], query: string, { cited, limit, firstAuthor = false }: SearchOptions): Match[] {
  const words = foldText(query).split(' ').filter(word => word !== '')
  const found = new Map<string, Weighed>()
  const weigh = (shelf: Shelf, index: number, row: number, line: string): boolean => {
    const name = `${index}/${row}`
    if (found.has(name) || !shelf.has(row) || !shelf.isConfirmed(row)) return true
    const entry = readSearchLine(line)
    if (firstAuthor && !(entry.authors[0] ?? '').startsWith(words[0] ?? '')) return true
    const score = scoreOf(entry, line, words)
    if (score !== null) found.set(name, { shelf: index, row, key: entry.key, score: score + (cited(shelf.key(row)) ? 2 : 0) + (shelf.isBundled ? 0 : 1) })
    return found.size < mostWeighed
  }
  // Keys first.
  for (const wanted of patternsOf(words)) {
    shelves.forEach((shelf, index) => {
      for (const block of shelf.lines) if (!eachLine(block, wanted, (row, line) => weigh(shelf, index, row, line))) return
    })
    if (found.size >= limit && words.length === 1 && wanted.startsWith('\n')) break
  }
  return [...found.values()].sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
}

/** What is looked for in the lines, in turn: the query as a key, then its longest word. */
function patternsOf(words: readonly string[]): string[] {
  const longest = words.reduce((a, b) => b.length > a.length ? b : a, '')
  // "costi2021" is an author and a year, also where the key is another.
  const author = /^(\p{L}{2,40})\d{1,4}$/u.exec(longest)?.[1]
  const rest = [` ${longest}`, ...author === undefined ? [] : [` ${author}`]]
  return words.length === 1 ? [`\n ${longest}`, ...rest] : rest
}

/** Calls `use` with each line that has the pattern, until it says that it is enough; says whether it did not. */
function eachLine(block: LineBlock, pattern: string, use: (row: number, line: string) => boolean): boolean {
  const { text } = block
  let row = block.first
  let counted = 0
  for (let at = text.indexOf(pattern); at >= 0;) {
    const start = text.lastIndexOf('\n', at)
    const next = text.indexOf('\n', at + 1)
    const end = next < 0 ? text.length : next
    row += linesBetween(text, counted, start)
    counted = start
    if (!use(row, text.slice(start + 1, end))) return false
    at = text.indexOf(pattern, end)
  }
  return true
}

function linesBetween(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** How well the words fit: the beginning of the key or of an author's name counts most. Null where a word is missing. */
function scoreOf(entry: SearchLine, line: string, words: readonly string[]): number | null {
  const { key, authors, year } = entry
  let score = 0
  for (const word of words) {
    if (!line.includes(` ${word}`)) {
      const parts = /^(\p{L}{2,40})(\d{1,4})$/u.exec(word)
      const ofParts = parts && scoreOf(entry, line, parts.slice(1))
      if (ofParts === null) return null
      score += ofParts
    } else if (key === word) score += 100
    else if (key.startsWith(word)) score += 40
    else if (authors[0]?.startsWith(word)) score += 30
    else if (authors.some(author => author.startsWith(word))) score += 20
    else if (year === word) score += 20
    else score += 10
  }
  return score
}
