import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checks } from '../../../server/src/engine/checks/registry.ts'
import { root } from './sources.ts'

interface SeveritySetting { type: string, enum: string[], description: string }
interface Manifest { files: string[], contributes: { configuration: { properties: Record<string, { properties?: Record<string, SeveritySetting>, additionalProperties?: boolean }> } } }

const manifest = JSON.parse(read('package.json')) as Manifest
const setting = manifest.contributes.configuration.properties['citewright.severity']!
const codes = checks.map(({ code }) => code)

describe('the registry of checks', () => {
  it('has each code once, in words joined by hyphens', () => {
    assert.deepEqual(codes.filter((code, at) => codes.indexOf(code) !== at || !/^[a-z]+(?:-[a-z]+)+$/.test(code)), [])
  })

  it('lists every check that there is', () => {
    const files = readdirSync(join(root, 'server/src/engine/checks')).filter(name => name.includes('-')).map(name => name.replace(/\.ts$/, ''))
    assert.deepEqual(files.sort(), [...codes].sort())
  })

  it('has the same codes as the setting', () => {
    assert.deepEqual(Object.keys(setting.properties!).sort(), [...codes].sort())
    assert.equal(setting.additionalProperties, false)
  })

  it('has the same codes as the documentation, which is shipped', () => {
    assert.deepEqual(readdirSync(join(root, 'docs/checks')).map(name => name.replace(/\.md$/, '')).sort(), [...codes].sort())
    assert.ok(manifest.files.includes('docs/checks'))
  })

  for (const { code, severity, description } of checks) {
    describe(code, () => {
      it('has tests of its own', () => assert.ok(existsSync(join(root, `test/unit/engine/checks/${code}.test.ts`))))

      it('has a setting that says its default', () => {
        const { type, enum: values, description: words } = setting.properties![code]!
        assert.deepEqual([type, values], ['string', ['error', 'warning', 'information', 'hint', 'off']])
        assert.match(words, new RegExp(`Default: ${severity}\\.$`))
      })

      it('has a page that says what it is, its default, when it reports, when it is silent and what to do', () => {
        const page = read(`docs/checks/${code}.md`)
        assert.ok(page.startsWith(`# ${code}\n`))
        assert.match(page, new RegExp(`^Default severity: ${severity}\\b`, 'im'))
        assert.deepEqual([...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title), ['Reported', 'Silent', 'What to do'])
      })

      it('is described in one sentence', () => assert.match(description, /^[A-Z][^.]*\.$/))
    })
  }
})

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
