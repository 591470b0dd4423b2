import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { analyse } from '../../../server/src/engine/index.ts'
import { syntaxOf } from '../../../server/src/engine/manuscripts/syntax.ts'
import { bundledCorpus } from './bundled.ts'

const folder = new URL('../../claims/drafts/', import.meta.url)
const names = readdirSync(folder)

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

const check = (name: string, text: string): ReturnType<typeof analyse> => analyse(text, bundledCorpus(), { syntax: syntaxOf(name) })

/** How many of the figures of a page are supported at least; those of a newspaper are in words that say little. */
const floors: Record<string, number> = { 'newspaper.md': 0.72 }

/** Pages as writers write them, every figure checked by hand against the corpus: an alarm here is a false one. */
describe('drafts that are right', () => {
  for (const name of names) {
    const text = read(name)

    it(`${name} raises no alarm`, () => {
      assert.deepEqual(check(name, text).problems.map(({ code, start, end, message }) => [code, text.slice(start, end), message]), [])
    })

    it(`${name} is mostly supported`, () => {
      const judged = check(name, text).claims.filter(({ verdict }) => verdict !== 'uncited')
      const supported = judged.filter(({ verdict }) => verdict === 'supported')
      assert.ok(supported.length >= (floors[name] ?? 0.75) * judged.length, `${supported.length} of ${judged.length}`)
    })
  }
})

interface Slip { file: string, find: string, replace: string, verdict: string, note: string }

/** How far around a slip its problem may stand, in characters: where a word is wrong, a number of the sentence is underlined. */
const around = 300

/** Slips made in these pages, each in one place, by somebody who had not read the rules. */
describe('drafts with a slip', () => {
  const slips = readFileSync(new URL('../../claims/changes.jsonl', import.meta.url), 'utf8').trim().split('\n').map(line => JSON.parse(line) as Slip)

  it('are flagged near the slip, and not where nothing can be known of it', () => {
    const right = slips.filter(({ file, find, replace, verdict }) => {
      const text = read(file)
      const at = text.indexOf(find)
      assert.ok(at >= 0, `${file} has “${find}”`)
      const { problems } = check(file, text.slice(0, at) + replace + text.slice(at + find.length))
      return problems.some(({ start, end }) => start > at - around && end < at + replace.length + around) === (verdict !== 'unverifiable')
    })
    assert.ok(right.length >= 246, `${right.length} of ${slips.length}`)
  }).timeout(120_000)
})
