import assert from 'node:assert/strict'
import type {
  CodeLens, DocumentHighlight, DocumentLink, DocumentSymbol, InlayHint, Location, PrepareRenameResult, SignatureHelp, WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readFixture, textAt } from './support/fixture.ts'
import { library } from './support/library.ts'
import { Session } from './support/session.ts'

const bib = `@article{hale2019,
  author = {Hale, Ann and Roe, Bo},
  title = {Tea against chills},
  journal = {Annals of Warmth},
  year = {2019},
  doi = {10.5555/hale.2019}
}

@article{x7, author = {Dune, Cy}, title = {Sand and sleep}, journal = {Annals of Warmth}, year = {2018}}
`
const files = {
  ...library,
  'own.bib': bib,
  'other.json': '[{ "id": "json2017", "type": "book", "title": "A book in JSON", "author": [{ "family": "Json", "given": "J." }], "issued": { "date-parts": [[2017]] } }]',
  'library/texts/hale2019.txt': 'Tea against chills. In 12 people, chills ended after 3 days.',
  'chapters/second.md': 'In the second chapter [see @hale2019, p. 4; @x7].\n',
}

describe('language features on citations', () => {
  let session: Session
  let documents = 0
  before(async () => {
    session = await Session.start({ files, initializationOptions: { corpus: ['library', 'own.bib', 'other.json'], docs: 'file:///docs/checks', opensLinks: true } })
  })
  after(() => session.stop())
  beforeEach(() => { session.configuration = {} })

  /** Opens a document with a cursor, asks about it, and closes it. */
  async function ask<Result>(method: string, marked: string, more: object = {}, languageId = 'markdown'): Promise<{ result: Result, text: string, name: string }> {
    const { text, cursor } = readFixture(marked)
    const name = `paper${documents++}.md`
    await session.open(name, text, languageId)
    const whole = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } }
    const result = await session.request<Result>(`textDocument/${method}`, { textDocument: { uri: session.uri(name) }, position: cursor, range: whole, ...more })
    return { result, text, name }
  }

  /** The characters at locations, each after the name of its file. */
  const places = (locations: Location[] | null): string[] => (locations ?? []).map(({ uri, range }) => {
    const text = documentsText(uri)
    return `${uri.split('/').at(-1)}: ${textAt(text, range)}`
  })

  function documentsText(uri: string): string {
    try {
      return session.document(uri.slice(session.uri('').length + 1)).getText()
    } catch {
      return readFileSync(fileURLToPath(uri), 'utf8')
    }
  }

  it('definition leads to the entry in the library', async () => {
    assert.deepEqual(places((await ask<Location[]>('definition', 'Warm [@hal|e2019].')).result), ['own.bib: hale2019'])
    assert.deepEqual(places((await ask<Location[]>('definition', 'As said [@json|2017].')).result), ['other.json: json2017'])
    assert.deepEqual(places((await ask<Location[]>('definition', 'It helped [@lind|2020].')).result), ['lind2020.md: lind2020'])
  })

  it('definition leads to the entry of the document’s own list first', async () => {
    const { result } = await ask<Location[]>('definition', 'Warm (Hale & Ro|e, 2019).\n\n## References\n\nHale, A., & Roe, B. (2019). Tea against chills. Annals of Warmth.')
    assert.deepEqual(places(result).map(place => place.replace(/^paper\d+/, 'paper').slice(0, 28)), ['paper.md: Hale, A., & Roe, B', 'own.bib: hale2019'])
  })

  it('definition knows nothing of what is no citation', async () => {
    for (const marked of ['Warm| [@hale2019].', 'See [@nob|ody].', '`[@hal|e2019]`']) {
      assert.deepEqual((await ask<Location[] | null>('definition', marked)).result ?? [], [], marked)
    }
  })

  it('implementation leads to the page of the DOI where there is no full text', async () => {
    const { result } = await ask<Location[]>('implementation', 'It helped [@lind|2020].')
    assert.deepEqual(result.map(({ uri }) => uri), ['https://doi.org/10.5555/lind.2020.1'])
    assert.deepEqual((await ask<Location[]>('implementation', 'Sand [@x|7].')).result, [])
  })

  it('implementation leads to the full text in the library', async () => {
    const { result } = await ask<Location[]>('implementation', 'Warm [@hale|2019].')
    assert.deepEqual(result.map(({ uri }) => uri.split('/').at(-1)), ['hale2019.txt'])
  })

  it('references are all the places that cite the study, in every open manuscript, with its entries where wanted', async () => {
    const { result, name } = await ask<Location[]>('references', 'One [@x|7]. Two [@hale2019; @x7].', { context: { includeDeclaration: false } })
    assert.deepEqual(places(result).filter(place => place.startsWith(name)), [`${name}: @x7`, `${name}: @x7`])
    const declared = await ask<Location[]>('references', 'One [@x|7].', { context: { includeDeclaration: true } })
    assert.equal(places(declared.result).at(-1), 'own.bib: x7')
  })

  it('highlight marks the study wherever the document cites it, whatever the form', async () => {
    const { result, text } = await ask<DocumentHighlight[]>('documentHighlight', 'One [@ha|le2019]. @hale2019 said so [@x7].')
    assert.deepEqual(result.map(({ range }) => textAt(text, range)), ['@hale2019', '@hale2019'])
    assert.equal((await ask<DocumentHighlight[] | null>('documentHighlight', 'On|e [@hale2019].')).result, null)
  })

  it('symbols are the cited studies', async () => {
    const { result } = await ask<DocumentSymbol[]>('documentSymbol', '# A title\n\nOne [@x7]. Two [@hale2019; @x7]. Three [@nobody].')
    assert.deepEqual(result.map(({ name, detail }) => [name, detail]), [['Dune (2018)', 'x7, cited 2 times'], ['Hale and Roe (2019)', 'hale2019, cited once']])
  })

  it('links open DOIs and PubMed numbers that are no addresses', async () => {
    const { result, text } = await ask<DocumentLink[]>('documentLink', 'See doi:10.5555/ab(c)d.1, 10.1000/x; PMID: 24740528. Not https://doi.org/10.1/x or https://a.example/doi/10.1000/y or 10.5 mg/kg.')
    assert.deepEqual(result.map(({ range, target }) => [textAt(text, range), target]), [
      ['doi:10.5555/ab(c)d.1', 'https://doi.org/10.5555/ab(c)d.1'], ['10.1000/x', 'https://doi.org/10.1000/x'], ['PMID: 24740528', 'https://pubmed.ncbi.nlm.nih.gov/24740528/'],
    ])
  })

  it('inlay hints say who stands behind a key that does not', async () => {
    const hints = async (marked: string, languageId?: string): Promise<[string, string][]> => {
      const { result, text } = await ask<InlayHint[] | null>('inlayHint', marked, {}, languageId)
      return (result ?? []).map(({ position, label }) => [text.split('\n')[position.line]!.slice(0, position.character), label as string])
    }
    assert.deepEqual(await hints('Sand [@x7; @hale2019].'), [['Sand [@x7', ' Dune, 2018']])
    assert.deepEqual(await hints('Sand \\cite{x7}.', 'latex'), [['Sand \\cite{x7', ' Dune, 2018']])
    const list = '\n\n## References\n\n1. Hale A, Roe B. Tea against chills. Annals of Warmth. 2019.\n2. Dune C. Sand and sleep. Annals of Warmth. 2018.'
    assert.deepEqual(await hints(`Warm [1,2].${list}`), [['Warm [1', ' Hale & Roe, 2019'], ['Warm [1,2', ' Dune, 2018']])
    assert.deepEqual(await hints('Warm (Hale & Roe, 2019).'), [])
  })

  it('code lenses count the verdicts, where the writer wants them', async () => {
    const marked = '# Title\n\nIn 62 sailors, response was more frequent (OR 4.27, 95% CI 1.48 to 12.31; p = .007) [@lind2020].\n\n## Rest\n\nHair loss was seen in 83.7% [@lind2020].'
    assert.equal((await ask<CodeLens[] | null>('codeLens', marked)).result, null)
    const own = await Session.start({ files, initializationOptions: { corpus: ['library'], codeLens: true } })
    try {
      await own.open('lens.md', marked)
      const lenses = await own.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: own.uri('lens.md') } })
      assert.deepEqual(lenses.map(({ range, command }) => [range.start.line, command?.title]), [[0, '5 statistics: 4 supported, 1 not checkable'], [4, '1 statistic: 1 not checkable']])
    } finally {
      await own.stop()
    }
  })

  it('signature help says what a locator can be', async () => {
    const help = async (marked: string, languageId?: string) => {
      const { result } = await ask<SignatureHelp | null>('signatureHelp', marked, {}, languageId)
      return result && [result.signatures[0]?.label, result.activeParameter]
    }
    assert.deepEqual(await help('Warm [@hale2019, |].'), ['[prefix @hale2019, locator]', 1])
    assert.deepEqual(await help('Warm [see @x7; @hale2019, p. 3|'), ['[prefix @hale2019, locator]', 1])
    assert.deepEqual(await help('Warm \\cite[|]{x7}.', 'latex'), ['\\cite[prefix][locator]{x7}', 1])
    assert.deepEqual(await help('Warm \\parencite[see|][p. 3]{x7}.', 'latex'), ['\\cite[prefix][locator]{x7}', 0])
    for (const [languageId, marked, label, active] of [
      ['typst', 'Warm @x7[|].', '@x7[locator]', 0], ['typst', 'Warm #cite(<x7>, supplement: [p. |]).', '#cite(<x7>, supplement: [locator])', 0],
      ['restructuredtext', 'Warm :cite:p:`x7{p. |}`.', ':cite:p:`{prefix}x7{locator}`', 1], ['restructuredtext', 'Warm :cite:p:`hale2019,{|}x7`.', ':cite:p:`{prefix}key{locator}`', 0],
      ['markdown', 'Warm {cite:p}`{see}x7{|}`.', '{cite:p}`{prefix}x7{locator}`', 1], ['asciidoc', 'Warm cite:[hale2019,x7(|)].', 'cite:[x7(locator)]', 0],
    ] as const) assert.deepEqual(await help(marked, languageId), [label, active], marked)
    for (const [languageId, marked] of [['typst', 'Warm [|'], ['restructuredtext', 'Warm ``{|``'], ['asciidoc', 'Warm (|)']] as const) assert.equal(await help(marked, languageId), null, marked)
    for (const marked of ['Warm [@hale2019|].', 'Warm, |so.', 'A list [1, |2].', 'Warm [@hale2019, p. 3], |and so.']) assert.equal(await help(marked), null, marked)
  })

  describe('rename', () => {
    async function rename(marked: string, newName: string, languageId?: string): Promise<Record<string, string>> {
      const { result } = await ask<WorkspaceEdit>('rename', marked, { newName }, languageId)
      const changes = (result.documentChanges ?? []).flatMap(change => 'edits' in change ? [change] : [])
      return Object.fromEntries(changes.map(({ textDocument: { uri }, edits }) => {
        const text = documentsText(uri)
        const name = uri.slice(session.uri('').length + 1).replace(/^paper\d+/, 'paper')
        return [name, TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits as never)]
      }))
    }

    it('changes the key in the manuscript, in other manuscripts and in the library', async () => {
      const own = await Session.start({ files, initializationOptions: { corpus: ['own.bib'] } })
      try {
        await own.open('a.md', 'Warm [@hale2019], said @hale2019. `@hale2019` stays, and so does hale2019.')
        const edit = await own.request<WorkspaceEdit>('textDocument/rename', { textDocument: { uri: own.uri('a.md') }, position: { line: 0, character: 8 }, newName: 'tea:2019' })
        const changes = (edit.documentChanges ?? []).flatMap(change => 'edits' in change ? [change] : [])
        const after = Object.fromEntries(changes.map(({ textDocument: { uri }, edits }) => {
          const text = uri === own.uri('a.md') ? own.document('a.md').getText() : readFileSync(fileURLToPath(uri), 'utf8')
          return [uri.slice(own.uri('').length + 1), TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits as never)]
        }))
        assert.deepEqual(after, {
          'a.md': 'Warm [@tea:2019], said @tea:2019. `@hale2019` stays, and so does hale2019.',
          'own.bib': bib.replace('{hale2019', '{tea:2019'),
          'chapters/second.md': 'In the second chapter [see @tea:2019, p. 4; @x7].\n',
        })
      } finally {
        await own.stop()
      }
    })

    it('offers the key alone', async () => {
      const { result, text } = await ask<PrepareRenameResult & { range: Location['range'] }>('prepareRename', 'Warm [see @hal|e2019, p. 3].')
      assert.equal(textAt(text, result.range), 'hale2019')
      for (const marked of ['Warm| [@hale2019].', 'Warm (Hale & R|oe, 2019).']) assert.equal((await ask('prepareRename', marked)).result, null, marked)
    })

    it('renames an unknown key in the manuscripts alone', async () => {
      assert.deepEqual(await rename('See [@nob|ody99].', 'somebody99'), { 'paper.md': 'See [@somebody99].' })
    })

    it('renames a key in footnotes, each once, and leaves their marks', async () => {
      assert.deepEqual(await rename('Of 12.[^a] Of 13.^[See @nobody99, p. 4.] Of 14.[^a]\n\n[^a]: See [@nob|ody99].', 'somebody99'), { 'paper.md': 'Of 12.[^a] Of 13.^[See @somebody99, p. 4.] Of 14.[^a]\n\n[^a]: See [@somebody99].' })
      assert.deepEqual(await rename('Of 12.\\footnote{\\cite{nob|ody99}}', 'somebody99', 'latex'), { 'paper.md': 'Of 12.\\footnote{\\cite{somebody99}}' })
    })

    it('renames a key of the document’s own list with its entry, and nothing else', async () => {
      for (const [languageId, marked, wanted] of [
        ['restructuredtext', 'Warm [H1|9]_.\n\n.. [H19] Hale, A., & Roe, B. (2019). Tea against chills. Annals of Warmth.\n', 'Warm [Tea]_.\n\n.. [Tea] Hale, A., & Roe, B. (2019). Tea against chills. Annals of Warmth.\n'],
        ['asciidoc', 'Warm <<h1|9>>.\n\n[bibliography]\n== References\n\n* [[[h19]]] Hale, A., & Roe, B. (2019). Tea against chills. Annals of Warmth.\n', 'Warm <<Tea>>.\n\n[bibliography]\n== References\n\n* [[[Tea]]] Hale, A., & Roe, B. (2019). Tea against chills. Annals of Warmth.\n'],
        ['latex', 'Warm \\cite{h1|9}.\n\n\\begin{thebibliography}{1}\n\\bibitem{h19} Hale, A., \\& Roe, B. (2019). Tea against chills. Annals of Warmth.\n\\end{thebibliography}\n', 'Warm \\cite{Tea}.\n\n\\begin{thebibliography}{1}\n\\bibitem{Tea} Hale, A., \\& Roe, B. (2019). Tea against chills. Annals of Warmth.\n\\end{thebibliography}\n'],
      ] as const) assert.deepEqual(await rename(marked, 'Tea', languageId), { 'paper.md': wanted })
    })

    it('says why it refuses', async () => {
      await assert.rejects(rename('Warm @hal|e2019.', 'tea+2019', 'typst'), /In paper\d+\.md, “tea\+2019” would not be read as a citation key/)
      await assert.rejects(rename('Warm [@hal|e2019].', 'two words'), /cannot be a citation key/)
      await assert.rejects(rename('Warm [@hal|e2019].', 'lind2020'), /key of another study/)
      await assert.rejects(rename('Warm| [@hale2019].', 'tea'), /no citation key here/)
    })
  })
})
