import assert from 'node:assert/strict'
import { readNumber } from '../../../../server/src/engine/statistics/printedNumber.ts'
import { sharedCase } from '../../sharedCases.ts'
import { tokenize, type Token } from '../../../../server/src/engine/statistics/tokens.ts'

/** The numbers of a text as read, signs included: "7, −4.1". */
function numbersIn(text: string): string {
  return tokenize(text, { start: 0, end: text.length }).flatMap(({ type, number }: Token) => type === 'number' ? [number!.value] : []).join(', ')
}

/** Texts with the numbers that stand in them. */
const texts: Record<string, Record<string, string>> = {
  'decimal marks': {
    'a rate of 2.5': '2.5', 'p = .05': '0.05', 'OR 1·97': '1.97', 'a value of 0,05 was set': '0.05', 'p < ,001': '0.001', 'in 12,5% of cases': '12.5', 'd = 0,80, r = 0,12': '0.8, 0.12',
    'a mean of 1234,56': '1234.56',
  },
  'thousands': {
    'N = 1,602': '1602', 'a total of 1,234 people': '1234', '46 431 likes': '46431', '57\u2009039 patients': '57039', '1,234,567 people': '1234567', 'M = 1.234,56': '1234.56', 'the 1,182-1,200 who came': '1182, 1200',
    'events in 1,234/5,678': '1234, 5678',
  },
  'lists, not decimals or thousands': {
    'F(7,140) = 4.31': '7, 140, 4.31', 'F1,368 = 2,688.677': '1, 368, 2688.677', 'Tables 1,2 and 3': '1, 2, 3', 'cell (1,2)': '1, 2', 'on anchors 1,2,3': '1, 2, 3', 'on day 7 100 patients': '7, 100',
    'in 3, 424-453': '3, 424, 453', 'CI=[7.944,11.984]': '7.944, 11.984', 'CI [0,12, 0,78]': '0.12, 0.78', 'coded 0,1 here': '0, 1',
  },
  'signs': {
    'by −4.1': '-4.1', 'by –4.1': '-4.1', 'by -4.1': '-4.1', 'by − 4.1': '-4.1', '(–0.58; −0.01)': '-0.58, -0.01', '−1.18 to −0.43': '-1.18, -0.43', '-4.33-3.82': '-4.33, 3.82', '3.45–242.57': '3.45, 242.57',
    '5 - 3': '5, 3', 'from −9.41% to 4.98%': '-9.41, 4.98', 'a gain of +2.6 to +9.7': '2.6, 9.7', '45±10': '45, 10',
  },
  'powers of ten': {
    '3.70×10−4': '0.00037', '2 × 10^-5': '0.00002', '1.2×10⁻⁶': '0.0000012', '1E-04': '0.0001', '6.35e-08': '6.35e-8',
  },
  'no numbers': {
    'version 1.2.3': '', 'the 1st and 22nd': '', 'nothing . or , here': '',
  },
}

describe('printed numbers', () => {
  for (const [name, cases] of Object.entries(texts)) {
    describe(name, () => {
      for (const [text, numbers] of Object.entries(cases)) it(text, () => assert.equal(numbersIn(text), numbers.split(', ').map(number => number && Number(number)).join(', ')))
    })
  }

  it('keep the digits after their decimal mark', () => {
    const decimals = (text: string): number | undefined => readNumber(text, 0, text.length)?.decimals
    assert.deepEqual(['2', '2.0', '.050', '1,602', '0,05', '3.70×10−4', '1E-04', '2e3'].map(decimals), [0, 1, 3, 0, 2, 6, 4, -3])
  })

  it('stop at the limit', () => {
    assert.equal(readNumber('12345', 0, 3)?.raw, '123')
    assert.equal(readNumber('12.5', 0, 3)?.raw, '12')
  })

  it('are none where digits overflow', () => {
    assert.equal(readNumber('1e999', 0, 5)?.value ?? null, null)
  })

  it('are read like the normalization cases of others', function () {
    const { cases } = JSON.parse(sharedCase(this, 'number-normalization.json')) as { cases: { id: string, input: string, expected: string }[] }
    const deviating = cases.filter(({ input, expected }) => numbersIn(input) !== numbersIn(expected)).map(({ id }) => id)
    assert.deepEqual(deviating, Object.keys(deviations))
  })
})

/** Normalization cases that are read otherwise here, with the reason. */
const deviations = {
  'real-n-with-extraction-space': 'A space after the comma is damage done by extraction; "N = 1, 234" is more often a list than a number of a manuscript.',
}
