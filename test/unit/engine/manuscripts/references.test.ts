import assert from 'node:assert/strict'
import type { Field, Reference } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'

type Expected = Partial<Record<'year' | 'title' | 'container' | 'volume' | 'issue' | 'pages' | 'doi' | 'url', string>> & { authors: string, number?: number, etAl?: boolean }

const names = ['year', 'title', 'container', 'volume', 'issue', 'pages', 'doi', 'url'] as const

function fieldsOf(text: string, reference: Reference): Expected {
  const read = (field: Field): string => {
    // White space within a field is folded in its text; nothing else may differ from its place in the document.
    assert.equal(text.slice(field.start, field.end).replace(/[*\\]/g, '').replace(/\s+/g, ' '), field.text)
    return field.text
  }
  const fields: Expected = { authors: reference.authors.map(read).join(', ') }
  if (reference.etAl) fields.etAl = true
  if (reference.number !== undefined) fields.number = reference.number
  for (const name of names) if (reference[name]) fields[name] = read(reference[name])
  return fields
}

function check(entry: string, expected: Expected, syntax: 'markdown' | 'plaintext' = 'plaintext'): void {
  const text = `Text [1].\n\nReferences\n\n${entry}\n`
  const { references } = readManuscript(text, syntax)
  assert.deepEqual(references.map((reference) => fieldsOf(text, reference)), [expected])
}

const article = { year: '2019', title: 'Anxiety while infusing: an example', volume: '29', issue: '4', pages: '529-538' }

describe('reference entries', () => {
  it('APA', () => check('Aust, S., Gärtner, M., & de Bie, A.-P. (2019). Anxiety while infusing: an example. Journal of Examples, 29(4), 529-538. https://doi.org/10.1016/j.ex.2019.02.005',
    { ...article, authors: 'Aust, Gärtner, de Bie', container: 'Journal of Examples', doi: '10.1016/j.ex.2019.02.005', url: 'https://doi.org/10.1016/j.ex.2019.02.005' }))

  it('APA with an ellipsis, wrapped, in Markdown', () => check('Aust, S., Gärtner, M., ... & Vande Voort, J. (2019). Anxiety while\ninfusing: an example. *Journal of\nExamples*, *29*(4), 529--538.',
    { ...article, pages: '529--538', authors: 'Aust, Gärtner, Vande Voort', etAl: true, container: 'Journal of Examples' }, 'markdown'))

  it('Vancouver, numbered', () => check('3. Aust S, Gärtner M, Le Nedelec M, et al. Anxiety while infusing: an example. Eur J Ex. 2019 Apr;29(4):529-538. doi: 10.1016/j.ex.2019.02.005.',
    { ...article, authors: 'Aust, Gärtner, Le Nedelec', etAl: true, number: 3, container: 'Eur J Ex', doi: '10.1016/j.ex.2019.02.005' }))

  it('AMA with a DOI in parentheses', () => check('[12] Mills IH, Park GR. Anxiety while infusing: an example. JAMA. 2019;29(4):529-538. doi:10.1016/s0006-3223(99)00230-9',
    { ...article, authors: 'Mills, Park', number: 12, container: 'JAMA', doi: '10.1016/s0006-3223(99)00230-9' }))

  it('Harvard', () => check('Aust, S. and Gärtner, M., 2019. Anxiety while infusing: an example. Journal of Examples, 29(4), pp.529-538.',
    { ...article, authors: 'Aust, Gärtner', container: 'Journal of Examples' }))

  it('Nature, with an abbreviated journal', () => check('Aust, S. et al. Anxiety while infusing: an example. Eur. J. Exampl. 29, 529-538 (2019).',
    { authors: 'Aust', etAl: true, title: article.title, container: 'Eur. J. Exampl', volume: '29', pages: '529-538', year: '2019' }))

  it('IEEE', () => check('[1] S. Aust and M. Gärtner, “Anxiety while infusing: an example,” J. Ex., vol. 29, no. 4, pp. 529-538, 2019.',
    { ...article, authors: 'Aust, Gärtner', number: 1, container: 'J. Ex' }))

  it('a year with its month before the title, or without a stop behind it', () => {
    for (const year of ['2019 Apr 4.', '2019 Apr.', '2019']) check(`Aust S, Gärtner M. ${year} Anxiety while infusing: an example. Journal of Examples 29(4):529-538.`, { ...article, authors: 'Aust, Gärtner', container: 'Journal of Examples' })
  })
  it('a title that begins with a year', () => check('Aust S, Gärtner M. 2018 Guidelines for anxiety. Journal of Examples 2019;29(4):529-538.', { ...article, authors: 'Aust, Gärtner', title: '2018 Guidelines for anxiety', container: 'Journal of Examples' }))
  it('authors and year alone', () => check('Aust S, Gärtner M. 2019.', { authors: 'Aust, Gärtner', year: '2019' }))
  it('Chicago', () => check('Aust, Sabine, and Matti Gärtner. 2019. “Anxiety while infusing: an example.” Journal of Examples 29 (4): 529-538.',
    { ...article, authors: 'Aust, Gärtner', container: 'Journal of Examples' }))

  it('Chicago with a middle name, an initial and particles', () => check('Rush, A. John, Le-Ben Wan, Marije aan het Rot, et al. 2019b. “Anxiety while infusing: an example.” Journal of Examples 29 (4): 529-538.',
    { ...article, year: '2019b', authors: 'Rush, Wan, aan het Rot', etAl: true, container: 'Journal of Examples' }))

  it('Chicago with initials, and with an institution', () => {
    check('Rush, A. J. 2019b. “Anxiety while infusing: an example.” Journal of Examples 29 (4): 529-538.', { ...article, year: '2019b', authors: 'Rush', container: 'Journal of Examples' })
    check('Ministerio de Sanidad y Consumo. 2019. “Anxiety while infusing: an example.” Journal of Examples 29 (4): 529-538.', { ...article, authors: 'Ministerio de Sanidad y Consumo', container: 'Journal of Examples' })
  })

  it('a title that begins like a name', () => check('Rush, A. Sleep, rest and play. Journal of Examples 29, 529-538 (2019).',
    { authors: 'Rush', year: '2019', title: 'Sleep, rest and play', container: 'Journal of Examples', volume: '29', pages: '529-538' }))

  it('an institution with points in its name', () => check('U.S. Food and Drug Administration. (2019). FDA approves a spray; more is said. https://www.fda.gov/news/spray',
    { authors: 'U.S. Food and Drug Administration', year: '2019', title: 'FDA approves a spray; more is said', url: 'https://www.fda.gov/news/spray' }))

  it('an article number and no issue', () => check('Aust, S. (2019). Is it safe? A review. BMJ, 376, e067194.',
    { authors: 'Aust', year: '2019', title: 'Is it safe? A review', container: 'BMJ', volume: '376', pages: 'e067194' }))

  it('an institution and a web page', () => check('Food and Drug Administration. (2019). FDA approves a spray; more is said. FDA News Release. https://www.fda.gov/news/spray',
    { authors: 'Food and Drug Administration', year: '2019', title: 'FDA approves a spray; more is said', container: 'FDA News Release', url: 'https://www.fda.gov/news/spray' }))

  it('a linked DOI in Markdown', () => check('Aust S. Anxiety while infusing: an example. J Ex. 2019;29(4):529-538. [doi:10.1016/j.ex_2019](https://doi.org/10.1016/j.ex_2019)',
    { ...article, authors: 'Aust', container: 'J Ex', doi: '10.1016/j.ex_2019' }, 'markdown'))
})

