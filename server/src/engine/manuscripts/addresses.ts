import type { Span } from '../text/span.ts'

const address = /\b(?:https?:\/\/|www\.|doi:\s?(?=10\.))[^\s<>"“”|]{1,2000}|\b10\.\d{4,9}\/[^\s<>"“”|]{1,300}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,5}/g

/** Web addresses, DOIs and e-mail addresses in a text, without the punctuation that follows them. In order of appearance. */
export function findAddresses(text: string): Span[] {
  const found: Span[] = []
  address.lastIndex = 0
  for (const match of text.matchAll(address)) {
    found.push({ start: match.index, end: match.index + trimmedLength(match[0]) })
  }
  return found
}

/** The length of an address without trailing punctuation; a closing bracket stays where the address opens it. */
export function trimmedLength(address: string): number {
  let end = address.length
  for (; end > 0; end--) {
    const last = address[end - 1]!
    if (last === ')' ? balanced(address, end, '(', ')') : last === ']' ? balanced(address, end, '[', ']') : !'.,;:!?\'’”*_\\}'.includes(last)) break
  }
  return end
}

function balanced(text: string, end: number, open: string, close: string): boolean {
  let depth = 0
  for (let at = 0; at < end; at++) {
    if (text[at] === open) depth++
    else if (text[at] === close) depth--
  }
  return depth >= 0
}
