import assert from 'node:assert/strict'
import { findingsOf, readOne } from './reading.ts'
import { keys } from '../fixtures.ts'
import { readSource } from '../../../../../server/src/engine/corpus/formats/formats.ts'

const styled = (text: string) => `<style face="normal" font="default" size="100%">${text}</style>`
const record = `<record><database name="My.enl">My.enl</database><rec-number>7</rec-number><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author>${styled('Feder, Adriana')}</author><author>${styled('Zarate, Carlos, Jr.')}</author></authors></contributors>
<titles><title>${styled('Ketamine for ')}<style face="italic">chronic</style>${styled(' stress')}</title><secondary-title>${styled('JAMA Psychiatry')}</secondary-title></titles>
<periodical><full-title>${styled('JAMA Psychiatry')}</full-title><abbr-1>${styled('JAMA Psych')}</abbr-1></periodical>
<pages>${styled('681–688')}</pages><volume>${styled('71')}</volume><number>${styled('6')}</number><keywords><keyword>${styled('ketamine')}</keyword></keywords>
<dates><year>${styled('2014')}</year><pub-dates><date>${styled('Jun 30')}</date></pub-dates></dates><isbn>${styled('2168-6238 (Electronic)')}</isbn><accession-num>${styled('24740528')}</accession-num>
<abstract>${styled('Response was 55% with ketamine.')}</abstract><notes>${styled('Dropout was 12 of 41.')}</notes>
<urls><related-urls><url>${styled('https://example.org/x')}</url></related-urls><pdf-urls><url>internal-pdf://123/feder.pdf</url></pdf-urls></urls>
<custom2>${styled('PMC4031547')}</custom2><electronic-resource-num>${styled('10.1001/x.62')}</electronic-resource-num><remote-database-name>${styled('Medline')}</remote-database-name></record>`
const file = (...records: string[]) => `<?xml version="1.0" encoding="UTF-8" ?><xml><records>${records.join('')}</records></xml>`

describe('EndNote XML', () => {
  it('maps a record to CSL', () => {
    const { key, csl, sources, files } = readOne('a.xml', file(record))
    const { abstract, ...item } = csl
    assert.deepEqual([key, sources[0]?.format, files, abstract], ['feder2014', 'endnote-xml', ['internal-pdf://123/feder.pdf'], 'Response was 55% with ketamine.'])
    assert.deepEqual(item, {
      id: 'feder2014', type: 'article-journal', title: 'Ketamine for chronic stress', author: [{ family: 'Feder', given: 'Adriana' }, { family: 'Zarate', given: 'Carlos', suffix: 'Jr.' }],
      'container-title': 'JAMA Psychiatry', 'container-title-short': 'JAMA Psych', issued: { 'date-parts': [[2014, 6, 30]] }, volume: '71', issue: '6', page: '681-688', DOI: '10.1001/x.62', URL: 'https://example.org/x',
      PMID: '24740528', PMCID: 'PMC4031547', ISSN: '2168-6238', keyword: 'ketamine',
    })
  })

  it('finds figures in the abstract and in notes at their places', () => {
    const text = file(record)
    const findings = findingsOf(readOne('a.xml', text), text)
    assert.equal(findings[0], 'abstract percentage 55')
    assert.ok(findings.length >= 2, findings.join())
  })

  it('reads chapters with their editors', () => {
    const { csl } = readOne('a.xml', file('<record><ref-type name="Book Section">5</ref-type><contributors><authors><author>Cook, James</author></authors><secondary-authors><author>Banks, Joseph</author></secondary-authors></contributors><titles><title>Limes</title><secondary-title>Voyages</secondary-title></titles><dates><year>1771</year></dates></record>'))
    assert.deepEqual([csl.type, csl['container-title'], csl.editor], ['chapter', 'Voyages', [{ family: 'Banks', given: 'Joseph' }]])
  })

  it('reads what comes before a slip and after it', () => assert.deepEqual(keys(readSource(file(record, record.replace('Dropout was', 'R & D were'), record), 'a.xml').studies), ['feder2014', 'feder2014a', 'feder2014b']))
})
