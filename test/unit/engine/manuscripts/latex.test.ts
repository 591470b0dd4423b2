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
    ['With a comment ⟦\\cite{a, % the trial, of course\n  b}⟧ and ⟦\\cite{a key}⟧.', ['a', 'b', 'a key']],
    ['Not \\iffalse \\cite{no}\n\n\\ifx\\a\\b \\cite{no}\\else\\fi \\cite{no} \\else but ⟦\\cite{yes}⟧ \\fi and ⟦\\cite{so}⟧, $a \\iff b$.', ['yes', 'so']],
    [`Many ⟦\\cite{${Array.from({ length: 300 }, (_, at) => `someauthor${at}`).join(', ')}}⟧.`, Array.from({ length: 300 }, (_, at) => `someauthor${at}`)],
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

  it('reads numbers as LaTeX writes them, as one and at their places', () => {
    const read = (text: string): string[] => {
      const { prose } = readManuscript(text, 'latex')
      return extractStatistics(prose, { start: 0, end: prose.length }).map(({ kind, value, lower, upper, start, end }) => `${kind} ${value ?? `${lower!}..${upper!}`}: ${text.slice(start, end)}`)
    }
    assert.deepEqual(read('There were $n = 1{,}234$ of 46\\,431 people (95\\% CI 0.67--6.15; $p = 3.2\\times10^{-5}$ and $p < 10^{-4}$).'),
      ['sample-size 1234: 1{,}234', 'sample-size 46431: 46\\,431', 'confidence-interval 0.67..6.15: 0.67--6.15', 'p-value 0.000032: 3.2\\times10^{-5}', 'p-value 0.0001: 10^{-4}'])
    assert.deepEqual(read('The change was $-$4.1 (95\\% CI $-$7.7 to {-}0.5; $p=0{,}05$), OR 0{,}7 (95\\,\\% KI 0{,}3--0{,}9), in 55\\,\\% of them.'),
      ['mean -4.1: $-$4.1', 'confidence-interval -7.7..-0.5: $-$7.7 to {-}0.5', 'p-value 0.05: 0{,}05', 'odds-ratio 0.7: 0{,}7', 'confidence-interval 0.3..0.9: 0{,}3--0{,}9', 'percentage 55: 55'])
  })

  it('reads decimal commas in math, also alone, and no coordinates', () => {
    const read = (text: string): string[] => {
      const { prose } = readManuscript(text, 'latex')
      return extractStatistics(prose, { start: 0, end: prose.length }).map(({ kind, value, lower, upper }) => `${kind} ${value ?? `${lower!}..${upper!}`}`)
    }
    assert.deepEqual(read('It was an OR of $2{,}89$ (95\\,\\% KI $1{,}45$--$5{,}57$) at $[1,10]$.'), ['odds-ratio 2.89', 'confidence-interval 1.45..5.57'])
    assert.deepEqual(read('It was an OR of \\(2{,}89\\) (95\\,\\% KI $[1{,}45; 5{,}57]$).'), ['odds-ratio 2.89', 'confidence-interval 1.45..5.57'])
    assert.deepEqual(read('It was $\\eta^2_p = .21$ and $\\eta_p^{2} = .17$, and $p^{*} < .05$.'), ['other 0.21', 'other 0.17', 'p-value 0.05'])
  })

  it('reads entries of a bibliography with ties, and not its widest label', () => {
    const text = 'Text.\n\n\\begin{thebibliography}{99}\n\\bibitem{a} S.~Aust, M.~Basso, et~al. \\newblock A title of some length. \\newblock {\\em J. Ex.}, 29(4):529--538, 2019.\n\\end{thebibliography}'
    const { references } = readManuscript(text, 'latex')
    assert.deepEqual(references.map(({ authors, etAl, year, title }) => [authors.map(({ text }) => text).join(), etAl, year?.text, title?.text]), [['Aust,Basso', true, '2019', 'A title of some length']])
    assert.equal(proseOf(text, 'latex'), 'Text.')
  })

  it('reads lists, links, colours, and tables of a given width', () => {
    assert.deepEqual(blocksOf('\\begin{itemize}\n\\item Tea.\n\\item Milk,\nwarm.\n\\end{itemize}', 'latex'), ['list-item: Tea.', 'list-item: Milk, warm.'])
    assert.equal(proseOf('\\setlength{\\parskip}{2ex}Tea \\setcounter{page}{12} warms.', 'latex'), 'Tea warms.')
    assert.equal(proseOf('\\textcolor{red}{Tea} \\href{https://a.example/x}{warms} \\textcolor[rgb]{1,0,0}{31} people.', 'latex'), 'Tea warms 31 people.')
    assert.deepEqual(blocksOf('\\begin{tabular*}{\\textwidth}{lc}\nA & 2 \\\\\n\\end{tabular*}\n\n\\begin{tblr}{lX}\nB & 3 \\\\\n\\end{tblr}', 'latex'), ['table-row: A | 2', 'table-row: B | 3'])
  })

  it('leaves measures of the page out', () => {
    assert.equal(proseOf('\\begin{minipage}{0.5\\textwidth}\\rule{0pt}{2.6ex}\\multirow{2}{*}{Tea} \\phantom{0}5 \\parbox{3cm}{of 6}\\end{minipage}', 'latex'), 'Tea 5 of 6')
    assert.deepEqual(blocksOf('\\begin{tabular}{l@{\\hspace{1em}}S[table-format=2.1]c}\nA & 2 \\\\\n\\multicolumn{2}{c}{B} \\\\\n\\end{tabular}', 'latex'), ['table-row: A | 2', 'table-row: B'])
  })

  it('reads results in math, and no formulas', () => {
    const text = 'We saw $p < .001$, $\\chi^2(1) = 0.60$, $t_{29} = 2.14$, $n=31$, $55\\%$ and $\\leq 3$ of $y = \\frac{1}{2} x + 3$ and $$z = 4$$ and $x_i$.'
    assert.equal(proseOf(text, 'latex'), 'We saw p < .001 , χ² (1) = 0.60 , t₂₉ = 2.14 , n=31 , 55 % and ≤ 3 of and and .')
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

  for (const [text, sentences] of [
    ['\\textcite{a} saw 61\\%. \\citet{b} saw 5.', ['\\textcite{a} saw 61\\%.', '\\citet{b} saw 5.']],
    ['\\cite{a} found 61. \\cite{b} found 5.', ['\\cite{a} found 61.', '\\cite{b} found 5.']],
    ['Of all, 61 slept.\\cite{a} Others woke.', ['Of all, 61 slept.\\cite{a}', 'Others woke.']],
    ['Of all, 61 slept. \\parencite{a} Others woke.', ['Of all, 61 slept. \\parencite{a}', 'Others woke.']],
    ['Of all, 61 slept.\\cite{a}\\cite{b} Others woke \\cite{c}.', ['Of all, 61 slept.\\cite{a}\\cite{b}', 'Others woke \\cite{c}.']],
    ['Of all, 61 slept.\\cite{a}.', ['Of all, 61 slept.\\cite{a}.']],
  ] as const) {
    it(`divides ${text}`, () => {
      const { blocks } = readManuscript(text, 'latex')
      assert.deepEqual(blocks[0]!.sentences.map(({ start, end }) => text.slice(start, end)), sentences)
    })
  }

  it('keeps text that makes no sense', () => {
    assert.equal(proseOf('Open {brace 5 and \\begin{verbatim} 6 and $7 and \\cite{', 'latex'), 'Open brace 5 and 6 and $7 and')
  })
})
