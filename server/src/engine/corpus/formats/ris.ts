import { addAbstract } from './addAbstract.ts'
import { cslItem } from './cslItem.ts'
import { MadeKeys } from './madeKeys.ts'
import { newStudy } from './newStudy.ts'
import { noStudy } from './problems.ts'
import { allOf, firstOf, taggedRecords, type TaggedRecord } from './taggedLines.ts'
import type { CslName, SourceReading, Study } from '../study.ts'

const types: Record<string, string> = {
  JOUR: 'article-journal', EJOUR: 'article-journal', JFULL: 'periodical', MGZN: 'article-magazine', NEWS: 'article-newspaper', BOOK: 'book', EBOOK: 'book',
  EDBOOK: 'book', CHAP: 'chapter', ECHAP: 'chapter', CONF: 'paper-conference', CPAPER: 'paper-conference', THES: 'thesis', RPRT: 'report', GOVDOC: 'report',
  WEB: 'webpage', ELEC: 'webpage', BLOG: 'post-weblog', DATA: 'dataset', COMP: 'software', PAT: 'patent', UNPB: 'manuscript', INPR: 'article-journal',
  ABST: 'article-journal', STAND: 'standard', VIDEO: 'motion_picture', ENCYC: 'entry-encyclopedia', DICT: 'entry-dictionary', PREPRINT: 'article',
}

const tagLine = /([A-Z][A-Z\d])[ \t]{1,4}-(?:[ \t]{1,4}|(?=\r?\n|$))/y

/** Reads RIS. Keys are those under `ID`, or made of author and year where that is a mere number. */
export function readRis(text: string, path: string): SourceReading {
  const records = taggedRecords(text, tagLine, tag => tag === 'TY').filter(record => record.values.has('TY'))
  const keys = new MadeKeys()
  const studies = records.map(record => readRecord(record, keys, path))
  return { studies, problems: studies.length === 0 ? [noStudy('No RIS record was found in this file.')] : [] }
}

function readRecord(record: TaggedRecord, keys: MadeKeys, path: string): Study {
  const [start, end] = [firstOf(record, 'SP'), firstOf(record, 'EP')]
  const item = cslItem({
    type: types[firstOf(record, 'TY') ?? ''] ?? 'document',
    title: firstOf(record, 'TI', 'T1', 'CT', 'BT'),
    author: allOf(record, 'AU', 'A1').map(readName),
    editor: allOf(record, 'ED', 'A2').map(readName),
    'container-title': firstOf(record, 'JF', 'JO', 'T2', 'JA', 'J2'),
    'container-title-short': firstOf(record, 'JA', 'J2', 'J1'),
    'collection-title': firstOf(record, 'T3'),
    issued: firstOf(record, 'DA', 'PY', 'Y1')?.replace(/\/{1,3}$/, ''),
    volume: firstOf(record, 'VL'),
    issue: firstOf(record, 'IS'),
    page: start !== undefined && end !== undefined && !start.includes('-') && start !== end ? `${start}-${end}` : start,
    publisher: firstOf(record, 'PB'),
    'publisher-place': firstOf(record, 'CY', 'PP'),
    edition: firstOf(record, 'ET'),
    DOI: firstOf(record, 'DO') ?? allOf(record, 'M3', 'UR').find(value => /\b10\.\d{4,9}\//.test(value)),
    URL: firstOf(record, 'UR', 'L2'),
    PMID: /medline|pubmed/i.test(firstOf(record, 'DB', 'DP') ?? '') ? firstOf(record, 'AN') : undefined,
    PMCID: firstOf(record, 'C2')?.match(/^PMC\d{2,9}$/)?.[0],
    ISSN: firstOf(record, 'SN'),
    language: firstOf(record, 'LA'),
    abstract: firstOf(record, 'AB', 'N2'),
  }, '')
  const study = newStudy({ ...item, id: keys.keyFor(item, firstOf(record, 'ID')) }, path, 'ris')
  return addAbstract(study, record.values.get('AB') ?? record.values.get('N2') ?? [])
}

/** "Family, Given, Suffix"; without a comma it is an institution. */
function readName(written: string): CslName {
  const [family, given, suffix] = written.split(',').map(part => part.trim())
  if (given === undefined || given === '') return { literal: family ?? written }
  return { family: family ?? '', given, ...suffix === undefined || suffix === '' ? {} : { suffix } }
}
