import { addAbstract } from './addAbstract.ts'
import { cslItem } from './cslItem.ts'
import { MadeKeys } from './madeKeys.ts'
import { newStudy } from './newStudy.ts'
import { noStudy } from './problems.ts'
import { personName } from './personName.ts'
import { firstOf, taggedRecords, type TaggedRecord } from './taggedLines.ts'
import type { SourceReading, Study } from '../study.ts'

/** "AU Feder, A"; further lines of a field begin with three blanks, and a tag by itself ends a record. */
const tagLine = /([A-Z][A-Z\d])(?: |(?=\r?\n|$))/y

const types: Readonly<Record<string, string>> = { J: 'article-journal', B: 'book', S: 'chapter', P: 'patent' }

/** Reads the plain text that Web of Science exports (`.ciw`, "ISI"). It has no keys: they are made of author and year. */
export function readWebOfScience(text: string, path: string): SourceReading {
  const records = taggedRecords(text, tagLine, { opens: tag => tag === 'PT', closes: tag => tag === 'ER' || tag === 'EF' }).filter(({ values }) => values.has('TI'))
  const keys = new MadeKeys()
  const studies = records.map(record => readRecord(text, record, keys, path))
  return { studies, problems: studies.length === 0 ? [noStudy('No record of Web of Science was found in this file.')] : [] }
}

function readRecord(text: string, record: TaggedRecord, keys: MadeKeys, path: string): Study {
  const [first, last] = [firstOf(record, 'BP'), firstOf(record, 'EP')]
  const [year, date] = [firstOf(record, 'PY'), firstOf(record, 'PD')]
  const type = types[firstOf(record, 'PT') ?? ''] ?? 'document'
  const people = (...tags: string[]) => (tags.map(tag => linesOf(text, record, tag)).find(lines => lines.length > 0) ?? []).map(personName)
  const item = cslItem({
    type: type === 'book' && record.values.has('SO') && firstOf(record, 'SO') !== firstOf(record, 'TI') ? 'chapter' : type,
    title: firstOf(record, 'TI'),
    author: [...people('AF', 'AU'), ...linesOf(text, record, 'CA').map(literal => ({ literal }))],
    editor: people('BE', 'ED'),
    'container-title': firstOf(record, 'SO'),
    'container-title-short': firstOf(record, 'JI', 'J9'),
    'collection-title': firstOf(record, 'SE'),
    issued: year === undefined ? undefined : date === undefined ? year : `${date} ${year}`,
    volume: firstOf(record, 'VL'),
    issue: firstOf(record, 'IS'),
    page: first !== undefined && last !== undefined && first !== last ? `${first}-${last}` : first ?? firstOf(record, 'AR'),
    publisher: firstOf(record, 'PU'),
    'publisher-place': firstOf(record, 'PI'),
    DOI: firstOf(record, 'DI'),
    PMID: firstOf(record, 'PM'),
    ISSN: firstOf(record, 'SN'),
    ISBN: firstOf(record, 'BN'),
    language: firstOf(record, 'LA'),
    keyword: firstOf(record, 'DE')?.replace(/\s{0,3};\s{0,3}/g, ', '),
    abstract: firstOf(record, 'AB'),
  }, '')
  const study = newStudy({ ...item, id: keys.keyFor(item) }, path, 'ris')
  return addAbstract(study, record.values.get('AB') ?? [], record.values.get('DE') ?? [])
}

/** The lines of a field, each one a name. */
function linesOf(text: string, record: TaggedRecord, tag: string): string[] {
  return (record.values.get(tag) ?? []).flatMap(value => {
    const { start, end } = value.place({ start: 0, end: value.text.length })
    return text.slice(start, end).split(/\r?\n/).map(line => line.trim()).filter(line => line !== '')
  })
}
