import assert from 'node:assert/strict'
import fc from 'fast-check'
import { jatsOfPages } from '../../../../../../server/src/engine/corpus/formats/pdf/jatsOfPages.ts'
import { readPages } from '../../../../../../server/src/engine/corpus/formats/pdf/readPages.ts'
import { readXml } from '../../../../../../server/src/engine/corpus/formats/xmlTree.ts'
import type { Page } from '../../../../../../server/src/engine/corpus/formats/pdf/page.ts'

const words = fc.oneof(fc.constantFrom('Table 1. Scores', 'Results', 'References', 'Abstract', '12.5 (3.1)', 'p < 0.05', 'of 41 patients', '10.1000/abc', '*', ''), fc.string({ unit: 'binary', maxLength: 20 }))
const text = fc.record({
  text: words, x: fc.integer({ min: -50, max: 700 }), y: fc.integer({ min: 0, max: 850 }), width: fc.integer({ min: 0, max: 300 }), size: fc.constantFrom(0, 6, 8, 10, 10, 10, 24), font: fc.constantFrom('a', 'a', 'b'),
})
const pages: fc.Arbitrary<Page[]> = fc.array(fc.record({ width: fc.constantFrom(0, 600), height: fc.constantFrom(0, 842), texts: fc.array(text, { maxLength: 60 }) }), { maxLength: 4 })

describe('any pages of a PDF', () => {
  it('become JATS that is well formed, and findings at places in it', () => {
    fc.assert(fc.property(pages, drawn => {
      const { xml, pages: starts } = jatsOfPages(drawn)
      assert.deepEqual(readXml(xml).problems, [])
      assert.ok(starts.every(({ from, page }) => from <= xml.length && page >= 1 && page <= drawn.length))
      for (const { findings } of readPages(drawn, 'a.pdf').studies) for (const { statistic, page } of findings) assert.ok(statistic.end <= xml.length && (page === undefined || page <= drawn.length))
    }), { numRuns: 400 })
  })
})
