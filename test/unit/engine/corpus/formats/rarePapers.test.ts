import assert from 'node:assert/strict'
import { writeHandChecks } from '../../../../../server/src/engine/evidence/handCheckFile.ts'
import { linkWorks } from '../../../../../server/src/engine/corpus/linkWorks.ts'
import { readSource } from '../../../../../server/src/engine/corpus/formats/formats.ts'
import type { CslItem } from '../../../../../server/src/engine/corpus/study.ts'
import { study } from '../fixtures.ts'
import { readOne } from './reading.ts'

const jats = (front: string, attributes = ''): CslItem => readOne('a.xml', `<article${attributes}><front><journal-meta><journal-id journal-id-type="iso-abbrev">J Warm Drinks</journal-id><journal-id>jwd</journal-id></journal-meta><article-meta>${front}</article-meta></front><body><p>Text.</p></body></article>`).csl
const note = (fields: string, path = 'tea.md'): CslItem => readOne(path, `---\n${fields}---\n\nText.\n`).csl

describe('papers and notes of rare kinds', () => {
  it('JATS: a preprint with a subtitle, names of groups and in one piece, a date without its kind', () => {
    const { type, title, author, issued, 'container-title-short': short } = jats(`<article-id>x</article-id><title-group><article-title>Tea:</article-title><subtitle>A trial</subtitle></title-group>
<contrib-group><contrib><collab>Tea Group</collab></contrib><contrib contrib-type="author"><string-name>Ada Moss</string-name></contrib><contrib contrib-type="editor"><name><surname>Birk</surname></name></contrib></contrib-group><pub-date><year>2019</year></pub-date>`, ' article-type="preprint"')
    assert.deepEqual([type, title, author, issued, short], ['article', 'Tea: A trial', [{ literal: 'Tea Group' }, { literal: 'Ada Moss' }], { 'date-parts': [[2019]] }, 'J Warm Drinks'])
  })

  it('JATS: the date by its kind, in either attribute', () => {
    assert.deepEqual(jats('<pub-date date-type="pub"><year>2020</year></pub-date><pub-date pub-type="ppub"><year>2021</year></pub-date>').issued, { 'date-parts': [[2021]] })
    assert.deepEqual(jats('<pub-date date-type="pub"><year>2020</year></pub-date><pub-date><year>2021</year></pub-date>').issued, { 'date-parts': [[2020]] })
  })

  it('a literature note: names in one line, as links to notes, and as CSL; a type of its own', () => {
    assert.deepEqual(note('citekey: moss2019\ntitle: Tea\nauthor: "Moss, Ada; [[Birk, Tom]]"\ntype: journal article\n').author, [{ family: 'Moss', given: 'Ada' }, { family: 'Birk', given: 'Tom' }])
    assert.deepEqual(note('citekey: moss2019\ntitle: Tea\nauthor: ["[[Birk, Tom]]", { family: Moss }]\n').author, [{ family: 'Birk', given: 'Tom' }, { family: 'Moss' }])
  })

  it('a note whose key is a number, and one whose front matter is a list', () => {
    assert.equal(readOne('tea.md', '---\nid: 2019\ntype: book\ntitle: Tea\n---\n\nText.\n').key, '2019')
    assert.deepEqual(readSource('---\n- a\n- b\n---\n\nResponse was 55%.\n', '@moss2019.md').studies.map(({ key, findings }) => [key, findings.length]), [['moss2019', 1]])
  })

  it('front matter without a bottom', () => {
    assert.match(readSource(`---\na: ${'['.repeat(20_000)}\n---\n`, 'tea.md').problems[0]!.message, /^This (?:is not valid YAML|YAML cannot be read)/)
  })

  it('a notice that says there is another version, one of a retraction, and one of a work that is not there', () => {
    const works = [
      study('old', 'Moss 2018: Tea', { PMID: '1' }), study('new', 'Moss 2019: Tea again', { DOI: '10.1000/new', notices: [{ says: 'version', PMID: '1' }] }),
      study('bad', 'Birk 2018: Coffee', { DOI: '10.1000/bad', status: 'corrected' }), study('notice', 'Birk 2020: Retraction of coffee', { notices: [{ says: 'retracted', DOI: '10.1000/BAD' }, { says: 'corrected', PMID: '77' }, { says: 'corrected' }] }),
    ]
    assert.deepEqual(linkWorks(works).map(({ key, status, related }) => [key, status ?? 'sound', related.map(({ key: other, note: what }) => `${other}: ${what}`).join()]), [
      ['old', 'sound', 'new: another version'], ['new', 'sound', 'old: another version'], ['bad', 'retracted', 'notice: the notice'], ['notice', 'sound', 'bad: what this notice is about'],
    ])
  })

  it('a file of hand checks that nobody has made yet is an empty list', () => assert.match(writeHandChecks([]), /\n\[\]\n$/))
})
