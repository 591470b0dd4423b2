import assert from 'node:assert/strict'
import { findingsOf, readMarked, readOne } from './reading.ts'
import { readSource } from '../../../../../server/src/engine/corpus/formats/formats.ts'

const front = `<front><journal-meta><journal-id journal-id-type="nlm-ta">JAMA Psychiatry</journal-id><journal-title-group><journal-title>JAMA Psychiatry</journal-title></journal-title-group></journal-meta>
<article-meta><article-id pub-id-type="pmid">24740528</article-id><article-id pub-id-type="doi">10.1001/x.62</article-id>
<title-group><article-title>Ketamine <italic>versus</italic> midazolam</article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Feder</surname><given-names>Adriana</given-names></name></contrib>
<contrib contrib-type="author"><collab>The Group</collab></contrib><contrib contrib-type="editor"><name><surname>Nobody</surname></name></contrib></contrib-group>
<pub-date pub-type="epub"><year>2013</year></pub-date><pub-date pub-type="ppub"><month>6</month><year>2014</year></pub-date>
<volume>71</volume><issue>6</issue><fpage>681</fpage><lpage>688</lpage>
<abstract><p>Response was 55% with ketamine.</p></abstract></article-meta></front>`

const article = (body: string) => `<?xml version="1.0"?>\n<!DOCTYPE article>\n<article>${front}<body>${body}</body><back><ref-list><ref><p>Volume 9% of it.</p></ref></ref-list></back></article>`

