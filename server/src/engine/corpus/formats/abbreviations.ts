/** A short name in brackets behind the words that it stands for. */
const bracketed = /\(([A-Z][A-Z0-9-]{1,9})\)/gi
/** "CFE: cassia fistula emulsion;" as below tables. */
const listed = /(?:^|[;,.:]\s?)([A-Z][A-Za-z0-9-]{1,9})\s?(?:[:=]\s?([A-Za-z][A-Za-z -]{4,60})|,\s?([a-z][a-z -]{4,60}))(?=[;,.]|$)/g

/** How far before its bracket a long name begins at most, in characters. */
const reach = 120

/**
 * The abbreviations that a text explains, with what they stand for: "cassia fistula emulsion (CFE)". By the algorithm of Schwartz & Hearst (2003): each letter of the short name, from the last to the first, is
 * looked for in the words before the bracket, and the first must begin a word. The first explanation counts.
 */
export function abbreviationsIn(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const { 1: short = '', index } of text.matchAll(bracketed)) {
    if (found.has(short) || !/[A-Z]/.test(short.slice(0, 2))) continue
    const long = longForm(short, text.slice(Math.max(0, index - reach), index).trimEnd())
    if (long !== null) found.set(short, long)
  }
  return found
}

/** The abbreviations that the notes below a table list: "CFE: cassia fistula emulsion; MO: mineral oil". */
export function abbreviationsListed(notes: string): Map<string, string> {
  return new Map([...notes.matchAll(listed)].flatMap(({ 1: short = '', 2: long, 3: other = '' }) => isLongForm(short, long ?? other) ? [[short, long ?? other]] : []))
}

/** Whether a list explains a short name so, all of whose letters are in the explanation. */
export function isLongForm(short: string, long: string): boolean {
  return /^[A-Z][A-Za-z0-9-]{1,9}$/.test(short) && longForm(short, long) !== null
}

function longForm(short: string, before: string): string | null {
  const letters = [...short.toLowerCase()].filter(letter => letter !== '-')
  const words = before.toLowerCase()
  // Sentences and clauses end what a name can be made of.
  const from = Math.max(words.lastIndexOf('. '), words.lastIndexOf('; '), words.lastIndexOf('('), words.lastIndexOf(')')) + 1
  let at = words.length
  for (let i = letters.length - 1; i >= 0; i--) {
    at--
    while (at >= from && (words[at] !== letters[i] || i === 0 && at > from && /[\p{L}\d]/u.test(words[at - 1]!))) at--
    if (at < from) return null
  }
  const long = before.slice(at)
  const count = long.split(/[\s-]+/).length
  return long.length > short.length && count <= Math.min(letters.length + 5, letters.length * 2) ? long : null
}
