import assert from 'node:assert/strict'
import { agreementSortOf, canAgree } from '../../../../server/src/engine/judging/comparing/agreement.ts'
import { claimSortOf } from '../../../../server/src/engine/judging/candidates/sorts.ts'
import { comparable } from '../../../../server/src/engine/judging/comparing/quantity.ts'
import type { Statistic } from '../../../../server/src/engine/statistics/statistic.ts'
import { bundledCorpus } from '../bundled.ts'

/** Findings of the bundled studies, and each as a spread, a criterion, an age and a number without a name. */
const findings = bundledCorpus().studies.flatMap(study => study.findings.map(({ statistic }) => statistic))
const statistics: Statistic[] = [
  ...findings, ...findings.slice(0, 300).flatMap(statistic => [{ ...statistic, qualifier: 'spread' as const }, { ...statistic, qualifier: 'criterion' as const }, { ...statistic, unit: 'years' }, { ...statistic, unit: null }, { ...statistic, kind: 'other' as const, unit: null }]),
]

/** One claim of each sort, and one finding. */
const claims = [...new Map(statistics.map(statistic => [claimSortOf(statistic), statistic])).values()]
const examples = [...new Map(statistics.map(statistic => [agreementSortOf(statistic), statistic])).values()]

describe('sorts of findings', () => {
  it('are few', () => {
    assert.ok(new Set(statistics.map(agreementSortOf)).size < statistics.length / 8)
  })

  it('tell all that decides whether a claim can be about a finding and agree with it', () => {
    const bySort = new Map(examples.map(example => [agreementSortOf(example), example]))
    for (const finding of statistics) {
      const example = bySort.get(agreementSortOf(finding))!
      for (const claim of claims) {
        assert.equal(comparable(claim, finding), comparable(claim, example), `${claim.text}: ${finding.text}, ${example.text}`)
        assert.equal(canAgree(claim, finding), canAgree(claim, example), `${claim.text}: ${finding.text}, ${example.text}`)
      }
    }
  })

  it('are of claims, too', () => {
    const bySort = new Map(claims.map(claim => [claimSortOf(claim), claim]))
    for (const claim of statistics) {
      const like = bySort.get(claimSortOf(claim))!
      for (const finding of examples) {
        assert.equal(comparable(claim, finding), comparable(like, finding), `${claim.text}, ${like.text}: ${finding.text}`)
        assert.equal(canAgree(claim, finding), canAgree(like, finding), `${claim.text}, ${like.text}: ${finding.text}`)
      }
    }
  })
})
