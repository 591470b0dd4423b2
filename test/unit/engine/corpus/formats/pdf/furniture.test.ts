import { page, reads } from './drawing.ts'

/** A page of so many lines, of which some are said: its first is at the upper edge, its 61st at the lower. */
const sheet = (lines: Readonly<Record<number, string>>) => page(Array.from({ length: 62 }, (_, at) => lines[at] ?? '').join('\n'))

describe('what stands around the text of a PDF', () => {
  it('is left out where pages are counted on, wherever their numbers stand', () => {
    reads([sheet({ 6: '411', 12: 'One of the pages ends in the middle of', 50: '88' }), sheet({ 6: '412', 12: 'a sentence, and this is the second page' }), sheet({ 6: '413', 12: 'and this the third.' })],
      'One of the pages ends in the middle of 88 a sentence, and this is the second page and this the third.')
  })

  it('is a number with its word and of how many, by itself at an edge', () => {
    reads([sheet({ 0: 'Page 3 of 12', 12: 'This is the first page of two, and it', 60: '3/12' }), sheet({ 12: 'goes on here as all pages do.', 60: '41 of 80' })], 'This is the first page of two, and it goes on here as all pages do.')
    reads([sheet({ 0: 'Page 1234567', 12: 'This is all of the text there is.' })], 'Page 1234567 This is all of the text there is.')
  })

  it('is no number beside others, which are a row of a table', () => {
    reads([sheet({ 12: 'This is the only page, and at its lower edge is', 57: 'a table of which this is the last row:', 60: '41          12          29' })], 'This is the only page, and at its lower edge is a table of which this is the last row:\n41 12 29')
  })

  it('is one head on left pages and another on right ones, and none where it stands but once', () => {
    const pages = Array.from({ length: 6 }, (_, at) => sheet({ 0: at % 2 === 0 ? 'Poe and others' : 'Naps in spring', 12: `word${'abcdef'[at]} and more, on it goes` }))
    reads(pages, 'worda and more, on it goes wordb and more, on it goes wordc and more, on it goes wordd and more, on it goes worde and more, on it goes wordf and more, on it goes')
    reads([sheet({ 0: 'A note that stands here', 12: 'and goes on below.' }), sheet({ 12: 'The second page has none.' })], 'A note that stands here and goes on below.\nThe second page has none.')
  })

  it('is what is said of it in the middle of pages, too', () => {
    reads([sheet({ 12: 'Naps were long.', 30: 'Tea was hot, and' }), sheet({ 12: 'naps were short.', 30: 'Tea was hot, and' })], 'Naps were long.\nTea was hot, and naps were short.\nTea was hot, and')
  })
})

describe('paragraphs of a PDF', () => {
  it('end behind a number that cites, and go on where one is all that stands behind', () => {
    reads([page('This is a paragraph that ends with a number for its source [12,13].\n   The next one begins with an indent, and it has its number raised.^4^\n   And so does the third one.')], `
      This is a paragraph that ends with a number for its source [12,13].
      The next one begins with an indent, and it has its number raised.[4]
      And so does the third one.`)
    reads([page('This is a paragraph of two lines that had (in all of the groups of 12\npatients) an end. [3, 5–7]\nAnd this is another, since the last line of it had room for more words.')], `
      This is a paragraph of two lines that had (in all of the groups of 12 patients) an end. [3, 5–7]
      And this is another, since the last line of it had room for more words.`)
  })

  it('go on below a figure, and with a small letter', () => {
    reads([page(`A paragraph that a picture divides at this place here and no other goes${'\n'.repeat(20)}On below it, since no full stop was above the picture that divides them.`)], 'A paragraph that a picture divides at this place here and no other goes On below it, since no full stop was above the picture that divides them.')
    reads([page('A line that ends with what is no end of a sentence, as e.g.\n\n\nketamine and others are.')], 'A line that ends with what is no end of a sentence, as e.g. ketamine and others are.')
    reads([page('A line that ends with no full stop\n\n\nAnother one begins after a gap.')], 'A line that ends with no full stop\nAnother one begins after a gap.')
  })

  it('end at a heading, which may be of two lines, and at none that is long, small or ends with a full stop', () => {
    const text = 'Ketamine was given to all of the patients who had asked for it and had been told of what it may do to them, and it'
    reads([page(`${text}\n#What is told\n#of the others\nwas given again.`)], `${text}\nWhat is told of the others\nwas given again.`)
    reads([page(`${text}\n~What is told of pictures\nwas given again.`)], `${text} was given again.\nWhat is told of pictures`)
    reads([page(`${text}\n#${'A long line in bold '.repeat(5).trim()}\nwas given again.`)], `${text} was given again.\n${'A long line in bold '.repeat(5).trim()}`)
    reads([page(`${text}\n#It ends so.\nwas given again.`)], `${text} was given again.\nIt ends so.`)
    reads([page(`${text}\n#12 (3)\nwas given again.`)], `${text} was given again.\n12 (3)`)
  })

  it('have headings each by itself where articles have such sections, and where they are numbered', () => {
    reads([page('#Methods\n#Participants of it\nWe asked 80 patients whether they wished to take part in this trial.')], '# Methods\nParticipants of it\nWe asked 80 patients whether they wished to take part in this trial.')
    reads([page('#What we did\n#Methods\nWe asked 80 patients whether they wished to take part in this trial.')], '# Methods\nWe asked 80 patients whether they wished to take part in this trial.')
    reads([page('#Methods\nWe asked 80 patients whether they wished to take part in this trial.\n\n#What else we did\n#2.1. Scales we used\nWe used some.')], `
      # Methods
      We asked 80 patients whether they wished to take part in this trial.
      What else we did
      2.1. Scales we used
      We used some.`)
  })

  it('stand beside a narrow column and go on below themselves', () => {
    const left = ['The first column of this page begins', 'with some words that are of no', 'importance here, and it goes on so', 'that there are lines enough to see', 'where the column is, and how wide it', 'is set on the page, and this is its', 'last line, which the other goes on']
    const right = ['with, since this is the second column', 'of the page, whose lines stand beside', 'those of the first one at the same', 'height, as it is in most journals of', 'medicine and of other sciences, too,', 'where the lines are about as long as', 'these are. Now it is over.']
    const beside = left.map((text, at) => `${text.padEnd(44)}${right[at]!}`).join('\n')
    const dates = ['Dates', 'Given 3 May', 'Taken 4 May', 'Key words']
    const wide = ['What is told here reaches over both columns, as it is said', 'in all of these lines that stand beside a narrow column of', 'dates and of key words, which are told by themselves as if', 'they were one of two columns of the page, and they are not.']
    reads([page(`${wide.map((text, at) => `${dates[at]!.padEnd(22)}${text}`).join('\n')}\n\n${beside}`)], `${wide.join(' ')} ${dates.join(' ')}\n${[...left, ...right].join(' ')}`)
  })
})
