import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checks } from '../../../server/src/engine/checks/registry.ts'
import { analyse } from '../../../server/src/engine/index.ts'
import { bundledCorpus } from '../engine/bundled.ts'
import { root } from '../project/sources.ts'
import { examplesIn } from './examplesIn.ts'

describe('examples of the documentation', () => {
  for (const { code, severity } of checks) {
    describe(code, () => {
      const page = readFileSync(join(root, `docs/checks/${code}.md`), 'utf8')
      // A check that is off is turned on for its own examples.
      const problems = (text: string): string[] => analyse(text, bundledCorpus(), { syntax: 'markdown', severity: severity === 'off' ? { [code]: 'information' } : {}, ...code === 'missing-part' ? { lost: [{ name: '_metods.qmd', reason: 'missing' as const }] } : {}, ...code === 'statistic-style' ? { reportingStyle: 'apa' } : {} }).problems.map(problem => problem.code)

      it('reports what it says it reports', () => {
        const examples = examplesIn(page, 'Reported')
        assert.ok(examples.length > 0)
        for (const example of examples) assert.ok(problems(example).includes(code), example)
      })

      it('is silent where it says so, and so is every other check', () => {
        const examples = examplesIn(page, 'Silent')
        assert.ok(examples.length > 0)
        for (const example of examples) assert.deepEqual(problems(example), [], example)
      })
    })
  }
})
