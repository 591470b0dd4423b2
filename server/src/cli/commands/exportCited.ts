import { dialectOfManuscript } from '../../engine/references/export/bibtexDialect.ts'
import { exportFormats, exportRecords, type ExportFormat } from '../../engine/references/export/exportRecords.ts'
import { citedWorks } from '../../engine/writing/citedWorks.ts'
import { readArguments } from '../arguments.ts'
import { checkFile } from '../checkFile.ts'
import { CliError } from '../cliError.ts'
import type { Streams } from '../streams.ts'

/** `citewright export`: prints the records of the studies that a manuscript cites, and no others. */
export async function exportCited(words: string[], streams: Streams): Promise<number> {
  const given = readArguments(words, { command: 'export', formats: exportFormats, operands: { min: 1, max: 1, name: 'FILE' }, corpus: true })
  const path = given.operands[0]!
  const { analysis } = (await checkFile(path, given, streams)).report
  const works = citedWorks(analysis)
  if (works.length === 0) throw new CliError(`${path}: no citation leads to a study, so there is nothing to export`)
  streams.print(exportRecords(works, given.format as ExportFormat, dialectOfManuscript(analysis.manuscript.text)))
  return 0
}
