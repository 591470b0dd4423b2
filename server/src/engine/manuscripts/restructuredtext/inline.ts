import type { Span } from '../../text/span.ts'

const special = /``|(?<![\w:.+-]):[a-z][\w.+-]{0,20}(?::[\w.+-]{1,20})?:`|[`*|_\\]/gi
const embedded = /\s<[^<>`]{1,2000}>$/

/** Finds what is not prose in a block of reStructuredText: marks of emphasis, roles and links; literals and math are objects. Roles that cite stay. */
export function readInline(text: string, block: Span, markup: Span[], objects: Span[]): void {
  const content = text.slice(0, block.end)
  /** Searches that found nothing are not repeated. */
  const unclosed = new Set<string>()
  const find = (needle: string, from: number): number => {
    const at = unclosed.has(needle) ? -1 : content.indexOf(needle, from)
    if (at < 0) unclosed.add(needle)
    return at
  }
  special.lastIndex = block.start
  for (let match = special.exec(content); match; match = special.exec(content)) {
    const start = match.index
    const sign = match[0]
    const from = start + sign.length
    if (sign === '\\') {
      markup.push({ start, end: from })
      special.lastIndex = from + 1
    } else if (sign === '``') {
      const close = find('``', from)
      if (close < 0) continue
      objects.push({ start, end: close + 2 })
      special.lastIndex = close + 2
    } else if (sign.endsWith('`')) {
      const close = find('`', from)
      if (close < 0) continue
      readInterpreted(content, sign, start, close, markup, objects)
      special.lastIndex = close + 1
    } else if (sign === '_') {
      if (/[\])\p{L}\p{N}]/u.test(content[start - 1] ?? ' ') && !/[\p{L}\p{N}_]/u.test(content[from] ?? ' ') && content[start - 1] !== ']') markup.push({ start, end: from })
    } else if (isMark(content, start, from)) markup.push({ start, end: from })
  }
}

function readInterpreted(content: string, sign: string, start: number, close: number, markup: Span[], objects: Span[]): void {
  const from = start + sign.length
  if (/^:(?:foot)?cite/i.test(sign)) return
  if (sign.length > 1) {
    objects.push({ start, end: close + 1 })
    return
  }
  let end = close + 1
  while (content[end] === '_' && end < close + 3) end++
  const link = embedded.exec(content.slice(from, close))
  markup.push({ start, end: from }, { start: link ? from + link.index : close, end })
}

/** A mark of emphasis stands at the edge of a word; between blanks it is a star or a bar like any other. */
function isMark(content: string, start: number, end: number): boolean {
  const before = content[start - 1] ?? ' '
  const after = content[end] ?? ' '
  return (/\s/.test(before) !== /\s/.test(after) || /[*("'[{<–-]/.test(before) || /[*)"'\]}>.,:;!?–-]/.test(after)) && !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after))
}
