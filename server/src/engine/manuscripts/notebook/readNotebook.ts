import { decodeString } from './jsonString.ts'
import { scanJson, type JsonToken } from './scanJson.ts'

/** The prose of a notebook, and where each of its characters stands in the file. */
export interface Notebook {
  /** The Markdown cells, with a blank line between two. */
  text: string
  /** The offset in the file of the character at an offset of `text`; that behind the last character for the end. */
  place: (offset: number) => number
}

/**
 * Reads a Jupyter notebook: its Markdown cells are the manuscript, code and output are not. Null where the file is none, or
 * is no whole JSON.
 */
export function readNotebook(json: string): Notebook | null {
  if (!isNotebook(json)) return null
  const text: string[] = []
  const offsets: number[] = []
  for (const strings of markdownCells(json)) {
    if (text.length > 0) add(['\n', '\n'], [offsets.at(-1)! + 1, offsets.at(-1)! + 1])
    for (const { start, end } of strings) {
      const decoded = decodeString(json, start, end)
      add(decoded.characters, decoded.offsets)
    }
  }
  const end = offsets.length > 0 ? offsets.at(-1)! + 1 : json.length
  return { text: text.join(''), place: offset => offsets[offset] ?? end }

  function add(characters: readonly string[], places: readonly number[]): void {
    for (const character of characters) text.push(character)
    for (const place of places) offsets.push(place)
  }
}

function isNotebook(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && Array.isArray((value as { cells?: unknown }).cells)
  } catch {
    return false
  }
}

/** For each Markdown cell, and the front matter, the strings of its source, in order. */
function markdownCells(json: string): JsonToken[][] {
  const cells: { type: string, source: JsonToken[] }[] = []
  for (const token of scanJson(json)) {
    const [list, index, field] = token.path
    if (list !== 'cells' || typeof index !== 'number') continue
    const cell = cells[index] ??= { type: '', source: [] }
    if (field === 'cell_type' && token.path.length === 3) cell.type = json.slice(token.start + 1, token.end - 1)
    // A string, or an array of strings; attachments lie deeper.
    if (field === 'source' && token.path.length <= 4) cell.source.push(token)
  }
  // Quarto keeps its front matter in a raw cell; others hold what goes to a program.
  const isFrontMatter = ({ type, source: [first] }: { type: string, source: JsonToken[] }): boolean => type === 'raw' && first !== undefined && json.startsWith('---', first.start + 1)
  return cells.filter(cell => cell?.type === 'markdown' || cell !== undefined && isFrontMatter(cell)).map(({ source }) => source)
}
