import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { bibliography, note } from '../cli/library.ts'
import { citewright, folderOf, type Run } from '../cli/run.ts'

/** Everything that a terminal would obey, or reorder by. */
// eslint-disable-next-line no-control-regex -- Control characters are just what is looked for.
const obeyed = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/

const evil = '\u001B]0;owned\u0007\u001B[2J\u009B31m\u202Egnp.exe\u2066'

/** XML that would grow to a billion words. */
const laughs = `<?xml version="1.0"?><!DOCTYPE article [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join('')}<!ENTITY out SYSTEM "file:///etc/passwd">]>
<article><front><article-meta><title-group><article-title>&a30; &out;</article-title></title-group></article-meta></front><body><p>&a30;</p></body></article>`

describe('hostile files', function () {
  this.timeout(60_000)

  /** Runs a command that must end soon, whatever it says. */
  async function run(files: Record<string, string | Uint8Array>, words: string[], links: Record<string, string> = {}): Promise<Run> {
    const folder = folderOf(files)
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, name))
    const started = performance.now()
    const result = await citewright(folder, ...words)
    assert.ok(performance.now() - started < 20_000, 'it ends soon')
    assert.notEqual(result.code, null)
    return result
  }

  it('write nothing on a terminal that it would obey', async () => {
    const files = {
      'notes/weir2019.md': note.replace('Quiet water', evil).replace('64 adults', `64 ${evil} adults`),
      'refs.bib': bibliography.replace('Slow tides', evil).replace('reed2014', `reed${evil}2014`),
      'paper.md': `Response (OR 3.24, 95% CI 1.18 to 9.91; p = .023) [@weir2019] ${evil} and [@nobody${evil}].\n`,
      'citewright.json': '{ "corpus": ["notes", "refs.bib"], "bundledCorpus": false }',
    }
    for (const words of [['check', 'paper.md'], ['check', 'paper.md', '--format', 'github'], ['check', 'paper.md', '--format', 'json'], ['check', 'paper.md', '--format', 'sarif'], ['corpus'], ['corpus', '--format', 'json'], ['extract', 'paper.md'], ['cite', 'weir2019']]) {
      const { stdout, stderr } = await run(files, words)
      assert.doesNotMatch(stdout, obeyed, words.join(' '))
      assert.doesNotMatch(stderr, obeyed, words.join(' '))
    }
  })

  it('in XML, expand no entity and open no file', async () => {
    const { stdout, stderr } = await run({ 'bomb.xml': laughs }, ['corpus', '--no-bundled-corpus', '--corpus', 'bomb.xml'])
    assert.doesNotMatch(stdout + stderr, /root:|hahaha/)
  })

  it('that link to themselves and to folders above are read once', async () => {
    const { stdout } = await run({ 'a/paper.md': 'Seen before.\n', 'lib/refs.bib': bibliography }, ['check', '.', '--corpus', 'lib'], { 'a/loop': '.', 'a/up': '..', 'lib/again': '.', 'dead': 'nowhere' })
    assert.match(stdout, /^1 file, 0 problems/m)
  })

  it('that name files of the system as attachments show nothing of them', async () => {
    const attached = bibliography.replace('year =', 'file = {:/etc/passwd:text/plain;../../../../etc/passwd:PDF},\n  year =')
    const { stdout, stderr } = await run({ 'refs.bib': attached, 'paper.md': '---\nbibliography: [../../../../etc/passwd, refs.bib]\n---\n\nSeen [@reed2014].\n' }, ['check', 'paper.md', '--no-bundled-corpus'])
    assert.doesNotMatch(stdout + stderr, /root:x/)
  })

  const deep: [string, string][] = [
    ['bib', `@article{a, title = ${'{'.repeat(100_000)}x${'}'.repeat(100_000)}}`], ['bib', `@string{a = a # a}\n@string{b = b # a # b}\n@article{x, title = a # b # b}`],
    ['json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`], ['yaml', `a: &a [x, x]\nb: &b [*a, *a]\n${Array.from({ length: 26 }, (_, i) => `c${i}: &c${i} [*${i === 0 ? 'b' : `c${i - 1}`}, *${i === 0 ? 'b' : `c${i - 1}`}]`).join('\n')}\n`],
    ['xml', `<article>${'<sec>'.repeat(50_000)}`], ['ris', `TY  - JOUR\nAU  - ${'a'.repeat(2_000_000)}\nER  - \n`], ['pdf', `%PDF-1.7\n${'1 0 obj<</Kids[1 0 R]/Type/Pages/Count 1>>endobj\n'.repeat(1000)}trailer<</Root 1 0 R>>`],
    ['md', `---\nid: x\ntitle: ${'&a '.repeat(10_000)}\n---\n`], ['txt', '('.repeat(1_000_000)],
  ]
  for (const [index, [extension, content]] of deep.entries()) {
    it(`of the kind ${extension} (${index}) cost themselves only`, async () => {
      const { stdout } = await run({ [`bomb.${extension}`]: content, 'refs.bib': bibliography }, ['corpus', '--no-bundled-corpus', '--corpus', `bomb.${extension}`, '--corpus', 'refs.bib'])
      assert.match(stdout, /reed2014/)
    })
  }
})
