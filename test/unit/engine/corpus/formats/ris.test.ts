import assert from 'node:assert/strict'
import { findingsOf, readMarked, readOne } from './reading.ts'
import { keys } from '../fixtures.ts'
import { readSource } from '../../../../../server/src/engine/corpus/formats/formats.ts'

const record = `TY  - JOUR
AU  - Feder, Adriana
AU  - Zarate, Carlos A., Jr.
AU  - The Ketamine Group
TI  - Ketamine for chronic stress
JF  - JAMA Psychiatry
JA  - JAMA Psychiatry
PY  - 2014/06/30/
VL  - 71
IS  - 6
SP  - 681
EP  - 688
DO  - https://doi.org/10.1001/jamapsychiatry.2014.62
AB  - The mean difference was 12.7 points
      (95% CI 2.5 to 22.8).
ER  - 
`

describe('RIS', () => {
  it('maps a record to CSL', () => {
    const study = readOne('library.ris', record)
    const { abstract, ...csl } = study.csl
    assert.deepEqual(csl, {
      id: 'feder2014', type: 'article-journal', title: 'Ketamine for chronic stress', 'container-title': 'JAMA Psychiatry', 'container-title-short': 'JAMA Psychiatry',
      author: [{ family: 'Feder', given: 'Adriana' }, { family: 'Zarate', given: 'Carlos A.', suffix: 'Jr.' }, { literal: 'The Ketamine Group' }],
      issued: { 'date-parts': [[2014, 6, 30]] }, volume: '71', issue: '6', page: '681-688', DOI: '10.1001/jamapsychiatry.2014.62',
    })
    assert.equal(abstract, 'The mean difference was 12.7 points (95% CI 2.5 to 22.8).')
  })

  for (const [what, text] of Object.entries({ 'as it is': record, 'with the line ends of Windows': record.replaceAll('\n', '\r\n'), 'named .txt': record })) {
    it(`finds figures in abstracts at their places: ${what}`, () => {
      const study = readOne(what.startsWith('named') ? 'export.txt' : 'library.ris', text)
      assert.deepEqual(findingsOf(study, text), ['abstract mean-difference 12.7', 'abstract confidence-interval 2.5 to 22.8'])
    })
  }

  it('makes keys of author and year, apart where they are shared', () => {
    const text = ['AU  - Aan het Rot, M.', 'AU  - Aan het Rot, M.', 'ID  - own:key', 'ID  - 4711', 'TI  - Untitled work'].map(line => `TY  - BOOK\n${line}\nPY  - 2010\nER  -\n`).join('\n')
    assert.deepEqual(keys(readSource(text, 'a.ris').studies), ['aanhetrot2010', 'aanhetrot2010a', 'own:key', 'anonymous2010', 'untitled2010'])
  })

  it('reads a record cut off by the end of the file', () => assert.deepEqual(keys(readSource('TY  - JOUR\nTI  - Cut', 'a.ris').studies), ['cut']))

  it('says when there is no record', () => assert.deepEqual(readSource('AU  - Nobody', 'a.ris').problems.map(({ code }) => code), ['no-study']))
})

