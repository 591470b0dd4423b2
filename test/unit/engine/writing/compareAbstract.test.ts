import assert from 'node:assert/strict'
import { compareAbstract } from '../../../../server/src/engine/writing/compareAbstract.ts'
import type { Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'

const results = 'In 62 sailors, response came to 54.8% (17/31) with juice and 22.6% (7/31) with vinegar (OR 4.27, 95% CI 1.48 to 12.31; p = .007).'

/** What is said of the figures marked with `⟦…⟧` in the abstract; whatever else is reported fails. */
function problems(abstract: string, frame: (abstract: string) => string, syntax: Syntax = 'markdown'): string[] {
  const text = frame(abstract.replace(/[⟦⟧]/g, ''))
  const comparison = compareAbstract(text, syntax)
  assert.ok(comparison)
  const marked = [...abstract.matchAll(/⟦([^⟧]+)⟧/g)].map(([, figure]) => figure)
  assert.deepEqual(comparison.problems.map(({ start, end }) => text.slice(start, end)), marked)
  return comparison.problems.map(({ message }) => message)
}

const frames: Record<string, [frame: (abstract: string) => string, syntax?: Syntax]> = {
  'under a heading': [abstract => `# Paper\n\n## Abstract\n\n${abstract}\n\n## Results\n\n${results}\n`],
  'in parts': [abstract => `# Paper\n\n## Abstract\n\n### Methods\n\nSailors were treated.\n\n### Results\n\n${abstract}\n\n## Results\n\n${results}\n`],
  'in the front matter': [abstract => `---\ntitle: Paper\nabstract: |\n  ${abstract}\nauthor: A\n---\n\n# Results\n\n${results}\n`],
  'in LaTeX': [abstract => `\\begin{document}\n\\begin{abstract}\n${abstract.replace(/%/g, '\\%')}\n\\end{abstract}\n\n\\section{Results}\n\n${results.replace(/%/g, '\\%')}\n\\end{document}\n`, 'latex'],
  'at the end of the front matter': [abstract => `---\ntitle: Paper\nabstract: |\n  ${abstract}\n---\n\n# Results\n\n${results}\n`],
  'at the end of a text in LaTeX': [abstract => `\\section{Results}\n\n${results.replace(/%/g, '\\%')}\n\n\\begin{abstract}\n${abstract.replace(/%/g, '\\%')}\n\\end{abstract}`, 'latex'],
  'in a paragraph of its own': [abstract => `**Abstract.** ${abstract}\n\n# Results\n\n${results}\n`],
}

describe('compareAbstract', () => {
  for (const [where, [frame, syntax]] of Object.entries(frames)) {
    it(`says nothing of an abstract ${where} that the text bears out`, () => {
      assert.deepEqual(problems('Response came to 54.8% with juice and 22.6% with vinegar (OR 4.27, 95% CI 1.48 to 12.31).', frame, syntax), [])
    })
    it(`finds a figure ${where} that the text has otherwise`, () => {
      assert.deepEqual(problems('Response was more frequent with juice (OR ⟦4.72⟧, 95% CI 1.48 to 12.31).', frame, syntax), ['The abstract says 4.72; the text has an odds ratio of 4.27.'])
    })
  }

  it('names a p value, and says where the text has nothing like it', () => {
    const frame = frames['under a heading']![0]
    assert.deepEqual(problems('Response was more frequent with juice (OR 4.27, 95% CI 1.48 to 12.31; p = ⟦.07⟧).', frame), ['The abstract says p = .07; the text has p = .007.'])
    assert.deepEqual(problems('Scurvy came to ⟦88.9⟧% with juice.', frame), ['The abstract says 88.9%; nothing in the text or its tables agrees with it.'])
  })

  it('takes no result from what the text says of others', () => {
    const text = (section: string): string => `# Paper\n\n## Abstract\n\nScurvy came to 88.9% with juice.\n\n## ${section}\n\nScurvy came to 88.9% with juice.\n\n## Results\n\n${results}\n`
    assert.deepEqual(compareAbstract(text('Findings'), 'markdown')?.problems, [])
    assert.equal(compareAbstract(text('Introduction'), 'markdown')?.problems.length, 0)
  })

  it('accepts what is rounded', () => {
    assert.deepEqual(problems('Response came to 55% with juice (OR 4.3, 95% CI 1.5 to 12.3).', frames['under a heading']![0]), [])
  })

  it('reads tables', () => {
    const table = '# Paper\n\n## Abstract\n\nRemission came to 41.9% with juice.\n\n## Results\n\n| Outcome | Juice | Vinegar |\n|---|---|---|\n| Remission, n (%) | 13 (41.9%) | 5 (16.1%) |\n'
    assert.deepEqual(compareAbstract(table, 'markdown')?.problems, [])
  })

  it('has nothing to compare without an abstract, or without a text', () => {
    for (const text of ['', `# Results\n\n${results}`, `# Paper\n\n## Abstract\n\n${results}\n`]) assert.equal(compareAbstract(text, 'markdown'), null)
  })
})
