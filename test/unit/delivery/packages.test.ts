import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../project/sources.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const megabyte = 1_000_000

/** What is shipped, and nothing else: these files, and all of a kind in these folders. */
const shippedFiles = [
  'CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.md', 'package.json',
  'dist/citations.cjs', 'dist/citewright.cjs', 'dist/citewright.schema.json', 'dist/client.browser.cjs', 'dist/client.cjs',
  'dist/corpus.json', 'dist/evidence.css', 'dist/evidence.js', 'dist/program.cjs', 'dist/program.cjs.LEGAL.txt', 'dist/protocol.cjs', 'dist/references.json', 'dist/sbom.cdx.json', 'dist/server.browser.js',
  'dist/server.browser.js.LEGAL.txt', 'dist/server.cjs', 'dist/unpdf.cjs', 'dist/unpdf.cjs.LEGAL.txt', 'dist/worker.cjs',
  'docs/example/manuscript.md', 'docs/library-problems.md', 'docs/network.md', 'docs/projects.md', 'docs/study-notes.md', 'docs/walkthrough/library.md',
  'docs/images/card.webp', 'docs/images/evidence-table.webp', 'docs/images/problems.webp', 'docs/images/quick-fix.webp', 'docs/images/studies.webp', 'media/citewright.svg',
]
const shippedFolders = { 'dist/styles': '.csl', 'docs/checks': '.md', 'server/corpus': '.md', snippets: '.json', syntaxes: '.json', l10n: '.json', '.': '.nls.json' }
const translations = ['de', 'es', 'fr', 'zh-cn'].map(language => `package.nls.${language}.json`)

/** What a copy of the sources does without. */
const notOfTheSources = new Set(['.git', 'node_modules', 'dist', 'test', 'coverage'])

function everyShippedFile(): string[] {
  const inFolders = Object.entries(shippedFolders).flatMap(([folder, extension]) => readdirSync(join(root, folder)).filter(name => name.endsWith(extension)).map(name => join(folder, name)))
  return [...shippedFiles, ...inFolders, ...translations].sort()
}

describe('the packages', function () {
  this.timeout(300_000)
  const folder = temporaryFolder('citewright-package-')
  after(() => rmSync(folder, { recursive: true, force: true }))

  let pack: { files: { path: string }[], filename: string }
  before(() => {
    [pack] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [typeof pack]
  })

  it('hold what is meant to be shipped, all of it and nothing else', () => {
    assert.deepEqual(pack.files.map(({ path }) => path).sort(), everyShippedFile())
  })

  it('of npm works after it was installed', () => {
    const own = join(folder, 'own')
    execFileSync('npm', ['install', '--prefix', own, '--ignore-scripts', '--no-audit', '--no-fund', '--offline', join(folder, pack.filename)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    const citewright = join(own, 'node_modules/.bin/citewright')
    const check = spawnSync(citewright, ['check', join(root, 'docs/example/manuscript.md')], { encoding: 'utf8' })
    assert.match(check.stdout, /1 file, 5 problems/)
    assert.match(spawnSync(citewright, ['cite', 'feder2014', '--style', 'nature'], { encoding: 'utf8' }).stdout, /Feder, A\./)
  })

  it('of VS Code has the same bytes each time, also from a copy of the sources where an earlier build has left something, and is small', () => {
    const copy = join(folder, 'copy')
    cpSync(root, copy, { recursive: true, filter: path => !notOfTheSources.has(relative(root, path)) })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    mkdirSync(join(copy, 'dist/styles'), { recursive: true })
    for (const stale of ['dist/earlier.cjs', 'dist/styles/earlier.csl']) writeFileSync(join(copy, stale), '')
    assert.equal(packageHash(root, 'a.vsix', ['--no-build']), packageHash(copy, 'b.vsix'))
    assert.ok(statSync(join(folder, 'a.vsix')).size <= 3 * megabyte, `${statSync(join(folder, 'a.vsix')).size} bytes`)
  })

  /** Makes a package from a folder of sources. */
  function packageHash(sources: string, name: string, words: string[] = []): string {
    const run = spawnSync(process.execPath, ['scripts/package.mjs', ...words, '--out', join(folder, name)], { cwd: sources, encoding: 'utf8' })
    assert.equal(run.status, 0, run.stderr)
    return createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')
  }
})
