import assert from 'node:assert/strict'
import { applyFix, diagnostics, open, problems, quickFix, revert } from './manuscript.ts'

describe('quick fixes', () => {
  afterEach(revert)

  for (const { slip, fix, becomes } of [
    { slip: 'lanter2020', fix: /lantern2020/, becomes: 'elsewhere [@lantern2020]' },
    { slip: '70.8', fix: /54\.2/, becomes: '(54.2%) responded' },
  ]) {
    it(`turns ${slip} into what the study has`, async () => {
      const { document } = await open()
      const isSlip = (text: string): boolean => text.includes(slip)
      await problems(document, `a problem about ${slip}`, (found) => found.some(isSlip))
      const problem = diagnostics(document).find((one) => isSlip(document.getText(one.range)))
      assert.ok(problem)
      await applyFix(await quickFix(document, problem.range, fix))
      assert.ok(document.getText().includes(becomes), document.getText())
      await problems(document, `no problem about ${slip}`, (found) => !found.some(isSlip))
    })
  }

  it('can ignore a problem in place', async () => {
    const { document } = await open()
    const isUnknown = (text: string): boolean => text.startsWith('unknown-citation')
    await problems(document, 'an unknown citation', (found) => found.some(isUnknown))
    const problem = diagnostics(document).find((one) => document.getText(one.range).includes('lanter2020'))
    assert.ok(problem)
    await applyFix(await quickFix(document, problem.range, /ignore/i))
    await problems(document, 'no unknown citation', (found) => !found.some(isUnknown))
  })
})
