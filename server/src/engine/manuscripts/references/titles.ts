/** Title and container as ranges of the text that was split; absent where there is none. */
export interface Titles {
  title?: [number, number]
  container?: [number, number]
}

const quoted = /^["“‘'«]([^"”»]{5,600}?)[,.]?["”’'»](?=[ ,.])[,.]? ?/
const notTitle = /^(?:\[?Internet\]?|Available|Retrieved|Accessed|https?|www|doi|PMID|Published|Advance online|Epub)/i
/** "[Preprint]", "[Internet]" */
const note = /^\[[A-Z][^\]]{1,40}\]$/

/**
 * Splits "Title. Journal" into the two. `ended` says that a volume or a year follows, so that the last part must be the journal; else
 * the first part is the title. Full stops in an abbreviated journal name ("Eur. J. Pharmacol.") do not split it.
 */
export function splitTitles(text: string, ended: boolean): Titles {
  const quote = quoted.exec(text)
  if (quote) {
    const start = quote[0].indexOf(quote[1]!)
    return titles([start, start + quote[1]!.length], ended ? [quote[0].length, text.length] : sentence(text, quote[0].length), text)
  }
  const parts = splitParts(text)
  if (parts.length === 0) return {}
  if (!ended) return titles(parts[0], parts.slice(1).find(([start]) => !notTitle.test(text.slice(start))), text)
  if (parts.length === 1) return titles(parts[0], undefined, text)
  let first = parts.length - 1
  while (first > 1 && isAbbreviation(text.slice(...parts[first - 1]!))) first--
  return titles([parts[0]![0], parts[first]![0]], [parts[first]![0], text.length], text)
}

function titles(title: [number, number] | undefined, container: [number, number] | undefined, text: string): Titles {
  const result: Titles = {}
  const trimmedTitle = title && trim(title, text)
  const trimmedContainer = container && trim(container, text)
  if (trimmedTitle) result.title = trimmedTitle
  if (trimmedContainer) result.container = trimmedContainer
  return result
}

function trim([start, end]: [number, number], text: string): [number, number] | undefined {
  while (start < end && ' .,;'.includes(text[start]!)) start++
  if (text.startsWith('In ', start) || text.startsWith('In: ', start)) start = text.indexOf(' ', start) + 1
  for (;;) {
    while (end > start && '.,;: '.includes(text[end - 1]!)) end--
    const bracket = text[end - 1] === ']' ? text.lastIndexOf('[', end) : -1
    if (bracket < start || !note.test(text.slice(bracket, end))) break
    end = bracket
  }
  return end > start ? [start, end] : undefined
}

/** The parts of a text that end in a full stop, question mark or exclamation mark. */
function splitParts(text: string): [number, number][] {
  const parts: [number, number][] = []
  let start = 0
  for (const match of text.matchAll(/[.?!]["”’]? (?=\S)/g)) {
    const end = match.index + match[0].length
    parts.push([start, end])
    start = end
  }
  if (text.slice(start).trim() !== '') parts.push([start, text.length])
  return parts
}

function sentence(text: string, start: number): [number, number] {
  const end = text.slice(start).search(/[.?!](?: |$)/)
  return [start, end < 0 ? text.length : start + end]
}

/** One or two short capitalised words with a full stop: "Eur.", "Natl Acad." */
function isAbbreviation(part: string): boolean {
  return /^\p{Lu}[\p{L}-]{0,13}(?: \p{Lu}[\p{L}-]{0,13})?\. $/u.test(part)
}
