import type { Span } from '../../text/span.ts'

/** A string of a JSON text with its quotation marks, and the keys and indices that lead to it. */
export interface JsonToken extends Span { path: (string | number)[] }

const token = /[^"{}[\],:]*("(?:[^"\\]|\\.)*"|[{}[\],:])/sy

/** The strings that are values in a JSON text known to be whole, in order. No recursion: a text may be nested as deep as it likes. */
export function* scanJson(json: string): Iterable<JsonToken> {
  const path: (string | number)[] = []
  const isArray: boolean[] = []
  let key: string | null = null
  token.lastIndex = 0
  for (let match = token.exec(json); match; match = token.exec(json)) {
    const sign = match[1]!
    switch (sign) {
      case '{': case '[':
        isArray.push(sign === '[')
        path.push(sign === '[' ? 0 : '')
        break
      case '}': case ']':
        isArray.pop()
        path.pop()
        break
      case ',':
        if (isArray.at(-1)) path[path.length - 1] = (path.at(-1) as number) + 1
        else key = null
        break
      case ':':
        path[path.length - 1] = key ?? ''
        key = null
        break
      default:
        if (isArray.at(-1) || json[token.lastIndex] !== ':' && !/^\s*:/.test(json.slice(token.lastIndex, token.lastIndex + 20))) yield { path: [...path], start: token.lastIndex - sign.length, end: token.lastIndex }
        else key = sign.slice(1, -1)
    }
  }
}
