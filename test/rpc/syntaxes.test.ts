import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type {
  CodeLens, CompletionList, DocumentHighlight, DocumentLink, DocumentSymbol, InlayHint, Location, TextEdit, WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { ConvertCitationsResult, ExportCitedResult, FindingItem, ReferenceListResult, TextEditItem } from '../../server/src/protocol.ts'
import { readFixture, textAt } from './support/fixture.ts'
import { library } from './support/library.ts'
import { rangeOf } from './support/places.ts'
import { Session } from './support/session.ts'

const bib = '@article{x7, author = {Dune, Cy}, title = {Sand and sleep}, journal = {Annals of Warmth}, year = {2018}}\n\n@article{hale2019, author = {Hale, Ann and Roe, Bo}, title = {Tea against chills}, journal = {Annals of Warmth}, year = {2019}}\n'

/** What each syntax writes for the same things. */
interface Ways {
  languageId: string
  extension: string
  heading: (text: string, level: number) => string
  cite: (...keys: string[]) => string
  narrative: (key: string) => string
  half: (query: string) => [before: string, after: string]
  comment: (words: string) => string
  italic: (word: string) => string
  escape?: (text: string) => string
}

const same = (text: string): string => text
const hashes = (sign: string) => (text: string, level: number): string => `${sign.repeat(level)} ${text}`
const ways: Record<string, Ways> = {
  Markdown: {
    languageId: 'markdown', extension: 'md', heading: hashes('#'), cite: (...keys) => `[${keys.map(key => `@${key}`).join('; ')}]`, narrative: key => `@${key}`,
    half: query => [`[@${query}`, ']'], comment: words => `<!-- ${words} -->`, italic: word => `*${word}*`,
  },
  MyST: {
    languageId: 'markdown', extension: 'md', heading: hashes('#'), cite: (...keys) => `{cite:p}\`${keys.join(',')}\``, narrative: key => `{cite:t}\`${key}\``,
    half: query => [`{cite:p}\`${query}`, '`'], comment: words => `<!-- ${words} -->`, italic: word => `*${word}*`,
  },
  LaTeX: {
    languageId: 'latex', extension: 'tex', heading: (text, level) => `\\${'sub'.repeat(level - 1)}section{${text}}`, cite: (...keys) => `\\cite{${keys.join(',')}}`, narrative: key => `\\citet{${key}}`,
    half: query => [`\\cite{${query}`, '}'], comment: words => `% ${words}`, italic: same, escape: text => text.replaceAll('%', '\\%'),
  },
  Typst: {
    languageId: 'typst', extension: 'typ', heading: hashes('='), cite: (...keys) => keys.map(key => `@${key}`).join(' '), narrative: key => `#cite(<${key}>, form: "prose")`,
    half: query => [`@${query}`, ''], comment: words => `// ${words}`, italic: word => `_${word}_`,
  },
  reStructuredText: {
    languageId: 'restructuredtext', extension: 'rst', heading: (text, level) => `${text}\n${'=-~'[level - 1]!.repeat(text.length)}`, cite: (...keys) => `:cite:p:\`${keys.join(',')}\``, narrative: key => `:cite:t:\`${key}\``,
    half: query => [`:cite:p:\`${query}`, '`'], comment: words => `.. ${words}`, italic: word => `*${word}*`,
  },
  AsciiDoc: {
    languageId: 'asciidoc', extension: 'adoc', heading: hashes('='), cite: (...keys) => `cite:[${keys.join(',')}]`, narrative: key => `citenp:[${key}]`,
    half: query => [`cite:[${query}`, ']'], comment: words => `// ${words}`, italic: word => `_${word}_`,
  },
}

/** Every feature on citations, in every syntax that has keys. */
for (const [syntax, { languageId, extension, heading, cite, narrative, half, comment, italic, escape = same }] of Object.entries(ways)) {
  describe(`citations in ${syntax}`, () => {
    let session: Session
    let documents = 0
    before(async () => {
      session = await Session.start({ files: { ...library, 'own.bib': bib }, initializationOptions: { corpus: ['library', 'own.bib'], codeLens: true, reportingStyle: 'apa', opensLinks: true } })
    })
    after(() => session.stop())

    async function ask<Result>(method: string, marked: string, more: object = {}): Promise<{ result: Result, text: string, uri: string }> {
      const { text, cursor } = readFixture(marked)
      const name = `paper${documents++}.${extension}`
      await session.open(name, text, languageId)
      const uri = session.uri(name)
      const whole = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } }
      const result = await session.request<Result>(method.includes('/') ? method : `textDocument/${method}`, { textDocument: { uri }, uri, position: cursor, ...cursor, range: whole, ...more })
      await session.close(name)
      return { result, text, uri }
    }

    /** A citation with the cursor within its last key. */
    const at = (citation: string, key: string): string => {
      const place = citation.lastIndexOf(key) + 1
      return `${citation.slice(0, place)}|${citation.slice(place)}`
    }
    const applied = (text: string, edits: readonly TextEditItem[]): string => TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits.map(({ startLine, startCharacter, endLine, endCharacter, newText }) =>
      ({ range: { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } }, newText })))

    it('definition, implementation and references', async () => {
      for (const citation of [cite('x7'), cite('hale2019', 'x7'), narrative('x7')]) {
        const { result } = await ask<Location[]>('definition', `Sand ${at(citation, 'x7')}.`)
        assert.deepEqual(result.map(({ uri, range }) => [uri, textAt(bib, range)]), [[session.uri('own.bib'), 'x7']], citation)
      }
      assert.deepEqual((await ask<Location[]>('implementation', `It helped ${at(cite('lind2020'), 'lind2020')}.`)).result.map(({ uri }) => uri), ['https://doi.org/10.5555/lind.2020.1'])
      const { result, text } = await ask<Location[]>('references', `Sand ${at(cite('x7'), 'x7')}. Again ${cite('hale2019', 'x7')}.`, { context: { includeDeclaration: false } })
      assert.deepEqual(result.map(({ range }) => textAt(text, range).replace(/^@|^<|>$/g, '')), ['x7', 'x7'])
    })

    it('highlight, outline, hints and links', async () => {
      const highlighted = await ask<DocumentHighlight[]>('documentHighlight', `Sand ${at(cite('x7'), 'x7')}. ${narrative('x7')} said so, not ${cite('hale2019')}.`)
      assert.deepEqual(highlighted.result.map(({ range }) => textAt(highlighted.text, range).replace(/^@/, '')), ['x7', 'x7'])
      const outline = await ask<DocumentSymbol[]>('documentSymbol', `Sand ${cite('x7')}. Both ${cite('hale2019', 'x7')}.`)
      assert.deepEqual(outline.result.map(({ name, detail }) => [name, detail]), [['Dune (2018)', 'x7, cited 2 times'], ['Hale and Roe (2019)', 'hale2019, cited once']])
      const hints = await ask<InlayHint[]>('inlayHint', `Sand ${cite('x7')}, tea ${cite('hale2019')}.`)
      assert.deepEqual(hints.result.map(({ position, label }) => [label, hints.text.slice(0, position.character).endsWith('x7')]), [[' Dune, 2018', true]])
      assert.deepEqual((await ask<DocumentLink[]>('documentLink', 'See doi:10.5555/x.1.')).result.map(({ target }) => target), ['https://doi.org/10.5555/x.1'])
    })

    it('code lens and hover', async () => {
      const figures = escape('response was more frequent (OR 4.27, 95% CI 1.48 to 12.31; p = .007)')
      const { result } = await ask<CodeLens[]>('codeLens', `${heading('Title', 1)}\n\nIn 62 sailors, ${figures} ${cite('lind2020')}.\n\n${heading('Rest', 2)}\n\nHair loss was seen in ${escape('83.7%')} ${cite('lind2020')}.`)
      assert.deepEqual(result.map(({ command }) => command?.title), ['5 statistics: 4 supported, 1 not checkable', '1 statistic: 1 not checkable'])
      const { result: card } = await ask<{ contents: { value: string } }>('hover', `It helped ${at(cite('lind2020'), 'lind2020')}.`)
      assert.match(card.contents.value, /^\*\*Lind et al\. \(2020\)/)
    })

    it('completion of keys and of findings', async () => {
      const complete = async (marked: string): Promise<string[]> => {
        const { result, text } = await ask<CompletionList | null>('completion', marked, { context: { triggerKind: 1 } })
        return (result?.items ?? []).map(item => TextDocument.applyEdits(TextDocument.create('', '', 0, text), [item.textEdit as TextEdit]))
      }
      const [before, behind] = half('sand')
      assert.deepEqual(await complete(`It helped ${before}|${behind}.`), [`It helped ${half('x7').join('')}.`])
      const [first] = await complete(`It helped (|) ${cite('lind2020')}.`)
      assert.equal(first, `It helped (${escape(`OR = 4.27, 95% CI [1.48, 12.31], ${italic('p')} = .007`)}) ${cite('lind2020')}.`)
    })

    it('rename, here and in the library', async () => {
      const { result, text, uri } = await ask<WorkspaceEdit>('rename', `Sand ${at(cite('x7'), 'x7')}. ${narrative('x7')} said so ${cite('hale2019', 'x7')}, in x7 words.`, { newName: 'dune:2018' })
      const changes = (result.documentChanges ?? []).flatMap(change => 'edits' in change ? [change] : [])
      const after = Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, TextDocument.applyEdits(TextDocument.create('', '', 0, textDocument.uri === uri ? text : readFileSync(fileURLToPath(textDocument.uri), 'utf8')), edits as TextEdit[])]))
      assert.deepEqual(after, {
        [uri]: `Sand ${cite('dune:2018')}. ${narrative('dune:2018')} said so ${cite('hale2019', 'dune:2018')}, in x7 words.`,
        [session.uri('own.bib')]: bib.replace('{x7', '{dune:2018'),
      })
    })

    it('inserts, extends, and never breaks a citation', async () => {
      const insert = async (marked: string, ...keys: string[]): Promise<string> => {
        const { result, text } = await ask<TextEditItem[]>('citewright/citationEdit', marked, { keys })
        return applied(text, result)
      }
      const some = `Tea ${cite('hale2019')}. `
      assert.equal(await insert(`${some}Sand|.`, 'x7', 'lind2020'), `${some}Sand ${cite('x7', 'lind2020')}.`)
      const { result, text } = await ask<TextEditItem[]>('citewright/citationEdit', `${some}Sand|.`, { keys: [], unlisted: [{ key: 'zotero1999', label: 'Zo and Tero (1999)' }] })
      assert.equal(applied(text, result), `${some}Sand ${cite('zotero1999')}.`)
      assert.equal(await insert(`Tea ${at(cite('hale2019'), 'hale2019')}.`, 'x7'), `Tea ${cite('hale2019', 'x7')}.`)
      assert.equal(await insert(`${some}So ${at(narrative('hale2019'), 'hale2019')} said.`, 'x7'), `${some}So ${narrative('hale2019')} ${cite('x7')} said.`)
    })

    it('inserts findings, exports, and converts there and back', async () => {
      const { result: [finding] } = await ask<FindingItem[]>('citewright/findings', `It helped ${cite('lind2020')}.`, { key: 'lind2020' })
      assert.equal(finding?.insert, `${escape(`OR = 4.27, 95% CI [1.48, 12.31], ${italic('p')} = .007`)} ${cite('lind2020')}`)
      assert.match((await ask<ExportCitedResult>('citewright/exportCited', `Sand ${cite('x7')}.`, { format: 'ris' })).result.text, /^TY {2}- JOUR[\s\S]*AU {2}- Dune, Cy/)
      const keys = `Sand ${cite('x7', 'hale2019')}, as ${narrative('lind2020')} said.`
      const { result } = await ask<ConvertCitationsResult>('citewright/convertCitations', keys, { form: 'author-year' })
      const printed = applied(keys, result.edits)
      assert.equal(printed, 'Sand (Dune, 2018; Hale & Roe, 2019), as Lind et al. (2020) said.'.replace('&', languageId === 'latex' ? '\\&' : '&'))
      const back = await ask<ConvertCitationsResult>('citewright/convertCitations', printed, { form: syntax === 'Markdown' ? 'pandoc' : syntax.toLowerCase() })
      assert.deepEqual([back.result.left, applied(printed, back.result.edits)], [[], keys])
    })

    it('writes and renews the reference list', async () => {
      const once = async (text: string): Promise<string> => applied(text, (await ask<ReferenceListResult>('citewright/referenceList', text)).result.edits)
      const text = `${heading('Title', 1)}\n\nSand ${cite('x7')}.\n`
      const first = await once(text)
      assert.match(first, /Dune, C\. \(2018\)\. Sand and sleep\./)
      assert.ok(first.includes(italic('Annals of Warmth')) || languageId === 'latex')
      assert.ok(first.includes(comment('citewright-references')) || languageId === 'latex')
      assert.equal(await once(first), first)
      const more = await once(first.replace(`Sand ${cite('x7')}`, `Sand ${cite('x7', 'hale2019')}`))
      assert.ok(more.indexOf('Dune, C.') < more.indexOf('Hale, A.'), more)
      const numbered = applied(first, (await ask<ReferenceListResult>('citewright/referenceList', first, { style: 'vancouver' })).result.edits)
      assert.match(numbered, languageId === 'latex' ? /\\bibitem\{x7\} Dune C\. Sand/ : /\n1\. Dune C\. Sand/)
    }).timeout(60_000)

    it('silences problems and marks own results in its comments', async () => {
      const text = `Before.\n\nIn 62 sailors, response was more frequent (OR 4.72; p = .007) ${cite('lind2020')}.\n`
      await session.open(`silent.${extension}`, text, languageId)
      const actions = await session.actions(`silent.${extension}`, rangeOf(text, '4.72'), ['quickfix'])
      await session.close(`silent.${extension}`)
      for (const [title, words] of [
        ['Mark as my own result', 'citewright-own-result'], ['Ignore contradicted-statistic here', 'citewright-disable-next-line contradicted-statistic'],
        ['Ignore contradicted-statistic in this file', 'citewright-disable-file contradicted-statistic'],
      ] as const) {
        const action = actions.find(candidate => candidate.title === title)
        const after = TextDocument.applyEdits(TextDocument.create('', '', 0, text), (action?.edit?.documentChanges ?? []).flatMap(change => 'edits' in change ? change.edits as TextEdit[] : []))
        assert.ok(after.includes(`${comment(words)}\n`), `${title}: ${after}`)
        const name = `after${documents++}.${extension}`
        await session.open(name, after, languageId)
        assert.deepEqual((await session.diagnostics(name)).filter(({ code }) => code === 'contradicted-statistic').map(({ message }) => message), [], title)
        await session.close(name)
      }
    })
  })
}
