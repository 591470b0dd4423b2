import assert from 'node:assert/strict'
import type { CitationItem } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'
import { readMarked, withMarks } from '../marked.ts'

function describeItem({ key, authors, etAl, year, number, locator }: CitationItem): string {
  return [key ?? number ?? [...authors ?? [], ...etAl ? ['et al.'] : []].join(' + '), year, locator && `(${locator})`].filter((part) => part !== undefined && part !== '').join(' ')
}

/** Marks enclose the citations; `items` are those of all citations in order. */
function check(fixture: string, items: string[], syntax: 'markdown' | 'plaintext' | 'latex' = 'markdown'): void {
  const { text, places } = readMarked(fixture)
  const { citations } = readManuscript(text, syntax)
  assert.equal(withMarks(text, citations), withMarks(text, places))
  assert.deepEqual(citations.flatMap((citation) => citation.items.map(describeItem)), items)
}

function silent(text: string, syntax: 'markdown' | 'plaintext' = 'markdown'): void {
  it(JSON.stringify(text), () => assert.deepEqual(readManuscript(text, syntax).citations.map((citation) => citation.text), []))
}

describe('Pandoc citations', () => {
  const fixtures: [string, string[]][] = [
    ['In brackets ⟦[@aust2019]⟧ and several ⟦[see @a, p. 3; @b]⟧.', ['aust2019', 'a (p. 3)', 'b']],
    ['⟦@aust2019⟧ found, and ⟦@fava2008 [p. 3]⟧ too; ⟦[-@rush2006]⟧.', ['aust2019', 'fava2008 (p. 3)', 'rush2006']],
    ['A key in braces ⟦@{weird key}⟧ and ⟦[@a_b:c.d-e/f]⟧.', ['weird key', 'a_b:c.d-e/f']],
    ['Ends with ⟦@Smith2023⟧. Or ⟦@Smith2023⟧, or (⟦@Smith2023⟧)', ['Smith2023', 'Smith2023', 'Smith2023']],
    ['A half typed [⟦@aust2019⟧', ['aust2019']],
    ['In ⟦[@müller2020; @宋2019]⟧.', ['müller2020', '宋2019']],
  ]
  for (const [fixture, items] of fixtures) it(fixture, () => check(fixture, items))

  silent('An empty [@] and [@; ] and @ and [-@].')
  silent('Write to jane@example.org or jane@localhost.')
  silent('See @fig-flow, @tbl-one, [@sec-methods] and @eq-main.')
  silent('Escaped \\@aust2019 and code `[@aust2019]` and https://example.org/@aust2019 and <!-- [@aust2019] -->.')
  silent('```\n[@aust2019]\n```')

  it('tells narrative citations apart', () => {
    const { citations } = readManuscript('@a found [@b].', 'markdown')
    assert.deepEqual(citations.map(({ narrative }) => narrative), [true, false])
  })

  it('spans the key of each item', () => {
    const text = 'Here [see -@aust2019, p. 3; @{b c}].'
    const [citation] = readManuscript(text, 'markdown').citations
    assert.deepEqual(citation?.items.map(({ start, end }) => text.slice(start, end)), ['@aust2019', '@{b c}'])
  })
})

