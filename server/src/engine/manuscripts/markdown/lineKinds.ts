/** What a line of Markdown looks like on its own. Every pattern is sticky and starts at the line's first character that is not blank. */

const atxHeading = /(#{1,6})(?:[ \t]|$)/my
const listMarker = /(?:[-*+•‣]|(?:\d{1,9}|#)[.)]|[a-z]\)|\((?:\d{1,9}|[a-z]|@[\w-]{0,40})\))(?=[ \t]|$)/my
const task = /[ \t]{1,4}\[[ x]\](?=[ \t])/iy
const footnote = /\[\^[^\]\s]{1,80}\]:/y
const linkDefinition = /\[[^\]^][^\]]{0,200}\]:[ \t]{0,10}\S/y
const caption = /(?::|Table:|Figure:)[ \t]/y

export type LineStart =
  | { kind: 'heading', level: number, length: number }
  | { kind: 'list-item', length: number, interrupts: boolean }
  | { kind: 'footnote' | 'caption', length: number }
  | { kind: 'definition' | 'rule' | 'div' | 'grid' | 'text' }

/** How a line begins: `at` is its first character that is not blank, `end` its end. `length` is that of the mark. */
export function lineStart(text: string, at: number, end: number): LineStart {
  const first = text[at] ?? ''
  switch (first) {
    case '#': {
      const marks = execute(atxHeading, text, at)?.[1]
      return marks ? { kind: 'heading', level: marks.length, length: marks.length } : { kind: 'text' }
    }
    case ':':
      if (text.startsWith(':::', at)) return { kind: 'div' }
      break
    case '[':
      if (execute(footnote, text, at)) return { kind: 'footnote', length: footnote.lastIndex - at }
      if (execute(linkDefinition, text, at)) return { kind: 'definition' }
      return { kind: 'text' }
    case '-': case '*': case '_': case '=':
      if (isRule(text, at, end)) return { kind: 'rule' }
      break
    case '+':
      if (/^\+[-=:+]{2,2000}$/.test(text.slice(at, end).trimEnd())) return { kind: 'grid' }
      break
  }
  if (execute(caption, text, at)) return { kind: 'caption', length: caption.lastIndex - at }
  const marker = execute(listMarker, text, at)?.[0]
  if (!marker) return { kind: 'text' }
  const length = execute(task, text, at + marker.length) ? task.lastIndex - at : marker.length
  return { kind: 'list-item', length, interrupts: '-*+•‣'.includes(marker) || /^\(?1[.)]/.test(marker) }
}

/** A line of nothing but `-`, `*`, `_` or `=` and blanks: a rule, or the underline of a heading or of a table's head. */
function isRule(text: string, at: number, end: number): boolean {
  const mark = text[at]
  let marks = 0
  for (let index = at; index < end; index++) {
    if (text[index] === mark) marks++
    else if (text[index] !== ' ' && text[index] !== '\t' && text[index] !== '\r') return false
  }
  return marks >= 2
}

function execute(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
