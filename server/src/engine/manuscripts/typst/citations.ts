import type { Span } from '../../text/span.ts'
import type { Citation, CitationItem } from '../manuscript.ts'

const reference = /(?<![\p{L}\p{N}\\@])@([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[-.:](?=[\p{L}\p{N}_])){0,200})(\[[^[\]\n]{0,200}\])?/gu
const call = /#cite\s?\(([^()]{0,1000}(?:\([^()]{0,300}\)[^()]{0,300}){0,3})\)/g
const crossReference = /^(?:fig|tbl|tab|table|sec|eq|eqt|lst|app|ch|chap|alg|thm|def)[:.-]/

/** `@key`, `@key[p. 3]` and `#cite(<key>)`. Names of figures look the same: those are told apart by their labels, or by what they begin with. */
export function readTypstCitations(text: string, visible: string, blocks: readonly Span[]): Citation[] {
  const citations: Citation[] = []
  for (const block of blocks) {
    const content = visible.slice(0, block.end)
    reference.lastIndex = block.start
    for (let match = reference.exec(content); match; match = reference.exec(content)) {
      const start = match.index
      if (crossReference.test(match[1]!) || text[start - 1] === '\\') continue
      const end = start + match[0].length
      const item: CitationItem = { key: match[1]!, start, end: start + 1 + match[1]!.length }
      const locator = match[2]?.slice(1, -1).trim()
      citations.push({ start, end, text: text.slice(start, end), form: 'typst', narrative: false, items: [locator ? { ...item, locator } : item] })
    }
    call.lastIndex = block.start
    for (let match = call.exec(content); match; match = call.exec(content)) {
      const key = /<([^<>\s]{1,200})>|label\("([^"]{1,200})"\)/.exec(match[1]!)
      const name = key?.[1] ?? key?.[2]
      if (!key || name === undefined) continue
      const start = match.index + match[0].indexOf(name)
      const locator = /supplement:\s{0,5}\[([^[\]]{1,200})\]/.exec(match[1]!)?.[1]
      const item: CitationItem = { key: name, start, end: start + name.length }
      const narrative = /form:\s{0,5}"(?:prose|author|year)"/.test(match[1]!)
      citations.push({ start: match.index, end: match.index + match[0].length, text: match[0], form: 'typst', narrative, items: [locator ? { ...item, locator } : item] })
    }
  }
  return joined(text, citations.sort((a, b) => a.start - b.start))
}

/** References that stand side by side are one citation: "@a @b". */
function joined(text: string, citations: Citation[]): Citation[] {
  const result: Citation[] = []
  for (const citation of citations) {
    const last = result.at(-1)
    if (last && !last.narrative && !citation.narrative && citation.start - last.end <= 2 && text.slice(last.end, citation.start).trim() === '') {
      last.items.push(...citation.items)
      last.end = citation.end
      last.text = text.slice(last.start, last.end)
    } else result.push(citation)
  }
  return result
}
