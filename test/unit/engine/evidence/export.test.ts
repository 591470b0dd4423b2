import assert from 'node:assert/strict'
import { bundledCorpus } from '../bundled.ts'
import { corpusOf } from '../notes.ts'
import { analyse } from '../../../../server/src/engine/index.ts'
import { exportEvidence } from '../../../../server/src/engine/evidence/export.ts'
import { csv, markdownTable } from '../../../../server/src/engine/evidence/markup.ts'

const text = '# Results\n\nKetamine raised the odds of response in social anxiety disorder (OR 2.89, 95% CI 3.45 to 242.57) [@whittaker2021].\n'
const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length
const exported = (format: Parameters<typeof exportEvidence>[1], manuscript = text): string => exportEvidence(analyse(manuscript, bundledCorpus(), { syntax: 'markdown' }), format, 'paper.md', lineOf)

describe('the exported evidence table', () => {
  it('has a line for each figure as CSV', () => {
    const [head, said, first] = exported('csv').split('\r\n')
    assert.match(head!, /^Line,Section,Figure,Kind,Verdict/)
    assert.match(said!, /^3,Results,“raised”,direction,supported,/)
    assert.match(first!, /^3,Results,2\.89,odds ratio,contradicted,/)
  })

  it('says in Markdown and HTML how many figures there are', () => {
    assert.match(exported('markdown'), /^# Evidence table: paper\.md\n\n\d+ figures: 1 contradicted/)
    assert.match(exported('html'), /<h1>Evidence table: paper\.md<\/h1>\n<p>\d+ figures/)
  })

  it('gathers effects by outcome for a summary of findings, with the effect that the study prints', () => {
    assert.match(exported('summary'), /\| response, social anxiety disorder \| Whittaker et al\. \(2021\) \|.*\| OR 2\.89 \(3\.45 to 242\.57\) \| OR 28\.94 \(3\.45 to 242\.57\) \| contradicted \|/)
  })

  it('says of effects what the study says them of, which level their interval has, and what is not known', () => {
    const corpus = corpusOf({ head: 'full2021 Full 2021 full-text', says: ['Relapse was rarer with esketamine than with placebo (HR 0.49, 90% CI 0.29 to 0.84).', 'It was a mean difference of 4.1 in calm.'] })
    const rows = (manuscript: string): string[] => exportEvidence(analyse(manuscript, corpus, { syntax: 'markdown' }), 'summary', 'paper.md', lineOf).split('\n').filter(line => /^\| (?!Outcome)/.test(line))
    assert.match(rows('It was HR 0.49 (90% CI 0.29 to 0.84) [@full2021].')[0]!, /^\| relapse \| Full et al\. \(2021\) \|.*\| HR 0\.49 \(0\.29 to 0\.84\) \\?\[90% CI\\?\] \| HR 0\.49 \(0\.29 to 0\.84\) \\?\[90% CI\\?\] \| supported \|/)
    assert.match(rows('Calm rose by an SMD of 0.41 (95% CI 0.20 to 0.62) [@full2021].')[0]!, /\| Full et al\. \(2021\) \|.*\| not found \|/)
    assert.match(rows('The mean difference in calm was 4.1 (95% CI 2.0 to 6.2) [@full2021].')[0]!, /\| MD 4\.1 \(2\.0 to 6\.2\) \| — \| supported \|/)
    assert.match(rows('It was HR 0.72 (95% CI 0.55 to 0.94).')[0]!, /^\| not stated \| — \| — \| — \| HR 0\.72 \(0\.55 to 0\.94\) \| not found \| no citation \|/)
  })

  it('says where a person found a figure', () => {
    const claim = 'Hair loss was seen in 83.7% of the sailors [@whittaker2021].'
    const handChecks = [{ figure: '83.7', sentence: claim, occurrence: 1, studies: ['whittaker2021'], where: 'page 5' }]
    assert.match(exportEvidence(analyse(claim, bundledCorpus(), { syntax: 'markdown', handChecks }), 'csv', 'paper.md', lineOf), /83\.7 was checked by hand: page 5\./)
  })

  it('tells the figures of the writer from those that lack a citation', () => {
    assert.match(exported('markdown', '# Introduction\n\nSleep came to 61.9%.\n\n# Results\n\nOf our 31 sailors, 17 slept.'), /^3 figures: 1 no citation, 2 own figure\.$/m)
  })

  it('is calm about an empty manuscript', () => {
    assert.match(exported('markdown', ''), /No figure was read/)
    assert.match(exported('summary', ''), /No effect estimate/)
    assert.equal(exported('csv', '').split('\r\n').length, 2)
  })

  it('lets nothing of the manuscript become markup or a formula', () => {
    const hostile = 'It was 9.87% <script>alert(1)</script> | [x](y) "q" [@whittaker2021].'
    assert.doesNotMatch(exported('html', hostile), /<script>/)
    assert.match(exported('markdown', hostile), /\\<script\\>alert/)
    assert.equal(csv([['=HYPERLINK("x")', '+1', '@a', '-1.5', '−4.1', 'a,"b"\nc']]), `"'=HYPERLINK(""x"")",'+1,'@a,-1.5,−4.1,"a,""b""\nc"\r\n`)
    assert.equal(markdownTable(['a'], [['b|c\nd']]), '| a |\n|---|\n| b\\|c d |\n')
  })
})
