import { stringify } from 'yaml'
import type { CslItem } from '../../corpus/study.ts'
import { bibtexEntry, type Exportable } from './bibtexEntry.ts'
import type { BibtexDialect } from './bibtexDialect.ts'
import { risRecord } from './risRecord.ts'

export const exportFormats = ['bibtex', 'ris', 'csl-json'] as const
export type ExportFormat = typeof exportFormats[number]

/** The records as a file of the format, in the order given; BibTeX for whatever the manuscript is set with. */
export function exportRecords(records: readonly Exportable[], format: ExportFormat, dialect: BibtexDialect = 'bibtex'): string {
  switch (format) {
    case 'bibtex': return records.map(record => bibtexEntry(record, dialect)).join('\n')
    case 'ris': return records.map(risRecord).join('\r\n')
    case 'csl-json': return `${JSON.stringify(records.map(cslRecord), null, 2)}\n`
  }
}

/** A record in CSL-JSON under its key. */
export function cslRecord({ key, csl }: Exportable): CslItem {
  return { ...csl, id: key }
}

/** A record as an item of a list in CSL-YAML. */
export function yamlRecord(record: Exportable): string {
  return stringify([cslRecord(record)], { lineWidth: 0 })
}
