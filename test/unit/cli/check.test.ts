import assert from 'node:assert/strict'
import { bibliography, note } from './library.ts'
import type { CheckOutput } from './output.ts'
import { citewright, folderOf, type Run } from './run.ts'

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

  it('is the same from run to run', async () => {
    assert.equal((await check('.', '--format', 'json', '--corpus', 'notes')).stdout, (await check('.', '--format', 'json', '--corpus', 'notes')).stdout)
  })
})
