import { addAbstract } from './addAbstract.ts'
import { cslItem } from './cslItem.ts'
import { fullPages, noticesOf, pubmedType, statusOf } from './pubmed.ts'
import { MadeKeys } from './madeKeys.ts'
import { newStudy } from './newStudy.ts'
import { noStudy } from './problems.ts'
import { allOf, firstOf, taggedRecords, type TaggedRecord } from './taggedLines.ts'
import type { CslName, SourceReading, Study } from '../study.ts'

const tagLine = /([A-Z]{2,4}) {0,2}-(?: |(?=\r?\n|$))/y

/** Reads MEDLINE (`.nbib`, "PubMed format"). It has no keys: they are made of author and year. Retraction and correction notices count. */
export function readNbib(text: string, path: string): SourceReading {
  const records = taggedRecords(text, tagLine, { opens: tag => tag === 'PMID' }).filter(({ values }) => values.has('PMID') || (values.has('TI') && ['AU', 'FAU', 'DP'].some(tag => values.has(tag))))
  const keys = new MadeKeys()
  const studies = records.map(record => readRecord(record, keys, path))
  return { studies, problems: studies.length === 0 ? [noStudy('No MEDLINE record was found in this file.')] : [] }
}

function readRecord(record: TaggedRecord, keys: MadeKeys, path: string): Study {
  const people = allOf(record, 'FAU').length > 0 ? allOf(record, 'FAU').map(readFullName) : allOf(record, 'AU').map(readShortName)
  const kinds = allOf(record, 'PT')
  const journal = firstOf(record, 'JT', 'TA')
  const item = cslItem({
    type: pubmedType(kinds, journal !== undefined, record.values.has('BTI') && record.values.has('TI')),
    title: (firstOf(record, 'TI', 'BTI') ?? '').replace(/^\[(.{0,2000})\]\.?$/, '$1').replace(/\.$/, ''),
    author: [...people, ...allOf(record, 'CN').map(literal => ({ literal }))],
    editor: allOf(record, 'FED').map(readFullName),
    'container-title': journal ?? (record.values.has('TI') ? firstOf(record, 'BTI', 'CTI') : undefined),
    'container-title-short': firstOf(record, 'TA'),
    issued: firstOf(record, 'DP', 'DEP'),
    volume: firstOf(record, 'VI'),
    issue: firstOf(record, 'IP'),
    page: fullPages(firstOf(record, 'PG')) ?? allOf(record, 'LID').find(value => value.endsWith('[pii]'))?.replace(/\s{0,3}\[pii\]$/, ''),
    publisher: firstOf(record, 'PB'),
    'publisher-place': record.values.has('PB') ? firstOf(record, 'PL') : undefined,
    edition: firstOf(record, 'EN'),
    DOI: allOf(record, 'LID', 'AID', 'DOI').find(value => value.endsWith('[doi]') || value.startsWith('10.'))?.replace('[doi]', ''),
    PMID: firstOf(record, 'PMID'),
    PMCID: firstOf(record, 'PMC'),
    ISSN: firstOf(record, 'IS')?.split(' ')[0],
    ISBN: firstOf(record, 'ISBN')?.replace(/\s{0,3}\([^()]{0,40}\)$/, ''),
    language: firstOf(record, 'LA'),
    keyword: [...allOf(record, 'OT'), ...allOf(record, 'MH')].map(keyword => keyword.replaceAll('*', '')).join(', '),
    abstract: firstOf(record, 'AB'),
  }, '')
  const study = newStudy({ ...item, id: keys.keyFor(item) }, path, 'nbib')
  const status = statusOf(kinds, tag => record.values.has(tag))
  const marked: Study = { ...study, ...status === undefined ? {} : { status }, notices: noticesOf(tag => allOf(record, tag)) }
  return addAbstract(marked, record.values.get('AB') ?? [], [...record.values.get('OAB') ?? [], ...record.values.get('GN') ?? [], ...record.values.get('OT') ?? []])
}

/** "Feder, Adriana", "Zarate, Carlos A Jr". */
function readFullName(written: string): CslName {
  const comma = written.indexOf(',')
  if (comma < 0) return { family: written }
  const given = written.slice(comma + 1).trim()
  const suffix = /^(.{1,200}) (Jr|Sr|II|III|IV|2nd|3rd)\.?$/.exec(given)
  return { family: written.slice(0, comma).trim(), given: suffix?.[1] ?? given, ...suffix?.[2] === undefined ? {} : { suffix: suffix[2] } }
}

/** "Feder A". */
function readShortName(written: string): CslName {
  const space = written.lastIndexOf(' ')
  return space < 0 ? { family: written } : { family: written.slice(0, space), given: written.slice(space + 1) }
}
