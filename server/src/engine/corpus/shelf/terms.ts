import { authorYearTerms } from '../authorYearIndex.ts'
import { hasFindingsRead } from '../deferFindings.ts'
import { recordOfKey } from '../fileName.ts'
import { foldKey, foldName, foldText } from '../fold.ts'
import { beginnings, fillers } from '../titleIndex.ts'
import { doiKey } from '../identifiers.ts'
import { workName } from '../linkWorks.ts'
import { hashOf } from './pairs.ts'
import { identifiers } from '../uniteLibraries.ts'
import type { Study } from '../study.ts'

/** What a term is of, in words that stand before it, and their hash, with which that of the term goes on. */
export interface Kind { words: string, hash: number }

/** Takes a term in its two parts, so that it need not be put together for being hashed. The same one may come twice. */
export type TakeTerm = (kind: Kind, text: string) => void

/** What ties a study to records of the same work, and to works that it says something of. */
interface Ties { own: string[], links: string[], subjects: string[] }

/** Everything of a study that `eachTerm` and `eachKin` need both. */
export function tiesOf(study: Study): Ties {
  const subjects = subjectsOf(study)
  const name = workName(study.csl)
  return { own: identifiers(study), links: [...name === null ? [] : [`work ${name}`], ...subjects.map(aboutTerm)], subjects }
}

/**
 * Gives everything under which a study can be looked up, each with a word before it that says what it is ("key feder2014", "name
 * transform2"). A term finds at least the studies that it should; which of them are meant is decided with the studies themselves at hand.
 */
export function eachTerm(study: Study, { own, links }: Ties, take: TakeTerm): void {
  const { key, aliases, misprinted, csl } = study
  take(kinds.key, key)
  take(kinds.fold, foldKey(key))
  for (const identifier of own) take(kinds.none, identifier)
  for (const nameAndYear of authorYearTerms(study)) take(kinds.author, nameAndYear)
  take(kinds.name, foldName(key))
  for (const alias of aliases) take(kinds.name, foldName(alias))
  for (const misprint of misprinted) {
    take(kinds.name, foldName(misprint.key ?? ''))
    if (misprint.DOI !== undefined) take(kinds.none, doiTerm(misprint.DOI))
    if (misprint.title !== undefined) takeTitle(misprint.title, take)
  }
  if (csl.title !== undefined) takeTitle(csl.title, take)
  for (const list of Object.keys(study.numberedIn)) take(kinds.list, list)
  for (const link of links) take(kinds.none, link)
  if (study.attachment) {
    for (const name of namesOf(study)) {
      take(kinds.file, foldName(name))
      take(kinds.key, name)
      take(kinds.fold, foldKey(name))
    }
    // Where nobody has the key in its name, it is a work under that.
    for (const name of aliases) for (const nameAndYear of authorYearTerms({ ...study, csl: recordOfKey(name) })) take(kinds.author, nameAndYear)
  }
  if (hasFindingsRead(study)) for (const { by } of study.findings) if (by !== undefined) take(kinds.by, by)
}

/** Gives terms of other studies that may be records of the same work, or that name each other with it: a preprint, a notice. */
export function eachKin(study: Study, { own, links, subjects }: Ties, take: TakeTerm): void {
  take(kinds.key, study.key)
  for (const identifier of own) {
    take(kinds.none, identifier)
    take(kinds.about, identifier)
  }
  for (const term of links) take(kinds.none, term)
  for (const term of subjects) take(kinds.none, term)
  if (study.attachment) {
    for (const name of namesOf(study)) {
      take(kinds.fold, foldKey(name))
      take(kinds.name, foldName(name))
    }
  } else {
    for (const name of namesOf(study)) take(kinds.file, foldName(name))
  }
}

/** The terms of `eachTerm`, each once. */
export function termsOf(study: Study): Set<string> {
  const terms = new Set<string>()
  eachTerm(study, tiesOf(study), ({ words }, text) => terms.add(words + text))
  return terms
}

/** The terms of `eachKin`, each once. */
export function kinOf(study: Study): Set<string> {
  const terms = new Set<string>()
  eachKin(study, tiesOf(study), ({ words }, text) => terms.add(words + text))
  return terms
}

/** Whether another study may be kin to one whose `kinOf` has this term; a look-up alone may be mistaken. */
export function isKin(study: Study, term: string): boolean {
  const terms = [keyTerm(study.key), foldedKeyTerm(study.key), ...namesOf(study).map(study.attachment ? fileTerm : nameTerm)]
  return terms.includes(term) || identifiers(study).includes(term) || tiesOf(study).links.includes(term)
}

/** The identifiers of the works of which a notice says something. */
function subjectsOf({ notices = [] }: Study): string[] {
  return notices.flatMap(({ DOI, PMID }) => [...DOI === undefined ? [] : [doiTerm(doiKey(DOI) ?? '')], ...PMID === undefined ? [] : [pmidTerm(PMID)]])
}

function namesOf({ key, aliases }: Study): string[] {
  return [key, ...aliases]
}

const kindOf = (words: string): Kind => ({ words, hash: hashOf(words) })
export const kinds = {
  none: kindOf(''), key: kindOf('key '), fold: kindOf('fold '), name: kindOf('name '), author: kindOf('author '), title: kindOf('title '), word: kindOf('word '), list: kindOf('list '), by: kindOf('by '),
  file: kindOf('file '), about: kindOf('about '),
}

const termOf = ({ words }: Kind) => (text: string): string => words + text
export const keyTerm = termOf(kinds.key)
export const foldedKeyTerm = (key: string): string => kinds.fold.words + foldKey(key)
export const nameTerm = (name: string): string => kinds.name.words + foldName(name)
export const doiTerm = (doi: string): string => `doi:${doi.toLowerCase()}`
export const pmidTerm = (pmid: string): string => `pmid:${pmid}`
export const authorYearTerm = termOf(kinds.author)
export const titleTerm = termOf(kinds.title)
export const wordTerm = termOf(kinds.word)
export const listTerm = termOf(kinds.list)
export const reporterTerm = termOf(kinds.by)
const aboutTerm = termOf(kinds.about)
const fileTerm = (name: string): string => kinds.file.words + foldName(name)

function takeTitle(title: string, take: TakeTerm): void {
  const folded = foldText(title)
  if (folded === '') return
  take(kinds.title, folded)
  for (const beginning of beginnings(title)) take(kinds.title, beginning)
  for (const word of folded.split(' ')) if (!fillers.has(word)) take(kinds.word, word)
}
