import { foldName, foldText } from './fold.ts'
import type { CslName } from './study.ts'

/** Every folded form under which a citation may print the name: with and without particles, umlauts as two letters, acronyms. */
export function nameForms(name: CslName): string[] {
  if (name.literal !== undefined && name.family === undefined) return institutionForms(name.literal)
  const full = name.family ?? name.given ?? ''
  // "{Devine, Jr.}": braces keep a suffix with the family name, a citation prints it without.
  const family = full.replace(/(?:,\s?|\s)(?:jr|sr|ii|iii|iv|esq)\.?$/i, '')
  const particles = [name['dropping-particle'], name['non-dropping-particle']].filter(part => part !== undefined).join(' ')
  const bare = withoutParticles(family)
  const written = [full, family, `${particles} ${family}`, bare, `${name['non-dropping-particle'] ?? ''} ${family}`]
  return forms(written.flatMap(form => [form, spellUmlauts(form)]))
}

/** Folded forms of a name as a citation prints it, the fullest first. */
export function printedForms(printed: string): string[] {
  return forms([printed, withoutParticles(printed), withoutArticle(printed)])
}

/** The first family name of an author list printed in any of the usual ways ("Glue, P., Neehoff, S.", "Paul Glue, …", "Glue P, …"). */
export function firstPrintedForms(authors: string): string[] {
  const first = authors.slice(0, 200).split(/[,;&]| and | et al/)[0]!
  const words = first.trim().split(/\s+/).filter(word => !/^(?:\p{Lu}\.?){1,4}$/u.test(word))
  return forms([first, words.join(' '), words.at(-1) ?? ''])
}

/** Lower-case words before the family name: "de Bie", "aan het Rot", "von der Heide". */
function withoutParticles(name: string): string {
  const words = name.trim().split(/\s+/)
  const start = words.findIndex(word => !/^\p{Ll}/u.test(word))
  return start <= 0 ? name : words.slice(start).join(' ')
}

function institutionForms(literal: string): string[] {
  const inParentheses = /\(([^()]{2,40})\)/.exec(literal)?.[1]
  const name = literal.replace(/\([^()]{0,80}\)/, ' ')
  const short = withoutArticle(name)
  return forms([name, short, acronym(name), acronym(short), inParentheses ?? ''])
}

/** "the" and "U.S." are printed or left out as it pleases. */
function withoutArticle(name: string): string {
  return name.trim().replace(/^(?:the\s|u\.?\s?s\.?\s|united states\s|u\.?k\.?\s){1,2}/i, '')
}

function acronym(name: string): string {
  const words = name.split(/\P{L}+/u).filter(word => /^\p{Lu}/u.test(word))
  return words.length >= 2 ? words.map(word => word[0]).join('') : ''
}

function spellUmlauts(name: string): string {
  if (isAscii.test(name)) return name
  return name.normalize('NFC').replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ø/g, 'oe').replace(/å/g, 'aa')
}

const isAscii = /^[\x20-\x7E]*$/

function forms(written: string[]): string[] {
  return [...new Set([...new Set(written)].map(form => foldName(foldText(form))).filter(form => form !== ''))]
}

/** A name as running text says it: the family name with its particle, or the institution. */
export function printedName(name: CslName): string {
  const particle = name['non-dropping-particle']
  const family = particle === undefined ? name.family : [particle, name.family].filter(Boolean).join(' ')
  return family || name.literal || name.given || ''
}
