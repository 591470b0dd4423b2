/** A line that begins with a field, or a field behind a comma: what reading can go on with after a slip. */
const fieldStart = /[\n,][ \t\r]{0,200}([a-z][\w:+.-]{0,60})[ \t]{0,50}=[ \t]{0,50}(?=["{\w])/gi

/** Where the next field begins between two offsets of a file; null where there is none. A name within braces on a line of its own counts. */
export function findFieldStart(text: string, from: number, to: number): number | null {
  const stretch = text.slice(from, to)
  for (const found of stretch.matchAll(fieldStart)) {
    // "p=0.05, n=31" in a sentence are no fields.
    const isLine = found[0].startsWith('\n')
    if (isLine || /["{]/.test(stretch[found.index + found[0].length] ?? '')) return from + found.index + found[0].indexOf(found[1]!)
  }
  return null
}

/** Where a value ends that nothing closes: without the comma, the braces and the white space before what follows. */
export function valueEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && ' \t\r\n,})'.includes(text[end - 1] as string)) end--
  return end
}
