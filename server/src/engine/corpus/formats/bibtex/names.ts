import { latexText } from './latexText.ts'
import { foldSpace } from '../../fold.ts'
import { MappedText } from '../mappedText.ts'
import type { CslName } from '../../study.ts'

/** The names of an `author` field, and whether the list stops early ("and others"). */
export interface BibtexNames {
  names: CslName[]
  complete: boolean
}

const suffix = /^(?:jr|sr|ii|iii|iv|esq)\.?$/i
const keyedPart = /^\s{0,10}"?\s{0,10}(?:family|given|prefix|suffix|useprefix|(?:family|given|prefix|suffix)-i)\s{0,10}=/i
/** "Feder A", "van der Meer JP": how PubMed prints a name. */
const shortName = /^\p{L}[\p{L}'’ -]{1,60} \p{Lu}{1,3}$/u

/**
 * Reads names joined by "and": "von Last, Jr, First", "First von Last", `{An Institution}` or BibLaTeX's `family=…, given=…`. A list that
 * is parted by commas or semicolons instead, as PubMed prints it, is read as such.
 */
export function bibtexNames(field: string): BibtexNames {
  const written = splitNames(field)
  const names = written.filter(name => name !== 'others' && !/^et\.? al\.?$/i.test(name))
  const listed = names.length === 1 && written.length === 1 ? listOf(names[0]!) : null
  const read = listed ?? names.map((name, i) => usualName(name) ?? readName(i === names.length - 1 ? name.replace(/,? et\.? al\.?$/i, '') : name))
  return { names: read.filter(name => name !== null), complete: names.length === written.length && !/\bet\.? al\b/i.test(field.slice(-40)) }
}

/** What is joined by "and", each as it is written. */
function splitNames(field: string): string[] {
  const names = notPlain.test(field) ? splitOutsideBraces(field, isAnd).map(words => words.join(' ')) : foldSpace(field).split(/ and (?:and )*|^and | and$/i)
  return names.filter(name => name !== '')
}

/** "Family, Given" as most names are written, in capitals, without particle and suffix; null where there is more to a name. */
function usualName(written: string): CslName | null {
  const comma = written.indexOf(',')
  const found = comma < 0 || comma !== written.lastIndexOf(',') ? null : inCapitals.exec(written)
  const [, family = '', given = ''] = found ?? []
  return found === null || suffix.test(given) || suffix.test(family.slice(family.lastIndexOf(' ') + 1)) || /[\\{}$~`^_&=;]|--|''|et\.? al/i.test(given) ? null : { family, given }
}

const inCapitals = /^(\p{Lu}[\p{L}.’'-]{0,60}(?: \p{Lu}[\p{L}.’'-]{0,60}){0,5}) ?, ?(\p{Lu}.{0,100})$/u

/** The items of a list joined by "and", each as it is written. */
export function splitList(field: string): string[] {
  return splitOutsideBraces(field, isAnd).map(words => words.join(' ').replace(/ ,/g, ',')).filter(item => item !== '')
}

/** Whether a field lists several names without "and" between them, which BibTeX takes for one. */
export function isUnjoinedList(field: string): boolean {
  const written = splitOutsideBraces(field, isAnd)
  return written.length === 1 && listOf(written[0]!.join(' ')) !== null
}

/** The names of a list without "and"; null where it is one name. */
function listOf(written: string): CslName[] | null {
  const bySemicolon = written.split(/\s{0,3};\s{0,3}/).filter(name => name !== '')
  if (bySemicolon.length > 1 && !/[{}&\\]/.test(written)) return bySemicolon.map(readName).filter(name => name !== null)
  const byComma = written.split(/\s{0,3},\s{0,3}/)
  if (byComma.length < 2 || !byComma.every(name => shortName.test(name))) return null
  return byComma.map(name => ({ family: name.slice(0, name.lastIndexOf(' ')), given: name.slice(name.lastIndexOf(' ') + 1) }))
}

function readName(written: string): CslName | null {
  if (isBraced(written)) return { literal: plainText(written) }
  if (keyedPart.test(written)) return readKeyedName(written)
  const parts = splitOutsideBraces(written, isComma)
  const first = parts[0]!
  if (parts.length >= 3) return name(familyOf(first), parts.slice(2).flat(), parts[1])
  if (parts.length === 2) {
    // "Smith, Jr." has no given name; "Smith Jr., John" and "Smith, John, Jr." are the same person.
    const second = parts[1]!
    if (second.length === 1 && suffix.test(second[0]!)) return first.length === 1 ? name(familyOf(first), [], second) : readName([...first, ...second].join(' '))
    const last = first.at(-1)
    return last !== undefined && first.length > 1 && suffix.test(last) ? name(familyOf(first.slice(0, -1)), second, [last]) : name(familyOf(first), second)
  }
  const ending = first.length > 2 && suffix.test(first.at(-1)!) ? first.slice(-1) : []
  const words = first.slice(0, first.length - ending.length)
  const particle = words.findIndex((word, index) => index > 0 && isParticle(word))
  const family = particle < 0 || particle === words.length - 1 ? words.length - 1 : particle
  const startsSmall = words.length > 1 && isParticle(words[0]!)
  return startsSmall ? name(familyOf(words), [], ending) : name(familyOf(words.slice(family)), words.slice(0, family), ending)
}

/** Whether one pair of braces holds all of it. */
function isBraced(written: string): boolean {
  if (!written.startsWith('{') || !written.endsWith('}') || /^\{\\/.test(written)) return false
  let depth = 0
  for (let at = 0; at < written.length; at++) {
    if (written[at] === '{') depth++
    else if (written[at] === '}' && --depth === 0) return at === written.length - 1
  }
  return false
}

/** Lower-case words before the family name are its particle. */
function familyOf(words: string[]): { particle: string[], family: string[] } {
  const start = words.findIndex(word => !isParticle(word))
  return start < 0 ? { particle: [], family: words } : { particle: words.slice(0, start), family: words.slice(start) }
}

function name(last: { particle: string[], family: string[] }, given: string[], ending: string[] = [], particle: 'non-dropping-particle' | 'dropping-particle' = 'non-dropping-particle'): CslName | null {
  const parts: [keyof CslName, string[]][] = [['family', last.family], ['given', given], ['suffix', ending], [particle, last.particle]]
  const read: CslName = {}
  for (const [part, words] of parts) {
    const text = plainText(words.join(' '))
    if (text !== '') read[part] = text
  }
  return read.family === undefined && read.given === undefined ? null : read
}

/** BibLaTeX's extended format: `family={Meer}, given=Jan, prefix=van der, useprefix=false`. */
function readKeyedName(keyed: string): CslName | null {
  const parts: Record<string, string[]> = {}
  for (const words of splitOutsideBraces(keyed, isComma)) {
    const written = words.join(' ').replace(/^"/, '')
    const equals = written.indexOf('=')
    if (equals > 0) parts[written.slice(0, equals).trim().toLowerCase()] = [written.slice(equals + 1).trim().replace(/^"|"$/g, '')]
  }
  const dropped = parts.useprefix?.[0] === 'false'
  return name({ particle: parts.prefix ?? [], family: parts.family ?? [] }, parts.given ?? [], parts.suffix, dropped ? 'dropping-particle' : 'non-dropping-particle')
}

function isAnd(word: string): boolean {
  return word.toLowerCase() === 'and'
}

function isComma(word: string): boolean {
  return word === ','
}

/** Signs of TeX, and the quotes that hold words of a name together. */
const notPlain = /[\\{}$~`^_&"]|--|''/

/** A word that begins with a small letter; what stands in braces has no case, unless the braces hold an accent. */
function isParticle(word: string): boolean {
  const first = word.charCodeAt(0)
  if (first >= 0x41 && first <= 0x5A) return false
  return (!word.startsWith('{') || word.startsWith('{\\')) && /^['’]?\p{Ll}/u.test(plainText(word))
}

function plainText(tex: string): string {
  if (!notPlain.test(tex)) return foldSpace(tex)
  return foldSpace(latexText(new MappedText().add(tex, 0)).text)
}

/** The words between separators; what stands in braces or straight quotes is one word, and a comma outside them is a word of its own. */
function splitOutsideBraces(text: string, isSeparator: (word: string) => boolean): string[][] {
  const groups: string[][] = [[]]
  let start = 0
  let depth = 0
  let quoted = false
  const add = (word: string) => {
    if (word === '') return
    if (isSeparator(word)) groups.push([])
    else groups.at(-1)?.push(word)
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === openBrace) depth++
    else if (code === closeBrace) depth--
    else if (code === quote) {
      if (depth <= 0 && (quoted || at === start || text[at - 1] === '=')) quoted = !quoted
    } else if (depth <= 0 && !quoted && (code === comma || code === tilde || isSpace(code))) {
      add(text.slice(start, at))
      if (code === comma) add(',')
      start = at + 1
    }
  }
  add(text.slice(start))
  return groups
}

const [quote, comma, openBrace, closeBrace, tilde] = [0x22, 0x2C, 0x7B, 0x7D, 0x7E]

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0D) || (code > 0x7F && /\s/.test(String.fromCharCode(code)))
}
