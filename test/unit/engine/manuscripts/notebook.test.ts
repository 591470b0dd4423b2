import assert from 'node:assert/strict'
import { readNotebook } from '../../../../server/src/engine/manuscripts/notebook/readNotebook.ts'

const notebook = {
  metadata: { source: ['not prose'] },
  cells: [
    { cell_type: 'markdown', source: ['# Results\n', 'A "quoted" é \u{1F600} result [@a]: 5%.'], metadata: { tags: ['x'] } },
    { cell_type: 'code', source: ['x = "[@no]"'], outputs: [{ data: { 'text/plain': ['[@no]'] } }] },
    { source: 'One string [@b].', attachments: { 'a.png': { 'image/png': 'AAAA' } }, cell_type: 'markdown' },
  ],
}

describe('notebooks', () => {
  for (const [how, json] of [['compact', JSON.stringify(notebook)], ['indented', JSON.stringify(notebook, null, 1)], ['escaped', JSON.stringify(notebook).replace(/é/g, '\\u00e9')]] as const) {
    it(`have their Markdown cells read, each character at its place: ${how}`, () => {
      const read = readNotebook(json)!
      assert.equal(read.text, '# Results\nA "quoted" é \u{1F600} result [@a]: 5%.\n\nOne string [@b].')
      for (const word of ['# Results', '[@a]', '5%', '[@b]']) {
        const at = read.place(read.text.indexOf(word))
        assert.equal(json.slice(at, at + word.length), word)
      }
    })
  }

  it('may have front matter in a raw cell, and no prose in another', () => {
    const cells = [{ cell_type: 'raw', source: ['---\n', 'bibliography: a.bib\n', '---'] }, { cell_type: 'raw', source: '\\cite{no}' }, { cell_type: 'markdown', source: 'Text.' }]
    assert.equal(readNotebook(JSON.stringify({ cells }))?.text, '---\nbibliography: a.bib\n---\n\nText.')
  })

  it('are told from other files', () => {
    for (const text of ['', 'text', '{}', '[1]', '{"cells": 3}', '{"cells": [', '['.repeat(100_000)]) assert.equal(readNotebook(text), null)
    assert.equal(readNotebook('{"cells": []}')?.text, '')
    assert.equal(readNotebook('{"cells": [3, null, {"cell_type": "markdown"}]}')?.text, '')
  })
})
