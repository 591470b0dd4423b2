import assert from 'node:assert/strict'
import { impossibleValue } from '../../../../server/src/engine/checks/impossible-value.ts'
import { corpusOf } from '../notes.ts'
import { messageOf, reported } from './reported.ts'

const nothing = corpusOf()

describe('impossible-value', () => {
  it('says first what is printed, then what would be possible', () => {
    assert.match(messageOf(impossibleValue, 'The mean MADRS score was ⟦14.35⟧ (SD 6.2, n = 18).'), /^14\.35 is not possible, but 14\.33 or 14\.39 is/)
    assert.match(messageOf(impossibleValue, 'Of all, ⟦63⟧% of 31 patients responded.'), /^63% of 31 is not a whole number of people; 61% or 65% would be/)
    assert.match(messageOf(impossibleValue, 'Groups differed, t(58) = ⟦2.31⟧, p = .024, N = 40.'), /^58 degrees of freedom of this t are more than the 39 that 40 people leave/)
    assert.match(messageOf(impossibleValue, 'The mean MADRS score was ⟦74.2⟧ (SD 6.2).'), /^74\.2 is more than 60, the highest score/)
  })

  for (const [cell, label] of [
    ['⟦14.35⟧ (6.2)', 'MADRS, mean (SD)'], ['⟦14.35⟧ ± 6.2', 'MADRS'], ['3.50 (⟦0.41⟧)', 'MADRS, mean (SD)'], ['⟦74.2⟧ (6.2)', 'MADRS, mean (SD)'], ['⟦12.5⟧ (6.2)', 'PSWQ, mean (SD)'],
  ]) it(`reports ${cell} of ${label} in a table`, () => { reported(impossibleValue, `| Scale | Ketamine (n = 4) |\n|---|---|\n| ${label} | ${cell} |`, nothing) })

  for (const [cell, label] of [
    ['14.25 (6.2)', 'MADRS, mean (SD)'], ['14.33 (6.2)', 'MADRS, adjusted mean (SE)'], ['14.35 (6.2)', 'MADRS, median (IQR)'], ['14.35 (6.2)', 'Age, mean (SD)'], ['14.35 (6.2)', 'MADRS change, mean (SD)'], ['1.35 (0.7)', 'MADRS item 1, mean (SD)'],
    ['14.35 (6.2)', 'MADRS'], ['-12.5 (6.2)', 'PSWQ, mean (SD)'], ['12.5 (6.2)', 'PSWQ change, mean (SD)'],
  ]) it(`is silent on ${cell} of ${label} in a table`, () => { reported(impossibleValue, `| Scale | Ketamine (n = 4) |\n|---|---|\n| ${label} | ${cell} |`, nothing) })

  it('is silent on a mean that fewer people of a column could have', () => { reported(impossibleValue, '| Scale | Ketamine (n = 18) |\n|---|---|\n| MADRS, mean (SD) | 14.35 (6.2) |', nothing) })

  for (const fixture of [
    'The mean PSWQ score was ⟦12.5⟧ (SD 6.2).',
    'The mean score on the MMSE was ⟦34.2⟧.',
    'The mean item score of the GAD-7 was ⟦1.45⟧ (SD 0.5, n = 5).',
    'MADRS fell to a mean of ⟦14.35⟧ (SD 6.2) in the 18 patients on ketamine.',
    'Ratings on a 7-point scale were higher (M = ⟦5.23⟧, SD = 1.10, n = 28).',
    'Ratings on a 7-point scale of 3 items were higher (M = ⟦5.22⟧, SD = 1.10, n = 28).',
    'The mean MADRS score was 3.44 (SD ⟦2.47⟧, n = 18).',
    'Coded as a binary variable, the answer had a mean of 0.30 (SD ⟦0.20⟧, n = 50).',
    'Response came to ⟦63⟧% of the 31 patients.',
    'Of the 31 patients, ⟦63⟧% responded.',
    'Of our 31 adult patients, ⟦63⟧% responded.',
    'The two were related, r(58) = ⟦.41⟧, p = .001, N = 40.',
    'Groups differed, F(2, 98) = ⟦4.20⟧, p = .018, N = 40.',
    'Groups did not differ (p = ⟦1.3⟧).', 'Groups did not differ, p = ⟦-0.02⟧.', 'The two were related (r = ⟦1.4⟧).',
  ]) it(`reports ${fixture}`, () => { reported(impossibleValue, fixture, nothing) })

  for (const sentence of [
    'The mean PSWQ score fell by 12.5 (SD 6.2).',
    'The mean change of the PSWQ score was 12.5 (SD 6.2).',
    'The mean score on the MMSE was 24.2.',
    'The mean item score of the GAD-7 was 1.43 (SD 0.5, n = 5).',
    'The mean MADRS score was 14.33 (SD 6.2, n = 18).',
    'The mean MADRS score was 14.35 (SD 6.2, n = 180).',
    'The adjusted mean MADRS score was 14.35 (SD 6.2, n = 18).',
    'The mean age was 44.35 years (SD 6.2, n = 18).',
    'The mean weight was 74.35 (SD 6.2, n = 18).',
    'Ratings on a 7-point scale were higher (M = 5.21, SD = 1.10, n = 28).',
    'Ratings on the 3-item 7-point scale, averaged across items, were higher (M = 5.23, SD = 1.10, n = 28).',
    'The mean VAS score was 14.35 (SD 6.2, n = 18).',
    'The mean MADRS score was 3.44 (SD 2.48, n = 18).',
    'Coded as a binary variable, the answer had a mean of 0.30 (SD 0.46, n = 50).',
    'Of all, 61% of 31 patients responded.',
    'Of all, 66% of 33 patients responded.',
    'Of the 31 patients, 61% responded.',
    'In 31 patients, 63% of the nights were good.',
    'Of the 31 patients, the younger ones slept 63% of the night.',
    'Of the 31 patients, 63% of those on the drug responded.',
    'About 63% of 31 patients responded.',
    'An estimated 63% of 31 patients responded.',
    'The score fell by 63% in 31 patients.',
    'Groups differed, t(38) = 2.31, p = .026, N = 40.',
    'In a mixed model, t(58) = 2.31, p = .024, N = 40.',
    'Groups differed, t(58) = 2.31, p = .024, n = 40 per group.',
    'Within subjects, F(2, 78) = 4.20, p = .018, N = 40.',
    'The two were related, r(38) = .41, p = .009, N = 40.',
  ]) it(`is silent on ${sentence}`, () => { reported(impossibleValue, sentence, nothing) })
})
