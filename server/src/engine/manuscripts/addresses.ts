import type { Span } from '../text/span.ts'

const sign = /:\/\/|www\.|10\.\d{4,9}\/|@[\w-]{1,63}\.[a-z]/gi
/** Goes on to a blank; `](` is the middle of a Markdown link, `}{` that of a LaTeX one. */
const rest = /(?:[^\s<>"“”|\]}]|\](?!\()|\}(?!\{)){0,2000}/y
const scheme = /(?:https?|ftp)$/i
const doiPrefix = /doi:[ \t]?$/i

/** Web addresses, DOIs and e-mail addresses in a text, without the punctuation that follows them. In order of appearance. */
export function findAddresses(text: string): Span[] {
  const found: Span[] = []
  sign.lastIndex = 0
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    const start = addressStart(text, match[0], match.index)
    if (start === null) continue
    rest.lastIndex = match.index
    const end = match.index + trimmedLength(rest.exec(text)![0])
    found.push({ start, end })
    sign.lastIndex = Math.max(end, match.index + 1)
  }
  return found
}

/** Where the address around a sign begins; null where the sign is no part of an address. */
function addressStart(text: string, sign: string, at: number): number | null {
  const before = text.slice(Math.max(0, at - 64), at)
  if (sign === '://') return startOf(scheme, before, at)
  if (sign.startsWith('@')) return mailboxStart(text, at)
  if (/[\w.]$/.test(before)) return null
  return startOf(doiPrefix, before, at) ?? at
}

function startOf(prefix: RegExp, before: string, at: number): number | null {
  const found = prefix.exec(before)
  return found ? at - found[0].length : null
}

function mailboxStart(text: string, at: number): number | null {
  let start = at
  while (at - start < 64 && /[\w.+-]/.test(text[start - 1] ?? ' ')) start--
  return start < at ? start : null
}

/** The length of an address without trailing punctuation; a closing bracket stays where the address opens it. */
export function trimmedLength(address: string): number {
  let end = address.length
  for (; end > 0; end--) {
    const last = address[end - 1]!
    const closes = last === ')' ? isBalanced(address.slice(0, end), '(', ')') : last === ']' ? isBalanced(address.slice(0, end), '[', ']') : null
    if (closes ?? !'.,;:!?\'’”*_\\}'.includes(last)) break
  }
  return end
}

function isBalanced(text: string, open: string, close: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === open) depth++
    else if (character === close) depth--
  }
  return depth >= 0
}
