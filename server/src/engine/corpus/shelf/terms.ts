import { authorYearTerms } from '../authorYearIndex.ts'
import { hasFindingsRead } from '../deferFindings.ts'
import { foldKey, foldName, foldText } from '../fold.ts'
import { beginnings } from '../titleIndex.ts'
import { doiKey } from '../identifiers.ts'
import { workName } from '../linkWorks.ts'
import { identifiers } from '../uniteLibraries.ts'
import type { Study } from '../study.ts'

/**
 * Everything under which a study can be looked up, each with a word before it that says what it is ("key feder2014", "name transform2").
 * A term finds at least the studies that it should; which of them are meant is decided with the studies themselves at hand.
 */
export function termsOf(study: Study): Set<string> {
  const { key, aliases, misprinted, csl } = study
  const terms = new Set([keyTerm(key), foldedKeyTerm(key), ...identifiers(study), ...authorYearTerms(study).map(authorYearTerm)])
  for (const name of [key, ...aliases, ...misprinted.map(misprint => misprint.key ?? '')]) terms.add(nameTerm(name))
  for (const { DOI } of misprinted) if (DOI !== undefined) terms.add(doiTerm(DOI))
  for (const title of [csl.title, ...misprinted.map(misprint => misprint.title)]) if (title !== undefined) addTitle(terms, title)
  for (const list of Object.keys(study.numberedIn)) terms.add(listTerm(list))
  for (const link of linksOf(study)) terms.add(link)
  if (study.attachment) terms.add(fileTerm(key))
  if (hasFindingsRead(study)) for (const { by } of study.findings) if (by !== undefined) terms.add(reporterTerm(by))
  return terms
}

/** Terms of other studies that may be records of the same work, or that name each other with it: a preprint, a notice. */
export function kinOf(study: Study): Set<string> {
  const named = study.attachment ? [foldedKeyTerm(study.key), nameTerm(study.key)] : namesOf(study).map(fileTerm)
  const own = identifiers(study)
  return new Set([keyTerm(study.key), ...own, ...own.map(aboutTerm), ...linksOf(study), ...subjectsOf(study), ...named])
}

/** Whether another study may be kin to one whose `kinOf` has this term; a look-up alone may be mistaken. */
export function isKin(study: Study, term: string): boolean {
  const terms = [keyTerm(study.key), foldedKeyTerm(study.key), ...namesOf(study).map(study.attachment ? fileTerm : nameTerm)]
  return terms.includes(term) || identifiers(study).includes(term) || linksOf(study).includes(term)
}

/** The name that a work has in all its versions, and what it is a notice of. */
function linksOf(study: Study): string[] {
  const name = workName(study.csl)
  return [...name === null ? [] : [`work ${name}`], ...subjectsOf(study).map(aboutTerm)]
}

/** The identifiers of the works of which a notice says something. */
function subjectsOf({ notices = [] }: Study): string[] {
  return notices.flatMap(({ DOI, PMID }) => [...DOI === undefined ? [] : [doiTerm(doiKey(DOI) ?? '')], ...PMID === undefined ? [] : [pmidTerm(PMID)]])
}

const aboutTerm = (identifier: string): string => `about ${identifier}`

function namesOf({ key, aliases }: Study): string[] {
  return [key, ...aliases]
}

export const keyTerm = (key: string): string => `key ${key}`
export const foldedKeyTerm = (key: string): string => `fold ${foldKey(key)}`
export const nameTerm = (name: string): string => `name ${foldName(name)}`
export const doiTerm = (doi: string): string => `doi:${doi.toLowerCase()}`
export const pmidTerm = (pmid: string): string => `pmid:${pmid}`
export const authorYearTerm = (nameAndYear: string): string => `author ${nameAndYear}`
export const titleTerm = (folded: string): string => `title ${folded}`
export const wordTerm = (word: string): string => `word ${word}`
export const listTerm = (key: string): string => `list ${key}`
export const reporterTerm = (key: string): string => `by ${key}`
const fileTerm = (name: string): string => `file ${foldName(name)}`

function addTitle(terms: Set<string>, title: string): void {
  const folded = foldText(title)
  if (folded === '') return
  terms.add(titleTerm(folded))
  for (const beginning of beginnings(title)) terms.add(titleTerm(beginning))
  for (const word of folded.split(' ')) terms.add(wordTerm(word))
}
