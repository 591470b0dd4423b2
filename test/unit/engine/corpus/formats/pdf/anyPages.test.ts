import assert from 'node:assert/strict'
import fc from 'fast-check'
import { jatsOfPages } from '../../../../../../server/src/engine/corpus/formats/pdf/jatsOfPages.ts'
import { readPages } from '../../../../../../server/src/engine/corpus/formats/pdf/readPages.ts'
import { readXml } from '../../../../../../server/src/engine/corpus/formats/xmlTree.ts'
import type { Page } from '../../../../../../server/src/engine/corpus/formats/pdf/page.ts'
import { page } from './drawing.ts'

const words = fc.oneof(fc.constantFrom('Table 1. Scores', 'Results', 'References', 'Abstract', '12.5 (3.1)', 'p < 0.05', 'of 41 patients', '10.1000/abc', '*', ''), fc.string({ unit: 'binary', maxLength: 20 }))
const text = fc.record({
  text: words, x: fc.integer({ min: -50, max: 700 }), y: fc.integer({ min: 0, max: 850 }), width: fc.integer({ min: 0, max: 300 }), size: fc.constantFrom(0, 6, 8, 10, 10, 10, 24), font: fc.constantFrom('a', 'a', 'b'),
})
const pages: fc.Arbitrary<Page[]> = fc.array(fc.record({ width: fc.constantFrom(0, 600), height: fc.constantFrom(0, 842), texts: fc.array(text, { maxLength: 60 }) }), { maxLength: 4 })

/** What tables and columns are drawn with, so that lines stand under each other as they do in articles, or nearly so. */
const lines = fc.constantFrom(
  'A line of the text so that it is known what type it is set in, as it is in', 'an article.', '#Results', '#Table 3', '~Table 1. Response', '~Table 2', '~Figure 1. Flow', '~Scores at both times', '',
  '~              Ketamine (n = 41)   Placebo (n = 40)    p', '~                      Ketamine                      Placebo', '~             Week 1         Week 2         Week 1         Week 2',
  '~Women, n (%)       20 (49)             18 (45)             0.82', '~MADRS        20.1           15.3           24.0           22.8', '~Outcomes', '~Duration of   59.5 (39–      61.0 (40–', '~anaesthesia   64)            70)',
  '~Headache                     4', '~* of those^12^ who began', '~', 'The first column of this page begins            with, since this is the second column', 'it goes on so, as it is in most journals        of the page, whose lines stand beside',
)
const drawings = fc.array(fc.array(fc.tuple(lines, fc.constantFrom(0, 0, 0, 0, 1, 3, 14)), { maxLength: 24 }), { minLength: 1, maxLength: 3 })
  .map(sheets => sheets.map(sheet => page(sheet.map(([drawn, shift]) => /^[#~]/.test(drawn) ? drawn[0]! + ' '.repeat(shift) + drawn.slice(1) : ' '.repeat(shift) + drawn).join('\n'))))

describe('any pages of a PDF', () => {
  it('become JATS that is well formed, and findings at places in it', () => {
    fc.assert(fc.property(fc.oneof(pages, drawings), drawn => {
      const { xml, pages: starts } = jatsOfPages(drawn)
      assert.deepEqual(readXml(xml).problems, [])
      assert.ok(starts.every(({ from, page }) => from <= xml.length && page >= 1 && page <= drawn.length))
      for (const { findings } of readPages(drawn, 'a.pdf').studies) for (const { statistic, page } of findings) assert.ok(statistic.end <= xml.length && (page === undefined || page <= drawn.length))
    }), { numRuns: 800 })
  })
})
