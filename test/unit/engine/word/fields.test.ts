import assert from 'node:assert/strict'
import type { WordFiles } from '../../../../server/src/engine/word/parts.ts'
import { citedText, readWord } from './described.ts'
import { base64, control, escape, field, heading, paragraph, raised, run, wordFiles } from './wordFiles.ts'

const reed = { id: 4711, type: 'article-journal', title: 'Slow tides and quick rivers', author: [{ family: 'Reed', given: 'Anna' }, { family: 'Marsh', given: 'Bo' }], issued: { 'date-parts': [[2014]] }, 'container-title': 'Journal of Moving Water', DOI: '10.1234/jmw.2014.62' }
const weir = { id: 4712, type: 'article-journal', title: 'Quiet water for restless sleepers', author: [{ family: 'Weir', given: 'Ella' }], issued: { 'date-parts': [['2019', 3]] }, DOI: '10.1234/jmw.2019.7', abstract: 'Response was more frequent (OR 3.42, 95% CI 1.18 to 9.91).' }

/** An instruction as Zotero writes it. */
const zotero = (...items: object[]): string => ` ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationID: 'x', properties: { noteIndex: 0 }, citationItems: items })} `
const item = (itemData: { id: number }, more: object = {}): object => ({ id: itemData.id, uris: [`http://zotero.org/users/1/items/A${itemData.id}`], itemData, ...more })

const endnoteRecord = '<record><rec-number>12</rec-number><ref-type name="Journal Article">17</ref-type><contributors><authors><author>Reed, Anna</author><author>Marsh, Bo</author></authors></contributors>'
  + '<titles><title>Slow tides and quick rivers</title><secondary-title>Journal of Moving Water</secondary-title></titles><dates><year>2014</year></dates><electronic-resource-num>10.1234/jmw.2014.62</electronic-resource-num></record>'
const endnote = `<EndNote><Cite><Author>Reed</Author><Year>2014</Year><RecNum>12</RecNum><DisplayText>(1)</DisplayText>${endnoteRecord}</Cite></EndNote>`

/** The text must read as is said here, and the studies must have these keys and DOIs. */
function expectCited(files: WordFiles, text: string, studies: Record<string, string | undefined>): void {
  const { document, manuscript } = readWord(files)
  assert.equal(citedText(manuscript), text)
  assert.deepEqual(Object.fromEntries(document.studies.map(({ key, csl }) => [key, csl.DOI])), studies)
}

