import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { bibtexParts } from '../engine/corpus/formats/bibtex/parts.ts'

/** Whether a document is a BibTeX file. */
export function isBibtexDocument(uri: string, languageId: string): boolean {
  return languageId === 'bibtex' || /\.bib(?:tex)?$/i.test(uri)
}

/** One entry with what follows it, and how many lines begin in it. */
interface Part { text: string, lines: number }

/** What a change did: which parts stand in place of which. */
export interface PartsChange { removed: readonly string[], added: readonly string[] }

/**
 * An open BibTeX file, kept in parts (see `bibtexParts`), so that a change to one entry costs one entry however large the library is. The parts
 * together are the text.
 */
export class BibtexDocument implements TextDocument {
  readonly uri: string
  readonly languageId: string
  version: number
  #parts: Part[]
  /** What the last update did. */
  lastChange: PartsChange = { removed: [], added: [] }

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri
    this.languageId = languageId
    this.version = version
    this.#parts = partsOf(text)
  }

  get parts(): readonly { text: string }[] {
    return this.#parts
  }

  get lineCount(): number {
    return this.#parts.reduce((sum, part) => sum + part.lines, 1)
  }

  getText(range?: Range): string {
    if (range === undefined) return this.#parts.map(part => part.text).join('')
    const [start, end] = [this.#place(range.start), this.#place(range.end)]
    if (start.part === end.part) return (this.#parts[start.part]?.text ?? '').slice(start.at, end.at)
    const texts = this.#parts.slice(start.part, end.part + 1).map(part => part.text)
    texts[texts.length - 1] = (texts.at(-1) ?? '').slice(0, end.at)
    return texts.join('').slice(start.at)
  }

  positionAt(offset: number): Position {
    let line = 0
    let left = Math.max(0, offset)
    for (const part of this.#parts) {
      if (left < part.text.length) return positionIn(part.text, left, line)
      left -= part.text.length
      line += part.lines
    }
    const last = this.#parts.at(-1)
    return last === undefined ? { line: 0, character: 0 } : positionIn(last.text, last.text.length, line - last.lines)
  }

  offsetAt(position: Position): number {
    const { part, at } = this.#place(position)
    let offset = at
    for (let i = 0; i < part; i++) offset += (this.#parts[i] as Part).text.length
    return offset
  }

  getLineRange(line: number): Range {
    const start = { line, character: 0 }
    return { start, end: this.positionAt(this.offsetAt({ line, character: Number.MAX_SAFE_INTEGER })) }
  }

  getEOLCharacters(line: number): string {
    const text = this.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
    return /\r?\n$/.exec(text)?.[0] ?? ''
  }

  /** Applies changes as the client sent them. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const removed: string[] = []
    const added: string[] = []
    for (const change of changes) {
      const done = 'range' in change ? this.#replace(change.range, change.text) : this.#replaceAll(change.text)
      // What an earlier change of the same message brought may go again with a later one.
      for (const text of done.removed) {
        const mine = added.indexOf(text)
        if (mine < 0) removed.push(text)
        else added.splice(mine, 1)
      }
      added.push(...done.added)
    }
    this.version = version
    this.lastChange = { removed, added }
  }

  #replaceAll(text: string): PartsChange {
    const before = this.#parts
    this.#parts = partsOf(text)
    return { removed: before.map(part => part.text), added: this.#parts.map(part => part.text) }
  }

  #replace({ start, end }: Range, text: string): PartsChange {
    const [from, to] = [this.#place(start), this.#place(end)]
    // Whether an entry begins in a line depends on that line alone; the part before is taken along, since its last line may have changed.
    const first = Math.max(0, from.part - 1)
    const before = this.#parts.slice(first, to.part + 1)
    const head = before.slice(0, from.part - first).map(part => part.text).join('') + (this.#parts[from.part]?.text ?? '').slice(0, from.at)
    const tail = (this.#parts[to.part]?.text ?? '').slice(to.at)
    const after = partsOf(head + text + tail)
    this.#parts.splice(first, before.length, ...after)
    return { removed: before.map(part => part.text), added: after.map(part => part.text) }
  }

  /** The part that holds a position, and the offset in it; positions out of range are moved to the nearest. */
  #place({ line, character }: Position): { part: number, at: number } {
    let left = Math.max(0, line)
    for (let part = 0; part < this.#parts.length; part++) {
      const { text, lines } = this.#parts[part] as Part
      if (left < lines || part === this.#parts.length - 1) return { part, at: offsetIn(text, left, character) }
      left -= lines
    }
    return { part: 0, at: 0 }
  }
}

function partsOf(text: string): Part[] {
  return bibtexParts(text).map(part => ({ text: part, lines: lineBreaks(part) }))
}

function lineBreaks(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

function offsetIn(text: string, line: number, character: number): number {
  let start = 0
  for (let left = line; left > 0; left--) {
    const end = text.indexOf('\n', start)
    if (end < 0) return text.length
    start = end + 1
  }
  const end = text.indexOf('\n', start)
  const last = end < 0 ? text.length : text[end - 1] === '\r' && end > start ? end - 1 : end
  return Math.min(start + Math.max(0, character), last)
}

function positionIn(text: string, offset: number, line: number): Position {
  let start = 0
  let lines = line
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    start = at + 1
    lines++
  }
  return { line: lines, character: offset - start }
}
