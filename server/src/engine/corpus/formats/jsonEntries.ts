import type { Span } from '../../text/span.ts'

/** An object as it stands in a JSON file, and the places of the string values of its own fields. */
export interface JsonEntry extends Span {
  strings: Map<string, Span>
}

const itemStart = /\{\s{0,200}"(?:id|type|citation-key)"/y
const wrapperStart = /\{\s{0,200}"(?:items|references)"/y

/** Where the next object from `at` on opens, the wrapper of a list of items not counted; -1 where there is none. */
export function nextObject(text: string, at: number): number {
  const start = text.indexOf('{', at)
  return start >= 0 && matchesAt(wrapperStart, text, start) ? text.indexOf('{', start + 1) : start
}

/**
 * Finds the end of the object that opens at `start` in one pass. With `resync`, after a slip earlier in the file, the beginning of an
 * item inside it ends it too: then it is the object that was never closed.
 */
export function scanObject(text: string, start: number, resync: boolean): JsonEntry {
  const strings = new Map<string, Span>()
  let depth = 0
  let last: Span | null = null
  let name: Span | null = null
  for (let at = start; at < text.length; at++) {
    const char = text[at] as string
    if (char === '"') {
      const string = { start: at, end: endOfString(text, at) }
      if (depth === 1 && name !== null) strings.set(text.slice(name.start + 1, name.end - 1), string)
      last = string
      name = null
      at = string.end - 1
    } else if (char === ':') {
      name = last
    } else if (char === ',') {
      name = null
    } else if (char === '{' || char === '[') {
      if (resync && at > start && matchesAt(itemStart, text, at)) return { start, end: at, strings }
      depth++
      name = null
    } else if (char === '}' || char === ']') {
      depth--
      if (depth === 0) return { start, end: at + 1, strings }
    }
  }
  return { start, end: text.length, strings }
}

/** Where the string that opens at `start` ends; at the end of its line where it is not closed, since JSON strings have no line breaks. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at + 1
    else if (text[at] === '\n') return at
  }
  return text.length
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
