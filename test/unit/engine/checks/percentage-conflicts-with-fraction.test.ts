import assert from 'node:assert/strict'
import { percentageConflictsWithFraction } from '../../../../server/src/engine/checks/percentage-conflicts-with-fraction.ts'
import { corpusOf } from '../notes.ts'
import { mended, reported } from './reported.ts'

const nothing = corpusOf()

describe('percentage-conflicts-with-fraction', () => {
  it('names what the fraction gives, and where it stands', () => {
    const { text, reports: [report] } = reported(percentageConflictsWithFraction, 'Of the patients, ⟦65⟧% (17/31) slept.', nothing)
    assert.equal(report!.message, '65% should be 55%: 17 of 31 is 55%.')
    assert.deepEqual(report!.related?.map(({ start, end }) => text.slice(start, end)), ['17/31'])
  })

  for (const fixture of [
    'Sleep came to 17/31 (⟦65⟧%) of them.',
    'Sleep came to 3 of the 15 sleepers (⟦25⟧%).',
    'Sleep came to ⟦5.5⟧% (17 of 31), and rest to 40% (4 out of 10).',
    'Of 40 sleepers, 26 (⟦60⟧%) dreamt.', 'Of the 40 adult patients, only 26 (⟦60⟧%) dreamt.',
    'More woke here (110/496 [⟦28⟧%] vs 63/496 [13%]).',
    '## Results\n\nSleep came to ⟦65⟧% (17/31).',
    '| Group | Slept |\n|---|---|\n| One | ⟦65⟧% (17/31) |\n| Two | 55% (17/31) |',
  ]) it(`reports ${fixture}`, () => { reported(percentageConflictsWithFraction, fixture, nothing) })

  for (const sentence of [
    'Of 40 sleepers, 26 (65%) dreamt, and 10 (20%) of the others woke.', 'Of 40 sleepers, 26 (68%) dreamt.', 'Of 200 patients screened, 120 were enrolled, and 60 (50%) slept.', 'Of 40 nights of 12 sleepers, 26 (60%) were calm.',
    'Sleep came to 55% (17/31), or 54.8% (17/31), of them.',
    'Sleep came to 66% (22/33), cut off, and to 67% (22/33), rounded.',
    'Sleep came to 12% (1/8), to 13% (1/8) and to 12.5% (1/8).',
    'Sleep came to about half of them (50%, 17/31), and to more than 50% (17/31).',
    'Sleep came to 65% of them, and 17 of 31 dreamt.',
    'Sleep came to 65% (95% CI 55 to 75) of 31 people.',
    'The pressure was 120/80, and 65% came by 24/7.',
  ]) it(`is silent on ${sentence}`, () => { reported(percentageConflictsWithFraction, sentence, nothing) })

  it('puts the right percentage in place, at the printed precision', () => {
    assert.equal(mended(percentageConflictsWithFraction, 'Sleep came to ⟦65⟧% (17/31).', 'Use 55%', nothing), 'Sleep came to 55% (17/31).')
    assert.equal(mended(percentageConflictsWithFraction, 'Sleep came to ⟦65.0⟧ % (17/31).', 'Use 54.8%', nothing), 'Sleep came to 54.8 % (17/31).')
  })

  it('says so where the cited study prints the same, and blames nobody', () => {
    const corpus = corpusOf({ head: 'reed2020 Reed 2020', says: ['With ketamine, 65% (17/31) of the patients responded.'] })
    const { reports: [report] } = reported(percentageConflictsWithFraction, 'With ketamine, ⟦65⟧% (17/31) of the patients responded [@reed2020].', corpus)
    assert.equal(report!.severity, 'information')
    assert.match(report!.message, / Reed et al\. \(2020\) prints it so as well\.$/)
    assert.deepEqual(report!.fixes, [])
  })

  it('leaves to the other check what the cited study has otherwise', () => {
    const corpus = corpusOf({ head: 'reed2020 Reed 2020', says: ['With ketamine, 55% (17/31) of the patients responded.'] })
    reported(percentageConflictsWithFraction, 'With ketamine, 65% (17/31) of the patients responded [@reed2020].', corpus)
  })

  describe('in tables', () => {
    const table = (...rows: string[]): string => ['| | Ketamine (n = 31) | Placebo (N = 33) |', '|---|---|---|', '| Women, n (%) | 20 (64.5) | 18 (54.5) |', ...rows].join('\n')

    it('takes the number of people from the head of the column', () => {
      const { reports: [report] } = reported(percentageConflictsWithFraction, table('| Married, n (%) | 17 (54.8) | 18 (⟦45.5⟧) |'), nothing)
      assert.equal(report!.message, '45.5% should be 54.5%: that is what 18 of 33 come to.')
      assert.equal(report!.severity, 'information')
    })

    for (const [why, row] of Object.entries({
      'missing values': '| Married, n (%) | 17 (54.8) | 18 (56.3) |',
      'a row of something else than people': '| Embryos, n (%) | 30 (40.0) | 32 (42.1) |',
      'a mean with its spread': '| Age | 17 (6.9) | 18 (4.5) |',
      'what is right': '| Married, n (%) | 17 (54.8) | 18 (54.5) |',
    })) it(`is silent on ${why}`, () => { reported(percentageConflictsWithFraction, table(row), nothing) })

    it('is silent on a column of another number', () => {
      reported(percentageConflictsWithFraction, ['| | Ketamine (n = 41) | Placebo (n = 33) |', '|---|---|---|', '| Women | 26 (60.5%) | 18 (54.5%) |', '| Men | 17 (39.5%) | 15 (45.5%) |'].join('\n'), nothing)
    })
  })
})
