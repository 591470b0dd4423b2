import assert from 'node:assert/strict'
import { articleOf } from '../../bench/accuracy/articles.ts'

/** A made-up article; of its discussion, what stands in the second column of the table below counts. */
function article(discussion: string, type = 'sec-type="discussion"', title = 'Discussion'): string {
  return `<article><front><article-meta><title-group><article-title>Lozenges</article-title></title-group><abstract><p>Cough stopped in 41% of 90 people.</p></abstract></article-meta></front>
<body><sec><title>Results</title><p>Cough stopped in 37 of 90 (41.1%) with lozenges and in 22 of 88 (25.0%) with sweets.</p></sec>
<sec ${type}><title>${title}</title>${discussion}</sec></body></article>`
}

const cite = '<xref ref-type="bibr" rid="b1">3</xref>'
const own = 'Two in five stopped coughing, against 25% with sweets.'

const paragraphs: [what: string, paragraph: string, taken: string[]][] = [
  ['a result in other words', own, [own]],
  ['what a citation stands in', `Smith and Lee${cite} found 30%. We found 41%.`, ['We found 41%.']],
  ['what a raised citation follows', `It helped 30%.<sup>${cite}</sup> We found 41%.`, ['We found 41%.']],
  ['what a citation after the full stop follows', `It helped 30%. [${cite}]`, []],
  ['what goes on about others', `Smith and Lee${cite} tried them. Cough stopped in 30%. In our study it was 41%. Of sweets it was 25%.`, ['In our study it was 41%.', 'Of sweets it was 25%.']],
  ['others without a citation', 'Previous trials found 20%. Rates of 30% are known to the literature. They reported 12%. In a small study, 10% stopped. In the study by Smith, 9% stopped.', []],
  ['another study by its name', 'In the COUGH-2 trial, 30% stopped.', []],
  ['another study set against this one', 'Sweets helped in 30%, but in our study in 25%.', []],
  ['what is supposed, planned or advised', 'A trial of 400 people would show it. Guidelines advise 3 lozenges. We will follow them for 12 months. Worldwide, 10% cough.', []],
]

describe('what a discussion says of the results of its own study', () => {
  for (const [what, paragraph, taken] of paragraphs) {
    it(`${taken.length > 0 ? 'tells' : 'leaves out'} ${what}`, () => {
      assert.deepEqual(articleOf(article(`<p>${paragraph}</p>`), 'lozenges', 'discussion')?.paragraphs ?? [], taken.length > 0 ? [taken] : [])
    })
  }

  for (const [type, title] of [['', '4. Discussion'], ['', 'Conclusions'], ['sec-type="conclusions"', 'In short'], ['', 'Key messages']] as const) {
    it(`is looked for in a section "${title}" ${type}`, () => {
      assert.deepEqual(articleOf(article(`<p>${own}</p>`, type, title), 'lozenges', 'discussion')?.paragraphs, [[own]])
    })
  }

  it('is not looked for where the results stand', () => {
    assert.equal(articleOf(article(`<p>${own}</p>`, '', 'Results and discussion'), 'lozenges', 'discussion'), null)
  })

  it('is held against the article without its abstract and without the discussion, but with the tables set in that', () => {
    const table = '<table-wrap><label>Table 1</label><table><tr><th></th><th>Lozenges</th></tr><tr><td>Hiccups</td><td>7</td></tr></table></table-wrap>'
    const { body, corpus } = articleOf(article(`<sec><title>What was found</title><p>${own}</p>${table}</sec>`), 'lozenges', 'discussion')!
    assert.match(body, /37 of 90/)
    assert.match(body, /Hiccups/)
    assert.doesNotMatch(body, /Two in five/)
    assert.deepEqual(corpus.studies.flatMap(({ findings }) => findings).filter(({ sentence }) => /of 90 people|Two in five/.test(sentence)), [])
  })
})
