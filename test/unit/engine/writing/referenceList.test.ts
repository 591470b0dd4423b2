import assert from 'node:assert/strict'
import { renumbered, numbersText } from '../../../../server/src/engine/writing/numbers.ts'
import { listEdits, planList } from '../../../../server/src/engine/writing/referenceList.ts'
import type { Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import type { ListedReference } from '../../../../server/src/engine/references/referenceLists.ts'
import { edited, read } from './writing.ts'

/** Writes the list as a style would whose references are "Family (year) Title.": by number and first citation, or by name. */
function listed(text: string, style: 'numbered' | 'named', syntax: Syntax = 'markdown'): string {
  const analysis = read(text, syntax)
  const plan = planList(analysis)
  const references = plan.works.map((work, index): ListedReference => ({ work: index, number: null, label: '', html: `${work.csl.author?.[0]?.family ?? ''} (${String(work.csl.issued?.['date-parts']?.[0]?.[0])}) <i>${work.csl.title ?? ''}</i>.` }))
  const ordered = style === 'named' ? [...references].sort((a, b) => a.html < b.html ? -1 : 1) : references.map((reference, index) => ({ ...reference, number: index + 1, label: `${index + 1}.` }))
  const written = listEdits(analysis, plan, ordered, style === 'named')
  assert.ok(written.ok, written.ok ? '' : written.message)
  return edited(text, written.value.edits)
}

/** The list as a style prints it that puts its numbers in square brackets. */
function bracketed(text: string, syntax: Syntax): string {
  const analysis = read(text, syntax)
  const plan = planList(analysis)
  const written = listEdits(analysis, plan, plan.works.map((work, index) => ({ work: index, number: index + 1, label: `[${index + 1}]`, html: work.csl.title ?? '' })), false)
  assert.ok(written.ok)
  return edited(text, written.value.edits)
}

const aust = 'Aust (2019) *Warm hands and what becomes of them*.'
const glue = 'Glue (2017) *A dose of tea*.'
const fava = 'Fava (2008) *Sleep in winter*.'
const text = '# Title\n\n## Methods\n\nOne [@glue2017]. Two [@aust2019].\n'

describe('the reference list', () => {
  it('is put at the end under a heading of its own, between markers', () => {
    assert.equal(listed(text, 'named'), `${text.trimEnd()}\n\n## References\n\n<!-- citewright-references -->\n\n${aust}\n\n${glue}\n\n<!-- /citewright-references -->\n`)
    assert.equal(listed(text, 'numbered'), `${text.trimEnd()}\n\n## References\n\n<!-- citewright-references -->\n\n1. ${glue}\n2. ${aust}\n\n<!-- /citewright-references -->\n`)
  })

  it('is renewed in its place, and what surrounds it stays', () => {
    const once = `${listed(text, 'named').trimEnd()}\n\n## Appendix\n\nMore.\n`
    const more = once.replace('Two [', 'Three [@fava2008]. Two [')
    assert.equal(listed(more, 'named'), more.replace(aust, `${aust}\n\n${fava}`))
  })

  it('changes nothing where nothing has changed', () => {
    for (const style of ['named', 'numbered'] as const) {
      const once = listed(text, style)
      assert.equal(listed(once, style), once)
      const { manuscript, ...rest } = read(once)
      assert.deepEqual(manuscript.references.length, 2)
      assert.ok(rest.references.every(({ study }) => study !== null))
    }
  })

  it('takes out what is cited no more, where the list was made here', () => {
    const once = listed(text, 'named')
    assert.equal(listed(once.replace(' Two [@aust2019].', ''), 'named'), once.replace(' Two [@aust2019].', '').replace(`${aust}\n\n`, ''))
  })

  it('keeps the entries of the writer’s own list that it does not know, or that are not cited', () => {
    const own = 'One [@glue2017].\n\n## References\n\nBeta, B. (2001). A work that no library has. Journal of Things, 3(1), 1–2.\n\nFava, F. (2008). Sleep in winter. Journal of Things, 4(1), 3–4.\n'
    const after = listed(own, 'named')
    assert.ok(after.includes('Beta, B. (2001). A work that no library has.'))
    assert.ok(after.includes('Fava, F. (2008). Sleep in winter.'))
    assert.ok(after.indexOf('Beta') < after.indexOf('Fava') && after.indexOf('Fava') < after.indexOf(glue))
    assert.equal(listed(after, 'named'), after)
  })

  it('writes plain text and LaTeX in their own ways', () => {
    assert.equal(listed('It helped (Fava, 2008).', 'named', 'plaintext'), `It helped (Fava, 2008).\n\nReferences\n\n${fava.replaceAll('*', '')}\n`)
    const tex = '\\begin{document}\nIt helped \\cite{fava2008}.\n\\end{document}\n'
    const after = listed(tex, 'numbered', 'latex')
    assert.ok(after.includes('\\begin{thebibliography}{1}\n\\bibitem{fava2008} Fava (2008) \\emph{Sleep in winter}.\n\\end{thebibliography}'))
    assert.ok(after.trimEnd().endsWith('\\end{document}'))
    assert.equal(listed(after, 'numbered', 'latex'), after)
  })

  it('keeps labels in brackets, which would make no list of their own', () => {
    assert.ok(bracketed('One [@fava2008]. Two [@glue2017].', 'markdown').includes('[1] Sleep in winter\n\n[2] A dose of tea'))
    assert.ok(bracketed('One @fava2008. Two @glue2017.', 'typst').includes('\\[1\\] Sleep in winter\n\n\\[2\\] A dose of tea'))
    assert.ok(bracketed('It helped (Fava, 2008).', 'plaintext').includes('[1] Sleep in winter'))
  })

  it('has a heading like those of the sections', () => {
    const heading = (text: string, syntax?: Syntax): string => listed(text, 'named', syntax).slice(text.trimEnd().length).trim().split(/\n\n/)[0]!
    assert.equal(heading('# Methods\n\nOne [@glue2017].\n\n# Results'), '# References')
    assert.equal(heading('# Title\n\nOne [@glue2017].'), '## References')
    assert.equal(heading('### Methods\n\nOne [@glue2017].'), '### References')
    assert.equal(heading('One [@glue2017].'), '## References')
    const rst = (text: string): string => heading(`${text}\n\nOne :cite:p:\`glue2017\`.`, 'restructuredtext')
    assert.equal(rst('It begins.'), 'References\n----------')
    assert.equal(rst('Methods\n~~~~~~~\n\nText.\n\nResults\n~~~~~~~'), 'References\n~~~~~~~~~~')
    assert.equal(rst('Title\n====='), 'References\n----------')
    assert.equal(rst('Title\n-----'), 'References\n~~~~~~~~~~')
    assert.equal(rst('=====\nTitle\n=====\n\n*******\nMethods\n*******'), '**********\nReferences\n**********')
  })

  it('puts an entry that it does not know where the text first cites it', () => {
    const own = 'One [2]. Two [1]. Three [3].\n\n## References\n\n1. Fava F. Sleep in winter. 2008.\n2. Beta B. A work that no library has. J Things. 2001;3:1-2.\n3. Gamma G. Another that none has. J Things. 2002;4:1-2.\n'
    const after = listed(own, 'numbered')
    assert.match(after, /^One \[1\]\. Two \[2\]\. Three \[3\]\.\n\n## References\n\n1\. Beta[^\n]*\n2\. Fava[^\n]*\n3\. Gamma/)
    assert.equal(listed(after, 'numbered'), after)
  })

  it('stays numbered where the library knows none of its entries', () => {
    const own = 'One [2]. Two [1].\n\n## References\n\n1. Beta B. A work that no library has. J Things. 2001;3:1-2.\n2. Gamma G. Another that none has. J Things. 2002;4:1-2.\n'
    assert.match(listed(own, 'numbered'), /^One \[1\]\. Two \[2\]\.\n\n## References\n\n1\. Gamma[^\n]*\n2\. Beta/)
  })

  it('never cuts a character in two', () => {
    const analysis = read('One [@glue2017].')
    const plan = planList(analysis)
    const write = (of: typeof analysis, html: string): string => {
      const written = listEdits(of, plan, [{ work: 0, number: null, label: '', html }], true)
      assert.ok(written.ok)
      for (const { newText } of written.value.edits) assert.doesNotThrow(() => encodeURIComponent(newText))
      return edited(of.manuscript.text, written.value.edits)
    }
    const once = write(analysis, 'Glue (2017) A dose of \u{1F375}.')
    assert.equal(write(read(once), 'Glue (2017) A dose of \u{1F376}.'), once.replace('\u{1F375}', '\u{1F376}'))
    assert.equal(write(read(once), 'Glue (2017) A dose of \u{1F775}.'), once.replace('\u{1F375}', '\u{1F775}'))
  })

  describe('in other syntaxes', () => {
    for (const [syntax, text, wanted] of [
      ['typst', '= Methods\n\nOne @glue2017. Two @aust2019.\n\n= Results\n\nMore.', '= References\n\n// citewright-references\n\nAust (2019) _Warm hands and what becomes of them_.\n\nGlue (2017) _A dose of tea_.\n\n// /citewright-references\n'],
      ['typst', 'One @glue2017.', '= References\n\n// citewright-references\n\nGlue (2017) _A dose of tea_.\n\n// /citewright-references\n'],
      ['restructuredtext', 'Title\n=====\n\nMethods\n-------\n\nOne :cite:p:`glue2017`.', 'References\n----------\n\n.. citewright-references\n\nGlue (2017) *A dose of tea*.\n\n.. /citewright-references\n'],
      ['asciidoc', '= Title\n\n== Methods\n\nOne cite:[glue2017].', '== References\n\n// citewright-references\n\nGlue (2017) _A dose of tea_.\n\n// /citewright-references\n'],
    ] as const) it(`is written in ${syntax}, and read again: ${JSON.stringify(text)}`, () => {
      const once = listed(text, 'named', syntax)
      assert.equal(once, `${text}\n\n${wanted}`)
      assert.equal(listed(once, 'named', syntax), once)
      const { references, problems } = read(once, syntax)
      assert.deepEqual([references.map(({ study }) => study?.key ?? null).includes(null), references.length, problems], [false, wanted.split('(20').length - 1, []])
      const numbered = listed(text, 'numbered', syntax)
      assert.match(numbered, /\n1\. Glue/)
      assert.equal(listed(numbered, 'numbered', syntax), numbered)
      assert.ok(read(numbered, syntax).references.every(({ study }) => study !== null))
    })

    it('keeps the keys by which the text refers to its entries', () => {
      const rst = 'One [A19]_. Two :cite:p:`glue2017`.\n\n.. [A19] Aust, A., Gärtner, B., & Basso, C. (2019). Warm hands and what becomes of them.\n'
      assert.equal(listed(rst, 'named', 'restructuredtext'), 'One [A19]_. Two :cite:p:`glue2017`.\n\n.. [A19] Aust (2019) *Warm hands and what becomes of them*.\n.. [glue2017] Glue (2017) *A dose of tea*.\n')
      const adoc = 'One <<a19>>. Two cite:[glue2017].\n\n[bibliography]\n== References\n\n* [[[a19]]] Aust, A., Gärtner, B., & Basso, C. (2019). Warm hands and what becomes of them.\n'
      assert.ok(listed(adoc, 'named', 'asciidoc').endsWith('== References\n\n* [[[a19]]] Aust (2019) _Warm hands and what becomes of them_.\n* [[[glue2017]]] Glue (2017) _A dose of tea_.\n'))
      const tex = 'One \\cite{A19}.\n\n\\begin{thebibliography}{2}\n\\bibitem{A19} Aust, A., G\\"artner, B., \\& Basso, C. (2019). Warm hands and what becomes of them.\n\\bibitem{B01} Beta, B. (2001). A work that no library has.\n\\end{thebibliography}\n'
      const after = listed(tex, 'named', 'latex')
      assert.match(after, /\\bibitem\{A19\} Aust/)
      assert.match(after, /\\bibitem\{B01\} Beta/)
    })

    it('numbers the notes that reStructuredText cites by number', () => {
      const rst = 'One [2]_. Two [1]_.\n\n.. [1] Fava, F. (2008). Sleep in winter.\n.. [2] Glue, D., & Medlicott, E. (2017). A dose of tea.\n'
      assert.equal(listed(rst, 'numbered', 'restructuredtext'), 'One [1]_. Two [2]_.\n\n.. [1] Glue (2017) *A dose of tea*.\n.. [2] Fava (2008) *Sleep in winter*.\n')
    })
  })

  it('keeps the line ends of Windows', () => {
    assert.ok(!/(?<!\r)\n/.test(listed(text.replaceAll('\n', '\r\n'), 'named')))
  })

  it('renumbers a text that cites by number', () => {
    const list = '\n\n## References\n\n1. Aust A, Gärtner B, Basso C. Warm hands and what becomes of them. 2019.\n2. Glue D, Medlicott E. A dose of tea. 2017.\n3. Fava F. Sleep in winter. 2008.\n'
    const after = listed(`One [3]. Two [1,3]. Three [1-3].${list}`, 'numbered')
    assert.ok(after.startsWith('One [1]. Two [1,2]. Three [1-3].'), after)
    assert.ok(after.includes(`1. ${fava}\n2. ${aust}\n3. ${glue}`), after)
    assert.equal(listed(after, 'numbered'), after)
  })

  it('is not written where a number leads nowhere', () => {
    const analysis = read('One [1]. Two [7].\n\n## References\n\n1. Fava F. Sleep in winter. 2008.\n')
    const written = listEdits(analysis, planList(analysis), [{ work: 0, number: 1, label: '1.', html: 'Fava' }], false)
    assert.ok(!written.ok)
    assert.match(written.message, /\[7\]/)
  })

  it('refuses to renumber where a number leads nowhere', () => {
    const analysis = read('One [1]. Two [2]. Three [7].\n\n## References\n\n1. Fava F. Sleep in winter. 2008.\n2. Glue D, Medlicott E. A dose of tea. 2017.\n')
    const result = renumbered(analysis, ({ studies: [study] }) => study ? 1 : null)
    assert.ok(!result.ok)
    assert.match(result.message, /\[7\]/)
  })
})

describe('numbersText', () => {
  for (const [like, numbers, wanted] of [
    ['[1]', [2], '[2]'], ['[1]', [3, 1, 2], '[1–3]'], ['[1, 2]', [5, 7], '[5, 7]'], ['[1-3]', [4, 5, 6, 9], '[4-6,9]'], ['[1,2]', [1, 1], '[1]'], ['[ 1 ]', [2], '[ 2 ]'],
  ] as const) it(`${like} with ${numbers.join(' ')} is ${wanted}`, () => assert.equal(numbersText(like, numbers), wanted))
})
