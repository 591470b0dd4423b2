import { page, reads } from './drawing.ts'

/** Lines of text by which it is known what type the article is set in. */
const text = `Here are some lines of text so that it is known what type it is set in, as
it is in an article, and it is longer than any of the tables below it, so
that most of the letters are of it, and no more can be said of it than so.
`
const said = text.replaceAll('\n', ' ')
/** Rows that leave a gap between their columns, so that a row or two may reach over it. */
const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `~Symptom ${'ABCDEFGHIJKL'[from + at]}      ${10 + from + at} (2%)   ${20 + from + at} (4%)`).join('\n')
const outlined = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `| Symptom ${'ABCDEFGHIJKL'[from + at]} | ${10 + from + at} (2%) | ${20 + from + at} (4%)`).join('\n')

describe('tables of a PDF that are seldom set so', () => {
  it('have two cells where a file draws them as one, in the last row of the head and between two values', () => {
    reads([page(`${text}
~Table 1. Symptoms
~              Ketamine   Placebo
${rows(0, 10)}
~Symptom K      31 (7%) 41 (9%)
~Symptom L      as they were told
`)], `${said}
      Table 1: Symptoms
      ||  | Ketamine | Placebo
      ${outlined(0, 10)}
      | Symptom K | 31 (7%) | 41 (9%)
      | Symptom L | (2) as they were told`)
    reads([page(`${text}
~Table 1. Symptoms
~Symptom        Ketamine Placebo
${rows(0, 10)}
~Symptom K      31 (7%)^a^ 41 (9%)
`)], `${said}
      Table 1: Symptoms
      || Symptom | Ketamine | Placebo
      ${outlined(0, 10)}
      | Symptom K | 31 (7%)^a | 41 (9%)`)
  })

  it('have rows of several lines where more room is left between them', () => {
    reads([page(`${text}
~Table 1. Pain
~               Ketamine       Placebo

~Duration of    59.5           61.0
~anaesthesia    (39–64)        (40–70)

~Pain at rest   3.1
~in hours                      (2–4)

~Pain at        4.1            5.0
~night, every   as it was told by them
~hour           of it          of it
`)], `${said}
      Table 1: Pain
      ||  | Ketamine | Placebo
      | Duration of anaesthesia | 59.5 (39–64) | 61.0 (40–70)
      | Pain at rest in hours | 3.1 | (2–4)
      | Pain at night, every hour | 4.1 as it was told by them of it | 5.0 of it`)
  })

  it('have names flush left above several columns, above each, and above some only', () => {
    reads([page(`${text}
~Table 1. Scores
~             Ketamine                      Placebo
~             Week 1         Week 2         Week 1         Week 2
~MADRS        20.1           15.3           24.0           22.8
~HAM-A        11.0           9.2            12.5           12.4
`)], `${said}
      Table 1: Scores
      ||  | (2) Ketamine | (2) Placebo
      ||  | Week 1 | Week 2 | Week 1 | Week 2
      | MADRS | 20.1 | 15.3 | 24.0 | 22.8
      | HAM-A | 11.0 | 9.2 | 12.5 | 12.4`)
    reads([page(`${text}
~Table 1. Scores
~             Ketamine       Placebo        P
~             (n = 41)       (n = 40)       value
~MADRS        20.1           15.3           0.03
~HAM-A        11.0           9.2            0.04
`)], `${said}
      Table 1: Scores
      ||  | Ketamine | Placebo | P
      ||  | (n = 41) | (n = 40) | value
      | MADRS | 20.1 | 15.3 | 0.03
      | HAM-A | 11.0 | 9.2 | 0.04`)
    reads([page(`${text}
~Table 1. Scores
~Scale                                      Later
~             Week 1         Week 2         Week 3         Week 4
~MADRS        20.1           15.3           24.0           22.8
~HAM-A        11.0           9.2            12.5           12.4
`)], `${said}
      Table 1: Scores
      || Scale |  |  | (2) Later
      ||  | Week 1 | Week 2 | Week 3 | Week 4
      | MADRS | 20.1 | 15.3 | 24.0 | 22.8
      | HAM-A | 11.0 | 9.2 | 12.5 | 12.4`)
  })

  it('have one cell where the gap is one between words, and raised marks in their cells', () => {
    reads([page(`${text}
~Table 1. Scores
~             Ketamine       Placebo
~MADRS        20.1 (3.2)     24.0 (3.0)
~HAM-A        9.1  (3.2)     12.5^a^ (3.0)
~HAM-D        7.7 (1.1)      8.8 (1.2)
`)], `${said}
      Table 1: Scores
      ||  | Ketamine | Placebo
      | MADRS | 20.1 (3.2) | 24.0 (3.0)
      | HAM-A | 9.1 (3.2) | 12.5^a (3.0)
      | HAM-D | 7.7 (1.1) | 8.8 (1.2)`)
  })

  it('have columns without a value, and names between the columns', () => {
    reads([page(`${text}
~Table 1. Response
~              Ketamine       Placebo        p
~Response      21             9
`)], `${said}
      Table 1: Response
      ||  | Ketamine | Placebo | p
      | Response | 21 | 9`)
    reads([page(`${text}
~Table 1. Response
~                     n       Placebo
~Response      21             9.0 (3)
~Remission     11             4.0 (1)
`)], `${said}
      Table 1: Response
      ||  | n | Placebo
      | Response | 21 | 9.0 (3)
      | Remission | 11 | 4.0 (1)`)
  })
})

