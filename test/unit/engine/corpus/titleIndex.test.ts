import assert from 'node:assert/strict'
import { TitleIndex } from '../../../../server/src/engine/corpus/titleIndex.ts'
import { keys, study } from './fixtures.ts'

const titles = {
  feder: 'Efficacy of intravenous ketamine for treatment of chronic posttraumatic stress disorder: a randomized clinical trial',
  spray: 'Efficacy of esketamine nasal spray in treatment-resistant depression',
  chart: 'Ketamine infusions in a large community sample of patients with depression, suicidal ideation, and anxiety: a chart review',
  part1: 'Maintenance ketamine in anxiety disorders, part 1',
}
const index = new TitleIndex(Object.entries(titles).map(([key, title]) => ({ title, study: study(key, `: ${title}`) })))

describe('TitleIndex', () => {
  const found: [string, string][] = [
    ['the title as it is', titles.feder],
    ['another case, other punctuation', 'EFFICACY OF INTRAVENOUS KETAMINE FOR TREATMENT OF CHRONIC POSTTRAUMATIC STRESS DISORDER — A RANDOMIZED CLINICAL TRIAL.'],
    ['British spelling', titles.feder.replace('randomized', 'randomised')],
    ['no subtitle', titles.feder.slice(0, titles.feder.indexOf(':'))],
    ['a misspelling', titles.feder.replace('chronic', 'chornic')],
    ['a word written apart', titles.feder.replace('posttraumatic', 'post-traumatic')],
    ['a filler word lost', titles.feder.replace('for treatment of', 'for the treatment of')],
    ['one word in ten lost', titles.feder.replace('clinical ', '')],
    ['markup', titles.feder.replace('ketamine', '<i>ketamine</i>')],
  ]
  for (const [what, title] of found) it(`finds a title with ${what}`, () => assert.deepEqual(keys(index.find(title)), ['feder']))

  it('finds a title cut short at a comma', () => {
    assert.deepEqual(keys(index.find('Ketamine infusions in a large community sample of patients with depression')), ['chart'])
  })

  it('finds a title with a subtitle that the record does not have', () => assert.deepEqual(keys(index.find(`${titles.spray}: a trial`)), ['spray']))

  const silent: [string, string][] = [
    ['another drug', titles.spray.replace('esketamine', 'ketamine')],
    ['another number', titles.part1.replace('1', '2')],
    ['another disorder', titles.feder.replace('stress disorder', 'embitterment disorder')],
    ['a shared beginning', 'Efficacy of intravenous ketamine'],
    ['nothing', ''],
    ['punctuation', '…'],
  ]
  for (const [what, title] of silent) it(`does not take ${what} for the same title`, () => assert.deepEqual(keys(index.find(title)), []))
})
