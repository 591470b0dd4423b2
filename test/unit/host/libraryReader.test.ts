import assert from 'node:assert/strict'
import { appendFileSync, chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join, relative } from 'node:path'
import type { Corpus } from '../../../server/src/engine/corpus/corpus.ts'
import { ShelvedCorpus } from '../../../server/src/engine/corpus/shelf/shelvedCorpus.ts'
import { LibraryReader, type LibraryReading } from '../../../server/src/host/library/libraryReader.ts'
import { withClockSetBack } from './clock.ts'
import { pdf, withFolder } from './folder.ts'

const entry = (key: string, more = ''): string => `@article{${key}, author={Lind, James}, title={On ${key}}, year={2020}, abstract={Response was 54.8% (17/31). ${more}}}\n`
const note = (id: string) => `---\nid: ${id}\ntype: book\ntitle: On ${id}\n---\n\n## Read in the full text\n\n- Response was 41%.\n`

const program = 'test'
const open = (folder: string): LibraryReader => new LibraryReader({ folder: join(folder, '.cache'), program })
const corpusOf = ({ shelves }: LibraryReading): Corpus => new ShelvedCorpus(shelves.map(({ shelf }) => shelf))
const keysOf = (reading: LibraryReading): string[] => corpusOf(reading).studies.map(({ key }) => key)

/** Reads what a reader reads in a session of its own, and says which files it had to read rather than take from the cache. */
async function readIn(folder: string, ...paths: string[]): Promise<{ keys: string[], files: string[], reading: LibraryReading }> {
  const reader = open(folder)
  const files: string[] = []
  const reading = await reader.read(paths.map(path => join(folder, path)), { onProgress: (_done, _all, path) => files.push(path.slice(folder.length + 1)) })
  reader.stop()
  return { keys: keysOf(reading), files, reading }
}

