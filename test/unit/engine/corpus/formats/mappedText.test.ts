import assert from 'node:assert/strict'
import { MappedText } from '../../../../../server/src/engine/corpus/formats/mappedText.ts'

describe('MappedText', () => {
  const source = 'p &lt; .05 and 5\\%'
  const text = new MappedText().add('p ', 0).add('<', 2, 4).add(' .05', 6).add('; ', 10, 0).add('5', 15).add('%', 16, 2)
  /** What stands in the source behind a part of the text. */
  const behind = (part: string) => {
    const start = text.text.indexOf(part)
    const place = text.place({ start, end: start + part.length })
    return source.slice(place.start, place.end)
  }

  it('holds the text without escapes', () => assert.equal(text.text, 'p < .05; 5%'))

  for (const [part, raw] of Object.entries({ p: 'p', '<': '&lt;', '.05': '.05', '5%': '5\\%', 'p < .05': 'p &lt; .05', '< .05; 5': '&lt; .05 and 5' })) {
    it(`finds ${part} at its place`, () => assert.equal(behind(part), raw))
  }

  it('keeps places when it is appended', () => {
    const longer = new MappedText().add('Then ', 100).append(text)
    assert.deepEqual(longer.place({ start: 5, end: 12 }), { start: 0, end: 10 })
  })

  it('has a place for nothing', () => assert.deepEqual(new MappedText().place({ start: 0, end: 0 }), { start: 0, end: 0 }))
})
