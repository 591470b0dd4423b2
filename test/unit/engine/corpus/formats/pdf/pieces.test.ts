import type { PlacedText } from '../../../../../../server/src/engine/corpus/formats/pdf/page.ts'
import { page, reads } from './drawing.ts'

/** A page of texts on one line, each with where it begins, its width and, where they are others, its font, its size and how far it stands above the line. */
const line = (...texts: readonly (readonly [text: string, x: number, width: number, more?: Partial<PlacedText>])[]) =>
  ({ width: 600, height: 842, texts: texts.map(([text, x, width, more]): PlacedText => ({ text, x, y: 500, width, size: 10, font: 'text', ...more })) })

describe('words that a PDF draws in pieces', () => {
  it('are one where the pieces touch, and two where a gap is between them', () => {
    reads([line(['Keta', 20, 20], ['mine was', 40.5, 40], ['given.', 84, 30])], 'Ketamine was given.')
    reads([line(['Ketamine ', 20, 45], ['was', 67, 15], [' given.', 85, 35])], 'Ketamine was given.')
    reads([line(['Keta', 20, 20], ['mine', 40, 20, { font: 'italic' }], [' was given.', 60, 50])], 'Ketamine was given.')
  })

  it('are of the line where they are small and stand on it', () => {
    reads([line(['The D', 20, 25], ['SM', 45, 9, { size: 7.5 }], ['-5 was used.', 54, 60])], 'The DSM-5 was used.')
    reads([line(['It was 10', 20, 45], ['2', 65, 4, { size: 7, y: 504 }], [' or CO', 69, 30], ['2', 99, 4, { size: 7, y: 498 }], ['.', 103, 5])], 'It was 10^2 or CO_2.')
  })

  it('begin with what is raised', () => {
    reads([page('^1^Department of Tests, and this is where those who wrote it work.')], '^1Department of Tests, and this is where those who wrote it work.')
  })
})

describe('text of a PDF', () => {
  it('has one column where a block of narrow lines stands further in', () => {
    const narrow = ['A column of this width may be one of two, and', 'it is one of them where the other one begins', 'further on than this one ends, and so it is a', 'column by itself where the lines of the other', 'begin before that. What is quoted here begins', 'so far in that it might be one, and it is not']
    reads([page([...narrow, ...narrow.map(text => `${' '.repeat(20)}${text.toUpperCase()}`)].join('\n'))], [...narrow, ...narrow.map(text => text.toUpperCase())].join(' '))
  })

  it('is of the size of the larger where two sizes stand on a line', () => {
    reads([line(['1.', 20, 8, { size: 9.8 }], ['Ketamine was given.', 42, 95])], '1. Ketamine was given.')
  })

  it('has an abstract without any heading or label, where it is long', () => {
    const abstract = ['We gave ketamine to many of those who had asked for it and to others who had', 'not. Half of 80 responded within a day. The others were given it again, as they', 'had agreed before, and half of them responded then. None of them was any worse', 'for it, as far as could be told from what they said to us when they were asked.']
    reads([page(`#A trial of ketamine\nA. Author, B. Author\n\n${abstract.join('\n')}\n\n#Introduction\nDepression is common.`)], `${abstract.join(' ')}\n# Introduction\nDepression is common.`)
    reads([page('#A trial of ketamine\nA. Author, B. Author\n\n#Introduction\nDepression is common.')], '# Introduction\nDepression is common.')
  })

  it('keeps a less-than where other signs are set as letters', () => {
    reads([page('It was ¼ 12 and ¼ 13; p < 0.05; and P o 0.05 is as it stands.')], 'It was = 12 and = 13; p < 0.05; and P o 0.05 is as it stands.')
  })
})
