/** Letters that carry no combining mark but are written without their stroke or ligature elsewhere. */
const plainLetters: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h' }

/** ASCII without "<", which may begin markup. Other white space than that of ASCII is none of it. */
const plainAscii = /^[\w\s!"#$%&'()*+,\-./:;=>?@[\\\]^`{|}~]*$/

/**
 * The words of a text without case, accents, markup and punctuation, separated by single spaces, so that titles and names can be
 * compared across spellings.
 */
export function foldText(text: string): string {
  if (text.length > longestKnown) return fold(text)
  const before = known.get(text)
  if (before !== undefined) return before
  const folded = fold(text)
  if (known.size >= mostKnown) known.clear()
  known.set(text, folded)
  return folded
}

/** What short texts were folded to: names, journals and titles are folded for one purpose after the other. */
const known = new Map<string, string>()
const mostKnown = 1000
const longestKnown = 300

function fold(text: string): string {
  // Most titles and names are plain ASCII, for which half of the work is none.
  if (plainAscii.test(text)) return text.replaceAll("'", '').toLowerCase().replace(/[^a-z\d]+/g, ' ').trim()
  return text
    .replace(/<\/?[a-z][^<>]{0,60}>/gi, '')
    .replace(/['’ʼ]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðþßæœıħ]/g, letter => plainLetters[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A name without case, accents, spaces and hyphens: "TRANSFORM-2" and "Transform 2" are the same alias. */
export function foldName(name: string): string {
  return foldText(name).replaceAll(' ', '')
}

/** A citation key without regard to case and to how its accents are composed. */
export function foldKey(key: string): string {
  return key.normalize('NFC').toLowerCase()
}

/** White space folded to single spaces, none at either end. */
export function foldSpace(text: string): string {
  // Most texts are folded already, and looking is quicker than making another one.
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()
}