describe('citations in fields of Word', () => {
  it('Zotero', () => {
    expectCited(wordFiles(paragraph(run('It works ') + field(zotero(item(reed, { locator: '12' }), item(weir)), '(Reed & Marsh, 2014, p. 12; Weir, 2019)') + run('.'))),
      'It works ⟦(Reed & Marsh, 2014, p. 12; Weir, 2019)→reed2014 @ 12, weir2019⟧.\n', { reed2014: '10.1234/jmw.2014.62', weir2019: '10.1234/jmw.2019.7' })
  })

  it('Zotero, the instruction in many runs, the number raised', () => {
    expectCited(wordFiles(paragraph(run('It works.') + field(zotero(item(reed)), raised('1'), { pieces: 9 }) + run(' Indeed.'))), 'It works.⟦¹→reed2014⟧ Indeed.\n', { reed2014: '10.1234/jmw.2014.62' })
  })

  it('Zotero, the author in the sentence', () => {
    const { manuscript } = readWord(wordFiles(paragraph(run('Reed and Marsh ') + field(zotero(item(reed, { 'suppress-author': true })), '(2014)') + run(' say so, and others ') + field(zotero(item(weir)), '(Weir, 2019)') + run(' too.'))))
    assert.deepEqual(manuscript.citations.map(({ narrative }) => narrative), [true, false])
  })

  it('one work cited often is one study, under the key that its library gave it', () => {
    const named = { ...reed, 'citation-key': 'reedSlow2014' }
    expectCited(wordFiles(paragraph(field(zotero(item(named)), '[1]') + run(' and ') + field(zotero(item(named)), '[1]'))), '⟦[1]→reedSlow2014⟧ and ⟦[1]→reedSlow2014⟧\n', { reedSlow2014: '10.1234/jmw.2014.62' })
  })

  it('Zotero in bookmarks', () => {
    const instruction = zotero(item(reed)).trim().replace('ADDIN ', '')
    const property = (name: string, text: string): string => `<property name="${name}"><vt:lpwstr>${escape(text)}</vt:lpwstr></property>`
    const body = paragraph(`${run('It works ')}<w:bookmarkStart w:id="3" w:name="ZOTERO_BREF_abc"/>${run('[1]')}<w:bookmarkEnd w:id="3"/>${run('.')}`)
    const properties = property('ZOTERO_BREF_abc_2', instruction.slice(100)) + property('ZOTERO_BREF_abc_1', instruction.slice(0, 100))
    expectCited(wordFiles(body, { properties }), 'It works ⟦[1]→reed2014⟧.\n', { reed2014: '10.1234/jmw.2014.62' })
  })

  it('EndNote, the record in the instruction', () => {
    expectCited(wordFiles(paragraph(run('It works ') + field(` ADDIN EN.CITE ${endnote}`, '(1)'))), 'It works ⟦(1)→reed2014⟧\n', { reed2014: '10.1234/jmw.2014.62' })
  })

  it('EndNote, the record in the data of a field within the instruction', () => {
    const inner = `<w:r><w:fldChar w:fldCharType="begin"><w:fldData xml:space="preserve">${base64(`${endnote}\0`).replace(/.{70}/g, '$&\n')}</w:fldData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> ADDIN EN.CITE.DATA </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const outer = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ADDIN EN.CITE </w:instrText></w:r>'
      + `${inner}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('(1)')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expectCited(wordFiles(paragraph(run('It works ') + outer + run('.'))), 'It works ⟦(1)→reed2014⟧.\n', { reed2014: '10.1234/jmw.2014.62' })
  })

  it('Mendeley Desktop, whose names for works are others in each citation', () => {
    const mendeley = (data: object): string => `ADDIN CSL_CITATION ${JSON.stringify({ citationItems: [{ id: 'ITEM-1', itemData: { ...data, id: 'ITEM-1' } }], mendeley: { formattedCitation: '(1)' } })}`
    expectCited(wordFiles(paragraph(field(mendeley(reed), '[1]') + run(' and ') + field(mendeley(weir), '[2]'))), '⟦[1]→reed2014⟧ and ⟦[2]→weir2019⟧\n', { reed2014: '10.1234/jmw.2014.62', weir2019: '10.1234/jmw.2019.7' })
  })

  it('Mendeley Cite, in content controls', () => {
    const tag = `MENDELEY_CITATION_v3_${base64(JSON.stringify({ citationItems: [{ id: 'f-1', itemData: reed }] }))}`
    expectCited(wordFiles(paragraph(run('It works ') + control(tag, run('(Reed & Marsh, 2014)')) + run('.'))), 'It works ⟦(Reed & Marsh, 2014)→reed2014⟧.\n', { reed2014: '10.1234/jmw.2014.62' })
  })

  it('Word itself', () => {
    const person = '<b:Author><b:Author><b:NameList><b:Person><b:Last>Reed</b:Last><b:First>Anna</b:First></b:Person></b:NameList></b:Author></b:Author>'
    const sources = `<b:Source><b:Tag>Ree14</b:Tag><b:SourceType>JournalArticle</b:SourceType>${person}<b:Title>Slow tides and quick rivers</b:Title><b:Year>2014</b:Year><b:StandardNumber>https://doi.org/10.1234/jmw.2014.62</b:StandardNumber></b:Source>`
    const body = paragraph(run('It works ') + control('', field(' CITATION Ree14 \\p 12 \\l 1033 ', '(Reed, 2014, p. 12)')) + run('.'))
    expectCited(wordFiles(body, { sources }), 'It works ⟦(Reed, 2014, p. 12)→Ree14 @ 12⟧.\n', { Ree14: '10.1234/jmw.2014.62' })
  })

  it('Word itself, several works in one field, with the author in the sentence', () => {
    const source = (tag: string, family: string): string => `<b:Source><b:Tag>${tag}</b:Tag><b:SourceType>JournalArticle</b:SourceType><b:Author><b:Author>${family === '' ? '<b:Corporate>Tea Council</b:Corporate>' : `<b:NameList><b:Person><b:Last>${family}</b:Last></b:Person></b:NameList>`}</b:Author></b:Author><b:Title>Slow tides of ${tag}</b:Title><b:Year>2014</b:Year></b:Source>`
    const { document, manuscript } = readWord(wordFiles(paragraph(run('Reed ') + field(' CITATION Ree14 \\n \\m Tea14 ', '(2014; Tea Council, 2014)')), { sources: source('Ree14', 'Reed') + source('Tea14', '') }))
    assert.deepEqual(document.studies.map(({ csl }) => csl.author), [[{ family: 'Reed' }], [{ literal: 'Tea Council' }]])
    assert.deepEqual(manuscript.citations.map(({ narrative, items }) => [narrative, items.length]), [[true, 2]])
  })

  it('what abstracts in the records say is evidence', () => {
    const { document: { studies: [study] } } = readWord(wordFiles(paragraph(field(zotero(item(weir)), '[1]'))))
    assert.deepEqual([study?.evidence, study?.findings.map(({ statistic }) => statistic.text)], ['abstract', ['more frequent', '3.42', '1.18 to 9.91']])
  })
})

