import type { Span } from '../../text/span.ts'
import type { Citation, CitationItem } from '../manuscript.ts'
import { citationKey } from './keys.ts'

const sign = /[[\]@]/g
const locatorBracket = /[ \t]{0,2}\[([^[\]@]{1,120})\]/y

interface OpenBracket { at: number, items: CitationItem[] }

/**
 * Pandoc citations: `[@key]`, `[see @a, p. 3; @b]`, `[-@key]`, `@key`, `@key [p. 3]`, `@{key}`. The span of an item is that of `@key`.
 * Signs are looked for in `visible`, where code, math and addresses are blank; keys are read from `text`. A bracket that is never
 * closed gives the keys in it as they stand.
 */
export function readPandocCitations(text: string, visible: string, blocks: readonly Span[]): Citation[] {
  if (!visible.includes('@')) return []
  return blocks.flatMap((block) => readBlock(text, visible, block))
}

function readBlock(text: string, visible: string, block: Span): Citation[] {
  const content = visible.slice(0, block.end)
  const citations: Citation[] = []
  const open: OpenBracket[] = []
  sign.lastIndex = block.start
  for (let match = sign.exec(content); match; match = sign.exec(content)) {
    const at = match.index
    if (match[0] === '[') {
      open.push({ at, items: [] })
    } else if (match[0] === '@') {
      const found = citationKey(text, at)
      if (!found || found.end > block.end) continue
      sign.lastIndex = found.end
      const bracket = open.at(-1)
      if (bracket) bracket.items.push(found)
      else citations.push(narrative(text, content, found))
    } else {
      const bracket = open.pop()
      if (bracket && bracket.items.length > 0) citations.push(cluster(text, { start: bracket.at, end: at + 1 }, bracket.items))
    }
  }
  for (const { items } of open) for (const item of items) citations.push({ ...narrative(text, content, item), narrative: false })
  return citations.sort((a, b) => a.start - b.start)
}

function narrative(text: string, content: string, item: CitationItem): Citation {
  locatorBracket.lastIndex = item.end
  const locator = locatorBracket.exec(content)?.[1]?.trim()
  const span = { start: item.start, end: locator ? locatorBracket.lastIndex : item.end }
  return { ...span, text: text.slice(span.start, span.end), form: 'pandoc', narrative: true, items: [locator ? { ...item, locator } : item] }
}

function cluster(text: string, span: Span, items: CitationItem[]): Citation {
  const located = items.map((item, index) => {
    const rest = text.slice(item.end, items[index + 1]?.start ?? span.end - 1)
    const locator = /^,?\s{0,3}([^;]{1,200})/.exec(rest)?.[1]?.trim()
    return locator && /\d/.test(locator) ? { ...item, locator } : item
  })
  return { ...span, text: text.slice(span.start, span.end), form: 'pandoc', narrative: false, items: located }
}
