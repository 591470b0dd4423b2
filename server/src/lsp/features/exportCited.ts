import type { ExportCitedParams, ExportCitedResult } from '../../protocol.ts'
import { dialectOfManuscript } from '../../engine/references/export/bibtexDialect.ts'
import { exportRecords } from '../../engine/references/export/exportRecords.ts'
import { citedWorks } from '../../engine/writing/citedWorks.ts'
import { planList } from '../../engine/writing/referenceList.ts'
import { analysed, refused } from '../citing/writing.ts'
import { shortList } from '../citing/writtenList.ts'
import type { Services } from '../services.ts'

/** Answers the command that exports the records of the cited studies, and no others. */
export function exportCited(services: Services) {
  return async ({ uri, format }: ExportCitedParams): Promise<ExportCitedResult> => {
    const { analysis } = await analysed(services, uri)
    const works = citedWorks(analysis)
    if (works.length === 0) throw refused('No citation in this document leads to a study, so there is nothing to export.')
    const { unlisted } = planList(analysis)
    const notes = unlisted.length > 0 ? [`Not exported, because no study is known for them: ${shortList(unlisted)}.`] : []
    return { text: exportRecords(works, format, dialectOfManuscript(analysis.manuscript.text)), entries: works.length, notes }
  }
}