describe('author–year citations', () => {
  const fixtures: [string, string[]][] = [
    ['⟦Aust et al. (2019)⟧ found it.', ['Aust + et al. 2019']],
    ['⟦Aust and Gärtner (2019)⟧, ⟦Aust, Gärtner, & Basso (2019)⟧ and ⟦O’Neill and El-Hage (2018)⟧.', ['Aust + Gärtner 2019', 'Aust + Gärtner + Basso 2019', 'O’Neill + El-Hage 2018']],
    ['It is common ⟦(Fava et al., 2008; Rush et al., 2006)⟧.', ['Fava + et al. 2008', 'Rush + et al. 2006']],
    ['It was approved ⟦(FDA, 2019)⟧ by the ⟦Food and Drug Administration (2019)⟧.', ['FDA 2019', 'Food and Drug Administration 2019']],
    ['See ⟦(e.g., Fava et al., 2008a, 2009)⟧ and ⟦(see Abbar et al. 2022 for a review)⟧.', ['Fava + et al. 2008a', 'Fava + et al. 2009', 'Abbar + et al. 2022']],
    ['In ⟦Aust et al.’s (2019)⟧ study and ⟦aan het Rot et al. (2010)⟧, ⟦de Bie (n.d.)⟧, ⟦Le Nedelec (2020)⟧, ⟦Vande Voort et al. (in press)⟧.',
      ['Aust + et al. 2019', 'aan het Rot + et al. 2010', 'de Bie n.d.', 'Le Nedelec 2020', 'Vande Voort + et al. in press']],
    ['A statement (n = 31; ⟦Aust et al., 2019⟧) with numbers.', ['Aust + et al. 2019']],
    ['With a page ⟦(Aust, 2019, p. 12)⟧ and two letters ⟦(Fava, 2008a,b)⟧.', ['Aust 2019 (p. 12)', 'Fava 2008a', 'Fava 2008b']],
    ['Both forms ⟦Aust et al. (2019; see also Krystal, 2024)⟧.', ['Aust + et al. 2019', 'Krystal 2024']],
    ['⟦Smith and colleagues (2017)⟧ and ⟦(World Health Organization [WHO], 2020)⟧.', ['Smith + et al. 2017', 'World Health Organization 2020']],
    ['As in ⟦Aust et al., 2019⟧, where', ['Aust + et al. 2019']],
    ['Pages without a word ⟦(Aust et al. 2019, 530–31)⟧, ⟦(Fava 2008: 7)⟧, but (⟦Aust et al. 2019⟧, 31 patients).', ['Aust + et al. 2019 (530–31)', 'Fava 2008 (7)', 'Aust + et al. 2019']],
    ['In German ⟦(vgl. Weber u. a., 2020, S. 12)⟧ und ⟦Weber u.a. (2020)⟧; in Russian ⟦Иванов и Петров (2018)⟧, in Italian ⟦Rossi e Bianchi (2019)⟧.', ['Weber + et al. 2020 (S. 12)', 'Weber + et al. 2020', 'Иванов + Петров 2018', 'Rossi + Bianchi 2019']],
    ['The months are names in ⟦(Ward & April, 1998)⟧ and ⟦Ward and May (2001)⟧.', ['Ward + April 1998', 'Ward + May 2001']],
    ['⟦Aust and others (2019)⟧, ⟦Fava and coworkers (2008)⟧, ⟦Smith und Mitarbeiter (2017)⟧.', ['Aust + et al. 2019', 'Fava + et al. 2008', 'Smith + et al. 2017']],
    ['By ⟦(Working Party of the European pylori Study Group, 1997; Fava, 2008)⟧ and ⟦(see Ministerio de Sanidad y Consumo, 2006)⟧.',
      ['Working Party of the European pylori Study Group 1997', 'Fava 2008', 'Ministerio de Sanidad y Consumo 2006']],
  ]
  for (const syntax of ['markdown', 'plaintext'] as const) {
    for (const [fixture, items] of fixtures) it(`${syntax}: ${fixture}`, () => check(fixture, items, syntax))
  }

  silent('Patients (N = 31, 2019) were seen (March 2019) and (Table 2, 2019) and in 2019.', 'plaintext')
  silent('The DSM-5 (2013) and Phase II (2015) and 2019 (2020) and (2021) and version 4 (2018).', 'plaintext')
  silent('Review Discover Mental Health (2022) 2:9 | head of a page', 'plaintext')
  silent('Between March and April (2019), by the Helsinki Declaration (1975) and with serum (Lot 1983).', 'plaintext')
  silent('During May (2019) and in (about 2019) and (from 2010 to 2019).', 'plaintext')
  silent('A range of 1999–2019 and CAS 2078-54-8 (2,6-diisopropylphenol).', 'plaintext')
})

