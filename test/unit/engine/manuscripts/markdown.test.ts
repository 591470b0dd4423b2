import assert from 'node:assert/strict'
import { readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'
import { readMarked, withMarks } from '../marked.ts'

/** What stands between marks is not prose; everything else is. */
function checkProse(fixture: string): void {
  const { text, places } = readMarked(fixture)
  const { prose } = readManuscript(text, 'markdown')
  assert.equal(prose.length, text.length)
  const expected = [...text].map((character, at) => /\s/.test(character) || places.some(({ start, end }) => start <= at && at < end) ? ' ' : character).join('')
  assert.equal(prose.replace(/\s/g, ' '), expected)
}

/** Blocks as "kind: text of its sentences". */
function blocks(text: string): string[] {
  const { blocks, prose } = readManuscript(text, 'markdown')
  return blocks.map(({ kind, sentences }) => `${kind}: ${sentences.map(({ start, end }) => prose.slice(start, end).replace(/\s+/g, ' ').trim()).join(' | ')}`)
}

describe('Markdown prose', () => {
  const fixtures = [
    '⟦---⟧\n⟦title: A title⟧\n⟦doi: 10.1234/x⟧\n⟦---⟧\n\nText.',
    'Some ⟦`code 5`⟧ and ⟦`` a ` b ``⟧ here.',
    '⟦```r⟧\n⟦x <- 5⟧\n⟦```⟧\nAfter.',
    'Before.\n\n⟦    x <- 5⟧\n\nAfter.',
    'It costs $400-800 per infusion, or $5 and $6, and ⟦$x < 5$⟧ is math, ⟦$$y = 4$$⟧ too.',
    'See ⟦https://example.org/a_b_c(d)⟧ and ⟦<https://example.org>⟧, write to ⟦jane@example.org⟧, DOI ⟦10.1234/abc⟧.',
    'A ⟦[⟧link text⟦](http://example.org "title")⟧ and ⟦![⟧5 mice⟦](a.png){width=5}⟧.',
    'Very ⟦**⟧strong⟦**⟧ and ⟦*⟧slanted⟦*⟧ and ⟦_⟧this⟦_⟧, but snake_case_name and 5 * 3 stay.',
    'm⟦^⟧4⟦^⟧, but ~50% of 20.',
    'A raised note⟦^33^⟧ or.⟦^3,4^⟧ Then.',
    'A footnote⟦[^1]⟧ here.\n\n⟦[^1]:⟧ With 12 patients.',
    'Text ⟦<!-- no prose 5 -->⟧ goes on ⟦<b>⟧bold⟦</b>⟧ where p < 5 and n>3.',
    '⟦#⟧ Heading ⟦{#id .class}⟧\n\nOther\n⟦---⟧\n\nText.',
    '⟦-⟧ item\n⟦- [x]⟧ task\n⟦1.⟧ first',
    '⟦>⟧ quoted\n⟦>⟧ text',
    '⟦::: {.note}⟧\nInside.\n⟦:::⟧',
    '⟦[ref]: http://example.org "x"⟧\n\nText.',
    'The escape ⟦\\⟧*stays⟦\\⟧* here. Two ⟦{{< pagebreak >}}⟧ kinds.',
    'Cited ⟦[see @aust2019, p. 3; @fava2008]⟧ and ⟦@feder2014 [p. 12]⟧ and ⟦(Aust et al., 2019)⟧.',
    'It fell (n = 31; ⟦Aust et al., 2019⟧) in 2019.',
    'An unclosed `tick, an unclosed $sign, an [open bracket and <!-- a comment.',
  ]
  for (const fixture of fixtures) it(JSON.stringify(fixture.slice(0, 70)), () => checkProse(fixture))

  it('keeps a paragraph together across a comment on its own line', () => {
    assert.deepEqual(blocks('One line\n<!-- citewright-ignore -->\ngoes on.'), ['paragraph: One line goes on.'])
  })
})

describe('Markdown blocks', () => {
  it('tells kinds apart and splits sentences', () => {
    assert.deepEqual(blocks('# Title\n\nOne. Two.\n\n- an item\n  goes on\n- another\n\n> quoted\n\nTable: A caption.\n'), [
      'heading: Title', 'paragraph: One. | Two.', 'list-item: an item goes on', 'list-item: another', 'quote: quoted', 'caption: A caption.',
    ])
  })

  it('reads tables by cells, each with its head', () => {
    const text = '| Arm | n |\n|-----|---|\n| ketamine | 17 |\n| `a|b` |  |\n'
    const { blocks } = readManuscript(text, 'markdown')
    const cells = blocks.map((block) => block.cells?.map(({ span, head }) => [text.slice(span.start, span.end), head && text.slice(head.start, head.end)]))
    assert.deepEqual(cells, [[['Arm', null], ['n', null]], [['ketamine', 'Arm'], ['17', 'n']], [['`a|b`', 'Arm'], ['', 'n']]])
  })

  it('names the headings above', () => {
    const { blocks } = readManuscript('# A\n\n## B\n\ntext\n\n# C\n\ntext', 'markdown')
    assert.deepEqual(blocks.filter(({ kind }) => kind === 'paragraph').map(({ section }) => section), [['A', 'B'], ['C']])
  })

  it('does not take a wrapped line that begins with a number for a list', () => {
    assert.deepEqual(blocks('It was approved in\n2019. Then came 2020.'), ['paragraph: It was approved in 2019. | Then came 2020.'])
  })
})

describe('Markdown front matter', () => {
  it('reads what Pandoc and Quarto put there', () => {
    const { metadata } = readManuscript('---\ntitle: "A: b"\ndoi: 10.1234/x\nbibliography: [a.bib, b.json]\ncsl: apa.csl\nlang: en\n---\n', 'markdown')
    assert.deepEqual(metadata, { title: 'A: b', doi: '10.1234/x', bibliography: ['a.bib', 'b.json'], csl: 'apa.csl', language: 'en', includes: [] })
  })

  it('reads what it can of broken YAML', () => {
    assert.deepEqual(readManuscript('---\nbibliography: refs.bib\ntitle: "open\n---\n\nText', 'markdown').metadata.bibliography, ['refs.bib'])
    assert.deepEqual(readManuscript('---\nno end', 'markdown').metadata, { bibliography: [], includes: [] })
  })
})

describe('ignore comments', () => {
  const covered = (text: string): unknown => readManuscript(text, 'markdown').ignores.map(({ scope, codes, covers }) => [scope, codes, text.slice(covers.start, covers.end).trim()])

  it('cover the next line, their own line, or the file', () => {
    assert.deepEqual(covered('<!-- citewright-ignore a-b, c-d -->\n\nNext line.\nAnother.'), [['next-line', ['a-b', 'c-d'], 'Next line.']])
    assert.deepEqual(covered('First.\nThis one. <!-- citewright-ignore -->\nAnother.'), [['line', [], 'This one. <!-- citewright-ignore -->']])
    assert.deepEqual(covered('<!-- citewright-ignore-file a-b -->\nText.'), [['file', ['a-b'], '<!-- citewright-ignore-file a-b -->\nText.']])
  })

  it('stack above a line', () => {
    assert.deepEqual(covered('<!-- citewright-ignore a -->\n<!-- citewright-ignore b -->\nNext.'), [['next-line', ['a'], 'Next.'], ['next-line', ['b'], 'Next.']])
  })

  it('are none in code or with another name', () => {
    assert.deepEqual(covered('```\n<!-- citewright-ignore a -->\n```\n<!-- citewright-ignored a -->\nText.'), [])
  })
})

it('marks show what was found', () => {
  assert.equal(withMarks('abc', [{ start: 1, end: 2 }]), 'a⟦b⟧c')
})
