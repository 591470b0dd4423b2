import type { Position, Range } from 'vscode-languageserver-protocol'

/** The position of an offset as the protocol defines it, reckoned here once more so that the server is not measured by its own rule: lines end with `\n`, `\r\n` or `\r`, characters are UTF-16 code units. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const ends = [...before.matchAll(/\r\n|\n|\r/g)].filter(end => !(end[0] === '\r' && end.index === offset - 1 && text[offset] === '\n'))
  const last = ends.at(-1)
  return { line: ends.length, character: offset - (last === undefined ? 0 : last.index + last[0].length) }
}

/** The range of the only place where words stand. */
export function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words)
  if (start === -1 || text.includes(words, start + 1)) throw new Error(`${words} does not stand there just once`)
  return { start: positionAt(text, start), end: positionAt(text, start + words.length) }
}
