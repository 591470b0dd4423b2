import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { analyse } from '../../../server/src/engine/index.ts'
import type { Claim, Reason, Verdict } from '../../../server/src/engine/judging/claim.ts'
import { bundledCorpus } from './bundled.ts'

interface LabelledClaim { text: string, at: string, verdict: Verdict, reason: Reason | null, note: string }

const rows = readFileSync(new URL('../../claims/ketamine.jsonl', import.meta.url), 'utf8').trim().split('\n').map(line => JSON.parse(line) as LabelledClaim)
const numeric = new Set(['contradicted-statistic', 'misattributed-statistic', 'inconsistent-p-value', 'estimate-outside-interval', 'interval-conflicts-with-p', 'percentage-conflicts-with-fraction',
  'asymmetric-interval', 'effect-conflicts-with-events', 'effect-size-mismatch', 'standard-error-mismatch', 'impossible-value', 'sum-mismatch'])

/** The claim that a row is about: the one at its very place, else one that overlaps it. */
function claimAt(claims: readonly Claim[], { text, at }: LabelledClaim): Claim | undefined {
  const start = text.indexOf(at)
  const end = start + at.length
  const touching = claims.filter(({ statistic }) => statistic.start < end && statistic.end > start)
  return touching.find(({ statistic }) => statistic.start === start && statistic.end === end) ?? touching[0]
}

describe('labelled claims about the ketamine corpus', () => {
  const corpus = bundledCorpus()
  const judged = rows.map(row => ({ row, analysis: analyse(row.text, corpus, { syntax: 'markdown' }) }))

  it('raises no alarm on the right ones', () => {
    const alarms = judged.filter(({ row, analysis }) => row.verdict === 'supported' && analysis.problems.some(problem => problem.severity === 'warning' && numeric.has(problem.code)))
    assert.deepEqual(alarms.map(({ row }) => row.text), [])
  })

  // The floors are what was reached; they only go up.
  it('gives at least 95 % of them the right verdict', () => {
    const right = judged.filter(({ row, analysis }) => claimAt(analysis.claims, row)?.verdict === row.verdict)
    assert.ok(right.length >= 0.95 * rows.length, `${right.length} of ${rows.length} are right`)
  })

  it('gives at least 91 % of them the right verdict and the right reason', () => {
    const right = judged.filter(({ row, analysis }) => {
      const claim = claimAt(analysis.claims, row)
      return claim?.verdict === row.verdict && claim.reason === row.reason
    })
    assert.ok(right.length >= 0.91 * rows.length, `${right.length} of ${rows.length} are right`)
  })

  it('calls nothing supported that is not', () => {
    const wrong = judged.filter(({ row, analysis }) => row.verdict !== 'supported' && claimAt(analysis.claims, row)?.verdict === 'supported')
    assert.deepEqual(wrong.map(({ row }) => row.text), [])
  })
})
