import assert from 'node:assert/strict'
import fc from 'fast-check'
import { BriefRecord } from '../../../../../../server/src/engine/corpus/shelf/briefRecord.ts'
import { PlainRecords } from '../../../../../../server/src/engine/corpus/formats/bibtex/plainRecord.ts'
import { readBibtexPart, readMacros } from '../../../../../../server/src/engine/corpus/formats/bibtex/parts.ts'
import { StudyPacker } from '../../../../../../server/src/engine/corpus/shelf/packStudies.ts'

const strings = '@string{jn = "Journal of " # {T{\\"u}rme}}\n@string{house_1 = {House}}\n'

/** Whether a part is read as a plain one; then a pack must have of it all that it has of its study, and nothing may be wrong with it. */
function isPlain(part: string, macros = readMacros([strings])): boolean {
  const [record, plain, careful] = [new BriefRecord(), new StudyPacker(), new StudyPacker()]
  // Other entries stand around it in one piece of memory.
  const [start, end] = [Buffer.byteLength('@a{b,c={'), Buffer.byteLength(`@a{b,c={${part}`)]
  if (!new PlainRecords(record, macros).read(Buffer.from(`@a{b,c={${part}}}`), start, end)) return false
  plain.addRecord(record)
  const { studies, problems } = readBibtexPart(part, '/x.bib', { macros, partWithKey: () => null }, 'brief')
  for (const study of studies) careful.add(study)
  assert.deepEqual({ packed: plain.finish(), problems: [] }, { packed: careful.finish(), problems }, part)
  return true
}

const article = (fields: string) => `@article{lind1747, author = {Lind, James and Nobody, Anne B.}, ${fields}}\n`

describe('plain records of BibTeX', () => {
  const plain = {
    'an article': '@article{lind1747,\n  author  = {Lind, James and Müller, Ö.},\n  title   = {A Treatise of the {Scurvy}: in three parts, containing an inquiry},\n  journal = "Acta",\n  year = 1747,\n  volume={3}, number={1}, pages={1--20}, month = jun,\n  doi = {10.5555/AB_c},\n}\n',
    'names in TeX': '@book{b1, author={van Lind, James and M{\\"u}ller, Jr., J. and {The Lemon Group} and others}, title={On 5\\% of all lemons, limes and other fruit: a Cochrane review of all}, date={2001-02-03}}',
    'an author without a name': '@misc{m, author={}, title={None}, url={https://example.org}, keywords={sea}}',
    'several attachments': '@inproceedings{c, title={Talk}, booktitle={Meeting}, file={:a\\:b.pdf:PDF;x.txt}, abstract={ Response was 5%.}, pmid={24740528}, pmcid={PMC123}}',
    'an attachment with a name and a type': '@misc{e, title={Talk}, file={Full Text:papers/e.pdf:application/pdf}}',
    'an attachment in letters of four bytes': '@misc{d, title={Talk}, file={a/𝒳/b.pdf}}',
    'a first author in other letters': '@article{m, author={Müller, Östen and Lind, James}, title={T}}',
    'an attachment in other letters': '@misc{d, title={Talk}, file={Türme/日本/Ærø.pdf}}',
    'a DOI in an address': article('title={T}, doi={https://doi.org/10.5555/(a)b%3C1>.}'),
    'capitals': '@ARTICLE{A, TITLE = {Retracted: limes}, YEAR = "1999", JournalTitle={acta}, ISSUE=4}',
    'a journal called as the article': article('title={The Same}, journal={the same}'),
    'markup and other alphabets': article('title={<i>Über</i> Ελλάδα, 日本: 𝒳 and <b>}, journal={Ærø’s} , year={2000}'),
    'names that macros stand for': article('title={T}, journal = jn, publisher=House_1, month = jan, series = JN'),
    'remarks': article('title={T}, note={Read {twice}}, annotation={n = 31}, abstract={None.}'),
    'a long pages field': article('title={T}, pages={1 -- 5, e7–e9}'),
  }
  for (const [name, part] of Object.entries(plain)) it(`gives ${name} as careful reading does`, () => assert.ok(isPlain(part), 'it was not read as plain'))

  const unusual = [
    '', '@string{a = {b}}', '@comment{x}', '@article{a}', '@article(a, title={T})', '@article{a b, title={T}}', '@article{a, title={T}', '@article{a, title={T}}}', '@article{a, title={T}, note={n = 3}}',
    '@article{a, title={T} year=2001}', '@article{a, title={T}, year=2001 month=2}', '@article{a, title={T}, journal=unheard}', '@article{a, title={T}, title=unheard}', '@article{a, title={T}, author=jn}', '@article{a, title={T}, note={PMID: 24740528}}', '@article{a, title={T}, abstract={A.}, note={{R}etracted}}', '@article{a, title={T} # {U}}', '@article{a, title={T}, crossref={b}}',
    '@article{a, title={T}} @book{b, title={U}}', '@article{a, title={T}, abstract={one\n   @book{b, title={U}}}}', ' @article{a, title={T}}', '@article{a, title={T}, % a comment\n}', '@article{a, title={T}, issn = foo}',
    '@article{a, title={T}, journal={arXiv preprint}}', '@article{a, title={T}, doi={10.1101/2020.01.01.20000001}}', '@article{a, title={T}, doi={10.48550/arXiv.2101.00001}}', '@misc{a, title={T}, url={https://arxiv.org/abs/2101.00001}}',
    '@article{a, title={T}, month=jan, month=foo}', '@periodical{a, title={T}}', '@article{a, title={T}, year={1998/1999}}', '@article{a, title={T}, year=2001, month={10~jan}}', '@set{a, title={T}}', '@article{a, title={T}, keywords={n = 31}}',
  ]
  for (const part of unusual) it(`leaves ${JSON.stringify(part)} to careful reading`, () => assert.ok(!isPlain(part)))

  it('knows macros that change what a month is', () => {
    const part = article('title={T}, year=2001, month=jan')
    assert.ok(isPlain(part))
    assert.ok(!isPlain(part, readMacros(['@string{jan = {In 1999}}'])))
    assert.ok(isPlain(part, readMacros(['@string{jan = "January"}'])))
  })

  it('gives whatever is written as careful reading does, or leaves it to that', () => {
    const numberOfPlain = { count: 0 }
    fc.assert(fc.property(parts, part => { if (isPlain(part)) numberOfPlain.count++ }), { numRuns: 3000 })
    assert.ok(numberOfPlain.count > 300, `only ${numberOfPlain.count} of 3000 were plain`)
  })
})

