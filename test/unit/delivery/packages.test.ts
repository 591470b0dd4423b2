import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../project/sources.ts'

const megabyte = 1024 * 1024

/** What is shipped; nothing else is. */
const shipped = [
  /^dist\/(?:citewright|client|client\.browser|server|worker|unpdf)\.cjs$/, /^dist\/server\.browser\.js$/, /^dist\/[\w.]+\.LEGAL\.txt$/,
  /^dist\/(?:corpus|references|citewright\.schema|sbom\.cdx)\.json$/, /^dist\/styles\/[\w-]+\.csl$/,
  /^docs\/checks\/[a-z-]+\.md$/, /^docs\/study-notes\.md$/, /^server\/corpus\/[\w-]+\.md$/, /^snippets\/\w+\.json$/, /^syntaxes\/[\w-]+\.tmLanguage\.json$/,
  /^(?:CHANGELOG|README|THIRD-PARTY-NOTICES)\.md$/i, /^LICENSE(?:\.txt)?$/, /^package\.json$/,
]

/** What others of the project add to what is shipped: pictures, walkthrough, translations, scripts of panels. */
const grown = [/^(?:media|images|l10n|walkthrough)\/[\w./-]+\.(?:svg|png|md|json|css|js)$/, /^package\.nls(?:\.[a-z-]+)?\.json$/, /^docs\/[\w/-]+\.(?:md|png|svg|bib|json)$/, /^dist\/[\w.-]+\.(?:js|css|json|cjs)$/]

/** What must never be shipped, wherever it lies. */
const forbidden = /\.(?:ts|map|tgz|vsix|log)$|(?:^|\/)(?:\.|node_modules|test)/

describe('the packages', function () {
  this.timeout(300_000)
  const folder = mkdtempSync(join(tmpdir(), 'citewright-package-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  let pack: { files: { path: string }[], filename: string }
  before(() => {
    [pack] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as [typeof pack]
  })

  it('hold what is meant to be shipped, and all of it', () => {
    const files = pack.files.map(({ path }) => path)
    assert.deepEqual(files.filter(path => forbidden.test(path) || ![...shipped, ...grown].some(pattern => pattern.test(path))), [])
    assert.deepEqual(shipped.filter(pattern => !files.some(path => pattern.test(path))).map(String), [])
    for (const [at, extension] of [['server/corpus', '.md'], ['docs/checks', '.md'], ['dist/styles', '.csl']] as const) {
      const here = readdirSync(join(root, at)).filter(name => name.endsWith(extension))
      assert.deepEqual(here.filter(name => !files.includes(`${at}/${name}`)), [])
    }
  })

  it('of npm works after it was installed', () => {
    const own = join(folder, 'own')
    execFileSync('npm', ['install', '--prefix', own, '--ignore-scripts', '--no-audit', '--no-fund', '--offline', join(folder, pack.filename)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    const citewright = join(own, 'node_modules/.bin/citewright')
    const check = spawnSync(citewright, ['check', join(root, 'docs/example/manuscript.md')], { encoding: 'utf8' })
    assert.match(check.stdout, /1 file, 5 problems/)
    assert.match(spawnSync(citewright, ['cite', 'feder2014', '--style', 'nature'], { encoding: 'utf8' }).stdout, /Feder, A\./)
  })

  it('of VS Code has the same bytes each time, and is small', () => {
    const hash = (name: string): string => {
      const run = spawnSync(process.execPath, ['scripts/package.mjs', '--no-build', '--out', join(folder, name)], { cwd: root, encoding: 'utf8' })
      assert.equal(run.status, 0, run.stderr)
      return createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')
    }
    assert.equal(hash('a.vsix'), hash('b.vsix'))
    assert.ok(statSync(join(folder, 'a.vsix')).size <= 3 * megabyte, `${statSync(join(folder, 'a.vsix')).size} bytes`)
  })
})
