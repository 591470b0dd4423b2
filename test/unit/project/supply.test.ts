import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './sources.ts'

interface Component { name: string, version: string, licenses: ({ expression: string } | { license: { id: string } })[] }
interface Manifest { scripts?: Record<string, string>, dependencies?: object }

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const { components } = JSON.parse(read('dist/sbom.cdx.json')) as { components: Component[] }

/** Licences that may be in the bundles without asking anybody. */
const permissive = new Set(['MIT', 'ISC', 'Apache-2.0', 'Apache-2.0 AND BSL-1.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', '0BSD', 'Unlicense', 'CC0-1.0'])

/** Packages under another licence, with why they may be there all the same. */
const agreed: Record<string, string> = { citeproc: 'CPAL-1.0 covers its own files only; the notices say where its source is' }

describe('what is bundled', () => {
  it('is known', () => assert.ok(components.length > 20))

  it('is under permissive licences', () => {
    const licenceOf = ({ licenses: [licence] }: Component): string => licence === undefined ? 'none' : 'expression' in licence ? licence.expression : licence.license.id
    assert.deepEqual(components.filter(one => !permissive.has(licenceOf(one)) && !(one.name in agreed)).map(one => `${one.name}: ${licenceOf(one)}`), [])
  })

  it('is named in the notices, with its version', () => {
    const notices = read('THIRD-PARTY-NOTICES.md')
    const missing = components.filter(({ name, version }) => {
      const family = name.startsWith('@stdlib/') ? '@stdlib' : name === 'citeproc' ? 'citeproc-js' : name
      const row = notices.split('\n').find(line => line.startsWith('|') && new RegExp(`(?<![\\w/-])${family}(?![\\w/-])`, 'i').test(line))
      const [major, minor] = version.split('.')
      return row === undefined || family !== '@stdlib' && !row.includes(`${major}.${minor}`)
    })
    assert.deepEqual(missing.map(({ name, version }) => `${name} ${version}`), [])
  })

  it('runs nothing when it is installed', () => {
    const own = JSON.parse(read('package.json')) as Manifest
    assert.equal(own.dependencies, undefined, 'everything is bundled')
    const running = components.filter(({ name }) => {
      const { scripts = {} } = JSON.parse(read(`node_modules/${name}/package.json`)) as Manifest
      return ['preinstall', 'install', 'postinstall'].some(script => script in scripts)
    })
    assert.deepEqual(running.map(({ name }) => name), [])
    assert.deepEqual(['preinstall', 'install', 'postinstall'].filter(script => script in (own.scripts ?? {})), [])
  })
})
