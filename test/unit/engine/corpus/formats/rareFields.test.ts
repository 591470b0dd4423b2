import assert from 'node:assert/strict'
import type { CslItem } from '../../../../../server/src/engine/corpus/study.ts'
import { readOne } from './reading.ts'

/** Some fields of the one entry of a BibTeX file, which is written without its key and braces. */
function bibtex(type: string, fields: string, ...names: (keyof CslItem)[]): unknown[] {
  const { csl } = readOne('a.bib', `@${type}{moss2019,\n  title = {Tea},\n  ${fields}\n}\n`)
  return names.map(name => csl[name])
}
const hayagriva = (entry: string): CslItem => readOne('a.yaml', `moss2019:\n  title: Tea\n${entry.replace(/^/gm, '  ')}\n`).csl

describe('fields that few records have', () => {
  const entries: [what: string, type: string, fields: string, names: (keyof CslItem)[], expected: unknown[]][] = [
    ['a part of a volume', 'book', 'volume = {4}, part = {2}', ['volume'], ['4.2']],
    ['an address in place of a publisher', 'misc', 'howpublished = {https://a.example/tea}', ['publisher', 'URL'], [undefined, 'https://a.example/tea']],
    ['an addition to the title, a subtitle behind a question', 'book', 'subtitle = {Of cups}, titleaddon = {Second part}', ['title'], ['Tea: Of cups. Second part']],
    ['numbers of PubMed and its archive as eprints', 'article', 'journal = {J}, eprint = {PMC123}, eprinttype = {pmcid}', ['PMCID'], ['PMC123']],
    ['an archive that is not known', 'article', 'eprint = {77}, archiveprefix = {TeaRxiv}', ['archive', 'archive_location'], ['tearxiv', '77']],
    ['a thesis by its type alone', 'misc', 'type = {PhD thesis}, school = {York}', ['type', 'publisher'], ['thesis', 'York']],
    ['a language and a state in words', 'article', 'journal = {J}, langid = {ngerman}, pubstate = {inpress}', ['language', 'status'], ['de-DE', 'In press']],
    ['a language that is none', 'article', 'journal = {J}, langid = {klingon}', ['language'], ['klingon']],
    ['a name with a suffix alone behind the comma', 'book', 'author = {Moss, Jr.}', ['author'], [[{ family: 'Moss', suffix: 'Jr.' }]]],
    ['a whole name with a suffix behind the comma', 'book', 'author = {Ada Moss, Jr.}', ['author'], [[{ family: 'Moss', given: 'Ada', suffix: 'Jr.' }]]],
    ['a name that begins small', 'book', 'author = {van der Moss}', ['author'], [[{ family: 'Moss', 'non-dropping-particle': 'van der' }]]],
    ['names by their parts', 'book', 'author = {family=Moss, given=Ada, prefix=van, useprefix=false and given=Tom}', ['author'], [[{ family: 'Moss', given: 'Ada', 'dropping-particle': 'van' }, { given: 'Tom' }]]],
    ['characters by their numbers and silent commands', 'book', 'note = {A&#233;B&#xE9;C \\vspace{2mm}D \\bibstring{in} E\\quad F}', ['note'], ['AéBéC D in E F']],
  ]
  for (const [what, type, fields, names, expected] of entries) it(`BibTeX: ${what}`, () => assert.deepEqual(bibtex(type, fields, ...names), expected))

  it('BibTeX: other keys are aliases', () => assert.deepEqual(readOne('a.bib', '@book{moss2019, title = {Tea}, ids = {tea2019, , cup2019}}').aliases, ['tea2019', 'cup2019']))

  it('Hayagriva: publishers with a place, numbers of arXiv, articles of blogs and proceedings', () => {
    const book = hayagriva('type: book\npublisher:\n  name: Tea Press\n  location: York\nserial-number:\n  arxiv: "2101.00001"')
    assert.deepEqual([book.publisher, book['publisher-place'], book.archive, book.number], ['Tea Press', 'York', 'arXiv', 'arXiv:2101.00001'])
    const types = ['type: article\nparent: { type: blog, title: B }', 'type: article\nparent: { type: conference, title: C }', 'type: chapter\nparent: { type: proceedings, title: P }', 'type: article']
    assert.deepEqual(types.map(entry => hayagriva(entry).type), ['post-weblog', 'paper-conference', 'paper-conference', 'article'])
  })

  it('EndNote: reports have a number, books a series', () => {
    const record = (kind: string, more: string): CslItem => readOne('a.xml', `<xml><records><record><ref-type name="${kind}">1</ref-type><titles><title>Tea</title><secondary-title>Cups</secondary-title></titles>${more}</record></records></xml>`).csl
    assert.deepEqual([record('Report', '<number>7</number>').number, record('Book', '')['collection-title']], ['7', 'Cups'])
  })
})
