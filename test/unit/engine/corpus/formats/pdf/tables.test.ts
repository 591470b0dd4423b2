import { page, reads } from './drawing.ts'

const text = `Table 1 tells what we found in this trial, and here are some lines of
text so that it is known what type it is set in, as it is in an article.
And so on. It is longer than any of the tables below it, so that most of
the letters are of it, and no more can be said of it.
`

describe('tables of a PDF', () => {
  it('have a caption, a head, rows, headings within, and notes', () => {
    reads([page(`${text}
~Table 1. Response by group
~                   Ketamine (n = 41)   Placebo (n = 40)    p
~Women, n (%)       20 (49)             18 (45)             0.82
~Age, years         44.1 ± 11           43.0 ± 12           0.67
~Outcomes
~Response           21 (51)             9 (23)              0.01
~* Fisher's exact test was used for these of the rows.
`)], `
      Table 1 tells what we found in this trial, and here are some lines of text so that it is known what type it is set in, as it is in an article. And so on. It is longer than any of the tables below it, so that most of the letters are of it, and no more can be said of it.
      Table 1: Response by group
      ||  | Ketamine (n = 41) | Placebo (n = 40) | p
      | Women, n (%) | 20 (49) | 18 (45) | 0.82
      | Age, years | 44.1 ± 11 | 43.0 ± 12 | 0.67
      | Outcomes
      | Response | 21 (51) | 9 (23) | 0.01
      * * Fisher's exact test was used for these of the rows.`)
  })

  it('have names above several columns', () => {
    reads([page(`${text}
~Table 2
~Scores at both times
~                      Ketamine                      Placebo
~             Week 1         Week 2         Week 1         Week 2
~MADRS        20.1           15.3           24.0           22.8
~HAM-A        11.0           9.2            12.5           12.4
`)], `
      Table 1 tells what we found in this trial, and here are some lines of text so that it is known what type it is set in, as it is in an article. And so on. It is longer than any of the tables below it, so that most of the letters are of it, and no more can be said of it.
      Table 2: Scores at both times
      ||  | (2) Ketamine | (2) Placebo
      ||  | Week 1 | Week 2 | Week 1 | Week 2
      | MADRS | 20.1 | 15.3 | 24.0 | 22.8
      | HAM-A | 11.0 | 9.2 | 12.5 | 12.4`)
  })

  it('have empty cells where nothing stands', () => {
    reads([page(`${text}
~Table 3: Events
~              Ketamine       Placebo        p
~Nausea        5              2              0.3
~Headache                     4
~Dizziness     7                             0.02
`)], `
      Table 1 tells what we found in this trial, and here are some lines of text so that it is known what type it is set in, as it is in an article. And so on. It is longer than any of the tables below it, so that most of the letters are of it, and no more can be said of it.
      Table 3: Events
      ||  | Ketamine | Placebo | p
      | Nausea | 5 | 2 | 0.3
      | Headache |  | 4
      | Dizziness | 7 |  | 0.02`)
  })

  it('go on where a row is divided, and on the next page without a second head', () => {
    const head = '~              Ketamine       Placebo'
    reads([page(`${text}
~Table 4 Medians
${head}
~Duration of   59.5 (39–      61.0 (40–
~anaesthesia   64)            70)
`), page(`${head}
~Nausea        5              2
~Vomiting      3              1
And the text goes on below it as it did before, for a line or so.`)], `
      Table 1 tells what we found in this trial, and here are some lines of text so that it is known what type it is set in, as it is in an article. And so on. It is longer than any of the tables below it, so that most of the letters are of it, and no more can be said of it.
      And the text goes on below it as it did before, for a line or so.
      Table 4: Medians
      ||  | Ketamine | Placebo
      | Duration of anaesthesia | 59.5 (39– 64) | 61.0 (40– 70)
      | Nausea | 5 | 2
      | Vomiting | 3 | 1`)
  })

  it('are none where only a sentence names one, and where the caption stands above a picture', () => {
    reads([page(`${text}
Table 2 shows what we found, too.

~Table 5. This one is an image.

And the text goes on below it as it did before, for a line or so.`)], `
      Table 1 tells what we found in this trial, and here are some lines of text so that it is known what type it is set in, as it is in an article. And so on. It is longer than any of the tables below it, so that most of the letters are of it, and no more can be said of it.
      Table 2 shows what we found, too.
      Table 5. This one is an image.
      And the text goes on below it as it did before, for a line or so.`)
  })
})
