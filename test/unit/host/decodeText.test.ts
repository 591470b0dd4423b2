import assert from 'node:assert/strict'
import { decodeText } from '../../../server/src/host/decodeText.ts'

describe('decodeText', () => {
  const encodings: Record<string, Buffer> = {
    'UTF-8': Buffer.from('Gärtner – 5 µg'),
    'UTF-8 with a byte order mark': Buffer.from('\uFEFFGärtner – 5 µg'),
    'UTF-16, little end first': Buffer.from('\uFEFFGärtner – 5 µg', 'utf16le'),
    'UTF-16, big end first': Buffer.from('\uFEFFGärtner – 5 µg', 'utf16le').swap16(),
  }
  for (const [encoding, bytes] of Object.entries(encodings)) {
    it(`reads ${encoding}`, () => assert.deepEqual(decodeText(bytes), { text: 'Gärtner – 5 µg', problem: null }))
  }

  it('takes other bytes for Windows-1252, and says so', () => {
    const { text, problem } = decodeText(Buffer.from([0x47, 0xE4, 0x72, 0x20, 0x96, 0x20, 0xB5]))
    assert.equal(text, 'Gär – µ')
    assert.match(problem ?? '', /not UTF-8/)
  })

  it('knows a binary file', () => assert.deepEqual(decodeText(Buffer.from([0x50, 0x4B, 3, 0, 0])), { text: null, problem: 'This is a binary file.' }))

  it('reads an empty file', () => assert.deepEqual(decodeText(Buffer.alloc(0)), { text: '', problem: null }))
})
