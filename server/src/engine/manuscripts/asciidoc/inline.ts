import type { Span } from '../../text/span.ts'

const special = /(?:stem|latexmath|asciimath|pass|kbd|btn|image|xref|link):[^\s[\]]{0,300}\[(?:[^\]\\\n]|\\.){0,1000}\]|`[^`\n]{1,500}`|<<[^<>\n]{1,300}>>|\[\[[^\]\n]{1,200}\]\]|\[[.#][\w.#-]{1,60}\](?=[#*_])|https?:\/\/[^\s[\]]{1,1000}\[[^\]\n]{0,500}\]|footnote:[\w-]{0,40}\[|indexterm2?:\[|[*_#^~]{1,2}|\{[a-z][\w-]{0,40}\}/giu
const objects = /^(?:stem|latexmath|asciimath|pass|kbd|btn|image)|^`/i
const crossed = /^<<[^,<>]{1,200},/

/** Finds what is not prose in a block of AsciiDoc: marks, macros and attributes; literals and math are objects. */
export function readInline(text: string, block: Span, markup: Span[], found: Span[]): void {
  const content = text.slice(0, block.end)
  special.lastIndex = block.start
  for (let match = special.exec(content); match; match = special.exec(content)) {
    const start = match.index
    const end = start + match[0].length
    const sign = match[0]
    if (/^[*_#^~]/.test(sign)) {
      const before = content[start - 1] ?? ' '
      const after = content[end] ?? ' '
      const isMark = sign.length === 2 || '^~'.includes(sign) || !/[\p{L}\p{N}]/u.test(before) && /\S/.test(after) || !/[\p{L}\p{N}]/u.test(after) && /\S/.test(before)
      if (isMark && !(/\s/.test(before) && /\s/.test(after))) markup.push({ start, end })
    } else if (objects.test(sign)) found.push({ start, end })
    else if (sign.startsWith('<<')) {
      // Its words are prose; without words it may be a citation, which is read from here.
      const words = crossed.exec(sign)
      if (words) markup.push({ start, end: start + words[0].length }, { start: end - 2, end })
    } else if (/^(?:xref|link|https?):/.test(sign)) {
      markup.push({ start, end: start + sign.indexOf('[') + 1 }, { start: end - 1, end })
    } else markup.push({ start, end })
  }
}
