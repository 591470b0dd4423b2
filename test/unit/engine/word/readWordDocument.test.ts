import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readWordDocument } from '../../../../server/src/engine/word/readWordDocument.ts'
import { blocksOf, citedText, readWord } from './described.ts'
import { bold, control, heading, paragraph, raised, run, table, wordFiles } from './wordFiles.ts'

const textOf = (body: string): string => readWord(wordFiles(body)).document.text

describe('the text of a Word document', () => {
  it('has a paragraph to a line, and no empty ones', () => {
    assert.equal(textOf(paragraph('One.') + paragraph('') + paragraph('   ') + paragraph('Two.')), 'One.\nTwo.\n')
  })

  it('has insertions, and no deletions, comments, hidden text or properties', () => {
    const body = paragraph(`${run('It was ')}<w:del w:author="A"><w:r><w:delText>12</w:delText></w:r></w:del><w:ins w:author="A">${run('21')}</w:ins><w:commentRangeStart w:id="1"/>${run(' points')}<w:commentRangeEnd w:id="1"/>`
      + `<w:r><w:commentReference w:id="1"/></w:r>${run('secret', '<w:vanish/>')}${run('.')}<w:moveFrom>${run(' Gone.')}</w:moveFrom><w:moveTo>${run(' Here.')}</w:moveTo>`)
    assert.equal(textOf(body), 'It was 21 points. Here.\n')
  })

  it('goes on where the end of a paragraph was deleted', () => {
    assert.equal(textOf(paragraph('It was ', '<w:rPr><w:del w:author="A"/></w:rPr>') + paragraph('21 points.') + paragraph('Last', '<w:rPr><w:del w:author="A"/></w:rPr>')), 'It was 21 points.\nLast\n')
  })

  it('has signs as a reader sees them', () => {
    const sign = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`
    const body = paragraph(`${run('12 ')}${sign('Symbol', 'F0B1')}${run(' 3, p ')}${sign('Symbol', 'F0A3')}${run(' .05, re\u00ADsponse, 0.65')}<w:r><w:noBreakHyphen/><w:t>0.84</w:t><w:softHyphen/></w:r>${sign('Wingdings', 'F04A')}`)
    assert.equal(textOf(body), '12 ± 3, p ≤ .05, response, 0.65-0.84\n')
  })

  it('has raised figures as raised figures, and other raised text as it is', () => {
    const body = paragraph(run('χ') + raised('2') + run(' = 3.84, 10') + raised('−4') + run(', the 4') + raised('th') + run(' effect.') + raised('1,3–5') + run('3', '<w:rStyle w:val="Hoch"/>') + run('9', '<w:position w:val="8"/>'))
    assert.equal(textOf(body), 'χ² = 3.84, 10⁻⁴, the 4th effect.¹,³–⁵³⁹\n')
  })

  it('has formulas in a line', () => {
    assert.equal(textOf(paragraph('<m:oMath><m:sSup><m:e><m:r><m:t>χ</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup><m:r><m:t>=3.84, </m:t></m:r><m:f><m:num><m:r><m:t>17</m:t></m:r></m:num><m:den><m:r><m:t>31</m:t></m:r></m:den></m:f></m:oMath>')), 'χ²=3.84, 17/31\n')
  })

  it('has text boxes once, behind their paragraph', () => {
    const box = `<w:txbxContent>${paragraph('In the box.')}</w:txbxContent>`
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    assert.equal(textOf(paragraph(`${run('Around ')}<w:r>${drawing}</w:r>${run('it.')}`)), 'Around it.\nIn the box.\n')
  })

  it('has what stands in content controls, links and smart tags', () => {
    assert.equal(textOf(control('x', paragraph(`<w:hyperlink>${run('A link')}</w:hyperlink><w:smartTag>${run(' and a place')}</w:smartTag>${control('y', run(', chosen'))}`))), 'A link and a place, chosen\n')
  })
})

describe('the blocks of a Word document', () => {
  it('are headings by style, whatever the language of Word', () => {
    const { manuscript } = readWord(wordFiles(paragraph('Water and sleep', '<w:pStyle w:val="Titel"/>') + heading('Methods') + paragraph('We slept.') + heading('Results') + heading('Sleep', 2) + paragraph('It was 12 hours.')))
    assert.deepEqual(blocksOf(manuscript), ['heading: Water and sleep', 'heading: Methods', 'paragraph: We slept.', 'heading: Results', 'heading: Sleep', 'paragraph: It was 12 hours.'])
    assert.deepEqual([manuscript.blocks.at(-1)!.section, manuscript.metadata.title], [['Results', 'Sleep'], 'Water and sleep'])
  })

  it('are headings by look where no style says so', () => {
    const { manuscript } = readWord(wordFiles(paragraph('Results') + paragraph(bold('Sleep and dreams')) + paragraph(bold('Twelve') + run(' people slept')) + paragraph(bold('All of them slept.'))))
    assert.deepEqual(blocksOf(manuscript), ['heading: Results', 'heading: Sleep and dreams', 'paragraph: Twelve people slept', 'paragraph: All of them slept.'])
  })

  it('are rows with the heads of their columns, merged cells in place', () => {
    const wide = (text: string): string => `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph(text)}</w:tc>`
    const { manuscript } = readWord(wordFiles(paragraph('Table 1. Sleep', '<w:pStyle w:val="Beschriftung"/>') + table(['', wide('River')], ['Hours', '7.2', '0.8'], ['Dreams', wide('None')]) + paragraph('Done.')))
    assert.deepEqual(blocksOf(manuscript), ['caption: Table 1. Sleep', 'table-row:  | River | ', 'table-row: Hours | River=7.2 | River=0.8', 'table-row: Dreams | River=None | River=', 'paragraph: Done.'])
  })

  it('a frame around text, and a table within a cell, are text', () => {
    const inner = table(['a', 'b'], ['c', 'd'])
    const { manuscript } = readWord(wordFiles(table([`<w:tc>${paragraph('Framed.')}${paragraph('Twice.')}</w:tc>`]) + table(['x', `<w:tc>${inner}${paragraph('e')}</w:tc>`], ['y', 'z'])))
    assert.deepEqual(blocksOf(manuscript), ['paragraph: Framed.', 'paragraph: Twice.', 'table-row: x | a b c d e', 'table-row: x=y | a b c d e=z'])
  })

  it('are list items with the numbers that Word counts', () => {
    const level = (format: string, text: string): string => `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:abstractNum w:abstractNumId="5">${level('decimal', '[%1]')}</w:abstractNum><w:abstractNum w:abstractNumId="6">${level('bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>`
    const entry = (list: string, text: string): string => paragraph(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`)
    const { manuscript } = readWord(wordFiles(paragraph('Rivers [1] and tides [2] differ; see also [1, 2].') + entry('2', 'a point') + heading('References') + entry('1', 'Reed A. Slow tides and quick rivers. J Water. 2014;1:2-3.') + entry('1', 'Weir E. Quiet water. J Water. 2019;1:4-5.'), { numbering }))
    assert.equal(manuscript.text, 'Rivers [1] and tides [2] differ; see also [1, 2].\n• a point\nReferences\n[1] Reed A. Slow tides and quick rivers. J Water. 2014;1:2-3.\n[2] Weir E. Quiet water. J Water. 2019;1:4-5.\n')
    assert.deepEqual(manuscript.references.map(({ number, year }) => [number, year?.text]), [[1, '2014'], [2, '2019']])
    assert.deepEqual(manuscript.citations.map(({ text }) => text), ['[1]', '[2]', '[1, 2]'])
  })
})

describe('notes of a Word document', () => {
  const note = (kind: string, id: number, text: string): string => `<w:${kind} w:id="${id}">${paragraph(text)}</w:${kind}>`
  const mark = (kind: string, id: number): string => `<w:r><w:rPr><w:rStyle w:val="Hoch"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`
  const separator = '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'

  it('follow their paragraph, and their signs are no numbers', () => {
    const { manuscript } = readWord(wordFiles(paragraph(run('We slept') + mark('footnote', 2) + run(' well.')) + paragraph('Next.'), { footnotes: separator + note('footnote', 2, 'For 12 hours.') }))
    assert.equal(manuscript.text, 'We slept¹ well.\nFor 12 hours.\nNext.\n')
    assert.equal(manuscript.prose.slice(0, 16), 'We slept  well.\n')
  })

  it('follow the table that they belong to', () => {
    const rows = [`<w:tc>${paragraph(run('Tea') + mark('footnote', 2))}</w:tc><w:tc>${paragraph(run('Coffee') + mark('footnote', 3))}</w:tc>`, `<w:tc>${paragraph('5%')}</w:tc><w:tc>${paragraph('6%')}</w:tc>`]
    const { document } = readWord(wordFiles(`<w:tbl>${rows.map(row => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>${paragraph('Next.')}`, { footnotes: note('footnote', 2, 'Green.') + note('footnote', 3, 'Black.') }))
    assert.equal(document.text, 'Tea¹ | Coffee²\n5% | 6%\nGreen.\nBlack.\nNext.\n')
  })

  it('endnotes stand at the end', () => {
    assert.equal(readWord(wordFiles(paragraph(run('We slept') + mark('endnote', 2) + run('.')) + paragraph('Next.'), { endnotes: note('endnote', 2, 'Well.') })).document.text, 'We slept¹.\nNext.\nWell.\n')
  })

  it('lead from their signs to what they say, also where they name authors and year', () => {
    const { manuscript } = readWord(wordFiles(paragraph(run('It was 5%.') + mark('footnote', 2)) + paragraph('Next.'), { footnotes: note('footnote', 2, 'See Reed et al. (2014), p. 4.') }))
    assert.deepEqual(manuscript.notes.map(({ mark, body, name }) => [name, ...[mark, body].map(span => span && manuscript.text.slice(span.start, span.end).trim())]), [['footnote 2', '¹', null], ['footnote 2', null, 'See Reed et al. (2014), p. 4.']])
    assert.deepEqual(manuscript.citations.map(({ text }) => text), ['Reed et al. (2014)'])
  })

  it('references written as notes are the reference list', () => {
    const works = ['Reed A. Slow tides and quick rivers. J Water. 2014;1:2-3.', 'Weir E. Quiet water. J Water. 2019;1:4-5.', 'Pool F. Still water. J Water. 2020;1:6-7.']
    const { manuscript } = readWord(wordFiles(paragraph(works.map((_, index) => run('Sleep') + mark('endnote', index + 1) + run('. ')).join('')), { endnotes: works.map((work, index) => note('endnote', index + 1, work)).join('') }))
    assert.equal(citedText(manuscript).split('\n')[0], 'Sleep⟦¹→endnote 1⟧. Sleep⟦²→endnote 2⟧. Sleep⟦³→endnote 3⟧.')
    assert.deepEqual(manuscript.references.map(({ key, authors }) => `${key}: ${authors[0]?.text}`), ['endnote 1: Reed', 'endnote 2: Weir', 'endnote 3: Pool'])
  })
})

describe('a Word document that is not whole', () => {
  it('is none without a text part', () => {
    assert.equal(readWordDocument(new Map(), 'a.docx'), null)
    assert.equal(readWordDocument(new Map([['word/document.xml', '']]), 'a.docx'), null)
    assert.equal(readWordDocument(new Map([['word/document.xml', '<w:document/>']]), 'a.docx'), null)
  })

  it('is found where its relationships say it is', () => {
    const files = new Map([...wordFiles(paragraph('Here.'))].map(([name, content]) => [name.replace('word/document', 'word/document2'), content]))
    for (const target of ['word/document2.xml', '/word/document2.xml', './word/media/../document2.xml']) {
      files.set('_rels/.rels', `<Relationships><Relationship Type="http://x/relationships/officeDocument" Target="${target}"/></Relationships>`)
      assert.equal(readWord(files).document.text, 'Here.\n', target)
    }
  })

  it('is read as far as it goes, wherever it is cut', () => {
    const files = wordFiles(paragraph(run('One ') + raised('2')) + table(['a', 'b'], ['c', 'd']) + paragraph('Three.'))
    const whole = files.get('word/document.xml')!
    for (let end = 0; end < whole.length; end += 7) readWordDocument(new Map([...files, ['word/document.xml', whole.slice(0, end)]]), 'a.docx')
  })

  it('never throws, whatever elements stand in it', () => {
    const names = ['w:p', 'w:r', 'w:t', 'w:tbl', 'w:tr', 'w:tc', 'w:sdt', 'w:sdtContent', 'w:sdtPr', 'w:pPr', 'w:numPr', 'w:fldChar w:fldCharType="begin"', 'w:fldChar w:fldCharType="separate"', 'w:fldChar w:fldCharType="end"', 'w:instrText', 'w:ins', 'w:del', 'w:drawing', 'w:txbxContent', 'mc:AlternateContent', 'w:footnoteReference w:id="1"', 'm:oMath', 'w:vMerge', 'w:bookmarkStart w:id="1"', 'w:bookmarkEnd w:id="1"', 'w:fldSimple w:instr="TOC"', 'w:br']
    const tree = fc.letrec<{ node: string }>(tie => ({ node: fc.oneof({ maxDepth: 6 }, fc.string(), fc.tuple(fc.constantFrom(...names), fc.array(tie('node'), { maxLength: 4 })).map(([name, parts]) => `<${name}>${parts.join('')}</${name.split(' ')[0]}>`)) })).node
    fc.assert(fc.property(fc.array(tree, { maxLength: 6 }), parts => {
      const document = readWordDocument(wordFiles(parts.join(''), { footnotes: '<w:footnote w:id="1"><w:p><w:r><w:t>Note 5%.</w:t></w:r></w:p></w:footnote>' }), 'a.docx')
      if (!document) return
      const { manuscript } = readWord(wordFiles(parts.join('')))
      assert.equal(manuscript.prose.length, manuscript.text.length)
      for (const { start, end } of [...document.layout.blocks, ...document.citations]) assert.ok(start <= end && end <= document.text.length)
    }), { numRuns: 300 })
  })
})