describe('numeric citations', () => {
  it('are read where there are many', () => {
    check('As seen ⟦[33]⟧ and ⟦[3–5]⟧ and ⟦[37, 40-42]⟧.', ['33', '3', '4', '5', '37', '40', '41', '42'], 'plaintext')
  })

  it('have pages, words and ranges over two brackets', () => {
    check('As ⟦[1]⟧, ⟦[3]–[5]⟧, ⟦[6, p. 12]⟧, ⟦[7, Ch. 3]⟧, ⟦[8 and 9]⟧ and ⟦[10; 11]⟧ say ⟦[1, 2]⟧: more of it.', ['1', '3', '4', '5', '6', '7', '8', '9', '10', '11', '1', '2'], 'plaintext')
  })

  const numbered = (count: number): string => `\n\nReferences\n\n${Array.from({ length: count }, (_, at) => `${at + 1}. Aust S. A title of some length. Eur J. 2019;29(4):${at + 1}-38.`).join('\n')}`

  it('are glued to short words, marks and acronyms, but belong to weeks, genes and units', () => {
    check(`At that age⟦2⟧ it helped by 10%⟦3⟧ (so says Paul et al⟦4⟧) in HDF⟦1,2⟧ and with “tea”⟦3⟧, in one year⟦4⟧, in the last trial⟦1⟧.${numbered(4)}`, ['2', '3', '4', '1', '2', '3', '4', '1'], 'plaintext')
    check(`It helped⟦1⟧ and helped⟦2⟧ at week4 of type2, in phase3, over 10 cm2, with Nrf2, IL4, CO2, vol.3, HbA1 and T4.${numbered(4)}`, ['1', '2'], 'plaintext')
  })

  it('stand in parentheses, which hold the marks of lists and degrees of freedom too', () => {
    check(`It helped ⟦(1)⟧, and so did Airtraq® ⟦(2, 3)⟧ at that time point ⟦(1, 2, 3)⟧: (1) in the young, (2) in others and (3) at sea; F(1,3) = 2.1, mean (2).${numbered(4)}`, ['1', '2', '3', '1', '2', '3'], 'plaintext')
  })

  it('are raised where most of the list is, whatever stands in brackets', () => {
    const list = `\n\nReferences\n\n${[1, 2, 3].map((number) => `${number}. Aust S. A title of some length. Eur J. 2019;29(4):${number}-38.`).join('\n')}`
    check(`It helped.⟦¹⟧ It helped more.⟦²˒³⟧ See the map [2].${list}`, ['1', '2', '3'], 'plaintext')
    check(`The mean was 29 μg/g [1–36] and t[2] = 1.28. It helped ⟦[1]⟧, in 3 trials ⟦[2, 3]⟧.${list}`, ['1', '2', '3'], 'plaintext')
  })

  it('are glued to capitals and raised behind an apostrophe, and take no count that follows', () => {
    const list = `\n\nReferences\n\n${[1, 2, 3].map((number) => `${number}. Aust S. A title of some length. Eur J. 2019;29(4):${number}-38.`).join('\n')}`
    check(`It helped in PTSD.⟦1⟧ In the trial of Aust et al.⟦3⟧, 2 of 31 slept,⟦2,3⟧ and more.${list}`, ['1', '3', '2', '3'], 'plaintext')
    check(`It helped Thomas’s⟦¹⟧ patients of 25 m² and C⟦²³⟧ too.${list}${[...Array(20).keys()].map((at) => `\n${at + 4}. Fava M. A title of some length. Eur J. 2019;29(4):9-38.`).join('')}`.replace('too.', 'too,⟦²⁻¹⁴⟧.'),
      ['1', '23', ...Array.from({ length: 13 }, (_, at) => String(at + 2))], 'plaintext')
  })

  it('are read where the reference list is numbered', () => {
    check('As seen ⟦[1]⟧.\n\nReferences\n\n[1] Aust S, Basso L. A title of some length. Eur J. 2019;29(4):529-38.', ['1'], 'plaintext')
  })

  silent('A single [36] may be anything.', 'plaintext')
  silent('The (2R,6R) and [2R,6R] forms, [2019], [0] and an index[0–10] stay, [1].', 'plaintext')
  silent('Intervals: 95% CI [1, 3], CI 95% [2, 4], range [1–5], median 3 [1–7], OR 2.1 [1, 4], (CI: [1, 2]).', 'plaintext')
  silent('Links [1](a.html), [2](b.html), [3](c.html), tasks\n\n- [ ] 4\n- [x] 5\n\nand notes[^1], [^2].')
})

describe('LaTeX citations', () => {
  it('reads the cite family and its keys', () => {
    check('As \\textcite{aust2019} and ⟦\\citep[see][p. 3]{a, b}⟧ % \\cite{no}\nsaid.'.replace('\\textcite{aust2019}', '⟦\\textcite{aust2019}⟧'), ['aust2019', 'a', 'b (p. 3)'], 'latex')
  })

  it('blanks commands, math and comments out', () => {
    const { prose } = readManuscript('\\section{Results} We saw \\textbf{55\\%} of $\\sum_i x_i$ % 12\nand \\emph{more}.', 'latex')
    assert.equal(prose.replace(/\s+/g, ' ').trim(), 'Results We saw 55 % of and more .')
  })
})
