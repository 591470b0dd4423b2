import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { compareLabels } from '../../../bench/extraction/compareLabels.ts'
import { labelledSentences } from '../../../bench/extraction/labels.ts'
import { sharedPath } from '../../../bench/support/sharedFolder.ts'

describe('labelled sentences of trial reports', () => {
  // The floors are what was reached; they only go up.
  it('are read as well as before', function () {
    this.timeout(30_000)
    const folder = sharedPath('pmc-rct')
    if (folder === null || !existsSync(folder)) return this.skip()
    const { results } = compareLabels(labelledSentences(folder).sentences)
    const sum = (key: 'labelled' | 'found' | 'read' | 'right'): number => results.reduce((total, each) => total + each[key], 0)
    assert.ok(sum('found') / sum('labelled') >= 0.99, `${sum('found')} of ${sum('labelled')} labels are found.`)
    assert.ok(sum('right') / sum('read') >= 0.99, `${sum('right')} of ${sum('read')} readings are right.`)
  })
})
