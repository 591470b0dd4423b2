import type { Check, Report } from './check.ts'
import type { Study } from '../corpus/study.ts'
import { studyLabel } from '../references/studyLabel.ts'
import type { Say } from '../wording/say.ts'

/** Publishers and databases put it before the title. */
const retractedTitle = /^\s{0,3}\[?(?:retracted(?: article)?|retraction(?: notice)?|withdrawn)\]?\s?[:.—–-]/i

/** A study that was retracted or doubted after it appeared. */
export const retractedStudy: Check = {
  code: 'retracted-study',
  severity: 'warning',
  description: 'A cited study has been retracted, or its record names an expression of concern.',
  reach: 'document',
  * run({ citations, references, say }) {
    const seen = new Set<Study>()
    for (const { reference, study } of references) {
      if (study) seen.add(study)
      const report = (study && reportOf(study, say)) ?? (retractedTitle.test(reference.title?.text ?? '') ? retracted(say`This study`, say) : null)
      if (report) yield { start: reference.start, end: reference.end, ...report }
    }
    for (const { items } of citations) {
      for (const { item, studies, status } of items) {
        const [study] = studies
        if (status !== 'resolved' || !study || seen.has(study)) continue
        seen.add(study)
        const report = reportOf(study, say)
        if (report) yield { start: item.start, end: item.end, ...report }
      }
    }
  },
}

function reportOf(study: Study, say: Say): Pick<Report, 'message' | 'severity'> | null {
  const label = studyLabel(study)
  if (study.status === 'retracted' || retractedTitle.test(study.csl.title ?? '')) return retracted(label, say)
  if (study.status === 'expression-of-concern') return { message: say`An expression of concern was published on ${label}.`, severity: 'information' }
  return null
}

function retracted(label: string, say: Say): Pick<Report, 'message'> {
  return { message: say`${label} has been retracted.` }
}
