import assert from 'node:assert/strict'
import { readWord } from './described.ts'
import { control, paragraph, run, wordFiles } from './wordFiles.ts'

const math = (content: string): string => `<m:oMath>${content}</m:oMath>`
const t = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`
const inRun = (content: string): string => `<w:r>${content}</w:r>`
const list = (item: string, level = 0): string => paragraph(item, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)

/** The text of a document with this body, without the line end behind it. */
function textOf(body: string, extras: Parameters<typeof wordFiles>[1] = {}): string {
  return readWord(wordFiles(body, extras)).manuscript.text.replace(/\n$/, '')
}

const inParagraphs: [what: string, content: string, expected: string][] = [
  ['a formula with powers, indices, fractions and brackets', math(`<m:sSubSup><m:e>${t('χ')}</m:e><m:sub>${t('p')}</m:sub><m:sup>${t('2')}</m:sup></m:sSubSup><m:d><m:dPr><m:ctrlPr/></m:dPr><m:e>${t('1')}</m:e></m:d>${t(' = ')}<m:f><m:num>${t('17')}</m:num><m:den>${t('31')}</m:den></m:f>`), 'χp²(1) = 17/31'],
  ['a power of ten', math(`${t('3 × ')}<m:sSup><m:e>${t('10')}</m:e><m:sup>${t('−4')}</m:sup></m:sSup><w:del>${t('no more')}</w:del><m:rPr>${t('x')}</m:rPr>`), '3 × 10⁻⁴'],
  ['a tab, a hyphen that holds, ends of lines and of pages', inRun('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t><w:br/><w:t>d</w:t><w:cr/><w:t>e</w:t><w:noBreakHyphen/><w:t>f</w:t><w:br w:type="page"/><w:t>g</w:t>'), 'a\tb\tc\nd\ne-fg'],
  ['signs of the fonts for signs', inRun('<w:t xml:space="preserve">p </w:t><w:sym w:font="Symbol" w:char="F0A3"/><w:t>.05</w:t><w:sym w:font="Wingdings" w:char="F04A"/><w:sym w:font="Arial" w:char="00B1"/><w:sym w:font="Symbol" w:char="0041"/>'), 'p ≤.05±A'],
  ['the words under their reading aid', inRun('<w:ruby><w:rt><w:r><w:t>kanji</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>word</w:t></w:r></w:rubyBase></w:ruby>'), 'word'],
  ['one of two ways to write a thing', `<mc:AlternateContent><mc:Choice Requires="w14">${run('new')}</mc:Choice><mc:Fallback>${run('old')}</mc:Fallback></mc:AlternateContent>`, 'new'],
  ['the way for old versions where there is no other', `<mc:AlternateContent><mc:Fallback>${run('old')}</mc:Fallback></mc:AlternateContent>`, 'old'],
  ['words that are hidden, and words whose style hides them', run('seen ') + run('not seen ', '<w:vanish/>') + run('nor this ', '<w:rStyle w:val="Ghost"/>') + run('seen again'), 'seen seen again'],
]

describe('what Word writes now and then is read:', () => {
  const styles = '<w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>'
  for (const [what, content, expected] of inParagraphs) it(what, () => assert.equal(textOf(paragraph(content), { styles }), expected))

  it('a simple field, and a style that is bold', () => {
    const styles = '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>'
    assert.equal(textOf(paragraph(`${run('Page ')}<w:fldSimple w:instr=" PAGE ">${run('5')}</w:fldSimple>${run(' of ')}${run('nine', '<w:rStyle w:val="Strong"/>')}`), { styles }), 'Page 5 of nine')
  })

  it('tables with cells in content controls, boxes in cells, and rows without a word', () => {
    const cell = (content: string): string => `<w:tc>${paragraph(content)}</w:tc>`
    const box = run('5%') + inRun(`<w:pict><w:txbxContent>${paragraph('In the box.')}</w:txbxContent></w:pict>`)
    const rows = [cell('Tea') + control('cell', cell('Coffee')), cell('') + cell(''), cell(box) + cell('6%')]
    assert.deepEqual(textOf(`<w:tbl>${rows.map(row => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>${paragraph('Text.')}`).split('\n').filter(line => line !== ''), ['Tea | Coffee', '5% | 6%', 'In the box.', 'Text.'])
  })

  it('text in boxes, drawn in either way', () => {
    const box = (name: string): string => paragraph(run('Before.') + inRun(`<w:${name}><w:txbxContent>${paragraph('In the box.')}</w:txbxContent></w:${name}>`))
    for (const name of ['pict', 'drawing']) assert.deepEqual(textOf(box(name)).split('\n').filter(line => line !== '').sort(), ['Before.', 'In the box.'], name)
  })

  it('styles that are based on each other, in a circle too', () => {
    const styles = '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:name w:val="heading 3"/><w:basedOn w:val="A"/></w:style><w:style w:styleId="C"><w:basedOn w:val="B"/></w:style>'
    const { manuscript } = readWord(wordFiles(paragraph('Words', '<w:pStyle w:val="B"/>') + paragraph('Text under it', '<w:pStyle w:val="C"/>') + paragraph('Outline', '<w:outlineLvl w:val="0"/>'), { styles }))
    assert.deepEqual(manuscript.blocks.map(({ kind }) => kind), ['heading', 'heading', 'heading'])
  })

  it('lists that count, start again below, and have signs', () => {
    const level = (at: number, format: string, text: string, start = '<w:start w:val="1"/>'): string => `<w:lvl w:ilvl="${at}">${start}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '[%1]', '<w:start w:val="3"/>')}${level(1, 'decimal', '%1.%2.', '')}${level(2, 'bullet', 'o')}${level(3, 'lowerRoman', '%4)')}${level(4, 'none', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`
    const body = list('three') + list('one below', 1) + list('two below', 1) + list('four') + list('one again', 1) + list('a bullet', 2) + list('a letter', 3) + list('nothing', 4)
    assert.deepEqual(textOf(body, { numbering }).split('\n'), ['[3] three', '1. one below', '2. two below', '[4] four', '1. one again', '• a bullet', '• a letter', 'nothing'])
  })
})