describe('library reader', function () {
  this.timeout(60_000)

  const files = {
    'own.bib': entry('a1') + entry('b2'), 'papers/a1.pdf': pdf('Remission was 12.5% with ketamine.'), 'notes/n3.md': note('n3'),
    'export.ris': 'TY  - JOUR\nID  - r4\nTI  - A record\nAB  - The odds ratio was 3.21 (95% CI 1.10 to 9.40).\nER  -\n',
  }

  it('reads files in their order, and takes all of them from the cache the next time', () => withFolder(files, async folder => {
    const first = await readIn(folder, '.')
    assert.deepEqual(first.keys, ['r4', 'n3', 'a1', 'b2'])
    assert.equal(first.files.length, 4)
    const second = await readIn(folder, '.')
    assert.deepEqual([second.keys, second.files], [first.keys, []])
    for (const { reading } of [first, second]) {
      const corpus = corpusOf(reading)
      assert.deepEqual(corpus.byKey('a1')?.findings.map(({ statistic, level }) => `${statistic.text} ${level}`), ['54.8 abstract', '17/31 abstract', '12.5 full-text'])
      assert.deepEqual([12.5, 3.21, 54.8, 41].map(value => corpus.byValue(value).map(({ study }) => study.key).join()), ['a1', 'r4', 'a1,b2', 'n3'])
    }
  }))

  it('knows a file again that was only touched, and reads one again that was changed', () => withFolder(files, async folder => {
    await readIn(folder, '.')
    utimesSync(join(folder, 'export.ris'), new Date(), new Date(0))
    assert.deepEqual((await readIn(folder, '.')).files, [])
    writeFileSync(join(folder, 'notes/n3.md'), note('n3').replace('41%', '42%'))
    assert.deepEqual((await readIn(folder, '.')).files, ['notes/n3.md'])
  }))

  it('reads of a BibTeX file that changed only the entry that did', () => withFolder({ 'own.bib': entry('a1') + entry('b2') + entry('c3') }, async folder => {
    const reader = open(folder)
    const [before] = (await reader.read([join(folder, 'own.bib')])).shelves
    writeFileSync(join(folder, 'own.bib'), `${entry('zero')}${entry('a1')}${entry('b2', 'Deaths: 3.')}${entry('c3')}`)
    const reading = await reader.read([join(folder, 'own.bib')])
    assert.notEqual(reading.shelves[0]?.shelf, before?.shelf)
    assert.deepEqual(keysOf(reading), ['zero', 'a1', 'b2', 'c3'])
    const text = readFileSync(join(folder, 'own.bib'), 'utf8')
    for (const { findings } of corpusOf(reading).studies) for (const { statistic } of findings) assert.equal(text.slice(statistic.start, statistic.end), statistic.text)
  }))

  it('gives the same shelves when nothing changed', () => withFolder(files, async folder => {
    const reader = open(folder)
    const [first, second] = [await reader.read([folder]), await reader.read([folder])]
    assert.deepEqual(first.shelves.map(({ shelf }) => shelf), second.shelves.map(({ shelf }) => shelf))
    assert.ok(first.shelves.every(({ shelf }, i) => shelf === second.shelves[i]?.shelf))
  }))

  it('keeps the last good reading while a file is being saved, in whatever way', () => withFolder({ 'own.bib': entry('a1'), 'notes/n3.md': note('n3') }, async folder => {
    const reader = open(folder)
    const path = join(folder, 'own.bib')
    assert.deepEqual(keysOf(await reader.read([folder])), ['n3', 'a1'])
    truncateSync(path)
    const truncated = await reader.read([folder])
    assert.ok(truncated.lookAgain !== null)
    assert.deepEqual(truncated.shelves.map(({ shelf }) => shelf.size), [1, 1])
    rmSync(path)
    assert.deepEqual((await reader.read([folder])).shelves.map(({ shelf }) => shelf.size), [1, 1])
    writeFileSync(`${path}~`, entry('a1') + entry('b2'))
    renameSync(`${path}~`, path)
    assert.deepEqual(keysOf(await reader.read([folder])), ['n3', 'a1', 'b2'])
  }))

  it('is empty once the file stays so', () => withFolder({ 'own.bib': entry('a1') }, async folder => {
    const reader = open(folder)
    const path = join(folder, 'own.bib')
    await reader.read([path])
    truncateSync(path)
    const deadline = performance.now() + 10_000
    let reading = await reader.read([path])
    assert.equal(reading.shelves[0]?.shelf.size, 1)
    while (reading.lookAgain !== null) {
      assert.ok(performance.now() < deadline, 'it is waited for in vain')
      reading = await reader.read([path])
    }
    assert.equal(reading.shelves[0]?.shelf.size ?? 0, 0)
  }))

  it('is never empty while a file is saved a hundred times', () => withFolder({ 'own.bib': entry('a1') }, async folder => {
    const reader = open(folder)
    const path = join(folder, 'own.bib')
    await reader.read([path])
    let writing = true
    const writer = (async () => {
      for (let i = 0; i < 100; i++) {
        writeFileSync(path, '')
        await new Promise(resolve => setImmediate(resolve))
        writeFileSync(path, entry('a1') + entry(`n${i}`))
        await new Promise(resolve => setImmediate(resolve))
      }
      writing = false
    })()
    while (writing) assert.ok(((await reader.read([path])).shelves[0]?.shelf.size ?? 0) >= 1)
    await writer
    assert.deepEqual(keysOf(await reader.read([path])), ['a1', 'n99'])
  }))

  it('follows what is added, renamed and deleted', () => withFolder({ 'notes/a.md': note('a') }, async folder => {
    const reader = open(folder)
    await reader.read([folder])
    writeFileSync(join(folder, 'notes/b.md'), note('b'))
    assert.deepEqual(keysOf(await reader.read([folder])), ['a', 'b'])
    rmSync(join(folder, 'notes/a.md'))
    const deadline = Date.now() + 5000
    let reading = await reader.read([folder])
    while (keysOf(reading).length > 1 && Date.now() < deadline) reading = await reader.read([folder])
    assert.deepEqual(keysOf(reading), ['b'])
  }))

  it('follows a deletion also where the clock of the machine was set back meanwhile', () => withFolder({ 'own.bib': entry('a1'), 'notes/a.md': note('a') }, async folder => {
    const reader = open(folder)
    await reader.read([folder])
    rmSync(join(folder, 'own.bib'))
    assert.equal((await reader.read([folder])).shelves.length, 2)
    await withClockSetBack(async () => {
      const deadline = performance.now() + 10_000
      while (keysOf(await reader.read([folder])).length > 1) assert.ok(performance.now() < deadline, 'it is still there')
    })
  }))

  it('reads a file again that was changed after the clock was set back', () => withFolder({ 'own.bib': entry('a1') }, async folder => {
    const path = join(folder, 'own.bib')
    await readIn(folder, '.')
    writeFileSync(path, entry('b1'))
    const anHourAgo = new Date(Date.now() - 3_600_000)
    utimesSync(path, anHourAgo, anHourAgo)
    assert.deepEqual((await readIn(folder, '.')).keys, ['b1'])
  }))

  it('trusts no damaged file of the cache, and none of another program', () => withFolder(files, async folder => {
    await readIn(folder, '.')
    const cache = join(folder, '.cache')
    const names = readdirSync(cache)
    assert.equal(names.length, 4)
    for (const damage of [
      (path: string) => truncateSync(path, 10), (path: string) => truncateSync(path, statSync(path).size - 9), (path: string) => writeFileSync(path, 'nonsense'),
      (path: string) => { const bytes = readFileSync(path); bytes[Math.floor(bytes.length / 2)]! ^= 0xFF; writeFileSync(path, bytes) },
      (path: string) => { const bytes = readFileSync(path); bytes[60]! ^= 0xFF; writeFileSync(path, bytes) },
    ]) {
      for (const name of names) damage(join(cache, name))
      const { keys, reading } = await readIn(folder, '.')
      assert.deepEqual(keys, ['r4', 'n3', 'a1', 'b2'])
      assert.deepEqual(corpusOf(reading).byKey('a1')?.findings.map(({ statistic }) => statistic.text), ['54.8', '17/31', '12.5'])
      assert.equal((await readIn(folder, '.')).files.length, 0, 'It was made again.')
    }
    const other = new LibraryReader({ folder: cache, program: 'another' })
    const read: string[] = []
    await other.read([folder], { onProgress: (_done, _all, path) => read.push(path) })
    assert.equal(read.length, 4)
  }))

  it('does without a cache that cannot be written', () => withFolder({ ...files, 'file': 'no folder' }, async folder => {
    for (const cache of [join(folder, 'file'), '/dev/full']) {
      const reading = await new LibraryReader({ folder: cache, program }).read([folder])
      assert.deepEqual(keysOf(reading), ['r4', 'n3', 'a1', 'b2'])
      assert.deepEqual(corpusOf(reading).byKey('r4')?.findings.map(({ statistic }) => statistic.text).slice(0, 1), ['3.21'])
    }
    mkdirSync(join(folder, '.readonly'))
    chmodSync(join(folder, '.readonly'), 0o500)
    assert.equal(keysOf(await new LibraryReader({ folder: join(folder, '.readonly'), program }).read([folder])).length, 4)
  }))

  it('reads findings from their source where the cache was cleared meanwhile', () => withFolder(files, async folder => {
    const { reading } = await readIn(folder, '.')
    rmSync(join(folder, '.cache'), { recursive: true })
    assert.deepEqual(corpusOf(reading).byKey('r4')?.findings.map(({ statistic }) => statistic.text).slice(0, 1), ['3.21'])
  }))

  it('shares a cache with another reader', () => withFolder(files, async folder => {
    const readings = await Promise.all(Array.from({ length: 4 }, () => readIn(folder, '.')))
    for (const { keys } of readings) assert.deepEqual(keys, ['r4', 'n3', 'a1', 'b2'])
    assert.deepEqual(readdirSync(join(folder, '.cache')).filter(name => name.endsWith('.tmp')), [])
    assert.deepEqual((await readIn(folder, '.')).files, [])
  }))

  it('stops when it is told to, and goes on the next time', () => withFolder({ 'a.bib': entry('a1'), 'b.md': note('b') }, async folder => {
    const reader = open(folder)
    const controller = new AbortController()
    await reader.read([folder], { signal: controller.signal, onProgress: () => controller.abort() })
    assert.deepEqual(keysOf(await reader.read([folder])), ['a1', 'b'])
  }))

  it('gives up the file that is damaged and reads the others', () => withFolder({ 'a.bib': Buffer.from([0, 1]), 'b.pdf': 'no PDF', 'c.bib': Buffer.from(entry('c1', 'Größe'), 'latin1'), 'd.bib': `\uFEFF${entry('d1')}` }, async folder => {
    const { keys, reading } = await readIn(folder, '.')
    assert.deepEqual(keys, ['c1', 'd1'])
    assert.deepEqual(reading.sources.map(({ problems }) => problems.map(({ code }) => code).join()), ['unreadable-file', 'unreadable-file', 'unknown-encoding', ''])
    assert.match(JSON.stringify(corpusOf(reading).byKey('c1')?.csl), /Größe/)
  }))

  it('gives the files that records name to these records, from the cache as well', async () => {
    const files = {
      'library/refs.bib': '@book{a, title={On a}, file={:papers/scan 7.txt:Text}}\n@book{b, title={On b}, file={../elsewhere/b.txt}}\n@book{c, title={On c}, file={gone.txt}}',
      'library/papers/scan 7.txt': 'Response was 41%.', 'elsewhere/b.txt': 'Response was 42%.', 'library/more.ris': 'TY  - BOOK\nID  - r\nTI  - On r\nL1  - papers/r.txt\nER  -\n', 'library/papers/r.txt': 'Response was 43%.',
    }
    await withFolder(files, async folder => {
      const figures = (reading: LibraryReading) => corpusOf(reading).studies.map(({ key, findings }) => `${key} ${findings.map(({ statistic }) => statistic.text).join()}`).sort()
      for (const round of ['read', 'cached']) {
        assert.deepEqual(figures((await readIn(folder, 'library/refs.bib')).reading), ['a 41', 'b ', 'c '], round)
        assert.deepEqual(figures((await readIn(folder, 'library', 'elsewhere')).reading), ['a 41', 'b 42', 'c ', 'r 43'], round)
      }
    })
  })

  it('knows by one path what it read by another', () => withFolder(files, async folder => {
    const reader = open(folder)
    await reader.read([folder])
    const [elsewhere, read] = [open(folder), [] as string[]]
    const reading = await elsewhere.read([relative(process.cwd(), folder)], { onProgress: (_done, _all, path) => read.push(path) })
    assert.deepEqual(read, [])
    assert.deepEqual(new Set(corpusOf(reading).studies.flatMap(({ sources }) => sources.map(({ path }) => path.startsWith('/')))), new Set([false]))
  }))

  it('reads no pipe', () => withFolder({ 'a.bib': entry('a1') }, async folder => {
    for (const name of ['pipe.bib', 'pipe.ris', 'pipe.pdf', 'pipe.md']) execFileSync('mkfifo', [join(folder, name)])
    const { keys, reading } = await readIn(folder, 'a.bib', 'pipe.bib', 'pipe.ris', 'pipe.pdf', 'pipe.md')
    assert.deepEqual(keys, ['a1'])
    assert.deepEqual(new Set(reading.sources.flatMap(({ problems }) => problems.map(({ message }) => message))), new Set(['This is a pipe or a device rather than a file, and was not read.']))
    assert.deepEqual((await readIn(folder, '.')).keys, ['a1'])
  }))

  it('cuts an entry that never ends, and reads what follows it', () => withFolder({ 'long.bib': `@book{x, title={${'é long '.repeat(200_000)}\n${entry('after')}` }, async folder => {
    const { keys, reading } = await readIn(folder, 'long.bib')
    assert.deepEqual(keys, ['x', 'after'])
    assert.equal(reading.sources[0]?.problems[0]?.code, 'broken-entry')
    const after = corpusOf(reading).byKey('after')
    assert.deepEqual(after?.findings.map(({ statistic }) => statistic.text), ['54.8', '17/31'])
    assert.equal(readFileSync(join(folder, 'long.bib'), 'utf8').slice(after?.findings[0]?.span.start).slice(0, 18), 'Response was 54.8%')
  }))

  it('takes patterns, and files with the characters of patterns', () => withFolder({ 'x/a.md': note('a'), 'x/b.md': note('b'), 'x/y/c.md': note('c'), 'x [1]/d.md': note('d') }, async folder => {
    const keys = async (path: string) => (await readIn(folder, path)).keys
    assert.deepEqual(await keys('x/*.md'), ['a', 'b'])
    assert.deepEqual(await keys('x/**/*.md'), ['a', 'b', 'c'])
    assert.deepEqual(await keys('**/{a,c}.md'), ['a', 'c'])
    assert.deepEqual(await keys('x [1]'), ['d'])
    assert.deepEqual(await keys('nothing/*.md'), [])
  }))

  it('grows with its file', () => withFolder({ 'own.bib': entry('a0') }, async folder => {
    const reader = open(folder)
    for (let i = 1; i < 10; i++) {
      appendFileSync(join(folder, 'own.bib'), entry(`a${i}`))
      assert.equal(keysOf(await reader.read([folder])).length, i + 1)
    }
  }))
})
