import { doiKey } from '../identifiers.ts'
import { foldSpace, foldText } from '../fold.ts'
import { nearTitles } from '../titleIndex.ts'
import type { Fix } from '../../text/edit.ts'
import type { LibraryRecord, RecordField } from './record.ts'
import type { SourceProblem } from '../study.ts'
import type { Span } from '../../text/span.ts'

/** Records that repeat or contradict an earlier one: the same key, the same DOI or PMID. */
export function repetitions(records: readonly LibraryRecord[], text: string): SourceProblem[] {
  const byKey = new Map<string, LibraryRecord>()
  const byIdentifier = new Map<string, LibraryRecord>()
  return records.flatMap(record => {
    const sameKey = record.key === null ? undefined : firstWith(byKey, record.key.text.toLowerCase(), record)
    if (sameKey !== undefined) return [repeatedKey(record, sameKey, text)]
    const identifiers: [string, string | null | undefined, RecordField | null][] = [['DOI', record.doi && doiKey(record.doi.text), record.doi], ['PMID', /^\d{1,9}$/.exec(record.pmid?.text ?? '')?.[0], record.pmid]]
    for (const [name, value, field] of identifiers) {
      if (value === null || value === undefined || field === null) continue
      const other = firstWith(byIdentifier, `${name} ${value}`, record)
      if (other !== undefined) return [repeatedWork(record, other, name, field, text)]
    }
    return []
  })
}

/** The record that was first under this name, unless it is this one. */
function firstWith(map: Map<string, LibraryRecord>, name: string, record: LibraryRecord): LibraryRecord | undefined {
  const first = map.get(name)
  if (first === undefined) map.set(name, record)
  return first
}

function repeatedKey(record: LibraryRecord, first: LibraryRecord, text: string): SourceProblem {
  const { start, end } = record.key as RecordField
  const key = (record.key as RecordField).text
  const isCopy = foldSpace(text.slice(record.start, record.end)).toLowerCase() === foldSpace(text.slice(first.start, first.end)).toLowerCase()
  const isSameCase = key === first.key?.text
  const renamed: Fix = { title: `Rename to “${key}b”`, edits: [{ start, end, newText: `${key}b` }] }
  return {
    code: 'duplicate-key', start, end,
    message: isCopy ? `This is a copy of the entry “${key}” above.` : `Another entry above has the key ${isSameCase ? `“${key}” too` : `“${first.key?.text ?? ''}”, which differs only in case`}; citations mean that one.`,
    fixes: isCopy ? [{ title: 'Delete this copy', edits: [deletion(record, text)], preferred: true }] : [renamed],
    related: [{ ...first.head, message: 'The first entry with this key' }],
  }
}

function repeatedWork(record: LibraryRecord, first: LibraryRecord, name: string, field: RecordField, text: string): SourceProblem {
  const { start, end } = field
  const related = [{ ...first.head, message: `The first record with this ${name}` }]
  if (!mayBeOneWork(record.title, first.title)) {
    return { code: 'conflicting-record', start, end, message: `${capitalized(first.label)} has the same ${name} but another title: one of the two is wrong.`, related }
  }
  return { code: 'duplicate-record', start, end, severity: 'information', message: `${capitalized(first.label)} has the same ${name}; it is the same work.`, fixes: mergeFixes(record, first, text), related }
}

/** One entry in place of two, the key of the one deleted kept as another name of the first. */
function mergeFixes(record: LibraryRecord, first: LibraryRecord, text: string): Fix[] {
  if (record.key === null || first.key === null || first.aliases === 'none' || first.insertField === null) return []
  const alias = first.aliases === null ? first.insertField('ids', record.key.text) : { start: first.aliases.end, end: first.aliases.end, newText: `,${record.key.text}` }
  return [{ title: `Delete this entry and make its key another name of ${first.label}`, edits: [alias, deletion(record, text)] }]
}

function deletion({ start, end }: Span, text: string): { start: number, end: number, newText: string } {
  const rest = /\s{0,100}/y
  rest.lastIndex = end
  return { start, end: end + (rest.exec(text)?.[0].length ?? 0), newText: '' }
}

/** Whether two titles can be of one work; a missing one says nothing. */
export function mayBeOneWork(a: string, b: string): boolean {
  const [first, second] = [foldText(a), foldText(b)]
  return first === '' || second === '' || first.startsWith(second) || second.startsWith(first) || nearTitles(first.split(' '), second.split(' '))
}

function capitalized(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1)
}
