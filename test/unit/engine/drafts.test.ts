import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import type { Problem } from '../../../server/src/engine/checks/check.ts'
import { analyse } from '../../../server/src/engine/index.ts'
import { syntaxOf } from '../../../server/src/engine/manuscripts/syntax.ts'
import { bundledCorpus } from './bundled.ts'

const folder = new URL('../../claims/drafts/', import.meta.url)
const names = readdirSync(folder)

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

const check = (name: string, text: string): ReturnType<typeof analyse> => analyse(text, bundledCorpus(), { syntax: syntaxOf(name) })

/** That nobody could confirm the record of a work says nothing of what the page says. */
const isOfPage = ({ code }: Problem): boolean => code !== 'unconfirmed-reference'

/** How many of the figures of a page are supported at least; those of a newspaper are in words that say little. */
const floors: Record<string, number> = { 'newspaper.md': 0.72 }

/** Pages as writers write them, every figure checked by hand against the corpus: an alarm here is a false one. */
describe('drafts that are right', () => {
  for (const name of names) {
    const text = read(name)

    it(`${name} raises no alarm`, () => {
      assert.deepEqual(check(name, text).problems.filter(isOfPage).map(({ code, start, end, message }) => [code, text.slice(start, end), message]), [])
    })

    it(`${name} is mostly supported`, () => {
      // A figure is there or not; what is said in words alone may be said in many ways.
      const judged = check(name, text).claims.filter(({ verdict, statistic }) => verdict !== 'uncited' && statistic.direction?.inWords !== true)
      const supported = judged.filter(({ verdict }) => verdict === 'supported')
      assert.ok(supported.length >= (floors[name] ?? 0.75) * judged.length, `${supported.length} of ${judged.length}`)
    })
  }
})

interface Slip { file: string, find: string, replace: string, at: string, verdict: string, note: string }

/** How far around a slip its problem may stand, in characters: where a word is wrong, a number of the sentence is underlined. */
const around = 300

/** What becomes of a page with a slip: whether a problem stands near it, and whether what was changed is called supported. */
function becomes({ file, find, replace, at }: Slip): { isFlagged: boolean, isSupported: boolean } {
  const text = read(file)
  const start = text.indexOf(find)
  assert.ok(start >= 0, `${file} has “${find}”`)
  const { problems, claims } = check(file, text.slice(0, start) + replace + text.slice(start + find.length))
  const from = start + replace.indexOf(at)
  const changed = claims.filter(({ statistic }) => statistic.start < from + at.length && statistic.end > from)
  return {
    isFlagged: problems.some(problem => isOfPage(problem) && problem.start > start - around && problem.end < start + replace.length + around),
    isSupported: changed.length > 0 && changed.every(({ verdict }) => verdict === 'supported'),
  }
}

/** Slips made in these pages, each in one place, by somebody who had not read the rules. */
describe('drafts with a slip', () => {
  const slips = readFileSync(new URL('../../claims/changes.jsonl', import.meta.url), 'utf8').trim().split('\n').map(line => JSON.parse(line) as Slip)
  let judged: (Slip & ReturnType<typeof becomes>)[] = []

  before(function () {
    this.timeout(300_000)
    judged = slips.map(slip => ({ ...slip, ...becomes(slip) }))
  })

  it('are flagged near the slip, and not where nothing can be known of it', () => {
    const right = judged.filter(({ isFlagged, verdict }) => isFlagged === (verdict !== 'unverifiable'))
    assert.ok(right.length >= 531, `${right.length} of ${slips.length}`)
  })

  it('are seldom called supported', () => {
    const wrong = judged.filter(({ isFlagged, isSupported, verdict }) => isSupported && !isFlagged && verdict !== 'unverifiable')
    assert.ok(wrong.length <= 15, `${wrong.length} of ${slips.length}:\n${wrong.map(({ file, find, replace }) => `${file}: ${find} → ${replace}`).join('\n')}`)
  })
})
