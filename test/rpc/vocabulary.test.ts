import assert from 'node:assert/strict'
import { Session, until } from './support/session.ts'
import { vocabularyNote } from '../unit/cli/vocabularyNote.ts'

const vocabulary = 'concepts:\n  - { slot: scale, name: Lisbon Fatigue Index, synonyms: [LFI-12] }\n  - { slot: scale, name: Porto scale }\n'
const claim = 'On the LFI-12, lemons lowered the total by 6.35 points [@reed2020].'

describe('a vocabulary of the writer', () => {
  it('is used from the file that the settings name, and read again when it changes', async () => {
    const session = await Session.start({ files: { 'notes/reed2020.md': vocabularyNote, 'vocabulary.yaml': vocabulary }, configuration: { corpus: ['notes'], bundledCorpus: false, vocabulary: 'vocabulary.yaml' } })
    try {
      await session.open('a.md', claim)
      assert.match((await session.diagnostics('a.md')).map(({ message }) => JSON.stringify(message)).join(), /Porto scale/)
      session.write('vocabulary.yaml', 'concepts:\n  - { slot: scale, name: Lisbon Fatigue Index }\n  - { slot: tool, name: Porto scale }\n')
      await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: session.uri('vocabulary.yaml'), type: 2 }] })
      const shown = await until('the fault to be shown in the file', () => session.published.find(({ uri, diagnostics }) => uri.endsWith('vocabulary.yaml') && diagnostics.length === 1))
      assert.match(JSON.stringify(shown.diagnostics[0]!.message), /“slot” must be one of/)
      assert.equal(shown.diagnostics[0]!.range.start.line, 2)
    } finally {
      await session.stop()
    }
  })

  it('is used from the file that citewright.json names', async () => {
    const settings = JSON.stringify({ corpus: ['notes'], bundledCorpus: false, vocabulary: 'vocabulary.yaml' })
    const session = await Session.start({ files: { 'notes/reed2020.md': vocabularyNote, 'vocabulary.yaml': vocabulary, 'citewright.json': settings } })
    try {
      await session.open('a.md', claim)
      assert.match((await session.diagnostics('a.md')).map(({ message }) => JSON.stringify(message)).join(), /Porto scale/)
    } finally {
      await session.stop()
    }
  })
})
