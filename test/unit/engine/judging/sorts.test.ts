import assert from 'node:assert/strict'
import { agreementSortOf, canAgree } from '../../../../server/src/engine/judging/comparing/agreement.ts'
import { comparable } from '../../../../server/src/engine/judging/comparing/quantity.ts'
import type { Statistic } from '../../../../server/src/engine/statistics/statistic.ts'
import { bundledCorpus } from '../bundled.ts'

/** Findings of the bundled studies, and each as a spread, a criterion, an age and a number without a name. */
const findings = bundledCorpus().studies.flatMap(study => study.findings.map(({ statistic }) => statistic))
const statistics: Statistic[] = [
  ...findings, ...findings.slice(0, 300).flatMap(statistic => [{ ...statistic, qualifier: 'spread' as const }, { ...statistic, qualifier: 'criterion' as const }, { ...statistic, unit: 'years' }, { ...statistic, unit: null }, { ...statistic, kind: 'other' as const, unit: null }]),
]

/** One claim of each sort. */
const claims = [...new Map(statistics.map(statistic => [`${agreementSortOf(statistic)} ${statistic.comparator}`, statistic])).values()]

describe('sorts of findings', () => {
  it('are few', () => {
    assert.ok(new Set(statistics.map(agreementSortOf)).size < statistics.length / 8)
  })

  it('tell all that decides whether a claim can be about a finding and agree with it', () => {
    const examples = new Map<string, Statistic>()
    for (const finding of statistics) {
      const sort = agreementSortOf(finding)
      const example = examples.get(sort) ?? finding
      examples.set(sort, example)
      for (const claim of claims) {
        assert.equal(comparable(claim, finding), comparable(claim, example), `${claim.text}: ${finding.text}, ${example.text}`)
        assert.equal(canAgree(claim, finding), canAgree(claim, example), `${claim.text}: ${finding.text}, ${example.text}`)
      }
    }
  })
})
