import assert from 'node:assert/strict'
import { flowOf, flowOfLabel } from '../../../../server/src/engine/statistics/context/flow.ts'
import { tokenize } from '../../../../server/src/engine/statistics/tokens.ts'

/** Each number marked with the steps that it is counted at: `[150|randomised] infants were randomised`. */
function stepsOf(marked: string): void {
  const text = marked.replace(/\[([^|\]]+)\|[^\]]*\]/g, '$1')
  const tokens = tokenize(text, { start: 0, end: text.length })
  const places = [...marked.matchAll(/\[([^|\]]+)\|([^\]]*)\]/g)]
  let from = 0
  const found = places.map(([, raw]) => {
    const at = tokens.findIndex((token, i) => i >= from && token.raw === raw)
    from = at + 1
    return flowOf(tokens, { from: at, to: at + 1 }).join(' ')
  })
  assert.deepEqual(found, places.map(([, , steps]) => steps), marked)
}

describe('the step of a trial that a number of people is counted at', () => {
  for (const sentence of [
    '[150|randomised] infants were randomised and [134|completed] (89%) completed the questionnaire.',
    'Of [300|screened] women screened, [183|eligible] were eligible, [160|enrolled] gave written consent and [12|left] were lost to follow-up.',
    'We randomised a total of [150|randomised] dogs; the final analysis included [134|analysed].',
    'Of the [150|randomised] randomised children, [134|followed] attended the one-year visit.',
    'Horses were randomly assigned to hay (n = [75|randomised]) or straw (n = [74|randomised]).',
    'Lost to follow-up (n = [16|left]), analysed (n = [134|analysed]).',
    'Follow-up data after 26 weeks were available for [139|followed] riders.',
    'By week two [22|left] riders had left the study.',
    '[76|randomised analysed] people allocated to hay and [85|analysed] to straw were analysed.',
    '[70|randomised completed] of those randomised completed it.',
    '[9|left] did not attend the last visit, and [4|left] failed to return.',
    '[134|analysed] were included in the final intention-to-treat analysis.',
    '[46|treated] received at least one dose.',
    '[60|enrolled] women took part in this trial.',
    'The hay group (n = [36|completed]) completed everything.',
    '[112|followed] infants ([56|followed] hay, [56|followed] straw) attended.',
  ]) it(sentence, () => { stepsOf(sentence) })

  for (const sentence of [
    'In a randomised controlled trial of [60|] women the median was high.',
    '[60|] women took part in a randomised trial.',
    '[16|] were not included in the analysis.',
    'Of those randomised, [134|] had asthma.',
    '[40|] men had completed high school.',
    '[12|] tapes were analysed by hand.',
    'The hay group (n = [36|]) was the larger.',
    '[30|] of them lost 3 kg.',
  ]) it(`none: ${sentence}`, () => { stepsOf(sentence) })

  it('of a row', () => {
    const of = (label: string): string => flowOfLabel(tokenize(label, { start: 0, end: label.length })).join(' ')
    assert.deepEqual(['Lost to follow-up', 'Completers', 'Number of horses randomised', 'Sex, male'].map(of), ['left', 'completed', 'randomised', ''])
  })
})
