import assert from 'node:assert/strict'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { offsetOf, rangeOf, spanOf, touches } from '../../../server/src/lsp/positions.ts'

const document = (text: string): TextDocument => TextDocument.create('file:///a.md', 'markdown', 1, text)

describe('positions', () => {
  for (const [name, eol] of [['LF', '\n'], ['CRLF', '\r\n'], ['CR', '\r']] as const) {
    it(`finds the line and character of an offset with ${name}`, () => {
      const text = ['one', 'two', 'three'].join(eol)
      const start = text.indexOf('three')
      assert.deepEqual(rangeOf(document(text), { start, end: start + 5 }), { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } })
    })
  }

  it('counts UTF-16 code units, a pair for an emoji', () => {
    const text = '😀 12'
    assert.deepEqual(rangeOf(document(text), { start: 3, end: 5 }), { start: { line: 0, character: 3 }, end: { line: 0, character: 5 } })
  })

  it('takes a position within a pair for the one before it', () => {
    assert.equal(offsetOf(document('a😀b'), { line: 0, character: 2 }), 1)
  })

  it('keeps a byte order mark as a character of the first line', () => {
    assert.deepEqual(rangeOf(document('\ufeffab'), { start: 1, end: 3 }).start, { line: 0, character: 1 })
  })

  it('clamps what lies outside of the document', () => {
    const text = document('ab\ncd')
    assert.deepEqual(rangeOf(text, { start: -5, end: 999 }), { start: { line: 0, character: 0 }, end: { line: 1, character: 2 } })
    assert.equal(offsetOf(text, { line: 99, character: 99 }), 5)
    assert.equal(offsetOf(text, { line: 0, character: 99 }), 2)
    assert.equal(offsetOf(text, { line: -1, character: -1 }), 0)
  })

  it('puts a reversed range in order', () => {
    const range = { start: { line: 1, character: 1 }, end: { line: 0, character: 1 } }
    assert.deepEqual(spanOf(document('ab\ncd'), range), { start: 1, end: 4 })
  })

  it('lets a caret behind a word touch it, one character further not', () => {
    assert.deepEqual([0, 1, 3, 5, 6].map(offset => touches({ start: 1, end: 5 }, offset)), [false, true, true, true, false])
  })
})
