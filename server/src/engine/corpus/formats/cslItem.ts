import { cleanDoi, cleanPmcid, cleanPmid } from '../identifiers.ts'
import { readDate, seasonNumber } from '../cslDate.ts'
import type { CslDate, CslItem, CslName } from '../study.ts'

/** The item types of CSL 1.0.2. */
export const cslTypes: ReadonlySet<string> = new Set([
  'article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast', 'chapter', 'classic', 'collection',
  'dataset', 'document', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'event', 'figure', 'graphic', 'hearing', 'interview',
  'legal_case', 'legislation', 'manuscript', 'map', 'motion_picture', 'musical_score', 'pamphlet', 'paper-conference', 'patent',
  'performance', 'periodical', 'personal_communication', 'post', 'post-weblog', 'regulation', 'report', 'review', 'review-book',
  'software', 'song', 'speech', 'standard', 'thesis', 'treaty', 'webpage',
])

const nameFields = new Set([
  'author', 'editor', 'translator', 'collection-editor', 'composer', 'container-author', 'director', 'editorial-director', 'interviewer',
  'original-author', 'recipient', 'reviewed-author',
])
const dateFields = new Set(['issued', 'accessed', 'submitted', 'original-date', 'event-date', 'available-date'])

/**
 * A CSL item made of data that somebody else wrote: fields of the wrong kind are brought into the right one or dropped, identifiers are
 * cleaned, an unknown type becomes `document`. Fields that CSL does not know are carried along when they are text.
 */
export function cslItem(data: Readonly<Record<string, unknown>>, id: string): CslItem {
  const item: CslItem = { id, type: typeof data.type === 'string' && cslTypes.has(data.type) ? data.type : 'document' }
  for (const field of Object.keys(data)) {
    const value = data[field]
    if (value === undefined || field === 'id' || field === 'type' || field === '__proto__') continue
    const read = nameFields.has(field) ? readNames(value) : dateFields.has(field) ? readAnyDate(value) : readText(value)
    if (read !== undefined) item[field] = read
  }
  replace(item, 'DOI', cleanDoi)
  replace(item, 'PMID', cleanPmid)
  replace(item, 'PMCID', cleanPmcid)
  return item
}

function replace(item: CslItem, field: 'DOI' | 'PMID' | 'PMCID', clean: (written: string) => string | null): void {
  const written = item[field]
  if (written === undefined) return
  const cleaned = clean(written)
  if (cleaned === null) delete item[field]
  else item[field] = cleaned
}

function readText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  return typeof value === 'number' ? String(value) : undefined
}

function readNames(value: unknown): CslName[] | undefined {
  const names = (Array.isArray(value) ? value : [value]).map(readName).filter(name => name !== null)
  return names.length > 0 ? names : undefined
}

function readName(value: unknown): CslName | null {
  if (typeof value === 'string' && value.trim() !== '') return { literal: value.trim() }
  if (typeof value !== 'object' || value === null) return null
  const name: CslName = {}
  for (const part of ['family', 'given', 'literal', 'suffix', 'non-dropping-particle', 'dropping-particle'] as const) {
    const text = readText((value as Record<string, unknown>)[part])
    if (text !== undefined) name[part] = text
  }
  return name.family === undefined && name.literal === undefined && name.given === undefined ? null : name
}

function readAnyDate(value: unknown): CslDate | undefined {
  const text = readText(value)
  if (text !== undefined) return readDate(text)
  // Pandoc also takes a list of dates, `issued: [{ year: 2014, month: 6 }]`.
  const date: unknown = Array.isArray(value) ? value[0] : value
  if (typeof date !== 'object' || date === null) return undefined
  const fields = date as Record<string, unknown>
  const parts = dateParts(fields['date-parts'] ?? [[fields.year, fields.month, fields.day]])
  if (parts !== null) return { 'date-parts': parts, ...season(fields.season), ...fields.circa === true || fields.circa === 1 || fields.circa === '1' ? { circa: true } : {} }
  const written = readText(fields.raw) ?? readText(fields.literal)
  return written === undefined ? undefined : readDate(written)
}

/** A season as CSL numbers it: in numbers from 1 to 4, in those of EDTF, or by its name. */
function season(written: unknown): { season?: number } {
  const text = readText(written) ?? ''
  const number = /^2?[1-4]$/.test(text) ? Number(text) % 20 : seasonNumber(text)
  return number === null ? {} : { season: number }
}

function dateParts(value: unknown): number[][] | null {
  if (!Array.isArray(value)) return null
  const dates = (value as unknown[]).filter(date => Array.isArray(date)).map(date => {
    const numbers = (date as unknown[]).map(part => Number(part === null || part === '' ? NaN : part))
    const stop = numbers.findIndex(number => !Number.isInteger(number))
    return stop < 0 ? numbers : numbers.slice(0, stop)
  })
  const known = dates.filter(parts => parts.length > 0)
  return known.length > 0 ? known : null
}
