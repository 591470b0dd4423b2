import { page, reads } from './drawing.ts'

/** Lines of text by which it is known what type the article is set in. */
const text = `Here are some lines of text so that it is known what type it is set in, as
it is in an article, and it is longer than any of the tables below it, so
that most of the letters are of it, and no more can be said of it than so.
`
const said = text.replaceAll('\n', ' ')
const rows = `~           Tea      Naps
~Calm       21       9
~Sleep      11       4`
const outlined = '||  | Tea | Naps\n| Calm | 21 | 9\n| Sleep | 11 | 4'

describe('where a table of a PDF begins and ends', () => {
  it('has notes from the first line on that is one, whatever gaps it has', () => {
    for (const [note, ...read] of [
      ['^a^ Of those     who began', '^a Of those', 'who began'], ['Abbreviations: IV,     intravenous', 'Abbreviations: IV,', 'intravenous'], ['Values are     means', 'Values are', 'means'], ['Source:     us', 'Source:', 'us'], ['† Of     all', '† Of', 'all'],
      ['Those who were left out were asked a second time, too', 'Those who were left out were asked a second time, too'],
    ]) reads([page(`${text}\n~Table 1. Response\n${rows}\n~${note}\n~Nobody     12       2`)], `${said}\nTable 1: Response\n${outlined}\n${[...read, 'Nobody', '12', '2'].map(each => `* ${each}`).join('\n')}`)
    reads([page(`${text}\n~Table 1. Response\n${rows}\n~Those who were left out then\n~Nobody     12       2`)], `${said}\nTable 1: Response\n${outlined}\n| (3) Those who were left out then\n| Nobody | 12 | 2`)
  })

  it('ends at the next caption, at a figure, at the text and after a wide gap', () => {
    reads([page(`${text}\n~Table 1. Response\n${rows}\n~Table 2. The same\n${rows}`)], `${said}\nTable 1: Response\n${outlined}\nTable 2: The same\n${outlined}`)
    reads([page(`${text}\n~Table 1. Response\n${rows}\n~Figure 1. Flow     of them`)], `${said}\nFigure 1. Flow\nof them\nTable 1: Response\n${outlined}`)
    reads([page(`${text}\n~Table 1. Response\n${rows}\nAnd the text goes on right below it with 12 of 40 patients, and it fills the`)], `${said}\nAnd the text goes on right below it with 12 of 40 patients, and it fills the\nTable 1: Response\n${outlined}`)
    reads([page(`${text}\n~Table 1. Response\n${rows}\n\n\n~Calm       77       8\n\n\n\n~Sleep      55       6`)], `${said}\nCalm\n77\n8\nSleep\n55\n6\nTable 1: Response\n${outlined}`)
  })

  it('begins at a caption in a type of its own, even if it is a sentence', () => {
    reads([page(`${text}\n~Table 1 shows the response\n${rows}`)], `${said}\nTable 1: shows the response\n${outlined}`)
  })

  it('goes on at the top of the next page up to its text, and to another caption', () => {
    const more = '~Hunger     31       7\n~Thirst     22       5'
    const read = `${outlined}\n| Hunger | 31 | 7\n| Thirst | 22 | 5`
    reads([page(`${text}\n~Table 1. Response\n${rows}`), page(`~           Tea      Naps\n${more}\n~Table 2. The same\n${rows}`)], `${said}\nTable 1: Response\n${read}\nTable 2: The same\n${outlined}`)
    reads([page(`${text}\n~Table 1. Response\n${rows}`), page('~Hunger     31       7\nThe text goes on.')], `${said} The text goes on.\nHunger\n31\n7\nTable 1: Response\n${outlined}`)
  })
})

describe('rows of a table of a PDF', () => {
  it('are no head where they have values, and a level of an interval is none', () => {
    reads([page(`${text}\n~Table 1. Odds\n~           OR       95% CI\n~Calm       2.1      1.1–3.3\n~Sleep      <0.1     −0.9 to 2`)], `${said}\nTable 1: Odds\n||  | OR | 95% CI\n| Calm | 2.1 | 1.1–3.3\n| Sleep | <0.1 | −0.9 to 2`)
  })

  it('go on in the line below where this begins small, or they end with what is open', () => {
    reads([page(`${text}\n~Table 1. Response
~                Tea         Naps
~Calm            21          9
~in a day
~Duration of     11 [4–      4
~Sleep           6]
~Outcomes
~Thirst          31
~                            or more
~Hunger          33          12
`)], `${said}\nTable 1: Response\n||  | Tea | Naps\n| Calm in a day | 21 | 9\n| Duration of Sleep | 11 [4– 6] | 4\n| Outcomes\n| Thirst | 31\n|  |  | or more\n| Hunger | 33 | 12`)
  })

  it('have what all columns share in one name above them', () => {
    reads([page(`${text}\n~Table 1. Scores
~Scale       Tea            Naps           Chess          Go
~                           Scores
~            Week 1         Week 2         Week 3         Week 4
~MADRS       20.1           15.3           24.0           22.8
~HAM-A       11.0           9.2            12.5           12.4
`)], `${said}\nTable 1: Scores\n|| Scale | Tea | Naps | Chess | Go\n||  |  | (3) Scores\n||  | Week 1 | Week 2 | Week 3 | Week 4\n| MADRS | 20.1 | 15.3 | 24.0 | 22.8\n| HAM-A | 11.0 | 9.2 | 12.5 | 12.4`)
  })

  it('of several lines may have fewer values in the second', () => {
    reads([page(`${text}\n~Table 1. Pain
~               Ketamine       Placebo

~Pain at rest   3.1            5.0
~in hours       2.0

~Pain in bed    4.1            6.0
~in hours       3.0
`)], `${said}\nTable 1: Pain\n||  | Ketamine | Placebo\n| Pain at rest in hours | 3.1 2.0 | 5.0\n| Pain in bed in hours | 4.1 3.0 | 6.0`)
  })

  it('are parted in the middle of the gap between columns that are set flush right', () => {
    reads([page(`${text}\n~Table 1. Response
~Symptom         Tea Naps
~Calm             21       9
~Sleep           211     104
~Hunger            1      14`)], `${said}\nTable 1: Response\n|| Symptom | Tea | Naps\n| Calm | 21 | 9\n| Sleep | 211 | 104\n| Hunger | 1 | 14`)
  })
})
