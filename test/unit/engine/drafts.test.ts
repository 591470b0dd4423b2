import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { analyse } from '../../../server/src/engine/index.ts'
import { bundledCorpus } from './bundled.ts'

const folder = new URL('../../claims/drafts/', import.meta.url)

/** Pages as writers write them, every figure checked by hand against the corpus: an alarm here is a false one. */
describe('drafts that are right', () => {
  const corpus = bundledCorpus()
  for (const name of readdirSync(folder)) {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const { problems, claims } = analyse(text, corpus, { syntax: 'markdown' })

    it(`${name} raises no alarm`, () => {
      assert.deepEqual(problems.map(({ code, start, end, message }) => [code, text.slice(start, end), message]), [])
    })

    it(`${name} is mostly supported`, () => {
      const judged = claims.filter(({ verdict }) => verdict !== 'uncited')
      const supported = judged.filter(({ verdict }) => verdict === 'supported')
      assert.ok(supported.length >= 0.8 * judged.length, `${supported.length} of ${judged.length}`)
    })
  }
})
