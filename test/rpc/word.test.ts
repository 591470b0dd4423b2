import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol'
import type { EvidenceTable, HandCheckFile, WordText } from '../../server/src/protocol.ts'
import { field, heading, paragraph, run, wordFiles, zipWord } from '../unit/engine/word/wordFiles.ts'
import { note } from '../unit/cli/library.ts'
import { Session, until } from './support/session.ts'

const weir = { type: 'article-journal', title: 'Quiet water for restless sleepers', author: [{ family: 'Weir', given: 'Ella' }], issued: { 'date-parts': [[2019]] }, DOI: '10.1234/jmw.2019.7' }
const cites = field(` ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationItems: [{ uris: ['http://zotero.org/users/1/items/A1'], itemData: weir }] })} `, '[1]')
const thesis = (ratio: string): Uint8Array => zipWord(wordFiles(heading('Discussion') + paragraph(run(`Response was more frequent with river sounds than with silence (OR ${ratio}, 95% CI 1.18 to 9.91) `) + cites + run('.'))))

describe('Word documents', () => {
  let session: Session
  before(async () => {
    session = await Session.start({ files: { 'weir2019.md': note }, configuration: { corpus: ['weir2019.md'], bundledCorpus: false }, initializationOptions: { opensCards: true } })
  })
  after(() => session.stop())

  const save = (name: string, bytes: Uint8Array): void => writeFileSync(join(session.folder, name), bytes)
  const address = (name: string): string => `citewright-word:/${name}?${encodeURIComponent(session.uri(name))}`
  const ask = <Result>(method: string, params: object): Promise<Result> => session.request(`citewright/${method}`, params)
  const read = async (name: string): Promise<string> => (await ask<WordText>('wordText', { uri: address(name) })).text

  /** Opens the text of a document as the client does; answers its address. */
  async function show(name: string): Promise<string> {
    const uri = address(name)
    await session.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'citewright-word', version: 1, text: await read(name) } })
    return uri
  }
  const diagnosticsOf = async (uri: string): Promise<Diagnostic[]> => {
    const report = await session.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } })
    return report.kind === 'full' ? report.items : []
  }

  it('have a text, problems that say where they are, and an evidence table', async () => {
    save('thesis.docx', thesis('3.24'))
    const uri = await show('thesis.docx')
    const [problem] = await diagnosticsOf(uri)
    assert.equal(problem?.code, 'contradicted-statistic')
    assert.match(problem?.message as string, /3\.42.* \(Discussion, paragraph 1\)$/)
    const { rows, sections } = await ask<EvidenceTable>('evidenceTable', { uri })
    assert.deepEqual(rows.map(({ figure, state, section, study }) => [figure, state, section, study]), [
      ['“more frequent”', 'supported', 'Discussion', 'Weir (2019)'], ['3.24', 'contradicted', 'Discussion', 'Weir (2019)'], ['1.18 to 9.91', 'supported', 'Discussion', 'Weir (2019)'],
    ])
    assert.deepEqual(sections, [{ title: 'Discussion', line: 0 }])
    assert.match(await ask<string>('exportEvidence', { uri, format: 'markdown' }), /^# Evidence table: thesis\.docx\n/)
  })

  it('are only read: no action changes them', async () => {
    save('read.docx', thesis('3.24'))
    const uri = await show('read.docx')
    const [problem] = await diagnosticsOf(uri)
    const actions = await session.request<{ title: string, edit?: object }[]>('textDocument/codeAction', { textDocument: { uri }, range: problem!.range, context: { diagnostics: [] } })
    assert.deepEqual(actions.filter(({ edit }) => edit), [])
    assert.equal(await session.request('textDocument/prepareRename', { textDocument: { uri }, position: { line: 1, character: (await read('read.docx')).split('\n')[1]!.indexOf('[1]') + 1 } }), null)
  })

  it('are read again when Word has saved them', async () => {
    save('saved.docx', thesis('3.24'))
    const uri = await show('saved.docx')
    assert.equal((await diagnosticsOf(uri)).length, 1)
    save('saved.docx', thesis('3.42'))
    await session.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: await read('saved.docx') }] })
    await until('the problem to go', async () => (await diagnosticsOf(uri)).length === 0)
  })

  it('are found again by a server that did not show them', async () => {
    save('restored.docx', thesis('3.24'))
    const text = await read('restored.docx')
    const other = await Session.start({ files: { 'weir2019.md': note }, configuration: { corpus: ['weir2019.md'], bundledCorpus: false } })
    try {
      const uri = address('restored.docx')
      await other.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'citewright-word', version: 1, text } })
      const report = await other.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } })
      assert.deepEqual(report.kind === 'full' && report.items.map(({ code }) => code), ['contradicted-statistic'])
    } finally {
      await other.stop()
    }
  }).timeout(20_000)

  it('have their hand checks in a file beside them', async () => {
    save('checked.docx', thesis('3.24'))
    const uri = await show('checked.docx')
    const column = (await read('checked.docx')).split('\n')[1]!.indexOf('3.24')
    const { uri: file } = await ask<HandCheckFile>('handCheck', { uri, line: 1, character: column, where: 'page 5', by: 'A. Writer', on: '2026-11-22' })
    assert.equal(file, session.uri('checked.checked.yaml'))
  })

  it('that are none are refused with the reason', async () => {
    save('cut.docx', thesis('3.24').subarray(0, 300))
    save('old.docx', Uint8Array.from([0xD0, 0xCF, 0x11, 0xE0]))
    await assert.rejects(read('cut.docx'), /damaged or was not copied to its end/)
    await assert.rejects(read('old.docx'), /save it as \.docx/)
    await assert.rejects(read('gone.docx'), /no such file/)
    await assert.rejects(ask('wordText', { uri: 'citewright-word:/x.docx?%' }), /cannot be read from where it is/)
  })
})
