import assert from 'node:assert/strict'
import { citewright, folderOf } from './run.ts'
import { vocabularyNote } from './vocabularyNote.ts'

const paper = 'On the LFI-12, lemons lowered the total by 6.35 points [@reed2020].\n'
const settings = JSON.stringify({ corpus: ['notes'], bundledCorpus: false, vocabulary: 'words.yaml' })

describe('a vocabulary of the writer on the command line', function () {
  this.timeout(30_000)

  it('tells scales apart that Citewright does not know', async () => {
    const folder = folderOf({ 'notes/reed2020.md': vocabularyNote, 'paper.md': paper, 'citewright.json': settings, 'words.yaml': 'concepts: [{ slot: scale, name: Lisbon Fatigue Index, synonyms: [LFI-12] }, { slot: scale, name: Porto scale }]' })
    const { stdout, code } = await citewright(folder, 'check', 'paper.md')
    assert.match(stdout, /Porto scale/)
    assert.equal(code, 1)
  })

  it('says file and line of what does not fit, and goes on', async () => {
    const folder = folderOf({ 'notes/reed2020.md': vocabularyNote, 'paper.md': paper, 'citewright.json': settings, 'words.yaml': 'concepts:\n  - slot: scale\n    name: Porto scale\n  - slot: tool\n    name: X\n' })
    assert.match((await citewright(folder, 'check', 'paper.md')).stderr, /words\.yaml: line 4: “slot” must be one of/)
  })

  it('must be there', async () => {
    const folder = folderOf({ 'paper.md': paper, 'citewright.json': settings, 'notes/reed2020.md': vocabularyNote })
    const { stderr, code } = await citewright(folder, 'check', 'paper.md')
    assert.match(stderr, /words\.yaml: the vocabulary cannot be read/)
    assert.equal(code, 2)
  })
})
