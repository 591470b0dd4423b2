/** What any reader of BibTeX has to do at least, as plainly as it can be done: floors that figures are compared with. */

/** Finds where each entry begins and ends, by counting braces. Returns how many there are. */
export function scanBoundaries(text: string): number {
  let entries = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
    at = endOfBraces(text, text.indexOf('{', at))
    entries++
  }
  return entries
}

/** Finds the fields of each entry, without making anything of their values. */
export function scanFields(text: string): Map<string, string>[] {
  const entries: Map<string, string>[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
    const open = text.indexOf('{', at)
    const end = endOfBraces(text, open)
    const fields = new Map<string, string>()
    let comma = text.indexOf(',', open)
    fields.set('key', text.slice(open + 1, comma))
    for (let equals = text.indexOf('=', comma); equals >= 0 && equals < end; equals = text.indexOf('=', comma)) {
      const value = text.indexOf('{', equals)
      const close = endOfBraces(text, value)
      fields.set(text.slice(comma + 1, equals).trim(), text.slice(value + 1, close - 1))
      comma = close
    }
    entries.push(fields)
    at = end
  }
  return entries
}

function endOfBraces(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === 123) depth++
    else if (char === 125 && --depth === 0) return at + 1
  }
  return text.length
}
