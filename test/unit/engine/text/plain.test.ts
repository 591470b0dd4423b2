import assert from 'node:assert/strict'
import { plain } from '../../../../server/src/engine/text/plain.ts'

/** Texts with what a terminal is given of them. */
const texts: Record<string, string> = {
  'p = .03': 'p = .03',
  'a\tb\r\nc\u2028d': 'a b  c d',
  '\u001B[2Ja\u0007': '\\u{1B}[2Ja\\u{7}',
  'a\u202Eb\u2066c\uFEFF': 'a\\u{202E}b\\u{2066}c\\u{FEFF}',
}

describe('text of others in a terminal', () => {
  for (const [text, shown] of Object.entries(texts)) it(JSON.stringify(text), () => assert.equal(plain(text), shown))
})