describe('reference lists', () => {
  const one = 'Aust, S. (2019). One example. Journal, 29(4), 529-538.'
  const two = 'Berman, R. M. (2000). Two examples. Journal, 47(4), 351-354.'
  const authors = (text: string, syntax: 'markdown' | 'plaintext' = 'plaintext'): (string | undefined)[] => readManuscript(text, syntax).references.map((reference) => reference.authors[0]?.text)

  it('under a heading, one to a paragraph', () => assert.deepEqual(authors(`# References\n\n${one}\n\n${two}\n`, 'markdown'), ['Aust', 'Berman']))
  it('one to a line', () => assert.deepEqual(authors(`Text.\n\nReferences\n\n${one}\n${two}\n`), ['Aust', 'Berman']))
  it('right under its title', () => assert.deepEqual(authors(`Text.\n\nReferences\n${one}\n${two}\n`), ['Aust', 'Berman']))
  it('after a title that ran into a paragraph', () => assert.deepEqual(authors(`The last sentence. References\n\n${one}\n\n${two}\n\nComments\n\nNone (2020).`), ['Aust', 'Berman']))
  it('as a Markdown list', () => assert.deepEqual(authors(`## Literature cited\n\n- ${one}\n- ${two}\n\n## Appendix\n\nText (2020).`, 'markdown'), ['Aust', 'Berman']))
  it('numbered and wrapped', () => {
    const { references } = readManuscript('References\n\n[1] Aust S, Basso L. One example of\nsome length. J Ex. 2019;29(4):529-38.\n[2] Berman R. Two examples.\nJ Ex. 2000;47:351-4.', 'plaintext')
    assert.deepEqual(references.map(({ number, year }) => [number, year?.text]), [[1, '2019'], [2, '2000']])
  })

  it('with dashes for the authors of the entry before', () => {
    for (const dash of ['———', '---', '______', '—']) {
      const { references } = readManuscript(`References\n\nRush, A. J., & Fava, M. (2006a). One example. Journal, 29(4), 529-538.\n${dash}. (2006b). Two examples. Journal, 47(4), 351-354.\n${dash} (2007). Three examples. Journal, 48(4), 1-4.`, 'plaintext')
      assert.deepEqual(references.map(({ authors, year }) => [authors.map(({ text }) => text).join(), year?.text]), [['Rush,Fava', '2006a'], ['Rush,Fava', '2006b'], ['Rush,Fava', '2007']], dash)
    }
  })

  it('are no prose, and their headings are no entries', () => {
    const text = `Some text.\n\nReferences\n\n${one}\n\nAppendix\n\nMore text.`
    const { prose, blocks, citations } = readManuscript(text, 'plaintext')
    assert.equal(prose.replace(/\s+/g, ' ').trim(), 'Some text. References Appendix More text.')
    assert.deepEqual(blocks.map(({ kind }) => kind), ['paragraph', 'heading', 'heading', 'paragraph'])
    assert.deepEqual(citations, [])
  })

  it('are absent where the word only occurs', () => {
    assert.deepEqual(authors('We checked the references. References\n\nare useful things.'), [])
    assert.deepEqual(authors('Sources\n'), [])
  })
})
