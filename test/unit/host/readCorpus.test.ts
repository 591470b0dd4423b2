import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createCorpus } from '../../../server/src/engine/corpus/createCorpus.ts'
import { readCorpus } from '../../../server/src/host/readCorpus.ts'
import { readText } from '../../../server/src/host/readText.ts'
import { pdf, withFolder } from './folder.ts'

const note = (id: string) => `---\nid: ${id}\ntype: book\ntitle: On ${id}\n---\n\n## Read in the full text\n\n- Response was 41%.\n`
const bib = (key: string) => `@book{${key}, title={On ${key}}}`

/** Reads paths of a folder: keys in order, and "file: code" for each problem. */
async function read(folder: string, ...paths: string[]): Promise<{ keys: string[], files: string[], problems: string[] }> {
  const { studies, sources } = await readCorpus(paths.map(path => join(folder, path)))
  return {
    keys: studies.map(({ key }) => key),
    files: sources.map(({ path, studies: number }) => `${relative(folder, path)} ${number}`),
    problems: sources.flatMap(({ path, problems }) => problems.map(({ code }) => `${relative(folder, path)}: ${code}`)),
  }
}

describe('readCorpus', () => {
  it('reads a folder, its folders and nothing that is hidden or foreign, in the order of names', () => withFolder({
    'b.bib': bib('b'), 'notes/a.md': note('a'), 'notes/deep/c.ris': 'TY  - BOOK\nID  - c\nER  -\n', '.hidden/x.bib': bib('x'), '.x.bib': bib('x'),
    'node_modules/m/x.bib': bib('x'), 'README.md': '# Readme', 'package.json': '{"name":"x"}', 'image.png': 'PNG',
  }, async folder => {
    assert.deepEqual(await read(folder, '.'), { keys: ['b', 'a', 'c'], files: ['b.bib 1', 'notes/a.md 1', 'notes/deep/c.ris 1'], problems: [] })
  }))

  it('reads a file once, however often it is reached, and no folder in a circle', () => withFolder({ 'notes/a.md': note('a'), 'b.bib': bib('b') }, async folder => {
    symlinkSync(folder, join(folder, 'notes', 'circle'))
    symlinkSync(join(folder, 'b.bib'), join(folder, 'notes', 'link.bib'))
    assert.deepEqual((await read(folder, 'b.bib', '.', 'notes/a.md')).keys, ['b', 'a'])
  }))

  it('reads the files that records name as theirs, whatever they are called, but only beside the library and in folders that were given', async () => {
    await withFolder({ 'secret.txt': 'Response was 77%.' }, async outside => {
    const files = {
      'library/refs.bib': `@book{a, title={On a}, file={:papers/scan 7.txt:Text}}\n@book{b, title={On b}, file={../elsewhere/b.txt}}\n@book{c, title={On c}, file={${outside}/secret.txt}}\n@book{d, title={On d}, file={//host/share/d.txt;https://example.org/d.txt;gone.txt}}`,
      'library/papers/scan 7.txt': 'Response was 41%.', 'elsewhere/b.txt': 'Response was 42%.',
    }
    await withFolder(files, async folder => {
      const findings = async (...paths: string[]) => createCorpus((await readCorpus(paths.map(path => join(folder, path)))).studies).studies.map(({ key, findings }) => `${key} ${findings.map(({ statistic }) => statistic.text).join()}`)
      assert.deepEqual(await findings('library/refs.bib'), ['a 41', 'b ', 'c ', 'd '])
      assert.deepEqual(await findings('library', 'elsewhere'), ['a 41', 'b 42', 'c ', 'd '])
    })
    })
  })

  it('says of a file that was named what it would pass over in a folder', () => withFolder({ 'README.md': '# Readme', 'image.png': 'text' }, async folder => {
    assert.deepEqual((await read(folder, '.')).problems, [])
    assert.deepEqual((await read(folder, 'README.md', 'image.png', 'gone.bib')).problems, ['README.md: no-study', 'image.png: no-study', 'gone.bib: unreadable-file'])
  }))

  it('loses only the file that cannot be read', () => withFolder({
    'a.bib': bib('a'), 'b.bib': Buffer.from([0, 1, 2]), 'c.pdf': 'no PDF', 'd.bib': Buffer.from(bib('d').replace('On', 'Öl'), 'latin1'), 'e.md': '---\nid: [\n---\n',
  }, async folder => {
    assert.deepEqual(await read(folder, '.'), {
      keys: ['a', 'd'], files: ['a.bib 1', 'b.bib 0', 'c.pdf 0', 'd.bib 1', 'e.md 0'],
      problems: ['b.bib: unreadable-file', 'c.pdf: unreadable-file', 'd.bib: unknown-encoding', 'e.md: broken-yaml'],
    })
  }))

  it('gives texts and PDFs to the study that they are named after', () => withFolder({
    'library.bib': bib('feder2014'), 'papers/Feder2014.pdf': pdf('Response was 41% with ketamine.'), 'draft.txt': 'My own draft says 99%.',
  }, async folder => {
    const { studies } = await readCorpus([folder])
    const [study, ...rest] = createCorpus(studies).studies
    assert.deepEqual(rest, [])
    assert.deepEqual([study?.key, study?.evidence, study?.csl.title], ['feder2014', 'full-text', 'On feder2014'])
    assert.deepEqual(study?.findings.map(({ statistic, source }) => [statistic.text, study.sources[source]?.format]), [['41', 'pdf']])
  }))

  it('takes a text that was named for a study of its own', () => withFolder({ 'trial.txt': 'Response was 41%.' }, async folder => {
    const { studies } = await readCorpus([join(folder, 'trial.txt')])
    assert.deepEqual(createCorpus(studies).studies.map(({ key, findings }) => [key, findings.length]), [['trial', 1]])
  }))
})

describe('readText', () => {
  it('reads text and nothing else', () => withFolder({ 'a.md': '\uFEFFText', 'b.bin': Buffer.from([0, 0]) }, async folder => {
    assert.equal(await readText(join(folder, 'a.md')), 'Text')
    assert.equal(await readText(join(folder, 'b.bin')), null)
    assert.equal(await readText(join(folder, 'gone.md')), null)
    assert.equal(await readText(folder), null)
  }))
})
