import type { Span } from '../../text/span.ts'
import type { Citation, CitationItem } from '../manuscript.ts'

const macro = /\b(cite|citenp|citet|citep|fullcite|citealp|citeauthor|citeyear):[^\s[\]:]{0,40}\[([^[\]\n]{1,20000})\]/gi
const reference = /<<([^<>,\n]{1,200})(?:,[^<>\n]{0,200})?>>/g
const narrative = new Set(['citenp', 'citet', 'citeauthor', 'citeyear'])

/** `cite:[key,other(3)]` of asciidoctor-bibtex, and references to the entries of a bibliography: `<<key>>`. */
export function readAsciidocCitations(text: string, visible: string, blocks: readonly Span[]): Citation[] {
  const citations: Citation[] = []
  for (const block of blocks) {
    const content = text.slice(0, block.end)
    macro.lastIndex = block.start
    for (let match = macro.exec(content); match; match = macro.exec(content)) {
      const end = match.index + match[0].length
      if (visible[match.index] !== text[match.index]) continue
      const items = readKeys(match[2]!, end - 1 - match[2]!.length)
      if (items.length > 0) citations.push({ start: match.index, end, text: match[0], form: 'asciidoc', narrative: narrative.has(match[1]!.toLowerCase()), items })
    }
    reference.lastIndex = block.start
    for (let match = reference.exec(content); match; match = reference.exec(content)) {
      if (visible[match.index] !== text[match.index]) continue
      const start = match.index + 2
      const item = { key: match[1]!.trim(), start, end: start + match[1]!.length }
      citations.push({ start: match.index, end: match.index + match[0].length, text: match[0], form: 'asciidoc', narrative: false, tentative: true, items: [item] })
    }
  }
  return citations.sort((a, b) => a.start - b.start)
}

function readKeys(list: string, offset: number): CitationItem[] {
  return [...list.matchAll(/([^\s,()]{1,200})(?:\(([^()]{1,100})\))?/g)].map((match) => {
    const start = offset + match.index
    const item: CitationItem = { key: match[1]!, start, end: start + match[1]!.length }
    return match[2] ? { ...item, locator: match[2] } : item
  })
}
