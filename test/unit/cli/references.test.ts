import assert from 'node:assert/strict'
import { citewright, folderOf } from './run.ts'

const bib = '@article{reed2014, author = {Reed, Ann and Marsh, Bo}, title = {Slow tides}, journal = {Water}, year = {2014}}\n@book{weir2019, author = {Weir, Cy}, title = {Quick rivers}, year = {2019}}\n@book{pool2001, author = {Pool, Di}, title = {Never cited}, year = {2001}}\n'
const text = '---\nbibliography: refs.bib\n---\n\nOne [@weir2019]. Two [see @reed2014, p. 3]. Three [@nobody].\n'

describe('the commands that write references', function () {
  this.timeout(60_000)
  const folder = folderOf({ 'paper.md': text, 'refs.bib': bib })
  const run = (...words: string[]) => citewright(folder, ...words, '--no-bundled-corpus')

  it('bibliography prints what is cited in the order of the style, and says what it could not list', async () => {
    const { stdout, stderr, code } = await run('bibliography', 'paper.md')
    assert.deepEqual([code, stdout], [0, 'Reed, A., & Marsh, B. (2014). Slow tides. Water.\nWeir, C. (2019). Quick rivers.\n'])
    assert.match(stderr, /\[@nobody\]/)
    assert.match((await run('bibliography', 'paper.md', '--style', 'vancouver')).stdout, /^1\. Weir C\..*\n2\. Reed A, Marsh B\./)
  })

  it('export prints the cited records alone', async () => {
    const { stdout } = await run('export', 'paper.md', '--format', 'csl-json')
    assert.deepEqual((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id), ['weir2019', 'reed2014'])
  })

  it('convert prints the manuscript, and says what it left', async () => {
    const { stdout, stderr } = await run('convert', 'paper.md', '--format', 'author-year')
    assert.equal(stdout, text.replace('[@weir2019]', '(Weir, 2019)').replace('[see @reed2014, p. 3]', '(see Reed & Marsh, 2014, p. 3)'))
    assert.match(stderr, /left as it is: \[@nobody\]/)
    const numbered = await run('convert', 'paper.md', '--format', 'numeric')
    assert.match(numbered.stdout, /One \[1\]\. Two \[see @reed2014, p\. 3\]\.[\s\S]*\n1\. Weir C\.[^\n]*\n2\. Reed A, Marsh B\./)
  })

  it('each says what is wrong with what it was given', async () => {
    for (const [words, message] of [
      [['bibliography'], /FILE is missing/], [['export', 'paper.md', '--format', 'docx'], /--format is one of bibtex, ris, csl-json/],
      [['convert', 'paper.md', '--format', 'numeric', '--style', 'apa'], /does not number/], [['export', 'refs.bib'], /nothing to export/],
    ] as const) {
      const { code, stderr } = await run(...words)
      assert.equal(code, 2)
      assert.match(stderr, message)
    }
  })
})
