import { page, reads } from './drawing.ts'

/** Lines of text so that the page has two columns to be seen. */
const left = ['The first column of this page begins', 'with some words that are of no', 'importance here, and it goes on so', 'that there are lines enough to see', 'where the column is, and how wide it', 'is set on the page, and this is its', 'last line, which the other goes on']
const right = ['with, since this is the second column', 'of the page, whose lines stand beside', 'those of the first one at the same', 'height, as it is in most journals of', 'medicine and of other sciences, too,', 'where the lines are about as long as', 'these are. Now it is over.']
const beside = (a: readonly string[], b: readonly string[]) => a.map((text, at) => `${text.padEnd(44)}${b[at] ?? ''}`).join('\n')

describe('text of a PDF', () => {
  it('goes down one column and then down the next', () => {
    reads([page(beside(left, right))], `${left.join(' ')} ${right.join(' ')}`)
  })

  it('goes on over the columns below what reaches over both', () => {
    const across = '#A heading that reaches over both of the columns of this page, from one edge to the other'
    reads([page(`${beside(left, right)}\n\n${across}\n\n${beside(['Below it', 'the text', 'has two'], ['columns', 'again', 'too.'])}`)], `
      ${left.join(' ')} ${right.join(' ')}
      ${across.slice(1)}
      Below it the text has two columns again too.`)
  })

  it('is one word where a line divides it, and keeps the hyphen before a capital and between numbers', () => {
    reads([page(`Of all the pa-
tients that were given it at week 2-
4, half had MADRS-
Scores below 10.`)], 'Of all the patients that were given it at week 2- 4, half had MADRS- Scores below 10.')
  })

  it('begins a paragraph at an indent, after a gap, and where the last line left room', () => {
    reads([page(`This is a paragraph of two lines, and it
ends at the edge of the column just here.
   An indent begins another one, which is
longer than one line, too. And so it goes
on to this place here and then it is over.

A gap begins the next one, of one line.`)], `
      This is a paragraph of two lines, and it ends at the edge of the column just here.
      An indent begins another one, which is longer than one line, too. And so it goes on to this place here and then it is over.
      A gap begins the next one, of one line.`)
  })

  it('leaves out raised numbers that cite, and keeps those that do not', () => {
    reads([page('Ketamine works.^12^ It lowered scores^3–5^ by 10^−3^ m^2^ of CO_2_ in all of the groups.')], 'Ketamine works.[12] It lowered scores[3–5] by 10^−3 m^2 of CO_2 in all of the groups.')
  })

  it('has no heads and no numbers of pages', () => {
    const sheet = (number: number, text: string) => page(`Journal of Tests 12 (2020) ${number}\n\n\n\n\n\n\n\n\n${text}\n${'\n'.repeat(48)}${number}`)
    reads([sheet(211, 'One of the pages ends in the middle of'), sheet(212, 'a sentence, and this is the second page'), sheet(213, 'and this the third.')],
      'One of the pages ends in the middle of a sentence, and this is the second page and this the third.')
  })

  it('has sections, an abstract and no list of references', () => {
    reads([page(`#A trial of ketamine
A. Author, B. Author

#Abstract
In this trial 40 of 80 patients responded.

#Keywords
ketamine; depression

#1. Introduction
Depression is common.

#2. Methods
#2.1. Participants
We asked 80 patients.

#R e s u l t s
Half of them responded.

#References
1. Author A. A study of 999 patients. 2001.`)], `
      # Abstract
      In this trial 40 of 80 patients responded.
      # 1. Introduction
      Depression is common.
      # 2. Methods
      2.1. Participants
      We asked 80 patients.
      # R e s u l t s
      Half of them responded.`)
  })

  it('has the headings of a structured abstract within it', () => {
    reads([page(`#Abstract
#Background
Depression is common.

#Results
Half of 80 responded.

#Introduction
Depression is common everywhere.

#Results
Of 80, half responded.`)], `
      # Abstract
      Background
      Depression is common.
      Results
      Half of 80 responded.
      # Introduction
      Depression is common everywhere.
      # Results
      Of 80, half responded.`)
  })

  it('has an abstract without a heading that begins with its parts', () => {
    reads([page(`#A trial of ketamine
A. Author, B. Author, Department of Tests, University of 1600 Main Street

Aim: To test it. Results: Half of 80 responded.

#Introduction
Depression is common.`)], `
      Aim: To test it. Results: Half of 80 responded.
      # Introduction
      Depression is common.`)
  })

  it('is read where the types have other signs than they show', () => {
    reads([page('The mean was 12 (P ¼ 0.03), the odds ratio ¼ 2.9 þ 1, P o 0.05, so many were better.')], 'The mean was 12 (P = 0.03), the odds ratio = 2.9 + 1, P < 0.05, so many were better.')
    reads([page('One cup ¼ full, or ¼ more = half.')], 'One cup ¼ full, or ¼ more = half.')
  })

  it('escapes what would be markup', () => {
    reads([page('In p < 0.05 & so <b>on</b>, it was.')], 'In p < 0.05 & so <b>on</b>, it was.')
  })

  it('is nothing where there is nothing', () => {
    reads([], '')
    reads([page(''), page('   ')], '')
  })
})
