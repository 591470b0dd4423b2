import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { analyse } from '../../../server/src/engine/index.ts'
import type { Claim } from '../../../server/src/engine/judging/claim.ts'
import type { PrintedNumber } from '../../../server/src/engine/statistics/statistic.ts'
import { bundledCorpus } from './bundled.ts'

const text = readFileSync(new URL('../../../docs/example/manuscript.md', import.meta.url), 'utf8')

/** What is wrong in the example, on purpose. */
const faults = [
  ['contradicted-statistic', '2.89'],
  ['contradicted-statistic', '27.5'],
  ['misattributed-statistic', '424'],
  ['percentage-conflicts-with-fraction', '65'],
  ['unknown-citation', '@grabsky2022'],
]

describe('the example manuscript', () => {
  const corpus = bundledCorpus()
  const original = analyse(text, corpus, { syntax: 'markdown' })

  it('shows its faults and nothing else', () => {
    assert.deepEqual(original.problems.map(problem => [problem.code, text.slice(problem.start, problem.end)]), faults)
  })

  it('raises a problem with the right value where any one figure is changed', () => {
    const known = new Set(original.problems.map(problem => problem.message))
    const missed: string[] = []
    const unnamed: string[] = []
    let changes = 0
    for (const claim of original.claims.filter(({ verdict, statistic }) => verdict === 'supported' && statistic.kind !== 'direction')) {
      for (const [printed, changed] of changesOf(claim)) {
        changes++
        const after = analyse(text.slice(0, printed.start) + changed + text.slice(printed.end), corpus, { syntax: 'markdown' })
        const fresh = after.problems.filter(problem => !known.has(problem.message) && problem.start >= claim.sentence.start && problem.end <= claim.sentence.end + 4)
        const change = `${printed.raw} → ${changed}: ${text.slice(claim.sentence.start, claim.sentence.end)}`
        if (fresh.length === 0) missed.push(change)
        else if (!fresh.some(problem => problem.message.includes(printed.word ? String(printed.value) : printed.raw.replace(/^0(?=\.)/, '').replace(/,/g, '')))) unnamed.push(change)
      }
    }
    assert.ok(changes > 150, `only ${changes} changes were tried`)
    // Two small whole numbers ("nine trials", "six infusions") are too common to be sure of.
    assert.ok(missed.length <= 1, missed.join('\n'))
    assert.ok(unnamed.length <= 3, unnamed.join('\n'))
  }).timeout(120_000)
})

/** One digit of each printed number, changed. */
function* changesOf({ statistic }: Claim): Generator<[PrintedNumber, string]> {
  for (const printed of statistic.printed) {
    if (printed.raw === '') continue
    if (printed.word) {
      if (Number.isInteger(printed.value)) yield [printed, printed.value === 6 ? 'nine' : 'six']
      continue
    }
    const first = printed.raw.search(/\d/)
    for (const at of new Set([first, printed.raw.length - 1])) {
      const digit = (Number(printed.raw[at]) + 3) % 10 || 4
      yield [printed, printed.raw.slice(0, at) + digit + printed.raw.slice(at + 1)]
    }
  }
}
