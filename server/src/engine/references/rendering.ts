import { marked, markups, type Markup } from './markup.ts'

/** How a reference can be written. `html` is inline HTML, without a paragraph around it. */
export type ReferenceFormat = 'text' | 'html' | keyof typeof markups

/**
 * One reference in the format wanted, from an entry as citation-js prints it in HTML. Everything that comes from the record is
 * escaped; the italics and indices that a title may carry in CSL stay.
 */
export function renderReference(entry: string, format: ReferenceFormat): string {
  const known = rendered.get(format) ?? new Map<string, string>()
  rendered.set(format, known)
  let reference = known.get(entry)
  if (reference === undefined) {
    if (known.size >= mostKnown) known.clear()
    known.set(entry, reference = render(entry, format))
  }
  return reference
}

/** References rendered lately: a list is written whole again for one reference more. */
const rendered = new Map<ReferenceFormat, Map<string, string>>()
const mostKnown = 5000

function render(entry: string, format: ReferenceFormat): string {
  const html = inlineHtml(entry)
  if (format === 'html') return html
  return format === 'text' ? decode(html.replace(anyTag, '')) : toMarkup(html, markups[format])
}

/** The tags citeproc prints are a closed set; a `<` of the record itself is always written as an entity. */
const anyTag = /<[^<>]{1,200}>/g
const blockTag = /<\/?div[^<>]{0,200}>/g

function inlineHtml(entry: string): string {
  return entry.replace(blockTag, ' ').replace(/\s+/g, ' ').trim()
}

function toMarkup(html: string, markup: Markup): string {
  let written = ''
  let end = 0
  // Tags nest properly, so a stack says what each closing tag closes.
  const open: string[] = []
  for (const tag of html.matchAll(anyTag)) {
    written += escapeWords(decode(html.slice(end, tag.index)), markup)
    end = tag.index + tag[0].length
    if (tag[0].startsWith('</')) {
      written += open.pop() ?? ''
      continue
    }
    const [opening, closing] = marksOf(html, tag[0], tag.index, markup)
    open.push(closing)
    written += opening
  }
  return written + escapeWords(decode(html.slice(end)), markup)
}

const letter = /[\p{L}\p{N}]/u
/** What may stand behind a mark that is set apart from all else. */
const behind = /^$|[\s'")\]}>\\/:.,;!?–—-]/

/** What stands for a tag and for the one that closes it. */
function marksOf(html: string, tag: string, at: number, { marks, beside, apart }: Markup): readonly [string, string] {
  const element = /^<(\w{1,20})/.exec(tag)?.[1] ?? ''
  const name = marked[element]
  if (name === undefined) return ['', '']
  const [open, close] = marks[name]
  const closing = html.indexOf(`</${element}>`, at)
  const before = html.charAt(at - 1)
  const after = closing < 0 ? '' : html.charAt(closing + element.length + 3)
  if (apart !== undefined) return [letter.test(before) ? apart + open : open, behind.test(after) ? close : close + apart]
  return beside && (letter.test(before) || letter.test(after)) ? beside[name] : marks[name]
}

function escapeWords(text: string, markup: Markup): string {
  if (markup.escapesAddresses) return markup.escape(text)
  const parts = text.split(/(https?:\/\/[^\s<>*`[\]\\]{1,2000})/)
  return parts.map((part, index) => index % 2 === 1 ? part : markup.escape(part)).join('')
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00A0' }

function decode(html: string): string {
  return html.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,8}));/gi, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? entity
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
    return code <= 0x10FFFF ? String.fromCodePoint(code) : entity
  })
}
