import type { Position, Range } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** A document with its markers taken out, and what they said. */
export interface Fixture {
  text: string
  /** Where `|` stood; the last one where there are several. */
  cursor: Position
  /** Each `^^^` below a line: the characters above it, with the words behind it. */
  marks: { range: Range, words: string }[]
}

/**
 * Reads a document with markers: `|` is the cursor, and a line of `^^^ words` marks the characters above it. Lines of marks are taken out.
 */
export function readFixture(marked: string): Fixture {
  const marks: Fixture['marks'] = []
  const lines: string[] = []
  let cursor: Position = { line: 0, character: 0 }
  for (const line of marked.split('\n')) {
    const mark = /^( *)(\^+)(?: (.*))?$/.exec(line)
    if (mark) {
      const [, lead = '', carets = '', words = ''] = mark
      const start = { line: lines.length - 1, character: lead.length }
      marks.push({ range: { start, end: { line: start.line, character: lead.length + carets.length } }, words })
      continue
    }
    const at = line.indexOf('|')
    if (at !== -1) cursor = { line: lines.length, character: at }
    lines.push(at === -1 ? line : line.slice(0, at) + line.slice(at + 1))
  }
  return { text: lines.join('\n'), cursor, marks }
}

/** The text of a range. */
export function textAt(text: string, range: Range): string {
  return TextDocument.create('', '', 0, text).getText(range)
}
