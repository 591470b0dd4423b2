import { isCslItem, lacking } from './lacking.ts'
import { nextObject, scanObject } from '../formats/jsonEntries.ts'
import { taggedRecords, type RecordTags, type TaggedRecord } from '../formats/taggedLines.ts'
import type { LibraryRecord, RecordField } from './record.ts'

const nothing = { month: null, authors: null, missing: [], insertField: null, aliases: 'none' } as const

/** The records of a RIS file, to be checked. */
export function risRecords(text: string): LibraryRecord[] {
  const tags: RecordTags = { opens: tag => tag === 'TY', closes: tag => tag === 'ER' }
  return taggedRecords(text, /([A-Z][A-Z\d])(?:[ \t]{2,4}-|[ \t]-(?=\s|$))[ \t]{0,4}/y, tags).map(record => tagged(text, record, { title: ['TI', 'T1', 'CT'], doi: ['DO'], pmid: [], date: ['PY', 'Y1', 'DA'] }))
}

/** The records of a MEDLINE file, to be checked. */
export function nbibRecords(text: string): LibraryRecord[] {
  return taggedRecords(text, /([A-Z]{2,4}) {0,2}-(?: |(?=\r?\n|$))/y, { opens: tag => tag === 'PMID' }).map(record => tagged(text, record, { title: ['TI', 'BTI'], doi: [], pmid: ['PMID'], date: ['DP'] }))
}

function tagged(text: string, record: TaggedRecord, names: Record<'title' | 'doi' | 'pmid' | 'date', string[]>): LibraryRecord {
  const written = (tags: string[]): RecordField | null => {
    const value = tags.flatMap(tag => record.values.get(tag) ?? []).find(each => each.text.trim() !== '')
    return value === undefined ? null : { ...value.place({ start: 0, end: value.text.length }), text: value.text.trim() }
  }
  const title = written(names.title)?.text ?? ''
  const head = { start: record.start, end: text.indexOf('\n', record.start) < 0 ? text.length : text.indexOf('\n', record.start) }
  return { ...nothing, start: record.start, end: record.end, label: title === '' ? 'another record' : `“${title.slice(0, 80)}”`, head, key: null, title, doi: written(names.doi), pmid: written(names.pmid), date: written(names.date) }
}

/** The records of a CSL-JSON file, to be checked. Objects that are no items are passed over. */
export function cslJsonRecords(text: string): LibraryRecord[] {
  const records: LibraryRecord[] = []
  for (let at = nextObject(text, 0); at >= 0;) {
    const { start, end, strings } = scanObject(text, at, false)
    const written = (...names: string[]): RecordField | null => {
      const place = names.map(name => strings.get(name)).find(each => each !== undefined)
      return place === undefined ? null : { start: place.start + 1, end: place.end - 1, text: unescaped(text.slice(place.start, place.end)) }
    }
    const key = written('citation-key', 'id')
    at = nextObject(text, end)
    const item = itemOf(text.slice(start, end))
    if (item === null) continue
    records.push({ ...nothing, missing: lacking(item), start, end, label: `“${key?.text ?? ''}”`, head: key ?? { start, end: start + 1 }, key, title: written('title')?.text ?? '', doi: written('DOI'), pmid: written('PMID'), date: issuedIn(text, start, end) })
  }
  return records
}

/** The item as data; null where it is broken, or no item. */
function itemOf(json: string): Record<string, unknown> | null {
  try {
    const item = JSON.parse(json) as Record<string, unknown>
    return isCslItem(item) ? item : null
  } catch {
    return null
  }
}

/** The year of publication, which stands in lists in a list. */
function issuedIn(text: string, start: number, end: number): RecordField | null {
  const found = /"issued"\s{0,20}:\s{0,20}\{\s{0,20}"date-parts"\s{0,20}:\s{0,20}\[\s{0,20}\[\s{0,20}"?(\d{1,9})/d.exec(text.slice(start, end))
  const [from, to] = found?.indices?.[1] ?? []
  return from === undefined || to === undefined ? null : { start: start + from, end: start + to, text: found?.[1] ?? '' }
}

function unescaped(json: string): string {
  try {
    return String(JSON.parse(json))
  } catch {
    return json.slice(1, -1)
  }
}