const names = [
  'title', 'author', 'journal', 'journaltitle', 'booktitle', 'year', 'date', 'month', 'volume', 'number', 'issue', 'pages', 'eid', 'articleno', 'doi', 'url', 'pmid', 'pmcid', 'pmc', 'file', 'pdf', 'abstract', 'keywords', 'shortjournal', 'journal-iso',
  'publisher', 'type', 'issn', 'isbn', 'editor', 'language', 'urldate', 'howpublished', 'eprint', 'note', 'subtitle', 'crossref', 'day', 'pubstate', 'ids', 'series', 'address', 'TITLE', 'Year', 'school', 'x-field', 'comment',
]
const words = [
  'Lind', 'James', 'A.', 'and', 'And', 'others', 'et al', 'Al-Shahi', 'Albert', 'Et', 'Jr.', 'III', 'van der', 'de', 'O’Neil', "O'Neil", 'Müller', '{Group}', '{\\"u}', "\\'e", '$\\beta$', 'Ketamine', 'for', 'the', 'depression', 'Retracted:', 'arXiv', 'bioRxiv',
  'a study of scurvy in sailors', 'with lemons and limes at sea', ':', ', ', '? ', ';', '--', '---', '-', "''", '``', '~', '_', '^2', '&', '&amp;', '\\&', '%', '<i>', '</i>', '2001', '1998', '0012', '2001-02-03', '2001/2002', 'jan', 'June', '12', '10.5555/abc', '10.1101/2020.05.05.123456',
  'jn', 'PMID: 24740528', 'DOI: 10.5555/n', 'Retraction of', 'https://doi.org/10.5555/X', 'https://arxiv.org/abs/2101.00001', '10.5555/x<1::aid>3.0', 'papers/a.pdf', ':a.pdf:PDF', 'C:\\a.pdf', '\n', '\t', ' ', '  ', '\r\n', '\u00A0', '日本', 'Ελλάδα', '𝒳', 'ß', '@', ' @book{', '\n@', 'x@y.org', '"', '{', '}', '{}', '=', '#', '(n = 31)', 'PMC123', '24740528', '\\n', '\u0000', '.', 'S',
]
const name = fc.constantFrom('Lind, James', 'Nobody, Anne B.', 'Van Der Lind, J', 'Müller, Ö.', 'The Lemon Group', 'Lind J', 'Feder A, Lind B', 'García-Lind, M. and others', 'O\'Neil, P.', 'Lind, Jr., J', 'Lind, J. Jr.', 'Al-Shahi, R', 'Ng, Al', 'Lind III, K', 'lind, j', 'Lind , J', 'X, Y')
const value = fc.oneof(
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 6 }).map(chosen => chosen.join(' ')) },
  fc.array(fc.constantFrom(...words), { maxLength: 4 }).map(chosen => chosen.join('')), fc.array(name, { minLength: 1, maxLength: 4 }).map(chosen => chosen.join(' and ')), fc.constantFrom('2001', '1--5', 'jan', 'jn', 'House_1', 'A plain title of some words: another, longer one of nine words at least'),
)
const field = fc.tuple(fc.constantFrom(...names), value, fc.constantFrom('{}', '{}', '{}', '{}', '""', ''), fc.constantFrom(' = ', '=', ' =\n')).map(([field, text, delimiters, sign]) => `${field}${sign}${delimiters.charAt(0)}${text}${delimiters.charAt(1)}`)
const tidy = fc.tuple(fc.constantFrom('author', 'author', 'title', 'journal', 'year', 'doi', 'pages', 'abstract', 'month', 'date', 'booktitle'), value).map(([field, text]) => `${field} = {${text.replaceAll(/[{}]/g, '')}}`)
const type = fc.constantFrom('article', 'article', 'book', 'inproceedings', 'misc', 'phdthesis', 'incollection', 'Online', 'techreport', 'preprint', 'periodical', 'unknown', 'collection')
const whole = fc.tuple(type, fc.constantFrom('a1', 'Lind:2001', 'x_y', "o'n", 'ü1', 'A-B.c'), fc.array(fc.oneof({ weight: 4, arbitrary: tidy }, field), { maxLength: 8 }), fc.constantFrom('\n', '', ',\n', ',')).map(([type, key, fields, end]) => `@${type}{${key},\n  ${[...fields, 'title = {A treatise of the scurvy}'].join(',\n  ')}${end}}\n`)
/** Whole entries, and such with a stretch gone or something put in. */
const parts = fc.oneof({ weight: 3, arbitrary: whole }, fc.tuple(whole, fc.nat(400), fc.nat(4), fc.constantFrom('', '', ...words)).map(([text, at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone)))
