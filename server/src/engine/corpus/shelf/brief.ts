import { printedName } from '../authorNames.ts'
import type { BriefRecord } from './briefRecord.ts'
import type { GrowingText } from './growing.ts'
import type { CslItem, Source, Study } from '../study.ts'

/** As much of a study as a list shows of it. A whole study is one. */
export type StudyBrief = Pick<Study, 'key' | 'csl' | 'authorsComplete' | 'evidence' | 'status' | 'sources'>

/** More authors than these are "et al." wherever a brief is shown. */
const namesKept = 3

const tab = 0x09
const levels = ['record', 'abstract', 'full-text'] as const

/** A brief in one line of text, fields parted by tabs, without the key and the sources, which are known otherwise. */
export function packBrief({ csl, authorsComplete, evidence, status }: Study): string {
  const { type, title, volume, issue, page, DOI } = csl
  const fields = [
    type, title, csl['container-title'], volume, issue, page, DOI, yearText(csl), `${levels.indexOf(evidence)}`, status, authorsComplete ? '' : 'more',
    ...(csl.author ?? []).map(printedName).filter(name => name !== '').slice(0, namesKept),
  ]
  return fields.map(field => (field ?? '').replaceAll(/[\t\n]/g, ' ')).join('\t')
}

/** The same of a record, as a row of a column. */
export function packBriefRecord(record: BriefRecord, column: GrowingText): void {
  const { units, title, container, volume, issue, page, doi, year } = record
  column.appendText(record.type)
  for (const field of [title, container, volume, issue, page, doi, year]) {
    column.appendSign(tab)
    column.append(units, field.from, field.to)
  }
  column.appendText(`\t${levels.indexOf(record.hasAbstract ? 'abstract' : 'record')}\t${record.isRetracted ? 'retracted' : ''}\t${record.authorsComplete ? '' : 'more'}`)
  let kept = 0
  for (let i = 0; i < record.numberOfNames && kept < namesKept; i++) {
    const name = record.names[i]!
    if (name.to === name.from) continue
    kept++
    column.appendSign(tab)
    column.append(units, name.from, name.to)
  }
  column.end()
}

/** The brief of a packed line. Family names stand as they are printed, the year without month and day. */
export function unpackBrief(key: string, packed: string, source: Source): StudyBrief {
  const [type = '', title = '', container = '', volume = '', issue = '', page = '', DOI = '', year = '', level = '', status = '', more = '', ...names] = packed.split('\t')
  const fields = Object.entries({ title, 'container-title': container, volume, issue, page, DOI }).filter(([, value]) => value !== '')
  const csl: CslItem = {
    id: key, type, ...Object.fromEntries(fields),
    ...names.length === 0 ? {} : { author: names.map(literal => ({ literal })) },
    ...year === '' ? {} : { issued: /^\d{1,4}$/.test(year) ? { 'date-parts': [[Number(year)]] } : { literal: year } },
  }
  return {
    key, csl, authorsComplete: more === '', evidence: levels[Number(level)] ?? 'record', sources: [source],
    ...status === '' ? {} : { status: status as NonNullable<Study['status']> },
  }
}

function yearText({ issued }: CslItem): string {
  return `${issued?.['date-parts']?.[0]?.[0] ?? issued?.raw ?? issued?.literal ?? ''}`
}
