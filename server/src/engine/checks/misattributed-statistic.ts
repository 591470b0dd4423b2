import type { Check } from './check.ts'
import type { Claim } from '../judging/claim.ts'
import { secondHand, studyName } from '../wording/evidence.ts'
import { figureText } from '../wording/statistic.ts'
import { studyLabel } from '../references/studyLabel.ts'
import { citeStudy } from './fixes/citeStudy.ts'

/** None of the cited studies reports the value; another study of the corpus does. */
export const misattributedStatistic: Check = {
  code: 'misattributed-statistic',
  severity: 'warning',
  description: 'None of the cited studies reports this figure; another study does.',
  reach: 'passage',
  * run({ corpus, claims }) {
    const sound = new Set(claims.flatMap(({ verdict, citations }) => (verdict === 'supported' ? citations.slice(0, 1) : [])))
    for (const sameSlip of bySlip(claims)) {
      const [claim, ...further] = sameSlip
      const evidence = claim?.evidence[0]
      if (!claim || !evidence) continue
      const cited = claim.studies.map(studyLabel).join(' and ') || 'the cited work'
      const keepOthers = claim.citations[0] !== undefined && sound.has(claim.citations[0])
      const figures = sameSlip.map(each => figureText(each.evidence[0]!.finding.statistic))
      yield {
        start: claim.statistic.start, end: claim.statistic.end, evidence: sameSlip.flatMap(each => each.evidence.slice(0, 1)),
        message: `${listed(figures)} ${figures.length === 1 ? 'is' : 'are'} in ${studyName(evidence)}, not in ${cited}${secondHand(evidence, corpus)}.`,
        fixes: claim.citations[0] ? citeStudy(claim.citations[0], evidence.study, keepOthers) : [],
        related: further.map(({ statistic }) => ({ start: statistic.start, end: statistic.end, message: 'Also of that study' })),
      }
    }
  },
}

/** Figures of one sentence that belong to one other study are one wrong citation: they are reported together, on the first of them. */
function bySlip(claims: readonly Claim[]): Claim[][] {
  const slips: Claim[][] = []
  for (const claim of claims) {
    if (claim.verdict !== 'misattributed') continue
    const last = slips.at(-1)?.[0]
    const same = last?.sentence.start === claim.sentence.start && last.citations[0] === claim.citations[0] && last.evidence[0]?.study === claim.evidence[0]?.study
    if (same) slips.at(-1)!.push(claim)
    else slips.push([claim])
  }
  return slips
}

/** "a, b and c" */
function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
