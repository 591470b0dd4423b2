import type { EntryText } from './entryText.ts'
import type { Field } from '../manuscript.ts'

export interface AuthorList {
  authors: Field[]
  etAl: boolean
  /** Where the names end in the entry's text. */
  end: number
}

const word = '(?!(?:and|und|et) )[\\p{L}\\p{M}’\'‐-]{1,40}'
const family = `(?<family>(?:${word} ){0,3}${word})`
const dotted = '(?:\\p{Lu}\\p{Ll}{0,2}\\. ?-?){1,5}'
const suffix = '(?:,? (?:Jr|Sr|II|III|IV|2nd|3rd)\\b\\.?)?'
const stop = '(?=[,.;:&) ]|$)'

/** The ways in which one name is printed, from the most to the least specific. */
const forms = {
  /** "Aust, S. A." */
  comma: new RegExp(`${family}, ?(?:${dotted}|\\p{Lu}{1,4}(?=[,.;]| and | &))${suffix}`, 'uy'),
  /** "Aust SA" */
  compact: new RegExp(`${family} \\p{Lu}{1,4}(?:-\\p{Lu})?(?=[,.;:]| and | & | et al| \\(| (?:19|20)\\d\\d|${'$'}| (?:Jr|Sr|2nd|3rd))${suffix}`, 'uy'),
  /** "Aust S.A." */
  spaced: new RegExp(`${family} (?:\\p{Lu}\\.-?){1,4}${stop}`, 'uy'),
  /** "S. A. Aust" */
  initialsFirst: new RegExp(`(?!U\\.[SKN]\\b|E\\.U\\.)${dotted} ?${family}(?=[,.;]| and | & | et al| \\(|$)`, 'uy'),
}
/** "Aust, Sabine": only at the head of a list, because anything may look like it. */
const fullFirst = new RegExp(`${family}, \\p{Lu}\\p{Ll}{1,30}(?: \\p{Lu}\\p{Ll}{0,30}\\.?){0,2}(?=[.,] | and )`, 'uy')
/** "Rush, A. John": where a full name or the year follows, for a title may begin like that ("Rush, A. Sleep, rest and play"). */
const next = '(?:\\p{Lu}[\\p{L}.-]{0,30} ){1,3}(?:\\p{Ll}{1,5} ){0,3}'
const initialFirst = new RegExp(`${family}, \\p{Lu}\\. \\p{Lu}\\p{Ll}{1,30}(?=\\. (?:1[89]|20)\\d\\d|,? and ${next}\\p{Lu}${word}[.,]|, ${next}\\p{Lu}${word},)`, 'uy')
/** "Matti Gärtner", "Marije aan het Rot": only after a name of the forms before. */
const fullNext = new RegExp(`(?:\\p{Lu}[\\p{L}.-]{0,30} ){1,3}(?<family>(?:(?:aan|het|van|von|den?|der|di|da|dos|du|la|le|ter|ten|zu|bin|al|el) ){0,3}\\p{Lu}${word})(?=[.,] | and )`, 'uy')

const separator = /[,;]? ?(?:\. ?\. ?\.|…),? ?(?:(?:&|and) )?|[,;]? ?(?:&|and|und|et|y) |[,;] ?/y
const ellipsis = /[.…]{1,3}/
const etAl = /[,;]? ?(?:\(?et al\b\.?\)?|and others\b|\[et al\.?\])/y

/** A dash or a line in the place of the authors of the entry before. */
const repeated = /^(?:(?:[—–⸺⸻―]\s?){1,6}|-{2,6}|_{2,12})(?=\s?[.,:(])/

/** Whether a name is no name but the dash that stands for the authors of the entry before. */
export function isRepetition(name: Field | undefined): boolean {
  return name !== undefined && /^[^\p{L}\p{N}]{1,12}$/u.test(name.text)
}

/** Reads the names at the start of an entry, as far as they go; a dash for those of the entry before is the only one then. An institution is not read here. */
export function readAuthors(entry: EntryText): AuthorList {
  const list: AuthorList = { authors: [], etAl: false, end: 0 }
  const dash = repeated.exec(entry.text)?.[0].trimEnd()
  const sign = dash === undefined ? undefined : entry.field(0, dash.length)
  if (sign) return { authors: [sign], etAl: false, end: dash!.length }
  let form: RegExp | undefined
  for (let at = 0; ;) {
    const [match, used] = nameAt(entry.text, at, form)
    if (!match) break
    form = used === fullFirst || used === initialFirst ? fullNext : used
    const start = match.index + match[0].indexOf(match.groups!['family']!)
    const name = entry.field(start, start + match.groups!['family']!.length)
    if (name) list.authors.push(name)
    list.end = match.index + match[0].length
    if (execute(etAl, entry.text, list.end)) {
      list.etAl = true
      list.end = etAl.lastIndex
      break
    }
    const between = execute(separator, entry.text, list.end)
    if (!between) break
    if (ellipsis.test(between[0])) list.etAl = true
    at = separator.lastIndex
  }
  return list
}

/** The name at a place: in the form of the names before it, else in any form. */
function nameAt(text: string, at: number, form: RegExp | undefined): [RegExpExecArray | null, RegExp] {
  const candidates = at === 0 ? [initialFirst, ...Object.values(forms), fullFirst] : form === fullNext ? [fullNext] : [form!, ...Object.values(forms)]
  for (const candidate of candidates) {
    const match = execute(candidate, text, at)
    if (match && /\p{Lu}/u.test(match.groups!['family']!)) return [match, candidate]
  }
  return [null, candidates[0]!]
}

function execute(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
