import type { Check } from './check.ts'
import type { Study } from '../corpus/study.ts'
import { deservesWarning } from '../judging/judgement.ts'
import { figureText } from '../wording/statistic.ts'
import { studyLabel } from '../references/studyLabel.ts'
import { oneOf } from '../wording/listed.ts'

/** The full text of every cited study is indexed, and nothing in it agrees. */
export const unsupportedStatistic: Check = {
  code: 'unsupported-statistic',
  severity: 'warning',
  description: 'The full text of the cited studies is at hand, and nothing in it agrees with this figure.',
  reach: 'passage',
  * run({ claims, say }) {
    for (const claim of claims) {
      // Where a person found the figure in the source, there is nothing to report.
      if (claim.verdict !== 'unsupported' || claim.checked) continue
      const structured = claim.studies.every(hasTables)
      const figure = figureText(claim.statistic, say)
      const cited = oneOf(claim.studies.map(studyLabel), say)
      yield {
        start: claim.statistic.start, end: claim.statistic.end,
        message: claim.evidence.length > 0 ? say`${figure} is in ${cited}, but hardly for this.` : structured ? say`${figure} is not to be found in ${cited}.` : say`${figure} is not to be found in ${cited}. Not all of its tables may have been read, so look there before you change it.`,
        evidence: claim.evidence,
        // Plain text and PDF damage tables, and short numbers hide in many forms: silence proves less.
        ...(structured && deservesWarning(claim) ? {} : { severity: 'information' as const }),
      }
    }
  },
}

function hasTables(study: Study): boolean {
  return study.sources.some(source => source.structured)
}
