import assert from 'node:assert/strict'
import { readYaml } from '../../../../../server/src/engine/corpus/formats/frontMatter.ts'

/** YAML that cannot be read, with what is said of it. */
const broken: Record<string, [text: string, message: RegExp]> = {
  'nested without end': ['['.repeat(200_000), /^This YAML cannot be read: it is nested too deeply\.$/],
  'that swells without end': [Array.from({ length: 9 }, (_, level) => `x${level}: &x${level} [${level === 0 ? 'a, b' : Array(10).fill(`*x${level - 1}`).join(', ')}]\n`).join(''), /^This YAML cannot be read: (?!it is nested)/],
  'with a slip': ['a: [b', /^This is not valid YAML: /],
}

describe('YAML', () => {
  for (const [what, [text, message]] of Object.entries(broken)) {
    it(`${what} is a problem, and no error`, () => {
      const { data, problems } = readYaml(text, { start: 0, end: text.length })
      assert.equal(data, null)
      assert.match(problems[0]!.message, message)
    }).timeout(60_000)
  }
})
