import { tokenize } from '../../../server/src/engine/statistics/tokens.ts'
import { sharedText } from '../support/sharedRows.ts'
import { compare, type Measure } from './comparison.ts'

interface Case { id: string, input: string, expected: string }

/** Decimal and thousands separators: the numbers of a text are those of its normal form, in which a comma only separates numbers. */
export function measureNumbers(): Measure[] {
  const file = 'number-normalization.json'
  const text = sharedText(file)
  const cases = text === null ? [] : (JSON.parse(text) as { cases: Case[] }).cases
  return [{
    file, question: 'numbers read',
    comparisons: cases.map(({ input, expected }) => {
      const own = numbersOf(input)
      const theirs = (expected.match(/(?<![\p{L}\d])\.\d+|\d+(?:\.\d+)?/gu) ?? []).map(Number)
      return compare(input, theirs.join(' '), own.join(' '), () => {
        if (own.every(value => theirs.includes(value))) return 'a number is not read: part of a name, a citation or a version'
        if (/\d, \d/.test(input)) return 'a space within a number is not bridged'
        return expected.includes(',') && input !== expected ? 'the reference leaves the comma open, because others in the text are decimal' : 'read as another number'
      })
    }),
  }]
}

function numbersOf(text: string): number[] {
  return tokenize(text, { start: 0, end: text.length }).flatMap(({ type, number }) => type === 'number' ? [Math.abs(number!.value)] : [])
}
