import type { Check } from './check.ts'
import type { Claim } from '../judging/claim.ts'
import { secondHand, studyName } from '../wording/evidence.ts'
import { figureText } from '../wording/statistic.ts'
import { studyLabel } from '../references/studyLabel.ts'
import { citeStudy } from './fixes/citeStudy.ts'
import { listed } from '../wording/listed.ts'

/** None of the cited studies reports the value; another study of the corpus does. */
export const misattributedStatistic: Check = {
  code: 'misattributed-statistic',
  severity: 'warning',
  description: 'None of the cited studies reports this figure; another study does.',
  reach: 'passage',
  * run({ corpus, claims, say }) {
    const sound = new Set(claims.flatMap(({ verdict, citations }) => (verdict === 'supported' ? citations.slice(0, 1) : [])))
    for (const sameSlip of bySlip(claims)) {
      const [claim, ...further] = sameSlip
      const evidence = claim?.evidence[0]
      if (!claim || !evidence) continue
      const cited = listed(claim.studies.map(studyLabel), say) || say`the cited work`
      const keepOthers = claim.citations[0] !== undefined && sound.has(claim.citations[0])
      const figures = sameSlip.map(each => figureText(each.evidence[0]!.finding.statistic, say))
      const source = studyName(evidence) + secondHand(evidence, corpus, say)
      yield {
        start: claim.statistic.start, end: claim.statistic.end, evidence: sameSlip.flatMap(each => each.evidence.slice(0, 1)),
        message: figures.length === 1 ? say`${figures[0]!} is in ${source}, not in ${cited}.` : say`${listed(figures, say)} are in ${source}, not in ${cited}.`,
        fixes: claim.citations[0] ? citeStudy(claim.citations[0], evidence.study, keepOthers, say) : [],
        related: further.map(({ statistic }) => ({ start: statistic.start, end: statistic.end, message: say`Also of that study` })),
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
