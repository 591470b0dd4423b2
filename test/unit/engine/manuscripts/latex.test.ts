import assert from 'node:assert/strict'
import { extractStatistics } from '../../../../server/src/engine/statistics/extractStatistics.ts'
import { readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'
import { blocksOf, expectCitations, proseOf } from './described.ts'

describe('LaTeX', () => {
  const citations: [string, string[]][] = [
    ['As ⟦\\textcite{aust2019}⟧ and ⟦\\citep[see][p. 3]{a,b}⟧ said.', ['aust2019', 'a', 'b (p. 3)']],
    ['In ⟦\\Citet*{a}⟧, ⟦\\citealp{b}⟧, ⟦\\citeyearpar{c}⟧, ⟦\\footcite[12]{d}⟧, ⟦\\supercite{e}⟧.', ['a', 'b', 'c', 'd (12)', 'e']],
    ['Several ⟦\\autocites(see)(and more)[p. 1]{a}[see][p. 2]{b}{c,d}⟧.', ['a (p. 1)', 'b (p. 2)', 'c', 'd']],
    ['Over lines ⟦\\cite{a,\n  b}⟧.', ['a', 'b']],
    ['Not % \\cite{no}\nand not \\verb|\\cite{no}| or \\nocite{no} or \\citation.', []],
    ['\\begin{verbatim}\n\\cite{no}\n\n\\cite{no}\n\\end{verbatim}\nBut ⟦\\cite{yes}⟧.', ['yes']],
  ]
  for (const [fixture, items] of citations) it(fixture, () => expectCitations(fixture, items, 'latex'))

  it('reads what stands between the preamble and the end', () => {
    const text = '\\documentclass{article}\n\\newcommand{\\x}{12 of 13}\n\n\\title{A study}\n\\addbibresource{refs.bib}\n\\begin{document}\n\\section{Results}\nIt was 5\\%.\n\n\\input{chapters/two}\n\\include{three}\n\\bibliography{a,b}\n\\end{document}\nNotes: 99\\%.'
    assert.deepEqual(blocksOf(text, 'latex').filter((block) => !block.endsWith(': ')), ['heading: Results', 'paragraph: It was 5 %.'])
    const { metadata } = readManuscript(text, 'latex')
    assert.deepEqual(metadata, { title: 'A study', bibliography: ['refs.bib', 'a.bib', 'b.bib'], includes: ['chapters/two.tex', 'three.tex'] })
  })

  it('knows the file above', () => {
    assert.equal(readManuscript('% !TEX root = ../thesis.tex\nText.', 'latex').metadata.root, '../thesis.tex')
    assert.equal(readManuscript('\\documentclass[../thesis]{subfiles}\n\\begin{document}\nText.', 'latex').metadata.root, '../thesis.tex')
  })

  it('reads the numbers and units of siunitx where they stand', () => {
    const text = 'A dose of \\SI{0.5}{\\milli\\gram\\per\\kilo\\gram}, \\qty{40}{min}, \\SIrange{3}{5}{mg} and \\num{1234}.'
    const { prose } = readManuscript(text, 'latex')
    assert.equal(prose.replace(/\s+/g, ' ').trim(), 'A dose of 0.5 mg/kg , 40 min , 3– 5 mg and 1234 .')
    for (const number of ['0.5', '40', '1234']) assert.equal(prose.indexOf(number), text.indexOf(number))
  })

  it('reads results in math, and no formulas', () => {
    const text = 'We saw $p < .001$, $\\chi^2(1) = 0.60$, $t_{29} = 2.14$, $n=31$, $55\\%$ and $\\leq 3$ of $y = \\frac{1}{2} x + 3$ and $$z = 4$$ and $x_i$.'
    assert.equal(proseOf(text, 'latex'), 'We saw p < .001 , χ2 (1) = 0.60 , t (29) = 2.14 , n=31 , 55 % and ≤ 3 of and and .')
    const { prose } = readManuscript(text, 'latex')
    const found = extractStatistics(prose, { start: 0, end: prose.length })
    assert.deepEqual(found.slice(0, 1).map(({ kind, start, end }) => [kind, text.slice(start, end)]), [['p-value', '.001']])
  })

  it('reads tables by cells', () => {
    const text = '\\begin{table}\n\\caption{Response by arm}\n\\begin{tabular}{l|cc}\n\\toprule\nArm & Day 1 & Day 7 \\\\\n\\midrule\nKetamine & 55\\% & \\textbf{40}\\% \\\\ \\hline\nSaline & 5 \\& 6 & 7\\\\\n\\bottomrule\n\\end{tabular}\n\\end{table}'
    assert.deepEqual(blocksOf(text, 'latex'), ['caption: Response by arm', 'table-row: Arm | Day 1 | Day 7', 'table-row: Ketamine | 55 % | 40 %', 'table-row: Saline | 5 & 6 | 7'])
    const { blocks } = readManuscript(text, 'latex')
    assert.deepEqual(blocks.at(-1)!.cells!.map(({ head }) => head && text.slice(head.start, head.end)), ['Arm', 'Day 1', 'Day 7'])
  })

  it('reads thebibliography as the reference list', () => {
    const text = 'As \\cite{aust} found.\n\n\\begin{thebibliography}{9}\n\\bibitem{aust} S. Aust and M. G\\"artner. A title of some length. \\emph{Eur J}, 29(4):529--538, 2019.\n\\bibitem[Fava(2008)]{fava} Fava, M. (2008). Another title. J Ex, 1(2), 3-9.\n\\end{thebibliography}\n\nAfter 3 days.'
    const { references, blocks } = readManuscript(text, 'latex')
    assert.deepEqual(references.map(({ key, year }) => [key, year?.text]), [['aust', '2019'], ['fava', '2008']])
    assert.equal(blocks.at(-1)!.sentences.length, 1)
  })

  it('keeps text that makes no sense', () => {
    assert.equal(proseOf('Open {brace 5 and \\begin{verbatim} 6 and $7 and \\cite{', 'latex'), 'Open brace 5 and 6 and $7 and')
  })
})
