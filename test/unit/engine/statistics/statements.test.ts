import assert from 'node:assert/strict'
import { readStatements } from '../../../../server/src/engine/statistics/statements/readStatements.ts'
import type { Statement, Words } from '../../../../server/src/engine/statistics/statements/statement.ts'
import { tokenize } from '../../../../server/src/engine/statistics/tokens.ts'
import { standardVocabulary } from '../../../../server/src/engine/vocabulary/match.ts'

/** Sentences with what they state: "form way of the measure: side > other side", with "no" before what is denied and "!" behind what is called significant. */
const stated: Readonly<Record<string, readonly string[]>> = {
  'Response was more frequent in men (77%) than in women (43%).': ['comparison more of response: male > female'],
  'Non-responders had felt significantly more anxiety than responders.': ['comparison more! of anxiety: non-response > response'],
  'Tea reduced the HAM-A significantly more than placebo.': ['comparison less! of ham-a: tea > placebo'],
  'The HAM-A improved no more with ketamine than with placebo.': ['no comparison better of ham-a: ketamine > placebo'],
  'The fall on the MADRS was greater with ketamine than with midazolam.': ['comparison less of madrs: ketamine > midazolam'],
  'ECT outperformed ketamine in remission.': ['comparison better of remission: electroconvulsive-therapy > ketamine'],
  'By week 4, ketamine was no longer superior to placebo.': ['no comparison better of -: ketamine > placebo'],
  'Nausea did not differ between ketamine and placebo.': ['no comparison apart of nausea: ketamine = placebo'],
  'Severity fell with ketamine and with placebo; the difference between the groups was not significant.': ['change less of -: ketamine,placebo', 'no comparison apart of -: ketamine = placebo'],
  'Ketamine did not improve HAM-A scores.': ['no change better of ham-a: ketamine'],
  'Ketamine improved the HAM-A, but not the MADRS.': ['change better of ham-a: ketamine', 'no change better of madrs: ketamine'],
  'The HAM-A improved, the MADRS did not.': ['change better of ham-a: -', 'no change better of madrs: -'],
  'Slower processing speed predicted greater improvement of anxiety.': ['link worse of cognition,anxiety: -'],
  'Adherence was not associated with relapse.': ['no link apart of adherence,relapse: -'],
  'The effect on suicidal ideation persisted until 72 hours.': ['lasting lasting of suicidal-ideation: -'],
  'No serious adverse events occurred.': ['no absence more of adverse-event: -'],
  'Not a single relapse occurred with ketamine.': ['no absence more of relapse: ketamine'],
  'Anxiety rose less slowly with tea than with placebo.': ['comparison sooner of anxiety: tea > placebo'],
  'Anxiety came up more with ketamine than with placebo.': ['comparison more of anxiety: ketamine > placebo'],
  'The HAM-A came down further with ketamine than with placebo.': ['comparison less of ham-a: ketamine > placebo'],
  'Adherence was positively associated with relapse.': ['link more of adherence,relapse: -'],
  'Adherence was inversely associated with relapse.': ['link less of adherence,relapse: -'],
  'The improvement of anxiety was smaller with tea than with placebo.': ['comparison worse of anxiety: tea > placebo'],
  'The effect on anxiety was greater with tea than with placebo.': ['comparison better of anxiety: tea > placebo'],
  'The change in anxiety was greater with tea than with placebo.': ['comparison apart of anxiety: tea > placebo'],
  'The fall in anxiety was better with tea than with placebo.': ['comparison better of anxiety: tea > placebo'],
  'The effect on anxiety increased with tea.': ['change more of anxiety: -'],
  'There was no significant benefit on the MADRS.': ['no comparison better of madrs: -'],
  'Anxiety fell more with esketamine plus an antidepressant than with placebo plus an antidepressant.': ['comparison less of anxiety: esketamine > placebo'],
  'Unlike the MADRS, the HAM-A improved with ketamine.': ['change better of ham-a: ketamine', 'no change better of madrs: ketamine'],
  'No trial showed that ketamine lowered anxiety.': ['no change less of anxiety: ketamine'],
  'It should be noted that anxiety fell with ketamine.': ['change less of anxiety: ketamine'],
  'The trial was to show that anxiety fell with ketamine.': [],
  'Ketamine had no harmful effect on sleep.': ['no change worse of -: ketamine'],
  'Anxiety fell more with two infusions per week than with one infusion per week.': ['comparison less of anxiety: regimen:2/week > regimen:1/week'],
  'Anxiety fell further with higher doses than with lower doses.': ['comparison less of anxiety: regimen:more > regimen:less'],
  'Side effects were more frequent with ketamine than with placebo.': ['comparison more of adverse-event: ketamine > placebo'],
  'The MADRS improved with ketamine, but not with placebo.': ['change better of madrs: ketamine'],
  'The onset of anxiety was later than with placebo.': ['comparison later of anxiety: - > placebo'],
  'Superiority of ketamine over placebo was not shown for anxiety.': ['no comparison better of anxiety: ketamine > placebo'],
  'The higher the anxiety was, the less often response was seen.': ['link worse of anxiety,response: -'],
  'Patients with more anxiety were less likely to respond.': ['link less of anxiety,response: -'],
  'The improvement accumulated with every infusion.': ['change better of -: -'],
  'Dissociation was not necessary for the response.': ['no necessity more of dissociation,response: -'],
  'The response was still seen at week 4.': ['lasting lasting of response: -'],
  'The response was no longer seen at week 4.': ['no lasting lasting of response: -'],
  'Tea helped anxiety more than placebo.': ['comparison better of anxiety: tea > placebo'],
  'Tea helped anxiety less than placebo.': ['comparison worse of anxiety: tea > placebo'],
  'Symptoms improved with six infusions of ketamine, compared with midazolam.': ['change better of -: ketamine > midazolam'],
  'Patients who had not improved on lithium were given ketamine.': [],
  'Patients who were more resistant were less likely to remit.': ['link less of remission: -'],
}

/** What only looks like a statement. */
const unstated = [
  'More than half of the patients were women.', 'The score fell by 14 points.', 'It was given no more than twice a week.', 'We tested whether ketamine is better than placebo.', 'Higher doses are under study.',
  'Response meant a fall of more than 50%.', 'A similar design was used.', 'Further infusions were given.', 'Five points higher is a slip.',
]

describe('statements in words', () => {
  for (const [sentence, expected] of Object.entries(stated)) it(sentence, () => assert.deepEqual(statementsOf(sentence).map(summary), expected))
  for (const sentence of unstated) it(`not in: ${sentence}`, () => assert.deepEqual(statementsOf(sentence).map(summary), []))
})

function statementsOf(sentence: string): Statement[] {
  return readStatements(tokenize(sentence, { start: 0, end: sentence.length }), standardVocabulary)
}

function summary({ form, way, negated, significant, measure, of, than, unordered }: Statement): string {
  const other = than.ids.length + than.stems.length === 0 ? '' : ` ${unordered ? '=' : '>'} ${named(than)}`
  return `${negated ? 'no ' : ''}${form} ${way}${significant === true ? '!' : ''} of ${measure.ids.join() || '-'}: ${named(of)}${other}`
}

function named({ ids, stems }: Words): string {
  return ids.join() || stems.join() || '-'
}
