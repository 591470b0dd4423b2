import assert from 'node:assert/strict'
import type { Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'
import { blocksOf, expectCitations, proseOf } from './described.ts'

function cited(syntax: Syntax, fixtures: readonly [string, string[]][]): void {
  for (const [fixture, items] of fixtures) it(JSON.stringify(fixture), () => expectCitations(fixture, items, syntax))
}

describe('Typst', () => {
  cited('typst', [
    ['As ⟦@aust2019⟧ found, ⟦@fava2008[p. 3]⟧ too, and ⟦@a-b:c.d⟧.', ['aust2019', 'fava2008 (p. 3)', 'a-b:c.d']],
    ['Side by side ⟦@a @b⟧, called ⟦#cite(<aust2019>, form: "prose", supplement: [p. 7])⟧.', ['a', 'b', 'aust2019 (p. 7)']],
    ['Not `@no`, not // @no\nand not /* @no */ or jane@example.org or \\@no.', []],
    ['See @fig:flow and @tbl-one and @overview.\n\n#figure(image("x.png"), caption: [A flow]) <overview>', []],
  ])

  it('reads prose, headings, lists and content blocks', () => {
    const text = '#set page(paper: "a4")\n#let n = 12\n= Results\nIt *helped* 5% #footnote[of 20] and #emph[more].\n\n- first 3\n- second\n\n#bibliography("refs.bib", style: "apa")\n#include "two.typ"'
    assert.deepEqual(blocksOf(text, 'typst').filter((block) => !block.endsWith(': ')), ['heading: Results', 'paragraph: It helped 5% of 20 and more .', 'list-item: first 3', 'list-item: second'])
    assert.deepEqual(readManuscript(text, 'typst').metadata, { bibliography: ['refs.bib'], includes: ['two.typ'] })
  })

  it('reads tables by cells', () => {
    const text = '#figure(\n  table(\n    columns: (1fr, auto),\n    table.header([Arm], [Day 1]),\n    [Ketamine], [55%],\n\n    [Saline], [*5*%],\n  ),\n  caption: [Response by arm],\n) <response>\n\nAfter @response.'
    assert.deepEqual(blocksOf(text, 'typst'), ['table-row: Arm | Day 1', 'table-row: Ketamine | 55%', 'table-row: Saline | 5 %', 'caption: Response by arm', 'paragraph: After .'])
  })

  it('reads comments within comments', () => {
    assert.equal(proseOf('Of 31 /* 32 /* 33 */ 34 */ and 35. // 36 /* 37\nAnd `/*` 38 /* 39 */.', 'typst'), 'Of 31 and 35. And 38 .')
    assert.equal(proseOf('Of 31 /* 32 /* 33 */ 34.', 'typst'), 'Of 31 / 32 34.')
  })

  it('reads results in math', () => assert.equal(proseOf('We saw $p < .001$ and $x_i^2 + sum$.', 'typst'), 'We saw p < .001 and .'))
})

describe('reStructuredText', () => {
  cited('restructuredtext', [
    ['As ⟦:cite:t:`aust2019`⟧ found ⟦:cite:p:`a,b`⟧ and ⟦:cite:`{see}c{p. 3}`⟧.', ['aust2019', 'a', 'b', 'c (p. 3)']],
    ['In a footnote ⟦:footcite:t:`a`⟧ and ⟦:footcite:`b,c`⟧.', ['a', 'b', 'c']],
    ['Not ``:cite:`no` `` and not\n\n.. :cite:`no`\n\nor ::\n\n   :cite:`no`\n\nat all.', []],
    ['As ⟦[Aust2019]_⟧ found, see [Other]_.\n\n.. [Aust2019] Aust S, Basso L. A title of some length. Eur J. 2019;29(4):529-38.', ['Aust2019']],
    ['As ⟦[1]⟧_ found.\n\n.. [1] Aust S, Basso L. A title of some length. Eur J. 2019;29(4):529-38.', ['1']],
  ])

  it('reads headings by their look, directives and lists', () => {
    const text = '======\nTitle\n======\n\nMethods\n-------\n\nDrugs\n~~~~~\n\nText *of* 5 with `a link <https://x.org>`_ and :sup:`2`.\n\nResults\n-------\n\n.. note::\n   It was 7.\n\n.. code-block:: r\n\n   x <- 8\n\n.. A comment with 9.\n\n- first\n- second'
    assert.deepEqual(blocksOf(text, 'restructuredtext'), ['heading: Title', 'heading: Methods', 'heading: Drugs', 'paragraph: Text of 5 with a link and .', 'heading: Results', 'paragraph: It was 7.', 'list-item: first', 'list-item: second'])
    assert.deepEqual(readManuscript(text, 'restructuredtext').blocks.map(({ section }) => section.length), [0, 1, 2, 3, 1, 2, 2, 2])
  })

  it('reads tables of all kinds', () => {
    assert.deepEqual(blocksOf('+-----+-----+\n| Arm | Day |\n+=====+=====+\n| A   | 5%  |\n+-----+-----+\n\nText.', 'restructuredtext'), ['table-row: Arm | Day', 'table-row: A | 5%', 'paragraph: Text.'])
    assert.deepEqual(blocksOf('====  ====\nArm   Day\n====  ====\nA     5%\nB     6%\n====  ====\n\nText.', 'restructuredtext'), ['table-row: Arm | Day', 'table-row: A | 5%', 'table-row: B | 6%', 'paragraph: Text.'])
    assert.deepEqual(blocksOf('.. list-table:: Response\n   :header-rows: 1\n\n   * - Arm\n     - Day\n   * - A\n     - 5%\n\nText.', 'restructuredtext'), ['caption: Response', 'table-row: Arm | Day', 'table-row: A | 5%', 'paragraph: Text.'])
  })

  it('knows bibliography and includes', () => {
    assert.deepEqual(readManuscript('Text.\n\n.. include:: two.rst\n\n.. bibliography:: refs.bib\n   :style: plain', 'restructuredtext').metadata, { bibliography: ['refs.bib'], includes: ['two.rst'] })
  })
})

describe('AsciiDoc', () => {
  cited('asciidoc', [
    ['As ⟦citenp:[aust2019]⟧ found ⟦cite:[a,b(p. 3)]⟧.', ['aust2019', 'a', 'b (p. 3)']],
    ['Not `cite:[no]`\n\n// cite:[no]\n\n----\ncite:[no]\n\ncite:[no]\n----\n\n////\ncite:[no]\n////\nend', []],
    ['As ⟦<<aust>>⟧ found, see <<section-two>> and <<three,below>>.\n\n[bibliography]\n== References\n\n* [[[aust]]] Aust S. A title of some length. Eur J. 2019;29(4):529-38.', ['aust']],
  ])

  it('reads headings, attributes, lists and block titles', () => {
    const text = '= A study\n:bibtex-file: refs.bib\n\n== Results\n\nIt *helped* 5% in _some_ https://x.org[cases] and stem:[x^2].\n\n.A caption\n* first\n* second\n\ninclude::two.adoc[]'
    assert.deepEqual(blocksOf(text, 'asciidoc'), ['heading: A study', 'heading: Results', 'paragraph: It helped 5% in some cases and .', 'caption: A caption', 'list-item: first', 'list-item: second'])
    assert.deepEqual(readManuscript(text, 'asciidoc').metadata, { title: 'A study', bibliography: ['refs.bib'], includes: ['two.adoc'] })
  })

  it('reads tables by cells', () => {
    assert.deepEqual(blocksOf('|===\n|Arm |Day 1\n\n|A |5%\n|B\n|6%\n|===\n\nText.', 'asciidoc'), ['table-row: Arm | Day 1', 'table-row: A | 5%', 'table-row: B | 6%', 'paragraph: Text.'])
    assert.deepEqual(blocksOf('|===\n|Arm\n|Day 1\n\n|A\n|5%\n|===', 'asciidoc'), ['table-row: Arm | Day 1', 'table-row: A | 5%'])
  })
})

describe('MyST and R Markdown', () => {
  cited('markdown', [
    ['As {ref}`no` and ⟦{cite:t}`aust2019`⟧ found ⟦{cite:p}`a,b`⟧ and ⟦{cite}`c;d`⟧.', ['aust2019', 'a', 'b', 'c', 'd']],
    ['Not `{cite}` and not `` {cite:p}`no` ``.', []],
    ['See @fig:flow, @tbl-x, @eq-main, @sec-two and @overview, but ⟦@fava2008⟧.\n\n![A flow](x.png){#overview}', ['fava2008']],
    ['% a remark {cite:p}`no`\n% and more @no\n\nIt came to 50\n% of them ⟦@yes⟧.', ['yes']],
    ['Suppressed ⟦[-@a; see also @b, pp. 33--35, and *passim*]⟧ and ⟦@{https://x.org/a}⟧.', ['a', 'b (pp. 33--35, and *passim*)', 'https://x.org/a']],
    ['A note^[As in ⟦[@a]⟧.] and a div:\n\n::: {.callout-note}\nIn ⟦[@b]⟧.\n:::\n\nand `r 1 + "@no"` and $x_{@no}$.', ['a', 'b']],
    ['```{r, child="two.Rmd"}\n# @no\n```\n\n{{< include _three.qmd >}}\n\n⟦@yes⟧', ['yes']],
  ])

  it('reads what stands in directives of prose', () => {
    assert.deepEqual(blocksOf('````{note}\n:class: x\nIt was 5.\n\nAnd 6.\n```{code-cell}\n7\n```\n````\n\nThen 8.', 'markdown'), ['paragraph: It was 5.', 'paragraph: And 6.', 'paragraph: Then 8.'])
  })

  it('names the files taken in', () => {
    assert.deepEqual(readManuscript('{{< include _a.qmd >}}\n\n```{r child = "b.Rmd"}\n```\n\n```{include} c.md\n```\n', 'markdown').metadata.includes, ['_a.qmd', 'b.Rmd', 'c.md'])
  })

  it('reads grid tables and tables in columns', () => {
    assert.deepEqual(blocksOf('+-----+-----+\n| Arm | Day |\n+=====+=====+\n| A   | 5%  |\n+-----+-----+\n', 'markdown'), ['table-row: Arm | Day', 'table-row: A | 5%'])
    assert.deepEqual(blocksOf('Arm    Day 1\n-----  -----\nA      5%\nB      6%\n\nText.', 'markdown'), ['table-row: Arm | Day 1', 'table-row: A | 5%', 'table-row: B | 6%', 'paragraph: Text.'])
  })

  it('reads results in math', () => assert.equal(proseOf('We saw $p < .001$, $F(1, 13) = 53.0$ and $y = \\sum x$.', 'markdown'), 'We saw p < .001 , F(1, 13) = 53.0 and .'))
})

describe('tables in HTML', () => {
  const heads = (text: string): string[] => readManuscript(text, 'markdown').blocks.flatMap(({ cells }) => cells?.map(({ span, head }) => `${text.slice(span.start, span.end)}<${head ? text.slice(head.start, head.end) : ''}`) ?? [])
  const table = '<table class="x">\n<caption>Response by arm</caption>\n<thead>\n<tr><th>Arm</th><th>Day 1</th></tr>\n</thead>\n\n<tbody>\n<tr><td>Tea</td>\n<td><b>54.8%</b> (17/31)</td></tr>\n<tr><td>Water<td>22.6%\n</tbody></table>'

  it('are read by cells', () => {
    assert.deepEqual(blocksOf(`Before.\n${table}\n\nAfter.`, 'markdown'), ['paragraph: Before.', 'caption: Response by arm', 'table-row: Arm | Day 1', 'table-row: Tea | 54.8% (17/31)', 'table-row: Water | 22.6%', 'paragraph: After.'])
    assert.deepEqual(heads(table).slice(2), ['Tea<Arm', '<b>54.8%</b> (17/31)<Day 1', 'Water<Arm', '22.6%<Day 1'])
  })

  it('keep their columns where a cell covers several columns or rows', () => {
    assert.deepEqual(heads('<table><tr><th rowspan=2>Arm</th><th colspan="2">Response</th></tr><tr><th>Day 1</th><th>Day 7</th></tr><tr><td rowspan=2>Tea</td><td>1%</td><td>2%</td></tr><tr><td>3%</td><td>4%</td></tr></table>').slice(-6),
      ['Tea<Arm', '1%<Day 1', '2%<Day 7', '<Arm', '3%<Day 1', '4%<Day 7'])
  })

  it('take the first row as their head where none is marked', () => {
    assert.deepEqual(heads('<table>\n<tr><td>Arm</td><td>Day 1</td></tr>\n<tr><td>Tea</td><td>5%</td></tr>\n</table>').slice(2), ['Tea<Arm', '5%<Day 1'])
  })

  it('cite and silence, and are none where they do not end or stand in code', () => {
    assert.deepEqual(readManuscript('<table>\n<tr><td>Tea [@aust2019]</td></tr>\n<!-- citewright-disable-next-line -->\n<tr><td>5%</td></tr>\n</table>', 'markdown').citations.map(({ text }) => text), ['[@aust2019]'])
    assert.equal(readManuscript('<table>\n<!-- citewright-disable-next-line -->\n<tr><td>5%</td></tr>\n</table>', 'markdown').ignores.length, 1)
    for (const text of ['<table>\n<tr><td>5%</td></tr>\n', '```html\n<table><tr><td>5%</td></tr></table>\n```', '`<table><tr><td>5%</td></tr></table>`', '<table></table>', '<table><tr></tr></table>']) {
      assert.ok(!blocksOf(text, 'markdown').some((block) => block.startsWith('table-row')), text)
    }
  })
})

describe('numbers without brackets', () => {
  const list = '\n\nReferences\n\n1. Aust S, Basso L. A title of some length. Eur J. 2019;29(4):529-38.\n2. Fava M. Another title of some length. J Ex. 2008;1(2):3-9.\n3. Rush J. A third title of some length. J Ex. 2006;1(2):13-19.'
  cited('plaintext', [
    [`It helped.⟦¹⟧ It helped more.⟦²˒³⟧ The area was 3 m² and χ² was 4.${list}`, ['1', '2', '3']],
    [`It helped.⟦1⟧ It helped more,⟦2,3⟧ and p was .05 at 2.5 mg.${list}`, ['1', '2', '3']],
    [`It helped ⟦(1)⟧. It helped more ⟦(2, 3)⟧, in most (95).${list.replace('3. Rush', '95. Rush')}`.replace('(95)', '⟦(95)⟧').replace('(2, 3)', '(2,3)'), ['1', '2', '3', '95']],
    ['It helped.1 It helped more (2).', []],
  ])
  cited('markdown', [[`It helped.⟦^1^⟧ And more.⟦<sup>2,3</sup>⟧ In m^2^.${list}`, ['1', '2', '3']]])
  cited('latex', [[`It helped.⟦\\textsuperscript{1--3}⟧ It did.${list}`, ['1', '2', '3']]])
})
