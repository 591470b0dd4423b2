import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '../../host/poll.ts'
import { bibliography, note } from './library.ts'
import type { CheckOutput } from './output.ts'
import { citewright, folderOf, program, type Run } from './run.ts'

const sound = 'With river sounds response was more frequent than with silence (OR 3.42, 95% CI 1.18 to 9.91; p = .023) [@weir2019].\n'

describe('citewright check', function () {
  this.timeout(60_000)
  const folder = folderOf({
    'paper.md': sound,
    'wrong.md': sound.replace('3.42', '3.24'),
    'unknown.md': 'This was seen before [@weird2019].\n',
    'marked.md': `\uFEFF${sound}`,
    'front.md': '---\nbibliography: refs.bib\n---\n\nSeen before [@reed2014].\n',
    'lost.md': '---\nbibliography: gone.bib\n---\n\nSeen before.\n',
    'refs.bib': bibliography,
    'notes/weir2019.md': note,
    'drafts/one.md': sound, 'drafts/two.txt': 'Nothing here.\n', 'drafts/image.png': 'no manuscript', 'drafts/.hidden/three.md': 'x',
    'quiet/citewright.json': '{ "severity": { "unknown-citation": "off" }, "corpus": ["../notes"] }', 'quiet/unknown.md': 'Seen before [@weird2019].\n',
  })
  const check = (...words: string[]): Promise<Run> => citewright(folder, 'check', '--no-bundled-corpus', ...words)
  const json = async (...words: string[]): Promise<CheckOutput> => JSON.parse((await check('--format', 'json', ...words)).stdout) as CheckOutput
  const file = async (...words: string[]): Promise<CheckOutput['files'][number]> => (await json(...words)).files[0]!

  it('passes a sound manuscript', async () => {
    const { code, stdout, stderr } = await check('paper.md', '--corpus', 'notes')
    assert.deepEqual([code, stderr], [0, ''])
    assert.match(stdout, /^1 file, 0 problems, \d+ statistics: 3 supported/)
  })

  it('fails a wrong one, with the right value', async () => {
    const { code, stdout } = await check('wrong.md', '--corpus', 'notes')
    assert.equal(code, 1)
    assert.match(stdout, /^wrong\.md:1:\d+: warning: .*3\.42.* \[contradicted-statistic\]$/m)
  })

  it('exits as --fail-on says', async () => {
    const codes = ['error', 'warning', 'information', 'never'].map(async level => (await check('wrong.md', '--corpus', 'notes', '--fail-on', level)).code)
    assert.deepEqual(await Promise.all(codes), [0, 1, 1, 0])
  })

  it('resolves citations in the libraries given, however many', async () => {
    const { citations, problems } = await file('unknown.md', '--corpus', 'notes', '--corpus', 'refs.bib')
    assert.deepEqual(citations, [{ start: 21, end: 33, text: '[@weird2019]', keys: [], status: 'unknown' }])
    assert.equal(problems[0]?.code, 'unknown-citation')
  })

  it('reads the bibliographies that the project names, and those that a pattern finds', async () => {
    const project = folderOf({
      'book/_quarto.yml': 'project: {type: book}\nbibliography: [lib/refs.bib]\n', 'book/lib/refs.bib': bibliography, 'book/parts/one.qmd': 'Seen before [@reed2014].\n',
      'site/myst.yml': 'project:\n  bibliography: [gone.bib]\n', 'site/a.md': 'Seen before [@reed2014].\n',
      'pattern/citewright.json': '{ "bundledCorpus": false, "corpus": ["deep/**/*.bib", "papers/*.pdf"] }', 'pattern/deep/er/refs.bib': bibliography, 'pattern/papers/README': '', 'pattern/a.md': 'Seen before [@reed2014].\n',
    })
    const status = async (file: string) => (JSON.parse((await citewright(project, 'check', file, '--no-bundled-corpus', '--format', 'json')).stdout) as CheckOutput).files[0]!.citations.map(citation => citation.status)
    assert.deepEqual(await Promise.all(['book/parts/one.qmd', 'site/a.md', 'pattern/a.md'].map(status)), [['resolved'], ['unknown'], ['resolved']])
    assert.match((await citewright(project, 'check', 'site/a.md', '--no-bundled-corpus')).stderr, /^citewright: site\/a\.md: its bibliography gone\.bib cannot be found\n$/)
  })

  it('reads the bibliography that a manuscript names', async () => {
    assert.deepEqual((await file('front.md')).citations.map(citation => citation.status), ['resolved'])
    assert.match((await check('lost.md')).stderr, /^citewright: lost\.md: its bibliography gone\.bib cannot be found\n$/)
  })

  it('searches a folder', async () => {
    assert.deepEqual((await json('drafts', '--corpus', 'notes')).files.map(({ path }) => path), ['drafts/one.md', 'drafts/two.txt'])
  })

  it('follows the citewright.json above each file', async () => {
    assert.deepEqual((await file('quiet/unknown.md')).problems, [])
  })

  it('gives offsets in the file, byte order mark included', async () => {
    const { citations, claims } = await file('marked.md', '--corpus', 'notes')
    assert.ok(claims.length > 0)
    for (const part of [...citations, ...claims]) assert.equal(`\uFEFF${sound}`.slice(part.start, part.end), part.text)
  })

  it('mends what touches no figure, and nothing else', async () => {
    const own = folderOf({ 'notes/weir2019.md': note, 'typo.md': `\uFEFF${sound.replace('3.42', '3.24').replace('weir2019', 'wier2019')}\r\n`, 'year.md': 'Seen before [@weir2018].\n' })
    const fixed = await citewright(own, 'check', '--no-bundled-corpus', '--corpus', 'notes', '--fix', 'typo.md', 'year.md')
    assert.match(fixed.stderr, /^citewright: typo\.md: mended: Change to “weir2019”[^\n]*\n$/)
    assert.equal(readFileSync(join(own, 'typo.md'), 'utf8'), `\uFEFF${sound.replace('3.42', '3.24')}\r\n`)
    assert.equal(readFileSync(join(own, 'year.md'), 'utf8'), 'Seen before [@weir2018].\n')
    assert.match(fixed.stdout, /contradicted-statistic[\s\S]*unknown-citation[\s\S]*2 files, 2 problems/)
  })

  it('mends no file of another encoding', async () => {
    const bytes = Buffer.from('\uFEFFSeen before [@wier2019].\n', 'utf16le')
    const own = folderOf({ 'notes/weir2019.md': note, 'typo.md': bytes })
    const { stderr } = await citewright(own, 'check', '--no-bundled-corpus', '--corpus', 'notes', '--fix', 'typo.md')
    assert.match(stderr, /typo\.md: not mended, because it is not UTF-8/)
    assert.deepEqual(readFileSync(join(own, 'typo.md')), bytes)
  })

  it('watches: checks again when the manuscript or its library changes, also while one is broken', async () => {
    const own = folderOf({ 'citewright.json': '{ "corpus": ["notes"], "bundledCorpus": false }', 'notes/weir2019.md': note, 'paper.md': sound })
    const watching = spawn(process.execPath, [program, 'check', '--watch', 'paper.md'], { cwd: own, env: { ...process.env, NODE_NO_WARNINGS: '1' } })
    let said = ''
    for (const stream of [watching.stdout, watching.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { said += text })
    const next = async (wanted: RegExp): Promise<void> => {
      await until(String(wanted), () => wanted.test(said) && said.includes('watching;'))
      said = ''
    }
    try {
      await next(/0 problems, \d+ statistics: 3 supported/)
      writeFileSync(join(own, 'paper.md'), sound.replace('3.42', '3.24'))
      await next(/1 problem/)
      writeFileSync(join(own, 'notes/weir2019.md'), note.replace('3.42', '3.24'))
      await next(/0 problems/)
      writeFileSync(join(own, 'citewright.json'), '{ "corpus": 3 }')
      await next(/“corpus” must be/)
      writeFileSync(join(own, 'citewright.json'), '{ "bundledCorpus": false }')
      await next(/unknown-citation/)
    } finally {
      const ended = once(watching, 'exit')
      watching.kill('SIGINT')
      assert.deepEqual(await ended, [0, null])
    }
  })

  it('is the same from run to run', async () => {
    assert.equal((await check('.', '--format', 'json', '--corpus', 'notes')).stdout, (await check('.', '--format', 'json', '--corpus', 'notes')).stdout)
  })
})
