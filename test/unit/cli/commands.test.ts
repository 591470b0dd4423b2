import assert from 'node:assert/strict'
import { bibliography, note } from './library.ts'
import type { CorpusOutput, StatisticOutput } from './output.ts'
import { citewright, folderOf, type Run } from './run.ts'

describe('citewright cite', function () {
  this.timeout(60_000)
  const folder = folderOf({ 'refs.bib': bibliography, 'notes/weir2019.md': note, 'citewright.json': '{ "bundledCorpus": false, "corpus": ["refs.bib", "notes"] }' })
  const cite = (...words: string[]): Promise<Run> => citewright(folder, 'cite', ...words)

  it('prints references in the order asked for, by key or DOI', async () => {
    assert.deepEqual(await cite('https://doi.org/10.1234/JMW.2019.7', 'reed2014'), {
      code: 0, stderr: '', stdout: 'Weir, E., Pool, F., & Reed, A. (2019). Quiet water for restless sleepers. Journal of Moving Water. https://doi.org/10.1234/jmw.2019.7\n'
        + 'Reed, A., & Marsh, B. (2014). Slow tides and quick rivers. Journal of Moving Water, 71(6), 681–688. https://doi.org/10.1234/jmw.2014.62\n',
    })
  })

  it('prints Markdown and HTML', async () => {
    assert.match((await cite('reed2014', '--format', 'markdown')).stdout, /rivers\. \*Journal of Moving Water\*, \*71\*\(6\)/)
    assert.match((await cite('reed2014', '--format', 'html')).stdout, /^<div class="csl-entry">Reed, A\., &#38; Marsh, B\..*<i>71<\/i>.*<\/div>\n$/)
  })

  it('formats in a style by name or from a file', async () => {
    assert.match((await cite('reed2014', '--style', 'vancouver')).stdout, /^Reed A, Marsh B\. Slow tides/)
    const own = folderOf({
      'refs.bib': bibliography,
      'mine.csl': '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title/><id/><updated/></info><citation><layout/></citation><bibliography><layout suffix="!"><text variable="title"/></layout></bibliography></style>',
    })
    assert.equal((await citewright(own, 'cite', 'reed2014', '--style', 'mine.csl', '--corpus', 'refs.bib', '--no-bundled-corpus')).stdout, 'Slow tides and quick rivers!\n')
  })

  it('offers the nearest key', async () => {
    assert.match((await cite('red2014')).stderr, /no study has the key or DOI “red2014”; did you mean reed2014\?/)
  })
})

describe('citewright corpus', function () {
  this.timeout(30_000)
  const folder = folderOf({ 'library/refs.bib': `${bibliography}\n@article{lost, title = {`, 'library/weir2019.md': note })
  const corpus = (...words: string[]): Promise<Run> => citewright(folder, 'corpus', '--no-bundled-corpus', '--corpus', 'library', ...words)

  it('lists studies, findings and sources as JSON', async () => {
    const { studies, sources } = JSON.parse((await corpus('--format', 'json')).stdout) as CorpusOutput
    const weir = studies.find(study => study.key === 'weir2019')!
    assert.equal(weir.evidence, 'abstract')
    assert.deepEqual(weir.sources, ['library/weir2019.md'])
    const oddsRatio = weir.findings.find(finding => finding.kind === 'odds-ratio')!
    assert.equal(note.slice(oddsRatio.start, oddsRatio.end), oddsRatio.text)
    assert.equal(oddsRatio.value, 3.42)
    assert.equal(oddsRatio.source, 'library/weir2019.md')
    assert.match(oddsRatio.sentence, /^In 64 adults/)
    const bib = sources.find(source => source.path === 'library/refs.bib')!
    assert.ok(bib.studies >= 1)
    assert.deepEqual(Object.keys(bib.problems[0]!), ['code', 'start', 'end', 'message'])
  })

  it('says which records are versions of one work', async () => {
    const version = (entry: string) => `@${entry}, author={Reed, Ann}, title={Slow tides and quick rivers of the far north}}\n`
    const own = folderOf({ 'a.bib': version('article{reed2014, year={2014}, journal={Water}') + version('article{reed2013, year={2013}, journal={bioRxiv}') })
    const { studies } = JSON.parse((await citewright(own, 'corpus', '--no-bundled-corpus', '--corpus', 'a.bib', '--format', 'json')).stdout) as CorpusOutput
    assert.deepEqual(studies.map(({ key, related }) => [key, related]), [
      ['reed2014', [{ key: 'reed2013', note: 'the preprint of this article' }]], ['reed2013', [{ key: 'reed2014', note: 'the article that became of this preprint' }]],
    ])
  })

  it('lists them for people, with the place of each problem', async () => {
    const { stdout, code } = await corpus()
    assert.equal(code, 0)
    assert.match(stdout, /^reed2014 {2}Reed and Marsh \(2014\) {2}record, 0 findings$/m)
    assert.match(stdout, /^weir2019 {2}Weir et al\. \(2019\) {2}abstract, \d+ findings$/m)
    assert.match(stdout, /^library\/refs\.bib:\d+:\d+: warning: /m)
  })

  it('says where records contradict themselves, each other and other files', async () => {
    const own = folderOf({
      'a.bib': '@book{tide, title={Slow tides and quick rivers}, author={Reed, Ann}, year={3020}, doi={10.5555/tide}}\n@book{tide, title={Another work about the sea}, author={Marsh, B}, year={2001}}\n',
      'b.ris': 'TY  - BOOK\nAU  - Weir, E\nTI  - Quiet water for restless sleepers\nPY  - 2019\nDO  - 10.5555/TIDE\nER  - \n',
    })
    const { stdout } = await citewright(own, 'corpus', '--no-bundled-corpus', '--corpus', 'a.bib', '--corpus', 'b.ris', '--format', 'json')
    const { sources } = JSON.parse(stdout) as CorpusOutput
    assert.deepEqual(sources.map(({ path, problems }) => [path, problems.map(({ code }) => code)]), [['a.bib', ['impossible-year', 'conflicting-record', 'duplicate-key']], ['b.ris', ['conflicting-record']]])
  })
})

describe('citewright extract', function () {
  this.timeout(30_000)
  const text = 'Sleep improved (OR 2.10, 95% CI 1.20 to 3.68; p = .009).\n\nOf the rest, 12/40 (30%) slept 6 hours.\n'
  const folder = folderOf({ 'paper.md': text, 'marked.txt': `\uFEFF${text}`, 'latin.txt': Buffer.from('R\u00E9sum\u00E9: p = .04.\n', 'latin1') })
  const statistics = async (file: string): Promise<StatisticOutput[]> => {
    const { stdout } = await citewright(folder, 'extract', file, '--format', 'json')
    return (JSON.parse(stdout) as { statistics: StatisticOutput[] }).statistics
  }

  it('prints every statistic with its place, value and group', async () => {
    const found = await statistics('paper.md')
    for (const one of found) assert.equal(text.slice(one.start, one.end), one.text)
    const [oddsRatio, interval, p] = ['odds-ratio', 'confidence-interval', 'p-value'].map(kind => found.find(one => one.kind === kind)!)
    assert.deepEqual([oddsRatio!.value, interval!.level, p!.value], [2.1, 95, 0.009])
    assert.deepEqual([interval!.group, p!.group], [oddsRatio!.group, oddsRatio!.group])
    assert.ok(found.find(one => one.kind === 'fraction')!.group > oddsRatio!.group)
  })

  it('counts from the start of the file where that is a byte order mark', async () => {
    assert.deepEqual((await statistics('marked.txt')).map(one => `\uFEFF${text}`.slice(one.start, one.end)), (await statistics('paper.md')).map(one => one.text))
  })

  it('reads another encoding', async () => {
    assert.equal((await statistics('latin.txt')).find(one => one.kind === 'p-value')?.value, 0.04)
  })

  it('prints a list for people', async () => {
    assert.match((await citewright(folder, 'extract', 'paper.md')).stdout, /^ {4}1:20 {2}odds-ratio +2\.10$/m)
  })
})
