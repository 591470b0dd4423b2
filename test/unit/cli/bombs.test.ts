import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folderOf, program, type Run } from './run.ts'
import { note } from './library.ts'

const megabyte = 1024 * 1024

/** So much the program may hold; beyond it, Node ends it with a message of its own, and the test fails. */
const heap = 512

/** Runs the command line with little memory. */
function citewright(folder: string, ...words: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, program, ...words], { cwd: folder, env: { ...process.env, NODE_NO_WARNINGS: '1' } })
    const run: Run = { code: null, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => { run.stdout += text })
    child.stderr.setEncoding('utf8').on('data', (text: string) => { run.stderr += text })
    child.on('error', reject)
    child.on('close', code => { resolve({ ...run, code }) })
  })
}

const noise = randomFillSync(Buffer.alloc(300_000)) as Uint8Array
const damagedPdf = Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nstream\n'), Buffer.from(noise), Buffer.from('\nxref\n0 999999999\ntrailer << /Root 1 0 R /Prev 0 >>\nstartxref\n9\n%%EOF')])

/** Files that a folder of studies may hold by mistake or by malice, and what must be said of each; null where nothing need be. */
const bombs: Record<string, { content: string | Uint8Array, size?: number, said: RegExp | null }> = {
  'line.md': { content: '', size: 500 * megabyte, said: /larger than 64 MB and was not read/ },
  'line.bib': { content: '', size: 500 * megabyte, said: /larger than 200 MB and was not read/ },
  'noise.md': { content: noise, said: /binary file/ },
  'noise.bib': { content: noise, said: /binary file/ },
  'braces.bib': { content: `@book{braces, title={${'{'.repeat(2_000_000)}`, said: /never closed/ },
  'strings.bib': { content: '@string{a = b # b # b # b}\n@string{b = a # a # a # a}\n@book{strings, title = a # b}\n'.repeat(10_000), said: null },
  'doubled.bib': { content: `@string{a = "ha ha ha ha "}\n${'@string{a = a # a}\n'.repeat(60)}${'@book{doubled, title = a # a # a}\n'.repeat(5000)}`, said: null },
  'circle.bib': { content: '@book{circle, crossref={spiral}}\n@book{spiral, crossref={circle}}\n', said: null },
  'title.bib': { content: `@book{title, title={${'word 12 '.repeat(megabyte)}}}`, said: null },
  'abstract.bib': { content: `@book{abstract, abstract={${'word 12 '.repeat(megabyte / 2)}}}`, said: null },
  'deep.json': { content: '['.repeat(500_000), said: /./ },
  'aliases.yaml': { content: `references:\n- id: a\n  x: &a [1,2,3,4,5,6,7,8,9]\n${'bcdefghijk'.split('').map((name, i) => `  ${name}: &${name} [${Array(9).fill(`*${'abcdefghijk'[i]}`).join(',')}]\n`).join('')}`, said: null },
  'entities.xml': { content: `<?xml version="1.0"?><!DOCTYPE article [<!ENTITY a "ha">${'bcdefghij'.split('').map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]><article><front><article-meta><title-group><article-title>&j;</article-title></title-group></article-meta></front></article>`, said: null },
  'outside.xml': { content: '<?xml version="1.0"?><!DOCTYPE article [<!ENTITY secret SYSTEM "file:///etc/passwd">]><article><front><article-meta><title-group><article-title>x &secret;</article-title></title-group></article-meta></front></article>', said: null },
  'damaged.pdf': { content: damagedPdf, said: /could not be read|no text/ },
}

describe('bombs', function () {
  this.timeout(120_000)

  function folderWith(names: readonly string[]): string {
    const folder = folderOf({ 'weir2019.md': note, 'paper.md': 'Response was more frequent (OR 3.42, 95% CI 1.18 to 9.91; p = .023) [@weir2019].\n' })
    for (const name of names) {
      const { content, size } = bombs[name]!
      const path = join(folder, 'studies', name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      // A file with a hole takes no room on the disk.
      if (size !== undefined) truncateSync(path, size)
    }
    return folder
  }

  it('in a library cost themselves and nothing else, and what is wrong with each is said', async () => {
    const folder = folderWith(Object.keys(bombs))
    const named = Object.keys(bombs).flatMap(name => ['--corpus', `studies/${name}`])
    const { code, stdout, stderr } = await citewright(folder, 'check', '--no-bundled-corpus', '--corpus', 'weir2019.md', ...named, 'paper.md')
    assert.equal(code, 0, stderr + stdout)
    assert.match(stdout, /1 file, 0 problems/)
    assert.doesNotMatch(stdout + stderr, /root:|\bat .*\.ts:\d/)
    const lines = stderr.split('\n')
    for (const [name, { said }] of Object.entries(bombs)) {
      const line = lines.find(each => each.includes(`/${name}: `)) ?? ''
      if (said) assert.match(line, said, name)
      assert.ok(line.length < 500, `${line.length} characters of warnings`)
    }
  })

  it('in a folder of studies leave the others as they are', async () => {
    const folder = folderWith(Object.keys(bombs))
    const { code, stdout, stderr } = await citewright(folder, 'check', '--no-bundled-corpus', '--corpus', '.', 'paper.md')
    assert.equal(code, 0, stderr + stdout)
    assert.match(stdout, /1 file, 0 problems/)
    for (const name of ['line.md', 'line.bib', 'noise.bib']) assert.match(stderr, new RegExp(`${name}: `))
  })

  it('in place of a manuscript are said to be so', async () => {
    const folder = folderOf({ 'noise.md': noise, 'paper.pdf': damagedPdf })
    writeFileSync(join(folder, 'line.md'), '')
    truncateSync(join(folder, 'line.md'), 500 * megabyte)
    for (const [name, said] of [['line.md', /line\.md: larger than 64 MB/], ['noise.md', /noise\.md: this is no text file/], ['paper.pdf', /paper\.pdf: this is no text file/]] as const) {
      const { code, stdout, stderr } = await citewright(folder, 'check', '--no-bundled-corpus', name)
      assert.deepEqual([code, stdout], [2, ''])
      assert.match(stderr, said)
      assert.equal(stderr.trim().split('\n').length, 1)
    }
  })

  it('of many thousand figures on one line are checked', async () => {
    const folder = folderOf({ 'weir2019.md': note, 'line.md': 'Response was 12% [@weir2019] and 13% then, '.repeat(8000) })
    const { code, stdout, stderr } = await citewright(folder, 'check', '--no-bundled-corpus', '--corpus', 'weir2019.md', '--format', 'json', 'line.md')
    assert.equal(stderr, '')
    assert.ok(code === 0 || code === 1)
    assert.ok((JSON.parse(stdout) as { summary: { claims: number } }).summary.claims >= 16_000)
  })
})
