import { latexText } from './latexText.ts'
import { MappedText } from './mappedText.ts'
import type { CslName } from '../study.ts'

/** The names of an `author` field, and whether the list stops early ("and others"). */
export interface BibtexNames {
  names: CslName[]
  complete: boolean
}

/** Reads names joined by "and": "von Last, Jr, First", "First von Last", `{An Institution}` or BibLaTeX's `family=…, given=…`. */
export function bibtexNames(field: string): BibtexNames {
  const written = splitOutsideBraces(field, isAnd).map(words => words.join(' ')).filter(name => name !== '')
  const names = written.filter(name => name !== 'others')
  return { names: names.map(readName).filter(name => name !== null), complete: names.length === written.length }
}

function readName(written: string): CslName | null {
  if (/^\{[^{}]{1,500}\}$/.test(written)) return { literal: plainText(written) }
  if (/^\s{0,10}(?:family|given)\s{0,10}=/.test(written)) return readKeyedName(written)
  const parts = splitOutsideBraces(written, isComma)
  const first = parts[0] ?? []
  if (parts.length >= 3) return name(familyOf(first), parts.slice(2).flat(), parts[1])
  if (parts.length === 2) return name(familyOf(first), parts[1] ?? [])
  const particle = first.findIndex(isParticle)
  const family = particle < 0 || particle === first.length - 1 ? first.length - 1 : particle
  return name(familyOf(first.slice(family)), first.slice(0, family))
}

/** Lower-case words before the family name are its particle. */
function familyOf(words: string[]): { particle: string[], family: string[] } {
  const start = words.findIndex(word => !isParticle(word))
  return start < 0 ? { particle: [], family: words } : { particle: words.slice(0, start), family: words.slice(start) }
}

function name(last: { particle: string[], family: string[] }, given: string[], suffix: string[] = []): CslName | null {
  const parts: [keyof CslName, string[]][] = [['family', last.family], ['given', given], ['suffix', suffix], ['non-dropping-particle', last.particle]]
  const read: CslName = {}
  for (const [part, words] of parts) {
    const text = plainText(words.join(' '))
    if (text !== '') read[part] = text
  }
  return read.family === undefined ? null : read
}

function readKeyedName(written: string): CslName | null {
  const parts: Record<string, string[]> = {}
  for (const words of splitOutsideBraces(written, isComma)) {
    const [field, value] = words.join(' ').split('=', 2)
    parts[(field ?? '').trim()] = [(value ?? '').trim().replace(/^"|"$/g, '')]
  }
  return name({ particle: parts.prefix ?? [], family: parts.family ?? [] }, parts.given ?? [], parts.suffix)
}

function isAnd(word: string): boolean {
  return word.toLowerCase() === 'and'
}

function isComma(word: string): boolean {
  return word === ','
}

function isParticle(word: string): boolean {
  return /^\p{Ll}/u.test(plainText(word)) && !word.startsWith('{')
}

function plainText(tex: string): string {
  return latexText(new MappedText().add(tex, 0)).text.replace(/\s+/g, ' ').trim()
}

/** The words between separators; what stands in braces is one word, and a comma outside them is a word of its own. */
function splitOutsideBraces(text: string, isSeparator: (word: string) => boolean): string[][] {
  const groups: string[][] = [[]]
  let word = ''
  let depth = 0
  const endWord = () => {
    if (word !== '' && isSeparator(word)) groups.push([])
    else if (word !== '') groups.at(-1)?.push(word)
    word = ''
  }
  for (const char of text) {
    if (char === '{') depth++
    if (char === '}') depth--
    if (depth <= 0 && /[\s~]/.test(char)) endWord()
    else if (depth <= 0 && char === ',') {
      endWord()
      word = ','
      endWord()
    } else word += char
  }
  endWord()
  return groups
}
