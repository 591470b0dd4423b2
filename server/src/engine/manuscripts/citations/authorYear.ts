import type { Span } from '../../text/span.ts'
import type { Citation, CitationItem } from '../manuscript.ts'
import { readInstitution, readNamesBefore, type Names } from './names.ts'

const yearText = '(?:1[89]|20)\\d\\d[a-z]?|n\\.d\\.|in press|forthcoming'
const anyYear = new RegExp(`(?<![\\p{L}\\p{N}–-])(?:${yearText})(?![\\p{L}\\p{N}])`, 'gu')
const moreYears = new RegExp(` {0,2}[,;/] {0,2}(${yearText}|[b-h])(?![\\p{L}\\p{N}])`, 'uy')
const locator = /,?\s{0,2}((?:pp?\.|S\.|págs?\.|Kap\.|Abb\.|Tab\.|para\.|paras\.|ch\.|chap\.|sec\.|Section|Chapter|Table|Figure|Fig\.|Appendix)\s{0,2}[\w–-]{1,20})/y
/** "(Feder et al. 2014, 683–85)", "(Aust 2019: 530)": pages without a word for them. */
const page = /\s?[,:]\s?(\d{1,4}(?:[–-]{1,2}\d{1,4})?)(?=\s?[);])/y
/** What makes the words between two citations a statement of their own. */
const states = /[\d=<>≤≥%]/
const volumeBehind = /\s{0,2}\d{1,4}\s?[(:,;]/y
/** A citation in running text has no more than this before its year. */
const reach = 160

/**
 * Author–year citations: "Aust et al. (2019)", "(Fava et al., 2008; Rush et al., 2006)", "(FDA, 2019)", "Aust et al.’s (2019) study". In parentheses that
 * hold more than citations ("n = 31; Aust et al., 2019") only the citation itself is spanned. `visible` has no markup, code or addresses.
 */
export function readAuthorYearCitations(text: string, visible: string, blocks: readonly Span[]): Citation[] {
  return blocks.flatMap((block) => readBlock(text, visible, block))
}

function readBlock(text: string, visible: string, block: Span): Citation[] {
  const content = visible.slice(0, block.end)
  anyYear.lastIndex = block.start
  if (!anyYear.test(content)) return []
  const citations: Citation[] = []
  let covered = block.start
  for (const group of innermostGroups(content, block)) {
    for (const citation of looseCitations(text, content, { start: covered, end: group.start })) citations.push(citation)
    citations.push(...readGroup(text, content, covered, group))
    covered = group.end
  }
  return [...citations, ...looseCitations(text, content, { start: covered, end: block.end })]
}

/** Parentheses without parentheses in them, in order. */
function innermostGroups(text: string, block: Span): Span[] {
  const groups: Span[] = []
  const sign = /[()]/g
  sign.lastIndex = block.start
  let open = -1
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    if (match[0] === '(') open = match.index
    else if (open >= 0) {
      groups.push({ start: open, end: match.index + 1 })
      open = -1
    }
  }
  return groups
}

/** The citation in one pair of parentheses, or the names before it and the year in it. Other statements between citations part them. */
function readGroup(text: string, content: string, from: number, group: Span): Citation[] {
  const items: CitationItem[] = []
  let segment = group.start + 1
  let names: Names | null = null
  anyYear.lastIndex = segment
  for (let match = anyYear.exec(content); match && match.index < group.end; match = anyYear.exec(content)) {
    if (/^[\s;,]{0,4}$/.test(content.slice(segment, match.index))) {
      // A year alone: its names stand before the parentheses, or belong to the year before it.
      if (items.length === 0) names = outerNames(content, from, group)
    } else {
      segment = Math.max(segment, match.index - reach)
      segment += content.slice(segment, match.index).lastIndexOf(';') + 1
      names = readInstitution(content, segment, match.index) ?? readNamesBefore(content, segment, match.index)
    }
    segment = match.index + match[0].length
    if (names) segment = readYears(content, match, names, items)
    anyYear.lastIndex = segment
  }
  const narrative = items.length > 0 && items[0]!.start < group.start
  volumeBehind.lastIndex = group.end
  // "Discover Mental Health (2022) 2:9" is the head of a page.
  if (narrative && volumeBehind.test(content)) return []
  return joinItems(text, content, items, group, narrative)
}

/** Makes citations of the items in one pair of parentheses: one, spanning the parentheses, where they hold nothing else that counts. */
function joinItems(text: string, content: string, items: CitationItem[], group: Span, narrative: boolean): Citation[] {
  const citations: Citation[] = []
  let at = group.start
  let clean = true
  for (const item of items) {
    const parted = states.test(content.slice(at, item.start))
    clean &&= !parted
    const open = citations.at(-1)
    if (open && !parted) {
      open.items.push(item)
      open.end = endOf(item)
    } else {
      citations.push({ start: item.start, end: endOf(item), text: '', form: 'author-year', narrative: narrative && open === undefined, items: [item] })
    }
    at = endOf(item)
  }
  const last = citations.at(-1)
  // The parentheses belong to the citation where they hold nothing but it.
  if (last && clean && !states.test(content.slice(at, group.end))) {
    last.end = group.end
    if (!narrative) last.start = group.start
  }
  for (const citation of citations) citation.text = text.slice(citation.start, citation.end)
  return citations

  function endOf(item: CitationItem): number {
    return item.locator === undefined ? item.end : content.indexOf(item.locator, item.end) + item.locator.length
  }
}

function outerNames(content: string, from: number, group: Span): Names | null {
  const start = Math.max(from, group.start - reach)
  return /\S\s?$/.test(content.slice(start, group.start)) ? readNamesBefore(content, start, group.start) : null
}

/** The year at a match and those that follow it ("2008a, 2009", "2008a,b"), each an item; a locator after the last. Returns where they end. */
function readYears(content: string, match: RegExpExecArray, names: Names, items: CitationItem[]): number {
  const shared = { authors: names.authors, etAl: names.etAl }
  let end = match.index + match[0].length
  const start = names.start < (items.at(-1)?.end ?? 0) ? match.index : names.start
  items.push({ ...shared, start, end, year: match[0] })
  moreYears.lastIndex = end
  for (let more = moreYears.exec(content); more; more = moreYears.exec(content)) {
    const printed = more[1]!
    const start = more.index + more[0].length - printed.length
    end = moreYears.lastIndex
    items.push({ ...shared, start, end, year: printed.length === 1 ? match[0].slice(0, 4) + printed : printed })
  }
  for (const pattern of [locator, page]) {
    pattern.lastIndex = end
    const place = pattern.exec(content)?.[1]
    if (!place) continue
    items.at(-1)!.locator = place
    return pattern.lastIndex
  }
  return end
}

/** "as in Aust et al., 2019": outside parentheses only "et al." makes sure that it is a citation. */
function looseCitations(text: string, content: string, span: Span): Citation[] {
  const citations: Citation[] = []
  const pattern = /\bet al\.?,?\s{1,3}((?:1[89]|20)\d\d[a-z]?)(?![\p{L}\p{N}])/gu
  const part = content.slice(0, span.end)
  pattern.lastIndex = span.start
  for (let match = pattern.exec(part); match; match = pattern.exec(part)) {
    const end = match.index + match[0].length
    const names = readNamesBefore(part, Math.max(span.start, match.index - reach), end - match[1]!.length)
    if (!names) continue
    const item = { start: names.start, end, authors: names.authors, etAl: names.etAl, year: match[1]! }
    citations.push({ start: item.start, end, text: text.slice(item.start, end), form: 'author-year', narrative: true, items: [item] })
  }
  return citations
}
