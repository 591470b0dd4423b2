import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readProjectSettings } from '../../../server/src/config/projectSettings.ts'
import { isManuscriptName } from '../../../server/src/host/manuscriptNames.ts'
import { citewright, folderOf } from '../cli/run.ts'
import { root } from './sources.ts'

interface Manifest {
  bin: Record<string, string>
  contributes: {
    problemMatchers: { pattern: { regexp: string }, background: { beginsPattern: string, endsPattern: string } }[]
    configuration: { properties: Record<string, unknown> }
  }
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest

describe('what other tools are told', () => {
  const [matcher] = manifest.contributes.problemMatchers

  it('the problem matcher reads what the command line prints', async () => {
    const folder = folderOf({ 'my papers/one.md': 'Of all, 65% (17/31) responded.\n' })
    const { stdout } = await citewright(folder, 'check', '--no-bundled-corpus', 'my papers')
    const matches = stdout.split('\n').map(line => new RegExp(matcher!.pattern.regexp).exec(line)).filter(match => match !== null)
    assert.deepEqual(matches.map(([, ...parts]) => parts), [['my papers/one.md', '1', '9', 'warning', '65% should be 55%: 17 of 31 is 55%.', 'percentage-conflicts-with-fraction']])
  }).timeout(30_000)

  it('the problem matcher tells when a watching task begins and ends a round', () => {
    const said = readFileSync(join(root, 'server/src/cli/watch.ts'), 'utf8')
    assert.match('citewright: checking', new RegExp(matcher!.background.beginsPattern))
    assert.match('citewright: watching; press Ctrl+C to end', new RegExp(matcher!.background.endsPattern))
    for (const word of ['checking', 'watching; press']) assert.ok(said.includes(`'${word}`))
  })

  it('the pre-commit hook calls a command that there is, on manuscripts', () => {
    const [{ entry, files }] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as [{ entry: string, files: string }]
    assert.ok(entry.split(' ')[0]! in manifest.bin)
    for (const name of ['a/paper.md', 'b.qmd', 'c.rmd', 'd.tex']) assert.ok(new RegExp(files).test(name) && isManuscriptName(name), name)
    for (const name of ['refs.bib', 'notes.mdx', 'md']) assert.ok(!new RegExp(files).test(name), name)
  })

  it('the schema of citewright.json knows the settings that are read, and no other', () => {
    const { properties } = JSON.parse(readFileSync(join(root, 'dist/citewright.schema.json'), 'utf8')) as { properties: Record<string, unknown> }
    const known = (key: string): boolean => {
      const result = readProjectSettings(JSON.stringify({ [key]: 0 }))
      return !result.ok && !result.message.includes('is no setting')
    }
    for (const key of Object.keys(manifest.contributes.configuration.properties)) {
      for (const name of [key, key.replace('citewright.', '')]) assert.equal(name in properties, known(name), name)
    }
  })
})
