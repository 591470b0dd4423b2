import { trimmedLength } from '../addresses.ts'
import type { Field, Reference } from '../manuscript.ts'
import { readAuthors, type AuthorList } from './authors.ts'
import type { Entry } from './entries.ts'
import { EntryText } from './entryText.ts'
import { findPlace } from './place.ts'
import { splitTitles } from './titles.ts'

const yearAfterAuthors = /[.,]? ?\(((?:1[89]|20)\d\d[a-z]?|n\.d\.|in press|forthcoming)(?:, [^()]{1,40})?\)[.,:]? ?|[.,]? ?((?:1[89]|20)\d\d[a-z]?)(?: (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}(?: \d{1,2})?)?(?:[.,:;] |[.,:;]?$)/y
/** "Moss A, Fern B. 2019 Calm in old age": nothing parts the year from the title. */
const barePublication = /[.,] ?((?:1[89]|20)\d\d[a-z]?) (?=["“\p{Lu}])/uy
const yearAfterInstitution = /^[^()]{2,150}?[.,]? ?\((?:(?:1[89]|20)\d\d[a-z]?|n\.d\.)(?:, [^()]{1,40})?\)/
/** An institution before its year, as Chicago prints it; without the end of a sentence in it, for that would be a title. */
const institutionBeforeYear = /^(?:[^().“”"]|\.(?! )){2,150}\. (?=(?:1[89]|20)\d\d[a-z]?\. )/
const anyYear = /\b(?:1[89]|20)\d\d(?!\d)/g
const doi = /\b10\.\d{4,9}\/[^\s<>"“”]{1,300}/
const url = /https?:\/\/[^\s<>"“”]{1,1000}/
const addressStart = /https?:\/\/|\bdoi:|\bdoi |\bwww\.|\b10\.\d{4,9}\/|\bPMID|\bPMCID|\b(?:Available|Retrieved) (?:from|at)/i
const institution = /^(?:\p{Lu}[\p{L}’'.-]{0,30}|of|and|for|the|on|in|&)(?: (?:\p{Lu}[\p{L}’'.-]{0,30}|of|and|for|the|on|in|&)){0,9}\. /u

/**
 * Reads the fields of one reference entry: APA, Harvard, Vancouver, AMA, Chicago, IEEE and their relatives. `source` is the document with its
 * markup overwritten by `removed`; `text` is the document itself. A field that cannot be told is left out, never guessed.
 */
export function readReference(text: string, source: string, entry: Entry): Reference {
  const content = new EntryText(source, entry)
  const reference: Reference = { start: entry.start, end: entry.end, text: text.slice(entry.start, entry.end), authors: [], etAl: false }
  if (entry.number !== undefined) reference.number = entry.number
  if (entry.key !== undefined) reference.key = entry.key
  const addresses = content.text.search(addressStart)
  const limit = addresses < 0 ? content.text.length : addresses
  const people = readAuthorsOrInstitution(content)
  reference.authors = people.authors
  reference.etAl = people.etAl
  let start = people.end
  yearAfterAuthors.lastIndex = start
  const dated = yearAfterAuthors.exec(content.text)
  const year = dated ? dated[1] ?? dated[2]! : undatedElsewhere(content.text, start, limit)
  if (year) {
    const at = content.text.indexOf(year, start)
    set(reference, 'year', content.field(at, at + year.length))
    start = dated ? yearAfterAuthors.lastIndex : at + year.length
  }
  readBody(reference, content, Math.min(start, limit), limit)
  readAddresses(reference, content)
  return reference
}

/** The year that stands before a title without a stop. "2020 Guidelines for …" is a title where another year follows. */
function undatedElsewhere(text: string, start: number, limit: number): string | undefined {
  for (const at of [start - 1, start]) {
    barePublication.lastIndex = Math.max(0, at)
    const bare = barePublication.exec(text)
    if (bare) return [...text.slice(bare.index, limit).matchAll(anyYear)].length === 1 ? bare[1] : undefined
  }
  return undefined
}

function readAuthorsOrInstitution(content: EntryText): AuthorList {
  const people = readAuthors(content)
  if (people.authors.length > 0) return people
  const dated = yearAfterInstitution.exec(content.text)
  const named = dated ? content.text.slice(0, dated[0].lastIndexOf('(')) : institutionBeforeYear.exec(content.text)?.[0] ?? institution.exec(content.text)?.[0]
  const name = content.field(0, named?.replace(/[., ]{1,3}$/, '').length ?? 0)
  return name ? { authors: [name], etAl: false, end: named!.trimEnd().length } : people
}

/** Title, container, volume, issue and pages stand between the authors and the addresses. */
function readBody(reference: Reference, content: EntryText, start: number, limit: number): void {
  while (start < limit && ' .,:;'.includes(content.text[start]!)) start++
  const body = content.text.slice(start, limit)
  const place = findPlace(body)
  for (const name of ['volume', 'issue', 'pages'] as const) {
    const range = place?.[name]
    if (range) set(reference, name, content.field(start + range[0], start + range[1]))
  }
  const { title, container } = splitTitles(place ? body.slice(0, place.start) : body, place !== null)
  if (title) set(reference, 'title', content.field(start + title[0], start + title[1]))
  if (container) set(reference, 'container', content.field(start + container[0], start + container[1]))
  if (reference.year) return
  const year = place?.year ?? lastYear(body, place?.end ?? 0) ?? lastYear(body, 0)
  if (year) set(reference, 'year', content.field(start + year[0], start + year[1]))
}

function lastYear(body: string, from: number): [number, number] | undefined {
  const found = [...body.slice(from).matchAll(anyYear)].at(-1)
  return found && [from + found.index, from + found.index + found[0].length]
}

function readAddresses(reference: Reference, content: EntryText): void {
  const identifier = doi.exec(content.text)
  if (identifier) set(reference, 'doi', content.field(identifier.index, identifier.index + trimmedLength(identifier[0])))
  const address = url.exec(content.text)
  if (address) set(reference, 'url', content.field(address.index, address.index + trimmedLength(address[0])))
}

function set(reference: Reference, name: 'year' | 'title' | 'container' | 'volume' | 'issue' | 'pages' | 'doi' | 'url', field: Field | undefined): void {
  if (field) reference[name] = field
}
