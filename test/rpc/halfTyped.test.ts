import assert from 'node:assert/strict'
import type { CompletionItem, TextEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { resolveCitations } from '../../server/src/engine/judging/citations/resolveCitations.ts'
import { createCorpus } from '../../server/src/engine/corpus/createCorpus.ts'
import { readManuscript } from '../../server/src/engine/manuscripts/readManuscript.ts'
import { syntaxOf } from '../../server/src/engine/manuscripts/syntax.ts'
import type { TextEditItem } from '../../server/src/protocol.ts'
import { library } from './support/library.ts'
import { Session } from './support/session.ts'

/** A citation of two works and what follows it, for each syntax that has keys. */
const citations: Record<string, [languageId: string, citation: string]> = {
  'x.md': ['markdown', '[see @lind2020, p. 3; @cook2021]'],
  'x.qmd': ['quarto', '-@lind2020 [p. 3; @cook2021]'],
  'y.md': ['markdown', '{cite:p}`lind2020,cook2021`'],
  'x.tex': ['latex', '\\parencites[see][3]{lind2020}[7]{cook2021}'],
  'y.tex': ['latex', '\\citep[see][]{lind2020, cook2021}'],
  'x.typ': ['typst', '@lind2020[p. 3] #cite(<cook2021>, form: "prose")'],
  'x.rst': ['restructuredtext', ':cite:p:`{see}lind2020{p. 3},cook2021`'],
  'x.adoc': ['asciidoc', 'cite:[lind2020(3),cook2021]'],
  'x.txt': ['plaintext', '(Lind et al., 2020; Cook, 2021)'],
}
const asked = ['hover', 'definition', 'implementation', 'references', 'documentHighlight', 'signatureHelp', 'prepareRename'].map(name => `textDocument/${name}`)
const nothing = createCorpus([])

/** The keys, or the names and years, that a text cites. */
function cited(text: string, name: string): string[] {
  return resolveCitations(readManuscript(text, syntaxOf(name)), nothing).citations.flatMap(({ items }) => items.map(({ item }) => item.key ?? `${item.authors?.[0] ?? ''} ${item.year ?? ''}`))
}

describe('a citation that is typed letter by letter', function () {
  this.timeout(120_000)
  let session: Session
  before(async () => { session = await Session.start({ files: library, initializationOptions: { corpus: ['library'] } }) })
  after(() => session.stop())

  for (const [name, [languageId, citation]] of Object.entries(citations)) {
    it(`has every answer at every place, and no edit that breaks it: ${name}, ${citation}`, async () => {
      const [before, after] = ['Juice helped 😀 ', ' in 62 sailors.\n\nAnother paragraph.\n']
      await session.open(name, '', languageId)
      for (const closed of [true, false]) {
        for (let typed = 1; typed <= citation.length; typed++) {
          // While it is typed nothing stands behind it; later the cursor is moved through the whole.
          const text = closed ? before + citation + after : before + citation.slice(0, typed) + after
          await session.change(name, text)
          const document = session.document(name)
          const offset = before.length + typed
          const position = document.positionAt(offset)
          for (const method of asked) await session.request(method, { textDocument: { uri: document.uri }, position, context: { includeDeclaration: true } })
          await session.diagnostics(name)
          for (const { textEdit, label } of (await session.complete(name, position))?.items ?? []) {
            const edit = textEdit as TextEdit
            const start = document.offsetAt(edit.range.start)
            const end = document.offsetAt(edit.range.end)
            assert.ok(start <= offset && offset <= end && start >= before.length && end <= text.length - after.length, `${label} replaces what is not the citation: ${JSON.stringify(text.slice(start, end))}`)
            assertUndone(document, [edit])
          }
          const edits = (await session.request<TextEditItem[]>('citewright/citationEdit', { uri: document.uri, line: position.line, character: position.character, keys: ['cook2021'] })).map(toEdit)
          const inserted = assertUndone(document, edits)
          const [old, fresh] = [cited(text, name), cited(inserted, name)]
          assert.ok(fresh.some(key => /cook/i.test(key)), `${JSON.stringify(text)} became ${JSON.stringify(inserted)}`)
          if (closed) for (const key of old) assert.ok(fresh.includes(key), `${key} was lost: ${JSON.stringify(inserted)}`)
        }
      }
    })
  }

  it('has three hundred works in one bracket', async () => {
    const keys = Array.from({ length: 300 }, (_, index) => `someone${index}`)
    for (const [name, languageId, text] of [
      ['many.md', 'markdown', `[${keys.map(key => `@${key}`).join('; ')}; @lind2020]`], ['many.tex', 'latex', `\\cite{${keys.join(',')},lind2020}`], ['many.rst', 'restructuredtext', `:cite:p:\`${keys.join(',')},lind2020\``],
      ['many.adoc', 'asciidoc', `cite:[${keys.join(',')},lind2020]`], ['many2.md', 'markdown', `{cite:p}\`${keys.join(',')},lind2020\``],
    ] as const) {
      await session.open(name, `Juice ${text}.`, languageId)
      assert.equal(cited(`Juice ${text}.`, name).length, 301, name)
      assert.equal((await session.diagnostics(name)).filter(({ code }) => code === 'unknown-citation').length, 300, name)
      const document = session.document(name)
      const { line, character } = document.positionAt(document.getText().indexOf('lind2020') + 3)
      const edits = await session.request<TextEditItem[]>('citewright/citationEdit', { uri: document.uri, line, character, keys: ['cook2021'] })
      assert.equal(cited(assertUndone(document, edits.map(toEdit)), name).length, 302, name)
    }
  })
})

function toEdit({ startLine, startCharacter, endLine, endCharacter, newText }: TextEditItem): TextEdit {
  return { range: { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } }, newText }
}

/** Applies edits and takes them back by what they replaced; returns the text with them. */
function assertUndone(document: TextDocument, edits: readonly NonNullable<CompletionItem['textEdit']>[]): string {
  const text = document.getText()
  const list = edits as TextEdit[]
  const applied = TextDocument.applyEdits(document, list)
  let moved = 0
  const inverse = list.map(({ range, newText }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end), newText })).sort((a, b) => a.start - b.start).map(({ start, end, newText }) => {
    const from = start + moved
    moved += newText.length - (end - start)
    return { from, to: from + newText.length, old: text.slice(start, end) }
  })
  const back = inverse.reverse().reduce((result, { from, to, old }) => result.slice(0, from) + old + result.slice(to), applied)
  assert.equal(back, text)
  return applied
}