describe('fields that are no citations', () => {
  it('are their results', () => {
    expectCited(wordFiles(paragraph(run('See ') + field(' REF _Ref1 \\h ', 'Table 1') + run(' on ') + field(' HYPERLINK "https://example.org" ', 'this page') + run('.'))), 'See Table 1 on this page.\n', {})
  })

  it('a broken or empty citation is read as it is printed', () => {
    for (const instruction of [' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems": [{"id"', ' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[]}', ' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"id":1,"itemData":{"id":1,"type":"book"}}]}', ' ADDIN EN.CITE <EndNote><Cite>', ' ADDIN EN.CITE ', ' CITATION Ree14 ']) {
      expectCited(wordFiles(paragraph(run('It works ') + field(instruction, '(Reed, 2014)') + run('.'))), 'It works ⟦(Reed, 2014)→Reed 2014⟧.\n', {})
    }
  })

  it('a citation of which one work is unknown is not taken for whole', () => {
    expectCited(wordFiles(paragraph(run('It works ') + field(zotero(item(reed), { id: 9 }), '(Reed & Marsh, 2014; Pool, 2020)') + run('.'))), 'It works ⟦(Reed & Marsh, 2014; Pool, 2020)→Reed Marsh 2014, Pool 2020⟧.\n', { reed2014: '10.1234/jmw.2014.62' })
  })

  it('a table of contents is no text', () => {
    const body = heading('Results') + paragraph(field(' TOC \\o "1-3" ', 'Results 12')) + paragraph('Results 12', '<w:pStyle w:val="Verzeichnis1"/>') + paragraph('It works.')
    expectCited(wordFiles(body), 'Results\nIt works.\n', {})
  })

  it('a field that never ends its instruction silences its own paragraph only', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>ADDIN</w:instrText></w:r>'
    expectCited(wordFiles(paragraph(run('One. ') + open + run('lost')) + paragraph('Two.')), 'One.\nTwo.\n', {})
  })
})

describe('bibliographies in fields', () => {
  const entries = ['1.\tReed A, Marsh B. Slow tides and quick rivers. Journal of Moving Water. 2014.', '2.\tWeir E. Quiet water for restless sleepers. 2019.']
  const begin = (instruction: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

  for (const [program, instruction] of Object.entries({ Zotero: ' ADDIN ZOTERO_BIBL {"uncited":[]} CSL_BIBLIOGRAPHY ', EndNote: ' ADDIN EN.REFLIST ', Mendeley: 'ADDIN Mendeley Bibliography CSL_BIBLIOGRAPHY', Word: ' BIBLIOGRAPHY ' })) {
    it(`${program}: entries are those of the works cited, without a heading too`, () => {
      const { manuscript } = readWord(wordFiles(paragraph(run('It works ') + field(zotero(item(reed), item(weir)), '[1,2]') + run('.'))
        + paragraph(begin(instruction) + run(entries[0]!)) + paragraph(run(entries[1]!) + end) + paragraph('Thanks to all.')))
      assert.deepEqual(manuscript.references.map(({ key, number, title }) => ({ key, number, title: title?.text })), [
        { key: 'reed2014', number: 1, title: 'Slow tides and quick rivers' }, { key: 'weir2019', number: 2, title: 'Quiet water for restless sleepers' }])
      assert.deepEqual(manuscript.blocks.map(({ start, end: to }) => manuscript.text.slice(start, to)), ['It works [1,2].', 'Thanks to all.'])
    })
  }

  it('entries are found by a DOI, and by first author and year where no title is printed', () => {
    const { manuscript } = readWord(wordFiles(paragraph(run('It works ') + field(zotero(item(reed), item(weir)), '[1,2]') + run('.'))
      + paragraph(begin(' ADDIN EN.REFLIST ') + run('1.\tOn tides. https://doi.org/10.1234/jmw.2014.62.')) + paragraph(run('2.\tWeir E. J Mov Water 2019;3:1-2.')) + paragraph(run('3.\tNobody N. J Mov Water 2019;3:3-4.') + end)))
    assert.deepEqual(manuscript.references.map(({ key }) => key), ['reed2014', 'weir2019', undefined])
  })

  it('a note that cites by a field is cited where its sign stands', () => {
    const footnotes = `<w:footnote w:id="2">${paragraph(run('See ') + field(zotero(item(reed)), 'Reed 2014') + run('.'))}</w:footnote>`
    const { manuscript } = readWord(wordFiles(paragraph(run('It works.') + '<w:r><w:footnoteReference w:id="2"/></w:r>'), { footnotes }))
    assert.ok(manuscript.citations.some(({ start, items }) => start < manuscript.text.indexOf('\n') && items[0]?.key === 'reed2014'))
  })

  it('Mendeley Cite: a content control around paragraphs', () => {
    const { manuscript } = readWord(wordFiles(paragraph(field(zotero(item(reed), item(weir)), '[1,2]')) + control('MENDELEY_BIBLIOGRAPHY', entries.map(entry => paragraph(entry)).join(''))))
    assert.deepEqual(manuscript.references.map(({ key }) => key), ['reed2014', 'weir2019'])
  })
})
