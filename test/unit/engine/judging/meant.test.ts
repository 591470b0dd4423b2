import assert from 'node:assert/strict'
import { candidatesFor } from '../../../../server/src/engine/judging/candidates/candidates.ts'
import { meantAmong, type Meant } from '../../../../server/src/engine/judging/weighing/meant.ts'
import { articleOf } from '../notes.ts'
import { settingOf } from './judging.ts'

const corpus = articleOf('walk2021', ['Sleep lasted 7.4 hours with tea and 6.2 hours with coffee.', 'Of the 40 who were asked, 55% liked tea.'], `<table-wrap><caption><p>Walking.</p></caption><table>
<thead><tr><th>Measure</th><th>Tea</th><th>Coffee</th></tr></thead>
<tbody><tr><td>Distance (m)</td><td>310.4</td><td>308.9</td></tr><tr><td>Height climbed (m)</td><td>41.6</td><td>47.2</td></tr></tbody></table></table-wrap>`)

/** What the first number of a sentence means. */
function meaning(text: string): Meant | null {
  const { setting, company } = settingOf(corpus, text)
  return meantAmong(setting, candidatesFor(setting, company), company)
}

/** What is likelier than all else together. */
function likeliest(text: string): string {
  const meant = meaning(text)
  if (!meant) return 'nothing'
  if (meant.agreeing > 0.5) return 'what agrees'
  return meant.rivals > 0.5 ? `another value${meant.slip > 0.5 ? ', mistyped' : ''}` : 'open'
}

describe('what a number means by all that is said around it', () => {
  for (const [text, expected] of Object.entries({
    'With tea the distance walked was 310.4 m [@walk2021].': 'what agrees',
    'With coffee the distance walked was 310.4 m [@walk2021].': 'another value',
    'With coffee the height climbed was 42.7 m [@walk2021].': 'another value, mistyped',
    'Sleep lasted 7.4 hours with tea and 6.2 hours with coffee [@walk2021].': 'what agrees',
    'Tea was liked by 55% [@walk2021].': 'what agrees',
    'Tea was liked by 57% [@walk2021].': 'another value, mistyped',
    'It cost 23 dollars [@walk2021].': 'open',
    'They differed (p = .03) [@walk2021].': 'nothing',
  })) it(`${text} ${expected}`, () => { assert.equal(likeliest(text), expected) })

  it('are chances', () => {
    for (const text of ['The distance walked was 310.4 m [@walk2021].', 'The figure was 12.3 m [@walk2021].', 'Tea was liked by 55% [@walk2021].']) {
      const { literal, agreeing, rival, rivals, slip, surest } = meaning(text)!
      for (const [part, whole] of [[literal, agreeing], [rival, rivals], [slip, rival], [agreeing + rivals, 1], [surest, 1]] as const) assert.ok(part >= 0 && part <= whole + 1e-12, text)
    }
  })

  it('do not depend on the value', () => {
    const [one, other] = ['311.5', '317.8'].map(value => meaning(`With tea the distance walked was ${value} m [@walk2021].`)!)
    assert.deepEqual([one!.surest, one!.rivals], [other!.surest, other!.rivals])
  })
})
