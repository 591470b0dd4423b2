import type { Span } from '../../text/span.ts'
import type { Citation, CitationItem } from '../manuscript.ts'

/** {cite:p}`key1,key2`, {cite}`see {key}p. 3` — the role of MyST. */
export const markdownRole = /\{(cite[a-z:]{0,24})\}`([^`\n]{1,20000})`/gi
/** :cite:p:`key1,key2`, :footcite:t:`key` — the roles of reStructuredText. */
export const restructuredtextRole = /:((?:foot)?cite(?::?[a-z]{1,20})?):`([^`\n]{1,20000})`/gi

/** Roles that make the authors part of the sentence. */
const narrative = /^(?:foot)?cite:?(?:t|ts|ct|alt|author|authors|year|cts)$/i

/** The citations written as roles; `sphinxcontrib-bibtex` lets words stand in braces before and behind a key. */
export function readRoleCitations(pattern: RegExp, text: string, visible: string, blocks: readonly Span[]): Citation[] {
  if (!/cite/i.test(text)) return []
  return blocks.flatMap((block) => {
    const citations: Citation[] = []
    const content = text.slice(0, block.end)
    pattern.lastIndex = block.start
    for (let match = pattern.exec(content); match; match = pattern.exec(content)) {
      const start = match.index
      const end = start + match[0].length
      // Code and comments are blank or covered there.
      if (visible[start] !== text[start]) continue
      const items = readKeys(match[2]!, end - 1 - match[2]!.length)
      if (items.length > 0) citations.push({ start, end, text: match[0], form: 'role', narrative: narrative.test(match[1]!), items })
    }
    return citations
  })
}

function readKeys(list: string, offset: number): CitationItem[] {
  return [...list.matchAll(/(?:\{[^{}]{0,200}\}\s{0,3})?([^\s,;{}<>]{1,200})(?:\s{0,3}\{([^{}]{1,200})\})?/g)].map((match) => {
    const start = offset + match.index + match[0].indexOf(match[1]!, match[0].startsWith('{') ? match[0].indexOf('}') : 0)
    const item: CitationItem = { key: match[1]!, start, end: start + match[1]!.length }
    return match[2] ? { ...item, locator: match[2] } : item
  })
}
