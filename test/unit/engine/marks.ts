/** A stretch of text with a label. */
export interface Mark {
  start: number
  end: number
  label: string
}

/** "OR [28.94|odds-ratio]" without its marks: "OR 28.94". Marks may lie within marks. */
export function unmark(marked: string): string {
  for (let before = ''; before !== marked;) {
    before = marked
    marked = marked.replace(/\[([^[\]|]*)\|[^[\]|]*\]/g, '$1')
  }
  return marked
}

/** The text with its marks written in, so that a test compares one document with another. */
export function mark(text: string, marks: readonly Mark[]): string {
  let marked = ''
  for (let at = 0; at <= text.length; at++) {
    for (const { start, end, label } of inward(marks).reverse()) if (end === at && start < at) marked += `|${label}]`
    for (const { start, end } of inward(marks)) if (start === at && end > at) marked += '['
    marked += text[at] ?? ''
  }
  return marked
}

/** Outer marks first. */
function inward(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
}
