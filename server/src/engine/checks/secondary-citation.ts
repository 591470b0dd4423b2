import type { Check } from './check.ts'
import { studyLabel } from '../references/studyLabel.ts'

/** A result of one study, cited from another that reports it. */
export const secondaryCitation: Check = {
  code: 'secondary-citation',
  severity: 'off',
  description: 'A figure is the result of another study, which the cited one only reports.',
  reach: 'passage',
  * run({ claims, corpus, say }) {
    let group: number | null = null
    for (const { statistic, verdict, evidence, studies } of claims) {
      const [first] = evidence
      if (verdict !== 'supported' || !first || statistic.group === group) continue
      const { study, finding } = first
      const reporter = finding.by === undefined ? undefined : corpus.byKey(finding.by)
      if (!reporter || studies.includes(study)) continue
      // An estimate, its interval and its p are one result.
      group = statistic.group
      yield {
        start: statistic.start, end: statistic.end,
        message: say`This is a result of ${studyLabel(study)}, which ${studyLabel(reporter)} reports: cite the study itself, or say that it is cited from there.`,
        evidence: [first],
      }
    }
  },
}
