import assert from 'node:assert/strict'
import { analyse } from '../../../../server/src/engine/index.ts'
import { bundledCorpus } from '../bundled.ts'

describe('results of the writer', () => {
  const text = 'We found response in 71% (22/31), more than before [@aust2019].'
  const verdicts = (document: string): [string, boolean][] => analyse(document, bundledCorpus(), { syntax: 'markdown' }).claims.map(({ verdict, own }) => [verdict, own])

  it('are compared with no study where a comment marks them', () => {
    assert.ok(verdicts(text).some(([verdict]) => verdict === 'contradicted' || verdict === 'unverifiable' || verdict === 'unsupported'))
    for (const [verdict, own] of verdicts(`${text} <!-- citewright-own-result -->`)) assert.deepEqual([verdict, own], ['uncited', true])
  })

  it('are those of the line, no others', () => {
    const both = `${text} <!-- citewright-own-result -->\n\n${text}`
    assert.ok(verdicts(both).some(([, own]) => !own))
  })
})
