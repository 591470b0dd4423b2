import type { Check } from './check.ts'
import { secondHand, studyName } from '../wording/evidence.ts'
import { describeStatistic } from '../wording/statistic.ts'
import { studyLabel } from '../references/studyLabel.ts'
import { citeStudy } from './fixes/citeStudy.ts'

/** None of the cited studies reports the value; another study of the corpus does. */
export const misattributedStatistic: Check = {
  code: 'misattributed-statistic',
  severity: 'warning',
  description: 'None of the cited studies reports this figure; another study does.',
  * run({ corpus, claims }) {
    for (const claim of claims) {
      const [evidence] = claim.evidence
      if (claim.verdict !== 'misattributed' || !evidence) continue
      const cited = claim.studies.map(studyLabel).join(' and ') || 'the cited work'
      const keepOthers = claims.some(other => other.verdict === 'supported' && other.citations[0] === claim.citations[0])
      yield {
        start: claim.statistic.start, end: claim.statistic.end, evidence: claim.evidence,
        message: `${studyName(evidence)}, not ${cited}, reports ${describeStatistic(evidence.finding.statistic)}${secondHand(evidence, corpus)}.`,
        fixes: claim.citations[0] ? citeStudy(claim.citations[0], evidence.study, keepOthers) : [],
      }
    }
  },
}
