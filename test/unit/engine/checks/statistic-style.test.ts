import assert from 'node:assert/strict'
import type { ReportingStyle } from '../../../../server/src/engine/wording/reportingStyle.ts'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { analyse } from '../../../../server/src/engine/index.ts'
import { extractStatistics } from '../../../../server/src/engine/statistics/extractStatistics.ts'
import type { Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'

const corpus = createCorpus([])

function problems(text: string, style: ReportingStyle | undefined, syntax: Syntax = 'markdown') {
  return analyse(text, corpus, { syntax, ...style ? { reportingStyle: style } : {} }).problems.filter(({ code }) => code === 'statistic-style')
}

/** The text after all fixes that are safe. */
function restyled(text: string, style: ReportingStyle, syntax?: Syntax): string {
  const edits = problems(text, style, syntax).flatMap(({ fixes: [fix] }) => fix?.safe ? fix.edits : [])
  return edits.sort((a, b) => b.start - a.start).reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text)
}

describe('statistic-style', () => {
  const cases: [style: ReportingStyle, printed: string, wanted: string][] = [
    ['apa', 'p = 0.002', '*p* = .002'], ['apa', 'P=.002', '*p* = .002'], ['apa', '*p*<.001', '*p* < .001'], ['apa', 'p = 0·04', '*p* = .04'],
    ['ama', 'p = 0.002', '*P* = .002'], ['ama', '*p* < 0.001', '*P* < .001'],
    ['lancet', '*p* = .002', 'p=0·002'], ['lancet', 'P < .0001', 'p<0·0001'],
    ['apa', 'OR 28.94, 95% CI 3.45–242.57', 'OR 28.94, 95% CI [3.45, 242.57]'], ['apa', 'OR 1.97, 95% CI (1.47-2.65)', 'OR 1.97, 95% CI [1.47, 2.65]'],
    ['apa', 'OR 1.97, 95% CI 1.47 to 2.65', 'OR 1.97, 95% CI [1.47, 2.65]'],
    ['apa', 'a share of 30% (95% CI 24.1–35.9%)', 'a share of 30% (95% CI [24.1, 35.9%])'], ['apa', 'a share of 30%, 95% CI (24.1 to 35.9 %)', 'a share of 30%, 95% CI [24.1, 35.9 %]'],
    ['apa', 'a share of 30%, 95% CI [24.1–35.9%]', 'a share of 30%, 95% CI [24.1, 35.9%]'],
    ['ama', 'OR 28.94, 95% CI 3.45–242.57', 'OR 28.94, 95% CI 3.45-242.57'], ['ama', 'mean difference −1.18, 95% CI −1.93–0.43', 'mean difference −1.18, 95% CI −1.93 to 0.43'],
    ['lancet', 'OR 28.94, 95% CI 3.45-242.57', 'OR 28·94, 95% CI 3·45–242·57'],
    ['apa', 'a correlation of r = 0.42', 'a correlation of r = .42'],
    ['lancet', 'a mean score of 22.7 (SD 5.2)', 'a mean score of 22·7 (SD 5·2)'],
  ]
  for (const [style, printed, wanted] of cases) {
    it(`${style}: ${printed} is ${wanted}`, () => {
      const before = `Response differed between the arms (${printed}).`
      const after = restyled(before, style)
      assert.equal(after, `Response differed between the arms (${wanted}).`)
      assert.equal(restyled(after, style), after, 'A second run changes nothing.')
      const values = (text: string) => extractStatistics(text.replaceAll('*', ''), { start: 0, end: text.replaceAll('*', '').length }).map(({ kind, value, lower, upper, comparator }) => [kind, value, lower, upper, comparator])
      assert.deepEqual(values(after), values(before), 'No value changes.')
    })
  }

  it('says nothing without a style', () => {
    for (const [, printed] of cases) assert.deepEqual(problems(`It differed (${printed}).`, undefined), [])
  })

  it('offers to say that a p value is small, but never does so by itself', () => {
    const [problem] = problems('It differed (p = .000).', 'apa')
    assert.equal(problem?.fixes[0]?.edits[0]?.newText, '*p* < .001')
    assert.equal(restyled('It differed (p = .000).', 'apa'), 'It differed (p = .000).')
  })

  it('leaves words, code, and what it does not understand', () => {
    for (const text of ['Four of the six responded.', 'Run `p = 0.002` first.', 'It differed (*p = .002*).', 'It rose by 3.70×10−4.', 'OR 3.7, 95% CI 0.9,10 at week 2.', 'OR 3.7 (95% CI 0.9 to 17.)3 at week 2.']) assert.equal(restyled(text, 'apa'), text, text)
  })

  it('writes italics as the syntax has them', () => {
    for (const [syntax, p] of [['restructuredtext', '*p*'], ['typst', '_p_'], ['asciidoc', '_p_']] as const) {
      assert.equal(restyled('It differed (P=0.002).', 'apa', syntax), `It differed (${p} = .002).`)
      assert.equal(restyled(`It differed (${p} = .002).`, 'apa', syntax), `It differed (${p} = .002).`)
    }
  })

  it('writes no italics where the syntax has none', () => {
    assert.equal(restyled('It differed (P=0.002).', 'apa', 'plaintext'), 'It differed (p = .002).')
  })

  it('is one of the checks: it can be ignored', () => {
    assert.deepEqual(problems('It differed (p = 0.002). <!-- citewright-ignore statistic-style -->', 'apa'), [])
  })
})