describe('RIS, as programs write it', () => {
  it('takes the fullest date, from wherever it is', () => {
    for (const dates of ['PY  - 2014\nDA  - 2014/06/30', 'PY  - 2014\nDA  - Jun 30', 'Y1  - 2014/06/30/', 'DA  - 2014/06/30/print\nPY  - 2014']) {
      assert.deepEqual(readOne('a.ris', `TY  - JOUR\nTI  - T\n${dates}\nER  - \n`).csl.issued, { 'date-parts': [[2014, 6, 30]] }, dates)
    }
  })

  it('tells people without a comma from institutions', () => {
    const { csl } = readOne('a.ris', 'TY  - JOUR\nTI  - T\nAU  - Adriana Feder\nAU  - The Ketamine Group\nAU  - World Health Organization\nAU  - Plato,\nER  - \n')
    assert.deepEqual(csl.author, [{ family: 'Feder', given: 'Adriana' }, { literal: 'The Ketamine Group' }, { literal: 'World Health Organization' }, { family: 'Plato' }])
  })

  it('keeps notes, keywords and attachments', () => {
    const study = readOne('a.ris', 'TY  - JOUR\nTI  - T\nKW  - ketamine\nKW  - anxiety\nN1  - PMID: 24740528\nN1  - Response was 55% here.\nL1  - file:///home/a/feder.pdf\nER  - \n')
    assert.deepEqual([study.csl.keyword, study.csl.PMID, study.files, study.evidence], ['ketamine, anxiety', '24740528', ['file:///home/a/feder.pdf'], 'abstract'])
  })

  it('names the book of a chapter and the series of a book', () => {
    assert.equal(readOne('a.ris', 'TY  - CHAP\nTI  - C\nT2  - The book\nA2  - Banks, J.\nER  - \n').csl['container-title'], 'The book')
    assert.equal(readOne('a.ris', 'TY  - BOOK\nTI  - B\nT2  - The series\nER  - \n').csl['collection-title'], 'The series')
  })

  it('keeps a record without its type, and passes over types without a record', () => {
    assert.deepEqual(keys(readMarked('a.ris', 'TY  - JOUR\nTY  - BOOK\nTI  - One\nER  -\n«AU»  - Feder, A.\nTI  - Two\nPY  - 2014\nER  -\n').studies), ['one', 'feder2014'])
  })

  it('has its byte order mark and ends of lines of the Macintosh overlooked', () => assert.deepEqual(keys(readSource('\uFEFFTY  - JOUR\r\nTI  - One\r\nER  - \r\n', 'a.ris').studies), ['one']))

  it('tells editors of a book from those of its series, the meeting from its proceedings, and pages from their number', () => {
    const paper = readOne('a.ris', 'TY  - CONF\nTI  - P\nT2  - Third Meeting\nC3  - Proceedings\nC1  - Oslo\nA2  - Ed, A.\nA3  - Series, B.\nA4  - Trans, C.\nPY  - 2010\nY2  - 2011/02/03\nER  - \n').csl
    assert.deepEqual([paper['container-title'], paper['event-title'], paper['event-place'], paper.accessed], ['Proceedings', 'Third Meeting', 'Oslo', { 'date-parts': [[2011, 2, 3]] }])
    assert.deepEqual([paper.editor, paper['collection-editor'], paper.translator], [[{ family: 'Ed', given: 'A.' }], [{ family: 'Series', given: 'B.' }], [{ family: 'Trans', given: 'C.' }]])
    const book = readOne('a.ris', 'TY  - BOOK\nTI  - B\nA2  - Series, B.\nA3  - Ed, A.\nSP  - 310\nNV  - 2\nST  - Short\nER  - \n').csl
    assert.deepEqual([book.editor, book['collection-editor'], book['number-of-pages'], book.page, book['number-of-volumes'], book['title-short']], [[{ family: 'Ed', given: 'A.' }], [{ family: 'Series', given: 'B.' }], '310', undefined, '2', 'Short'])
    assert.deepEqual(readOne('a.ris', 'TY  - EDBOOK\nTI  - B\nAU  - Ed, A.\nER  - \n').csl.editor, [{ family: 'Ed', given: 'A.' }])
  })

  it('keeps an address of any kind', () => assert.equal(readOne('a.ris', 'TY  - RPRT\nTI  - T\nUR  - ftp://example.org/a\nER  - \n').csl.URL, 'ftp://example.org/a'))

  it('takes a record of no type with a journal for an article, the last page where it is alone, and no second date for the day of access', () => {
    const { csl } = readOne('a.ris', 'TY  - GEN\nTI  - T\nJF  - The Journal\nEP  - 423\nY1  - 1990\nY2  - 1991\nER  - \n')
    assert.deepEqual([csl.type, csl.page, csl.accessed], ['article-journal', '423', undefined])
  })

  it('passes over what databases put between records', () => {
    assert.deepEqual(keys(readSource('Record #1 of 2\nProvider: P\n1.\nTY  - JOUR\nTI  - One\nER  - \n\nRecord #2 of 2\n2.\nTY  - JOUR\nTI  - Two\nER  -\n', 'a.ris').studies), ['one', 'two'])
  })
})
