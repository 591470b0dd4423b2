import type { Check } from './check.ts'
import type { Study } from '../corpus/study.ts'
import { studyLabel } from '../references/studyLabel.ts'

/** A study to which a correction was published. That is no fault of the manuscript, so the check is off. */
export const correctedStudy: Check = {
  code: 'corrected-study',
  severity: 'off',
  description: 'A correction to a cited study was published.',
  reach: 'document',
  * run({ citations, say }) {
    const seen = new Set<Study>()
    for (const { items } of citations) {
      for (const { item, studies, status } of items) {
        const [study] = studies
        if (status !== 'resolved' || study?.status !== 'corrected' || seen.has(study)) continue
        seen.add(study)
        yield { start: item.start, end: item.end, message: say`A correction to ${studyLabel(study)} was published: see that your figures are the corrected ones.` }
      }
    }
  },
}
