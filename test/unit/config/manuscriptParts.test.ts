import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { PartsReader } from '../../../server/src/config/manuscriptParts.ts'
import { readManuscript } from '../../../server/src/engine/manuscripts/readManuscript.ts'

const files: Record<string, string> = {
  '/book/_quarto.yml': 'project: {type: book}\nbook: {chapters: [one.qmd, two.qmd]}\n',
  '/book/one.qmd': 'As before.',
  '/book/two.qmd': 'As ever.',
}

/** A reader of files, those of `open` as an editor has them, with the paths that it read. */
function reading(open: Record<string, string> = {}) {
  const read: string[] = []
  const manuscripts = new Map(Object.entries(open).map(([path, text]) => [path, readManuscript(text, 'markdown')]))
  const reader = new PartsReader({
    readText: path => {
      read.push(path)
      return Promise.resolve(files[path] ?? null)
    },
    open: path => manuscripts.get(path) ?? null,
    resolvePath: (folder, name) => posix.resolve(folder ?? '/', name),
    parentOf: path => posix.dirname(path),
    candidates: () => Promise.resolve([]),
  })
  return { reader, read, manuscripts }
}

describe('the parts of a manuscript', () => {
  it('that are open are taken as they are, and not read', async () => {
    const { reader, read, manuscripts } = reading({ '/book/two.qmd': 'As never.' })
    const { others } = await reader.of('/book/one.qmd', '/book')
    assert.deepEqual(others.map(({ path, manuscript }) => [path, manuscript === manuscripts.get(path)]), [['/book/two.qmd', true]])
    assert.ok(!read.includes('/book/two.qmd'))
  })

  it('are looked for in project files once, until files change', async () => {
    const { reader, read } = reading()
    const asked = (): number => read.filter(path => path.endsWith('.yml')).length
    await reader.of('/book/one.qmd', '/book')
    const first = asked()
    await reader.of('/book/one.qmd', '/book')
    assert.equal(asked(), first)
    reader.forget()
    await reader.of('/book/one.qmd', '/book')
    assert.equal(asked(), 2 * first)
  })
})