describe('JATS', () => {
  it('maps the front matter to CSL', () => {
    const { key, csl, evidence, sources } = readOne('papers/feder2014.nxml', article('<p>Nothing.</p>'))
    assert.equal(key, 'feder2014')
    assert.equal(evidence, 'full-text')
    assert.deepEqual(sources, [{ path: 'papers/feder2014.nxml', format: 'jats', structured: true }])
    assert.deepEqual(csl, {
      id: 'feder2014', type: 'article-journal', title: 'Ketamine versus midazolam', author: [{ family: 'Feder', given: 'Adriana' }, { literal: 'The Group' }],
      issued: { 'date-parts': [[2014, 6]] }, 'container-title': 'JAMA Psychiatry', 'container-title-short': 'JAMA Psychiatry', volume: '71', issue: '6', page: '681-688',
      DOI: '10.1001/x.62', PMID: '24740528', abstract: 'Response was 55% with ketamine.',
    })
  })

  it('finds figures in the abstract and in paragraphs at their places, entities and markup between them', () => {
    const text = article('<sec><title>Results</title><p>The odds ratio was 28.94 (95% CI 3.45&#x02013;242.57; <italic>p</italic>&nbsp;=&nbsp;.002).<xref ref-type="bibr">33</xref> In all, '
      + '<!-- no comment --><bold>12%</bold> relapsed.</p></sec>')
    assert.deepEqual(findingsOf(readOne('a.xml', text), text, raw => raw.replace('&#x02013;', '–')), [
      'abstract percentage 55', 'full-text odds-ratio 28.94', 'full-text confidence-interval 3.45–242.57', 'full-text p-value .002', 'full-text percentage 12',
    ])
  })

  it('takes an introduction for background, and leaves references out', () => {
    const { findings } = readOne('a.xml', article('<sec sec-type="intro"><title>1. Introduction</title><p>Relapse is 30%.</p><sec><title>More</title><p>Or 31%.</p></sec></sec><sec><title>Results</title><p>Relapse was 12%.</p></sec>'))
    assert.deepEqual(findings.map(({ statistic: { text, context } }) => [text, context.role === 'background']), [['55', false], ['30', true], ['31', true], ['12', false]])
  })

  it('puts each row of a table as a sentence', () => {
    const text = article(`<table-wrap><label>Table 2</label><caption><p>Outcomes at 24 hours</p></caption><table>
<thead><tr><th rowspan="2">Outcome</th><th colspan="2">Ketamine</th><th>Placebo</th></tr><tr><th>n</th><th>%</th><th>%</th></tr></thead>
<tbody><tr><td colspan="4">MADRS</td></tr><tr><td>Response</td><td>17</td><td>55%</td><td>12%</td></tr><tr><td/><td/><td/><td/></tr></tbody></table></table-wrap>`)
    const rows = readOne('a.xml', text).findings.filter(({ level }) => level === 'full-text' )
    const row = rows.find(({ statistic }) => statistic.text === '55')
    assert.equal(row?.sentence, 'Outcomes at 24 hours — MADRS, Response: Ketamine n 17; Ketamine % 55%; Placebo % 12%.')
    assert.equal(text.slice(row?.span.start, row?.span.end), '<tr><td>Response</td><td>17</td><td>55%</td><td>12%</td></tr>')
    assert.equal(rows.filter(({ statistic }) => statistic.text.startsWith('24')).length, 1)
  })

  it('names each cell by the labels that reach to its row, by the head of its column and by nothing else', () => {
    const text = article(`<table-wrap><caption><p>Who walked</p></caption><table>
<thead><tr><th>Measure</th><th>Group</th><th colspan="2">Week 8</th></tr></thead>
<tbody><tr><td colspan="4">Distance</td></tr><tr><td rowspan="2">Metres</td><td>Tea</td><td>11</td><td>21</td></tr><tr><td>Coffee</td><td>12</td><td>22</td></tr>
<tr><td>Miles</td><td>Day 14</td><td>13</td><td>23</td></tr><tr><td></td><td>Day 21</td><td>14</td><td>24</td></tr><tr><td>Total</td><td>none</td><td>none</td><td>25</td></tr></tbody></table></table-wrap>`)
    const cells = readOne('a.xml', text).findings.flatMap(({ statistic, cell }) => (cell ? [[statistic.text, cell.row, cell.column]] : []))
    assert.deepEqual(cells, [
      ['11', 'Distance Metres Tea', 'Week 8'], ['21', 'Distance Metres Tea', 'Week 8'], ['12', 'Distance Metres Coffee', 'Week 8'], ['22', 'Distance Metres Coffee', 'Week 8'],
      ['14', 'Distance Miles', 'Group'], ['13', 'Distance Miles Day 14', 'Week 8'], ['23', 'Distance Miles Day 14', 'Week 8'], ['21', 'Distance Miles', 'Group'], ['14', 'Distance Miles Day 21', 'Week 8'], ['24', 'Distance Miles Day 21', 'Week 8'],
      ['25', 'Distance Total', 'Week 8'],
    ])
  })

  const cellsOf = (table: string) => readOne('a.xml', article(`<table-wrap><caption><p>Who walked</p></caption><table>${table}</table></table-wrap>`)).findings.flatMap(({ statistic, cell }) => (cell ? [[statistic.text, cell.row, cell.column]] : []))
  const row = (...cells: string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`

  it('takes rows of names for heads of columns, wherever they stand', () => {
    assert.deepEqual(cellsOf(row('', 'Tea (n = 41)', 'Coffee (n = 38)') + row('Metres', '11', '21')), [['11', 'Metres', 'Tea (n = 41)'], ['21', 'Metres', 'Coffee (n = 38)']])
    assert.deepEqual(cellsOf(`<thead><tr><th></th><th colspan="2">Tea</th></tr></thead>${row('Measures', 'Mean (SD)', 'n')}${row('Metres', '11.5', '21')}`), [['11.5', 'Metres', 'Tea Mean (SD)'], ['21', 'Metres', 'Tea n']])
    // A heading above all columns; and sizes alone are those of the rows below.
    assert.deepEqual(cellsOf(`<thead><tr><th colspan="3">First walk</th></tr></thead>${row('', 'Tea', 'Coffee')}${row('Metres', '11', '21')}<tr><td colspan="3">Second walk</td></tr>${row('', 'Tea', 'Coffee')}${row('Metres', 'far: 12', 'far: 22')}`),
      [['11', 'First walk Metres', 'Tea'], ['21', 'First walk Metres', 'Coffee'], ['12', 'Second walk Metres', 'Tea'], ['22', 'Second walk Metres', 'Coffee']])
    assert.deepEqual(cellsOf(`<thead>${row('', 'Tea', 'Coffee')}</thead>${row('Walked', 'n = 18', 'n = 19')}${row('Metres', '11', '21')}`).slice(2), [['11', 'Metres', 'Tea'], ['21', 'Metres', 'Coffee']])
    assert.deepEqual(cellsOf(row('Shoes', 'leather', 'rubber') + row('Laces', 'long', 'short')), [])
  })

  it('knows that a heading which comes again divides the one before it', () => {
    const heading = (text: string) => `<tr><td>${text}</td><td/></tr>`
    const blocks = ['Hills', 'Plains'].map((name, i) => heading(name) + heading('Uphill') + row('Tea', `${i}1`) + heading('Downhill') + row('Tea', `${i}2`)).join('')
    assert.deepEqual(cellsOf(`<thead>${row('', 'Metres')}</thead>${blocks}${heading('Roads')}${row('Tea', '31')}`).map(([, label]) => label), ['Hills Uphill Tea', 'Hills Downhill Tea', 'Plains Uphill Tea', 'Plains Downhill Tea', 'Roads Tea'])
  })

  it('leaves out raised letters and digits that refer to notes, and no powers', () => {
    assert.deepEqual(cellsOf(`<thead>${row('', 'Tea<sup>a</sup>', 'Value<sup>1</sup>', 'kg/m<sup>2</sup>')}</thead>${row('Walkers<sup>b,c</sup>', '11', '12', '13')}`).map(([, label, column]) => [label, column]), [['Walkers', 'Tea'], ['Walkers', 'Value'], ['Walkers', 'kg/m2']])
  })

  it('says that a table is an image, and that silence then proves nothing', () => {
    const { studies: [study] } = readMarked('a.xml', article('<p>Text.</p>«<table-wrap><graphic/></table-wrap>»'))
    assert.equal(study?.sources[0]?.structured, false)
  })

  it('reads what comes before a slip in the markup, and says that silence then proves nothing', () => {
    const { studies: [study], problems } = readSource(article('<p>Response was 41%.</p><p>Research & development</p>'), 'a.xml')
    assert.deepEqual(study?.findings.map(({ statistic }) => statistic.text), ['55', '41'])
    assert.equal(study?.sources[0]?.structured, false)
    assert.ok(problems.length > 0 && problems.every(({ code }) => code === 'broken-xml'))
  })

  it('names the place: the section, the table, the figure', () => {
    const { findings } = readOne('a.xml', article('<sec><title>3. Results</title><p>It was 41%.</p><sec><title>Safety</title><p>Or 42%.</p></sec><fig><label>Figure 1.</label><caption><p>Here 43%.</p></caption></fig>'
      + '<p>See <table-wrap><label>Table 2</label><caption><p>Of 44%.</p></caption><table><tr><td>Response</td><td>45%</td></tr></table></table-wrap></p></sec>'))
    assert.deepEqual(findings.map(({ statistic: { text }, where }) => [text, where]), [['55', undefined], ['41', 'Results'], ['42', 'Results'], ['43', 'Figure 1'], ['44', 'Table 2'], ['45', 'Table 2']])
  })

  it('knows that an article is retracted or corrected, what a notice is about, and who paid', () => {
    const withMeta = (more: string) => readOne('a.xml', article('<p>Text.</p>').replace('<abstract>', `${more}<abstract>`))
    const related = (type: string, link = '10.1001/y.9') => `<related-article related-article-type="${type}" ext-link-type="doi" xlink:href="${link}"/>`
    assert.equal(withMeta(related('retraction-forward') + related('correction-forward')).status, 'retracted')
    assert.equal(withMeta(related('correction-forward')).status, 'corrected')
    assert.equal(withMeta(related('commentary')).status, undefined)
    assert.deepEqual(withMeta(related('retracted-article')).notices, [{ says: 'retracted', DOI: '10.1001/y.9' }])
    const byPmid = (kind: string, inside = '') => `<related-article related-article-type="corrected-article" ext-link-type="${kind}"${inside === '' ? ' xlink:href="24740528"/>' : `>${inside}</related-article>`}`
    assert.deepEqual(withMeta(byPmid('pubmed')).notices, [{ says: 'corrected', PMID: '24740528' }])
    assert.deepEqual(withMeta(byPmid('pubmed', 'PMID: 24740528')).notices, [{ says: 'corrected', PMID: '24740528' }])
    assert.equal(withMeta(byPmid('uri')).notices, undefined)
    assert.equal(withMeta('<funding-group><award-group><funding-source>The Sea Fund</funding-source></award-group></funding-group>').funding, 'The Sea Fund')
  })

  for (const text of ['<html><body><p>5%</p></body></html>', '<?xml version="1.0"?><svg/>', '']) {
    it(`says that there is no article in ${text || 'nothing'}`, () => assert.ok(readSource(text, 'a.xml').problems.some(({ code }) => code === 'no-study')))
  }
})
