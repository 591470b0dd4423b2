/** How a reference can be written. `html` is inline HTML, without a paragraph around it. */
export type ReferenceFormat = 'text' | 'html' | 'markdown' | 'latex'

/**
 * One reference in the format wanted, from an entry as citation-js prints it in HTML. Everything that comes from the record is
 * escaped; the italics and indices that a title may carry in CSL stay.
 */
export function renderReference(entry: string, format: ReferenceFormat): string {
  const html = inlineHtml(entry)
  if (format === 'html') return html
  if (format === 'latex') return toLatex(html)
  return format === 'markdown' ? toMarkdown(html) : decode(html.replace(anyTag, ''))
}

/** The tags citeproc prints are a closed set; a `<` of the record itself is always written as an entity. */
const anyTag = /<[^<>]{1,200}>/g
const blockTag = /<\/?div[^<>]{0,200}>/g

function inlineHtml(entry: string): string {
  return entry.replace(blockTag, ' ').replace(/\s+/g, ' ').trim()
}

/** What opens and closes each inline tag in Pandoc's Markdown; small capitals and the like have no mark of their own. */
const marks: Record<string, string> = { i: '*', em: '*', b: '**', strong: '**', sup: '^', sub: '~' }

function toMarkdown(html: string): string {
  let markdown = ''
  let end = 0
  for (const tag of html.matchAll(anyTag)) {
    markdown += escapeMarkdown(decode(html.slice(end, tag.index)))
    markdown += marks[/^<\/?(\w{1,20})/.exec(tag[0])?.[1] ?? ''] ?? ''
    end = tag.index + tag[0].length
  }
  return markdown + escapeMarkdown(decode(html.slice(end)))
}

const commands: Record<string, string> = { i: '\\emph{', em: '\\emph{', b: '\\textbf{', strong: '\\textbf{', sup: '\\textsuperscript{', sub: '\\textsubscript{' }

function toLatex(html: string): string {
  let latex = ''
  let end = 0
  // Tags nest properly, so a stack says which closing tags have a brace of their own.
  const open: boolean[] = []
  for (const tag of html.matchAll(anyTag)) {
    latex += escapeLatex(decode(html.slice(end, tag.index)))
    end = tag.index + tag[0].length
    if (tag[0].startsWith('</')) {
      if (open.pop()) latex += '}'
      continue
    }
    const command = commands[/^<(\w{1,20})/.exec(tag[0])?.[1] ?? '']
    open.push(command !== undefined)
    latex += command ?? ''
  }
  return latex + escapeLatex(decode(html.slice(end)))
}

function escapeLatex(text: string): string {
  const tex: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
  return text.replace(/[\\{}$&#%_~^]/g, character => tex[character] ?? `\\${character}`)
}

/** Escapes what would be markup in running text; an address stays whole, so that editors still link it. */
function escapeMarkdown(text: string): string {
  const parts = text.split(/(https?:\/\/[^\s<>*`[\]\\]{1,2000})/)
  return parts.map((part, index) => index % 2 === 1 ? part : part.replace(/[\\`*_[\]<>~^$@#|]/g, '\\$&')).join('')
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00A0' }

function decode(html: string): string {
  return html.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,8}));/gi, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? entity
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
    return code <= 0x10FFFF ? String.fromCodePoint(code) : entity
  })
}
