import assert from 'node:assert/strict'
import { nodeHost } from '../../../server/src/host/nodeHost.ts'

describe('checking a library in the background', function () {
  this.timeout(30_000)

  it('takes a large text in pieces, and two texts at the same time', async () => {
    const entries = Array.from({ length: 3000 }, (_, i) => `@misc{k${i}, title={Title ${i}}, note={${'x'.repeat(400)}}}\n`)
    const [copied, alone] = await Promise.all([
      nodeHost.checkLibrary([...entries, '@misc{k7, title={Another}}'], 'a.bib', []), nodeHost.checkLibrary(['@misc{a, title={A},', ' doi={none}}'], 'b.bib', []),
    ])
    const text = entries.join('')
    assert.deepEqual(copied.map(({ code, start, end }) => [code, start, end]), [['duplicate-key', text.length + 6, text.length + 8]])
    assert.deepEqual(alone.map(({ code }) => code), ['invalid-doi'])
  })
})
