import assert from 'node:assert/strict'
import type { CompletionList, TextEdit } from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type {
  CompareAbstractResult, ConvertCitationsResult, ExportCitedResult, FindingItem, LibraryEditResult, PastedReferenceResult, ReferenceListResult, TextEditItem,
} from '../../server/src/protocol.ts'
import { readFixture } from './support/fixture.ts'
import { library } from './support/library.ts'
import { Session } from './support/session.ts'

const front = '---\nbibliography: own.bib\n---\n\n'
const own = '@article{hale2019, author = {Hale, Ann and Roe, Bo}, title = {Tea against chills}, journal = {Annals of Warmth}, year = {2019}}\n'
const lind = 'Lind, J., Pringle, J., & Blane, G. (2020). Lemon juice against scurvy at sea: a randomized trial. *Journal of Naval Medicine*, *12*(3), 101–110. https://doi.org/10.5555/lind.2020.1'
const hale = 'Hale, A., & Roe, B. (2019). Tea against chills. *Annals of Warmth*.'

describe('writing references', () => {
  let session: Session
  let documents = 0
  before(async () => { session = await Session.start({ files: { ...library, 'own.bib': own }, initializationOptions: { corpus: ['library'] } }) })
  after(() => session.stop())

  async function open(text: string, languageId = 'markdown'): Promise<string> {
    const name = `write${documents++}.md`
    await session.open(name, text, languageId)
    return name
  }

  async function ask<Result>(method: string, text: string, params: object = {}, languageId?: string): Promise<{ name: string, result: Result }> {
    const name = await open(text, languageId)
    return { name, result: await session.request<Result>(`citewright/${method}`, { uri: session.uri(name), ...params }) }
  }

  function applied(text: string, edits: readonly TextEditItem[]): string {
    return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits.map(({ startLine, startCharacter, endLine, endCharacter, newText }): TextEdit =>
      ({ range: { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } }, newText })))
  }

  it('inserts the reference list, renews it, and has nothing to do the third time', async () => {
    const text = `${front}It helped [@lind2020].\n`
    const first = await ask<ReferenceListResult>('referenceList', text)
    const once = applied(text, first.result.edits)
    assert.equal(once, `${text.trimEnd()}\n\n## References\n\n<!-- citewright-references -->\n\n${lind}\n\n<!-- /citewright-references -->\n`)
    const more = once.replace('[@lind2020]', '[@lind2020; @hale2019]')
    const second = await ask<ReferenceListResult>('referenceList', more)
    const twice = applied(more, second.result.edits)
    assert.equal(twice, more.replace(lind, `${hale}\n\n${lind}`))
    assert.deepEqual([second.result.entries, second.result.style, second.result.notes], [2, 'apa', []])
    assert.deepEqual((await ask<ReferenceListResult>('referenceList', twice)).result.edits, [])
  }).timeout(30_000)

  it('numbers the list where the style numbers', async () => {
    const text = `${front}Warm [@hale2019], it helped [@lind2020].\n`
    const { result } = await ask<ReferenceListResult>('referenceList', text, { style: 'vancouver' })
    assert.match(applied(text, result.edits), /\n1\. Hale A, Roe B\. Tea against chills\. .*\n2\. Lind J, Pringle J, Blane G\. /)
  }).timeout(30_000)

  it('says what it could not list, and which style there is not', async () => {
    const { result } = await ask<ReferenceListResult>('referenceList', 'It helped [@lind2020; @nobody].')
    assert.deepEqual(result.notes, ['Not listed, because no study is known for them: [@lind2020; @nobody].'])
    await assert.rejects(ask('referenceList', 'It helped [@lind2020].', { style: 'no-such-style' }), /no-such-style/)
    await assert.rejects(ask('referenceList', 'It helped.'), /nothing to list/)
  }).timeout(30_000)

  it('turns keys into numbers with their list, and back', async () => {
    const text = `${front}Warm [@hale2019]. It helped [@lind2020; @hale2019], and so on [@lind2020].\n`
    const { result } = await ask<ConvertCitationsResult>('convertCitations', text, { form: 'numeric' })
    const numbered = applied(text, result.edits)
    assert.ok(numbered.startsWith(`${front}Warm [1]. It helped [1,2], and so on [2].\n\n## References\n\n`), numbered)
    assert.deepEqual(result.left, [])
    const back = await ask<ConvertCitationsResult>('convertCitations', numbered, { form: 'pandoc' })
    assert.ok(applied(numbered, back.result.edits).startsWith(`${front}Warm [@hale2019]. It helped [@hale2019; @lind2020], and so on [@lind2020].\n`))
  }).timeout(30_000)

  it('exports the cited studies only', async () => {
    const { result } = await ask<ExportCitedResult>('exportCited', 'It helped [@lind2020] [@nobody].', { format: 'bibtex' })
    assert.match(result.text, /^@article\{lind2020,/)
    assert.equal(result.entries, 1)
    assert.match(result.notes[0] ?? '', /@nobody/)
    await assert.rejects(ask('exportCited', 'It helped.', { format: 'ris' }), /nothing to export/)
  })

  it('adds what comes from elsewhere to the bibliography that the manuscript names', async () => {
    const { result } = await ask<LibraryEditResult | null>('libraryEdit', `${front}Warm [@hale2019].`, { keys: ['hale2019', 'lind2020'] })
    assert.equal(result?.uri, session.uri('own.bib'))
    const after = applied(own, result.edits)
    assert.ok(after.startsWith(`${own}\n@article{lind2020,\n`))
    assert.equal((await ask('libraryEdit', `${front}Warm [@hale2019].`, { keys: ['hale2019'] })).result, null)
    assert.equal((await ask('libraryEdit', 'Warm.', { keys: ['lind2020'] })).result, null)
  })

  it('makes a record of a pasted reference, once', async () => {
    const pasted = 'Moss, K. L., & Fern, P. (2015). Green rooms and their guests. Journal of Indoor Gardens, 4(2), 33–41. https://doi.org/10.5555/moss.2015'
    const { result } = await ask<PastedReferenceResult>('pastedReference', `${front}Warm.`, { text: pasted })
    assert.deepEqual([result.key, result.label, result.known, result.citation], ['moss2015', 'Moss and Fern (2015)', false, '[@moss2015]'])
    assert.match(applied(own, result.library?.edits ?? []), /author = \{Moss, K\. L\. and Fern, P\.\},\n {2}title = \{Green rooms and their guests\},\n {2}journal = \{Journal of Indoor Gardens\},\n {2}year = \{2015\},/)
    for (const known of ['https://doi.org/10.5555/lind.2020.1', lind.replaceAll('*', '')]) {
      assert.deepEqual((await ask<PastedReferenceResult>('pastedReference', 'Warm.', { text: known })).result.key, 'lind2020')
    }
    await assert.rejects(ask('pastedReference', 'Warm.', { text: 'PMID: 12345678' }), /No study of your library/)
    await assert.rejects(ask('pastedReference', 'Warm.', { text: 'hello' }), /Paste one whole reference/)
  })

  it('writes every DOI as an address', async () => {
    const text = 'See doi:10.5555/a, http://dx.doi.org/10.5555/b. and https://doi.org/10.5555/c; not https://x.example/10.5555/d.'
    const { result } = await ask<TextEditItem[]>('normalDois', text)
    assert.equal(applied(text, result), 'See https://doi.org/10.5555/a, https://doi.org/10.5555/b. and https://doi.org/10.5555/c; not https://x.example/10.5555/d.')
  })

  it('offers the findings of a study with its citation', async () => {
    const { result } = await ask<FindingItem[]>('findings', 'It helped [@lind2020].', { key: 'lind2020' })
    assert.deepEqual(result.map(({ insert }) => insert), ['OR 4.27, 95% CI 1.48–12.31, p = .007 [@lind2020]', '54.8% (17/31) [@lind2020]'])
  })

  describe('completion of findings', () => {
    async function complete(marked: string, triggerCharacter?: string): Promise<[string, string][]> {
      const { text, cursor } = readFixture(marked)
      const name = await open(text)
      const context = triggerCharacter === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter }
      const list = await session.request<CompletionList | null>('textDocument/completion', { textDocument: { uri: session.uri(name) }, position: cursor, context })
      return (list?.items ?? []).map(item => [item.label, TextDocument.applyEdits(TextDocument.create('', '', 0, text), [item.textEdit as TextEdit])])
    }

    it('happens in a sentence that cites, and behind its citation', async () => {
      assert.deepEqual((await complete('It helped (|) [@lind2020].')).map(([, after]) => after), ['It helped (OR 4.27, 95% CI 1.48–12.31, p = .007) [@lind2020].', 'It helped (54.8% (17/31)) [@lind2020].'])
      assert.deepEqual((await complete('@lind2020 found |')).map(([label]) => label), ['OR 4.27, 95% CI 1.48–12.31, p = .007', '54.8% (17/31)'])
      assert.deepEqual((await complete('It helped (|) [@lind2020].', '(')).length, 2)
      assert.deepEqual((await complete('It helped (OR| [@lind2020].')).map(([, after]) => after), ['It helped (OR 4.27, 95% CI 1.48–12.31, p = .007 [@lind2020].'])
    })

    it('is silent elsewhere', async () => {
      for (const marked of ['It helped (|).', 'It hel|ped [@lind2020].', 'So [@lind2020]. It helped |.']) assert.deepEqual(await complete(marked), [], marked)
      assert.deepEqual(await complete('It helped, | [@lind2020].', ','), [])
    })
  })

  it('prints all statistics in the reporting style as one action, and only where that is asked for', async () => {
    const styled = await Session.start({ files: library, initializationOptions: { corpus: ['library'], reportingStyle: 'apa' } })
    try {
      const text = 'It helped (OR 4.27, 95% CI 1.48 to 12.31; p = 0.007) [@lind2020].'
      await styled.open('style.md', text)
      const whole = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }
      const [action] = await styled.actions('style.md', whole, ['source.fixAll'])
      assert.equal(styled.applied('style.md', action?.edit), 'It helped (OR 4.27, 95% CI [1.48, 12.31]; *p* = .007) [@lind2020].')
      assert.ok((await styled.actions('style.md', whole, ['quickfix'])).every(({ kind }) => kind === 'quickfix'))
      assert.deepEqual((await styled.actions('style.md', whole)).filter(({ kind }) => kind === 'source.fixAll.citewright'), [])
    } finally {
      await styled.stop()
    }
  })

  it('compares the abstract with the text', async () => {
    const text = '# Paper\n\n## Abstract\n\nResponse came to 54.8% with tea and 22.6% with water (OR 4.72, 95% CI 1.48 to 12.31).\n\n## Results\n\n'
      + 'Response came to 54.8% (17/31) with tea and 22.6% (7/31) with water (OR 4.27, 95% CI 1.48 to 12.31).\n'
    const { result } = await ask<CompareAbstractResult>('compareAbstract', text)
    assert.deepEqual(result.problems.map(({ message, startLine }) => [startLine, message]), [[4, 'The abstract says 4.72; the text has an odds ratio of 4.27.']])
    assert.equal((await ask('compareAbstract', '# Paper\n\nNo abstract here: 54.8%.')).result, null)
  })
})
