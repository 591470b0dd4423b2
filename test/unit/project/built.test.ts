import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileNotes } from '../../../server/src/engine/corpus/compileNotes.ts'
import { root } from './sources.ts'

const folder = join(root, 'server/corpus')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

describe('what the build made of the notes', () => {
  const notes = readdirSync(folder).filter(name => name.endsWith('.md')).sort().map(path => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
  const { studies } = compileNotes(notes)

  it('is what they say now', () => {
    const stale = JSON.stringify(studies) === read('dist/corpus.json') ? [] : ['dist/corpus.json']
    assert.deepEqual(stale, [], 'The notes, or what reads them, have changed since the last build: run npm run build.')
  })

  it('has a reference for each', () => {
    assert.deepEqual(Object.keys(JSON.parse(read('dist/references.json')) as object), studies.map(({ key }) => key))
  })
})
