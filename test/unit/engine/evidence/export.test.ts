import assert from 'node:assert/strict'
import { bundledCorpus } from '../bundled.ts'
import { analyse } from '../../../../server/src/engine/index.ts'
import { exportEvidence } from '../../../../server/src/engine/evidence/export.ts'
import { csv, markdownTable } from '../../../../server/src/engine/evidence/markup.ts'

const text = '# Results\n\nKetamine raised the odds of response in social anxiety disorder (OR 2.89, 95% CI 3.45 to 242.57) [@whittaker2021].\n'
const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length
const exported = (format: Parameters<typeof exportEvidence>[1], manuscript = text): string => exportEvidence(analyse(manuscript, bundledCorpus(), { syntax: 'markdown' }), format, 'paper.md', lineOf)

describe('the exported evidence table', () => {
  it('has a line for each figure as CSV', () => {
    const [head, first] = exported('csv').split('\r\n')
    assert.match(head!, /^Line,Section,Figure,Kind,Verdict/)
    assert.match(first!, /^3,Results,2\.89,odds ratio,contradicted,/)
  })

  it('says in Markdown and HTML how many figures there are', () => {
    assert.match(exported('markdown'), /^# Evidence table: paper\.md\n\n\d+ figures: 1 contradicted/)
    assert.match(exported('html'), /<h1>Evidence table: paper\.md<\/h1>\n<p>\d+ figures/)
  })

  it('gathers effects by outcome for a summary of findings, with the effect that the study prints', () => {
    assert.match(exported('summary'), /\| response, social anxiety disorder \| Whittaker et al\. \(2021\) \|.*\| OR 2\.89 \(3\.45 to 242\.57\) \| OR 28\.94 \(3\.45 to 242\.57\) \| contradicted \|/)
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