const left = ['The first column of this page begins', 'with some words that are of no', 'importance here, and it goes on so', 'that there are lines enough to see', 'where the column is, and how wide it', 'is set on the page, and this is its', 'last line, which the other goes on']
const right = ['with, since this is the second column', 'of the page, whose lines stand beside', 'those of the first one at the same', 'height, as it is in most journals of', 'medicine and of other sciences, too,', 'where the lines are about as long as', 'these are, and so it goes on further']
const beside = (a: readonly string[], b: readonly string[]) => a.map((line, at) => `${line.padEnd(44)}${b[at] ?? ''}`).join('\n')

describe('tables of a PDF in two columns', () => {
  it('stand in one of them, with the text of the other beside them', () => {
    const drawn = page(beside([...left, '', '', '', '', ''], [...right, 'down to here and then past the place', 'where the table stands, and below it', 'the text goes on to its end, which is', 'not far, as you see if you go on, and', 'that is all of it.']))
    const table = page(['', '', '', '', '', '', '', '', '~Table 1. Response', '~          Tea      Naps', '~Calm      21       9', '~Sleep     11       4'].join('\n'))
    reads([{ ...drawn, texts: [...drawn.texts, ...table.texts] }], `
      ${[...left, ...right].join(' ')} down to here and then past the place where the table stands, and below it the text goes on to its end, which is not far, as you see if you go on, and that is all of it.
      Table 1: Response
      ||  | Tea | Naps
      | Calm | 21 | 9
      | Sleep | 11 | 4`)
  })

  it('reach over both, and part what stands above from what stands below', () => {
    reads([page(`${beside(left, right)}

~Table 1. Response of those who were given ketamine and those given placebo
~                Ketamine (n = 41)              Placebo (n = 40)          p
~Response        21                             9                         0.01
~Remission       11                             4                         0.02

${beside(['below the table, where the text goes', 'on in the first column and then in'], ['the other one, to its very end, which', 'is here.'])}`)], `
      ${[...left, ...right].join(' ')} below the table, where the text goes on in the first column and then in the other one, to its very end, which is here.
      Table 1: Response of those who were given ketamine and those given placebo
      ||  | Ketamine (n = 41) | Placebo (n = 40) | p
      | Response | 21 | 9 | 0.01
      | Remission | 11 | 4 | 0.02`)
  })

  it('reach over both below a caption in one, by their rows or by what is said of them', () => {
    const rows = ['~Table 1. Response', '~                Ketamine (n = 41)              Placebo (n = 40)          p', '~Response        21                             9                         0.01', '~Remission       11                             4                         0.02']
    const table = `
      Table 1: Response
      ||  | Ketamine (n = 41) | Placebo (n = 40) | p
      | Response | 21 | 9 | 0.01
      | Remission | 11 | 4 | 0.02`
    reads([page(`${beside(left, right)}\n\n${rows.join('\n')}`)], `${[...left, ...right].join(' ')}${table}`)
    const note = '* These are numbers of those who had responded, and of those who were in remission'
    reads([page(`${beside(left, right)}\n\n${rows.join('\n')}\n~${note}`)], `${[...left, ...right].join(' ')}${table}\n* ${note}`)
  })
})
