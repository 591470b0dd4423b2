import assert from 'node:assert/strict'
import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { help } from '../../../server/src/cli/help.ts'
import { version } from '../../../server/src/cli/version.ts'
import { citewright, folderOf } from './run.ts'

describe('citewright', function () {
  this.timeout(30_000)
  const folder = folderOf({ 'paper.md': 'Nothing is claimed here.\n', 'photo.md': new Uint8Array([0x89, 0x50, 0, 0, 1]), 'report.pdf': '%PDF-1.4\n', 'empty/readme.png': '', 'blank.md': '', 'huge.md': '' })
  before(() => { truncateSync(join(folder, 'huge.md'), 65 * 1024 * 1024) })

  it('checks a blank file like any other', async () => {
    const { code, stdout } = await citewright(folder, 'check', 'blank.md', '--no-bundled-corpus')
    assert.deepEqual([code, stdout], [0, '1 file, 0 problems, 0 statistics\n'])
  })

  const answers: [string[], string][] = [
    [['--help'], help['']!], [['help'], help['']!], [['help', 'check'], help.check!], [['check', '--help'], help.check!], [['cite', 'key', '-h'], help.cite!],
    [['lsp', '--help'], help.lsp!], [['--version'], `${version}\n`],
  ]
  for (const [words, expected] of answers) {
    it(`answers ${words.join(' ')}`, async () => {
      assert.deepEqual(await citewright(folder, ...words), { code: 0, stdout: expected, stderr: '' })
    })
  }

  const misuses: [string[], RegExp][] = [
    [[], /a command is missing/],
    [['chek'], /there is no command “chek”/],
    [['constructor'], /there is no command “constructor”/],
    [['check'], /check: FILE is missing/],
    [['check', 'paper.md', '--nonsense'], /check: Unknown option '--nonsense' \(see citewright check --help\)$/],
    [['check', 'paper.md', '--format', 'xml'], /--format is one of text, json, sarif, github, not “xml”/],
    [['check', 'paper.md', '--fail-on', 'hint'], /--fail-on is one of warning, error, information, never/],
    [['check', 'paper.md', '--corpus'], /check: Option '--corpus <value>' argument missing/],
    [['check', 'absent.md', '--no-bundled-corpus'], /absent\.md: there is no such file or folder$/],
    [['check', 'paper.md', '--no-bundled-corpus', '--corpus', 'absent.bib'], /absent\.bib: there is no such file or folder$/],
    [['check', 'photo.md', '--no-bundled-corpus'], /photo\.md: this is no text file$/],
    [['check', 'report.pdf', '--no-bundled-corpus'], /report\.pdf: this is no text file$/],
    [['check', 'huge.md', '--no-bundled-corpus'], /huge\.md: larger than 64 MB, and not read; check its chapters one by one$/],
    [['check', 'empty', '--no-bundled-corpus'], /empty: no manuscript was found there$/],
    [['extract'], /extract: FILE is missing/],
    [['extract', 'paper.md', 'paper.md'], /extract: takes one FILE/],
    [['corpus', 'paper.md'], /corpus: takes no operands/],
    [['cite'], /cite: KEY or DOI is missing/],
    [['cite', 'x', '--style', 'nowhere', '--no-bundled-corpus'], /There is no citation style “nowhere”\. Styles: apa, /],
    [['cite', 'x', '--style', 'nowhere.csl', '--no-bundled-corpus'], /The citation style nowhere\.csl cannot be read/],
    [['cite', 'x', '--no-bundled-corpus'], /no study has the key or DOI “x”$/],
    [['lsp'], /lsp: --stdio is missing/],
  ]
  for (const [words, message] of misuses) {
    it(`refuses “${words.join(' ')}” in one line`, async () => {
      const { code, stdout, stderr } = await citewright(folder, ...words)
      assert.equal(stdout, '')
      assert.match(stderr, /^citewright: [^\n]+\n$/)
      assert.match(stderr.trimEnd(), message)
      assert.equal(code, 2)
    })
  }
})
