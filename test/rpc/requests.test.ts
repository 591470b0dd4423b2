import assert from 'node:assert/strict'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { CheckDocumentResult, StudyItem, TextEditItem } from '../../server/src/protocol.ts'
import { readFixture } from './support/fixture.ts'
import { withLibrary } from './support/library.ts'
import { Session, until } from './support/session.ts'

describe('requests of the client', () => {
  let session: Session
  before(async () => { session = await Session.start(withLibrary) })
  after(() => session.stop())

  it('citewright/searchStudies finds studies by several words and says which are cited', async () => {
    await session.open('search.md', 'It helped [@lind2020].')
    const search = (query: string) => session.request<StudyItem[]>('citewright/searchStudies', { query, uri: session.uri('search.md') })
    assert.deepEqual(await search('lemon pringle'), [{
      key: 'lind2020',
      label: 'Lind et al. (2020)',
      title: 'Lemon juice against scurvy at sea: a randomized trial',
      detail: 'Journal of Naval Medicine 12(3), 101-110',
      cited: true,
      evidence: 'abstract',
    }])
    assert.deepEqual((await search('')).map(({ key, cited }) => [key, cited]), [['lind2020', true], ['cook2021', false]])
  })

  it('citewright/searchStudies needs no document', async () => {
    const found = await session.request<StudyItem[]>('citewright/searchStudies', { query: 'cook', uri: null, limit: 1 })
    assert.deepEqual(found.map(({ key }) => key), ['cook2021'])
  })

  it('citewright/citationEdit cites in the way of the document', async () => {
    const { text, cursor } = readFixture('It helped [@lind2020|].')
    await session.open('edit.md', text)
    const [edit] = await session.request<TextEditItem[]>('citewright/citationEdit', { uri: session.uri('edit.md'), ...cursor, keys: ['cook2021'] })
    assert.ok(edit)
    const range = { start: { line: edit.startLine, character: edit.startCharacter }, end: { line: edit.endLine, character: edit.endCharacter } }
    assert.equal(TextDocument.applyEdits(session.document('edit.md'), [{ range, newText: edit.newText }]), 'It helped [@lind2020; @cook2021].')
  })

  it('citewright/citationEdit says which key no study has', async () => {
    await session.open('edit2.md', 'It helped.')
    await assert.rejects(
      session.request('citewright/citationEdit', { uri: session.uri('edit2.md'), line: 0, character: 3, keys: ['lind2020', 'nobody'] }),
      /No study has the key “nobody”/,
    )
  })

  it('citewright/formatReferences formats in any style', async () => {
    const format = (style?: string) => session.request<string[]>('citewright/formatReferences', { keys: ['lind2020'], format: 'text', ...style ? { style } : {} })
    const [apa] = await format()
    assert.match(apa ?? '', /^Lind, J\., Pringle, J\., & Blane, G\. \(2020\)\. Lemon juice against scurvy at sea: a randomized trial\. Journal of Naval Medicine, 12\(3\), 101–110\./)
    const [vancouver] = await format('vancouver')
    assert.match(vancouver ?? '', /^Lind J, Pringle J, Blane G\./)
  }).timeout(30_000)

  it('citewright/formatReferences says which style or key it does not know', async () => {
    const format = (params: object) => session.request('citewright/formatReferences', { keys: ['lind2020'], format: 'text', ...params })
    await assert.rejects(format({ style: 'no-such-style' }), /no-such-style/)
    await assert.rejects(format({ keys: ['nobody'] }), /nobody/)
  }).timeout(30_000)

  it('citewright/checkDocument counts what became of the claims', async () => {
    await session.open('count.md', 'Response was more frequent (OR 4.27, 95% CI 1.48 to 12.31; p = .007) [@lind2020]. Hair loss was seen in 83.7% [@lind2020].')
    const result = await session.request<CheckDocumentResult>('citewright/checkDocument', { uri: session.uri('count.md') })
    assert.deepEqual(result, { claims: 4, supported: 3, contradicted: 0, misattributed: 0, unsupported: 0, unverifiable: 1, uncited: 0, problems: 0 })
    await assert.rejects(session.request('citewright/checkDocument', { uri: session.uri('closed.md') }), /not open/)
  })

  it('citewright/status tells of the library and of the document last checked', async () => {
    await until('the library', () => session.statuses.find(({ state, studies }) => state === 'ready' && studies === 2))
    await session.open('status.md', 'Hair loss was seen in 83.7% [@lind2020]. It helped [@nobody].')
    await session.diagnostics('status.md')
    const status = await until('the document', () => session.statuses.find(({ document }) => document?.uri === session.uri('status.md')))
    assert.deepEqual(status.document, { uri: session.uri('status.md'), claims: 1, supported: 0, problems: 1, notCheckable: 1 })
    await session.close('status.md')
    await until('no document', () => session.statuses.at(-1)?.document === null)
  })
})
