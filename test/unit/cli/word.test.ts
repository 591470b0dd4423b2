import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { field, heading, paragraph, run, table, wordFiles, zipWord } from '../engine/word/wordFiles.ts'
import { note } from './library.ts'
import { citewright, folderOf } from './run.ts'
import { sarifFaults } from './sarif/faults.ts'

const weir = { type: 'article-journal', title: 'Quiet water for restless sleepers', author: [{ family: 'Weir', given: 'Ella' }], issued: { 'date-parts': [[2019]] }, DOI: 'https://doi.org/10.1234/JMW.2019.7' }
const cites = field(` ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationItems: [{ uris: ['http://zotero.org/users/1/items/A1'], itemData: weir }] })} `, '(Weir, 2019)')

/** A thesis that cites the study of the note beside it, once rightly and once with two digits exchanged. */
const thesis = zipWord(wordFiles(heading('Introduction') + paragraph('Rivers are calm.')
  + paragraph(run('Response was more frequent with river sounds than with silence (OR 3.42, 95% CI 1.18 to 9.91) ') + cites + run('.'))
  + heading('Discussion') + paragraph(run('At week 4, response was more frequent with river sounds than with silence (OR 3.24, 95% CI 1.18 to 9.91) ') + cites + run('.'))
  + paragraph('Table 1. Response') + table(['Group', 'Response'], ['River', '65% (17/31)'], ['Silence', '50% (15/30)'])))

const library = ['--no-bundled-corpus', '--corpus', 'weir2019.md']

interface Output { files: { path: string, citations: { keys: string[], status: string, place: object }[], claims: { text: string, verdict: string, place: { section: string, part: string, words: string } }[], problems: { code: string, fixes: unknown[], place: object }[] }[] }

describe('check on a Word document', function () {
  // Each call starts the program anew.
  this.timeout(30_000)

  const folder = (files: Record<string, string | Uint8Array> = {}): string => folderOf({ 'thesis.docx': thesis, 'weir2019.md': note, ...files })

  it('compares the figures with the study that the record in the document leads to, and says where they stand', async () => {
    const { stdout, code } = await citewright(folder(), 'check', 'thesis.docx', ...library)
    assert.match(stdout, /^thesis\.docx: Discussion, paragraph 1: warning: [^\n]*3\.42[^\n]*\[contradicted-statistic\]\n {6}\| [^\n]*\(OR 3\.24, 95% CI[^\n]*\n {6}\| +\^{4}\n/)
    assert.match(stdout, /thesis\.docx: Discussion, row 2 of Table 1: warning: [^\n]*\[percentage-conflicts-with-fraction\]/)
    assert.equal(code, 1)
  })

  it('--format json: places in words beside the offsets, and no fixes', async () => {
    const { stdout } = await citewright(folder(), 'check', 'thesis.docx', ...library, '--format', 'json')
    const [file] = (JSON.parse(stdout) as Output).files
    assert.deepEqual(file!.citations.map(({ keys, status }) => [keys, status]), [[['weir2019'], 'resolved'], [['weir2019'], 'resolved']])
    const ratios = file!.claims.filter(({ text }) => /^3\.\d\d$/.test(text))
    assert.deepEqual(ratios.map(({ text, verdict }) => [text, verdict]), [['3.42', 'supported'], ['3.24', 'contradicted']])
    assert.deepEqual(ratios[1]!.place, { section: 'Discussion', part: 'paragraph 1', words: 'river sounds than with silence (OR 3.24, 95% CI 1.18 to 9.91)' })
    assert.ok(file!.problems.length > 0 && file!.problems.every(({ fixes, place }) => fixes.length === 0 && 'words' in place))
  })

  it('--format sarif: named places, no lines, and valid', async () => {
    const { stdout } = await citewright(folder(), 'check', 'thesis.docx', ...library, '--format', 'sarif')
    const log = JSON.parse(stdout) as { runs: { results: { locations: object[] }[] }[] }
    assert.deepEqual(sarifFaults(stdout), [])
    assert.deepEqual(log.runs[0]!.results[0]!.locations, [{
      physicalLocation: { artifactLocation: { uri: 'thesis.docx', index: 0 } },
      logicalLocations: [{ name: 'paragraph 1', fullyQualifiedName: 'Discussion/paragraph 1', kind: 'element' }],
      message: { text: 'Discussion, paragraph 1: “river sounds than with silence (OR 3.24, 95% CI 1.18 to 9.91)”' },
    }])
  })

  it('--format github: the place in the message', async () => {
    const { stdout } = await citewright(folder(), 'check', 'thesis.docx', ...library, '--format', 'github')
    assert.match(stdout, /^::warning file=thesis\.docx,title=contradicted-statistic::Discussion, paragraph 1: “[^”]*3\.24[^”]*”: /)
  })

  it('is found in folders and by patterns; the locks of Word are not', async () => {
    const where = folder({ 'chapters/one.docx': thesis, 'chapters/~$one.docx': 'lock', 'chapters/two.md': 'Nothing.' })
    const checked = async (operand: string): Promise<string[]> => (JSON.parse((await citewright(where, 'check', operand, ...library, '--format', 'json')).stdout) as Output).files.map(({ path }) => path.slice(path.indexOf('chapters')))
    assert.deepEqual(await checked('chapters'), ['chapters/one.docx', 'chapters/two.md'])
    assert.deepEqual(await checked('chapters/*.docx'), ['chapters/one.docx'])
  })

  it('--fix writes nothing and says so', async () => {
    const where = folder()
    const { stderr } = await citewright(where, 'check', 'thesis.docx', ...library, '--fix')
    assert.match(stderr, /thesis\.docx: not mended, because a Word document is only read/)
    assert.deepEqual(new Uint8Array(readFileSync(join(where, 'thesis.docx'))), thesis)
  })

  const strangers: Record<string, [Uint8Array, string]> = {
    'old.docx': [Uint8Array.from([0xD0, 0xCF, 0x11, 0xE0, 0, 0]), 'this is a document of Word 97 to 2003 (.doc); save it as .docx'],
    'cut.docx': [thesis.subarray(0, 400), 'this Word document is damaged'],
    'none.docx': [zipWord(new Map([['word/styles.xml', '<w:styles/>']])), 'this Word document has no text part'],
  }
  for (const [name, [content, said]] of Object.entries(strangers)) {
    it(`says in a line what ${name} is`, async () => {
      const { stderr, stdout, code } = await citewright(folderOf({ [name]: content }), 'check', name)
      assert.deepEqual([stdout, code], ['', 2])
      assert.ok(stderr.startsWith(`citewright: ${name}: ${said}`), stderr)
    })
  }

  it('extract reads it', async () => {
    assert.match((await citewright(folder(), 'extract', 'thesis.docx')).stdout, /odds-ratio +3\.24/)
  })

  it('bibliography and export read it', async () => {
    const where = folder()
    assert.match((await citewright(where, 'bibliography', 'thesis.docx', ...library)).stdout, /Quiet water for restless sleepers/)
    assert.match((await citewright(where, 'export', 'thesis.docx', ...library)).stdout, /@article\{weir2019/)
  })

  it('convert leaves it alone', async () => {
    const { stderr, code } = await citewright(folder(), 'convert', 'thesis.docx', ...library)
    assert.match(stderr, /a Word document is only read/)
    assert.equal(code, 2)
  })
})
