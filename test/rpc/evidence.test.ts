import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Card, EvidenceTable, HandCheckFile, StudyEntry } from '../../server/src/protocol.ts'
import { withLibrary } from './support/library.ts'
import { Session, until } from './support/session.ts'

const text = '# Results\n\nResponse was more frequent (OR 4.72, 95% CI 1.48 to 12.31) [@lind2020].\n\nHair loss was seen in 83.7% of the sailors [@lind2020].\n'

describe('evidence table, hand checks and studies', () => {
  let session: Session
  before(async () => {
    session = await Session.start({ ...withLibrary, initializationOptions: { ...withLibrary.initializationOptions, opensCards: true } })
    session.write('paper.md', text)
    await session.open('paper.md', text)
  })
  after(() => session.stop())

  const ask = <Result>(method: string, params: object): Promise<Result> => session.connection.sendRequest(`citewright/${method}`, params)
  const table = (name = 'paper.md'): Promise<EvidenceTable> => ask('evidenceTable', { uri: session.uri(name) })

  it('lists every figure with verdict, place, source and section', async () => {
    const { rows, sections, problems, lines } = await table()
    assert.deepEqual(rows.map(({ figure, state, line, section }) => [figure, state, line, section]), [
      ['4.72', 'contradicted', 2, 'Results'], ['1.48 to 12.31', 'supported', 2, 'Results'], ['83.7%', 'unverifiable', 4, 'Results'],
    ])
    assert.match(rows[0]!.source!.uri!, /library\/lind2020\.md$/)
    assert.deepEqual(rows[0]!.effect, { ratio: true, estimate: 4.72, lower: 1.48, upper: 12.31, printed: '4.72 (1.48 to 12.31)', about: 'response' })
    assert.deepEqual([sections, problems.length, lines], [[{ title: 'Results', line: 0 }], 1, 6])
  })

  it('records that a person checked a figure, and takes it back', async () => {
    const uri = session.uri('paper.md')
    const file = await ask<HandCheckFile>('handCheck', { uri, line: 4, character: 25, where: 'page 5', by: 'A. Writer', on: '2026-11-22' })
    assert.equal(file.uri, session.uri('paper.checked.yaml'))
    assert.ok(!existsSync(fileURLToPath(file.uri)), 'the client writes the file')
    session.write('paper.checked.yaml', file.text)
    await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file.uri, type: 1 }] })
    await until('the figure to be checked', async () => (await table()).rows[2]?.state === 'checked', 5000)
    const { text: without } = await ask<HandCheckFile>('handCheck', { uri, line: 4, character: 25, remove: true })
    assert.match(without, /\n\[\]\n$/)
  })

  it('says where there is no figure to check', async () => {
    await assert.rejects(ask('handCheck', { uri: session.uri('paper.md'), line: 0, character: 0 }), /Put the cursor on a figure/)
    await assert.rejects(ask('evidenceTable', { uri: session.uri('closed.md') }), /not open/)
  })

  it('lists what the manuscript cites, with figures and places, before the rest of the library', async () => {
    const studies = await ask<StudyEntry[]>('studies', { uri: session.uri('paper.md') })
    const { key, cited, figures, problems, places, note } = studies[0]!
    assert.deepEqual([key, cited, figures, problems, places.map(({ line }) => line)], ['lind2020', true, 3, 1, [2, 4]])
    assert.match(note ?? '', /lind2020\.md$/)
    assert.deepEqual(studies.slice(1).map(study => [study.key, study.cited, study.figures]), [['cook2021', false, 0]])
  })

  it('has the whole card of a study, and none of an unknown one', async () => {
    const card = await ask<Card>('card', { uri: session.uri('paper.md'), key: 'lind2020' })
    assert.match(card.markdown, /^# Lind et al\. \(2020\)\n/)
    assert.match(card.markdown, /- Remission was reached by 54\.8% \(17\/31\)/)
    assert.equal(await ask('card', { uri: null, key: '../../etc/passwd' }), null)
  })

  it('is calm about an empty manuscript', async () => {
    await session.open('empty.md', '')
    assert.deepEqual(await table('empty.md'), { rows: [], sections: [], problems: [], lines: 1 })
  })

  it('answers 3,000 figures in a moment', async () => {
    const sentence = (index: number): string => `Hair loss was seen in ${index}.7% of ${'ship’s '.repeat(3)}sailors [@lind2020].`
    await session.open('long.md', Array.from({ length: 3000 }, (_, index) => sentence(index)).join('\n\n'))
    const started = performance.now()
    assert.equal((await table('long.md')).rows.length, 3000)
    assert.ok(performance.now() - started < 10_000)
  })

  it('keeps long titles and right-to-left text in bounds', async () => {
    await session.open('rtl.md', `# ${'כותרת ארוכה '.repeat(200)}\n\nבמחקר נמצא OR 4.27 [@lind2020].\n`)
    const { sections, rows } = await table('rtl.md')
    assert.ok(sections[0]!.title.length <= 81)
    assert.equal(rows[0]?.figure, '4.27')
  })
})
