import { addAbstract } from './addAbstract.ts'
import { cslItem } from './cslItem.ts'
import { MadeKeys } from './madeKeys.ts'
import { newStudy } from './newStudy.ts'
import { noStudy } from './problems.ts'
import { allOf, firstOf, taggedRecords, type TaggedRecord } from './taggedLines.ts'
import type { CslName, SourceReading, Study } from '../study.ts'

const tagLine = /([A-Z]{2,4}) {0,2}- /y

/** Reads MEDLINE (`.nbib`, "PubMed format"). It has no keys: they are made of author and year. Retraction and correction notices count. */
export function readNbib(text: string, path: string): SourceReading {
  const records = taggedRecords(text, tagLine, tag => tag === 'PMID').filter(record => record.values.has('PMID'))
  const keys = new MadeKeys()
  const studies = records.map(record => readRecord(record, keys, path))
  return { studies, problems: studies.length === 0 ? [noStudy('No MEDLINE record was found in this file.')] : [] }
}

function readRecord(record: TaggedRecord, keys: MadeKeys, path: string): Study {
  const people = allOf(record, 'FAU').length > 0 ? allOf(record, 'FAU').map(readFullName) : allOf(record, 'AU').map(readShortName)
  const publicationTypes = allOf(record, 'PT').map(type => type.toLowerCase())
  const item = cslItem({
    type: publicationTypes.includes('preprint') ? 'article' : firstOf(record, 'JT', 'TA') === undefined ? 'book' : 'article-journal',
    title: (firstOf(record, 'TI', 'BTI') ?? '').replace(/^\[(.{0,2000})\]\.?$/, '$1').replace(/\.$/, ''),
    author: [...people, ...allOf(record, 'CN').map(literal => ({ literal }))],
    'container-title': firstOf(record, 'JT'),
    'container-title-short': firstOf(record, 'TA'),
    issued: firstOf(record, 'DP', 'DEP'),
    volume: firstOf(record, 'VI'),
    issue: firstOf(record, 'IP'),
    page: fullPages(firstOf(record, 'PG')),
    DOI: allOf(record, 'LID', 'AID').find(value => value.endsWith('[doi]'))?.replace('[doi]', ''),
    PMID: firstOf(record, 'PMID'),
    PMCID: firstOf(record, 'PMC'),
    ISSN: firstOf(record, 'IS')?.split(' ')[0],
    language: firstOf(record, 'LA'),
    abstract: firstOf(record, 'AB'),
  }, '')
  const study = newStudy({ ...item, id: keys.keyFor(item) }, path, 'nbib')
  const status = statusOf(record, publicationTypes)
  return addAbstract(status === undefined ? study : { ...study, status }, record.values.get('AB') ?? [])
}

/** "RIN" names a retraction, "ECI" an expression of concern, "EIN" an erratum. */
function statusOf(record: TaggedRecord, publicationTypes: string[]): Study['status'] {
  if (record.values.has('RIN') || publicationTypes.includes('retracted publication')) return 'retracted'
  if (record.values.has('ECI')) return 'expression-of-concern'
  return record.values.has('EIN') ? 'corrected' : undefined
}

/** "Feder, Adriana", "Zarate, Carlos A Jr". */
function readFullName(written: string): CslName {
  const comma = written.indexOf(',')
  if (comma < 0) return { literal: written }
  const given = written.slice(comma + 1).trim()
  const suffix = /^(.{1,200}) (Jr|Sr|II|III|IV|2nd|3rd)\.?$/.exec(given)
  return { family: written.slice(0, comma).trim(), given: suffix?.[1] ?? given, ...suffix?.[2] === undefined ? {} : { suffix: suffix[2] } }
}

/** "Feder A". */
function readShortName(written: string): CslName {
  const space = written.lastIndexOf(' ')
  return space < 0 ? { family: written } : { family: written.slice(0, space), given: written.slice(space + 1) }
}

/** MEDLINE prints "681-8" for 681-688. */
function fullPages(printed: string | undefined): string | undefined {
  const pages = /^(\d{1,9})-(\d{1,9})(.{0,100})$/.exec(printed ?? '')
  const [, first = '', last = '', rest = ''] = pages ?? []
  return pages === null || last.length >= first.length ? printed : `${first}-${first.slice(0, first.length - last.length)}${last}${rest}`
}
