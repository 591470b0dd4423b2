import assert from 'node:assert/strict'
import { analyse } from '../../../../server/src/engine/index.ts'
import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'fern2021 Fern 2021 full-text', says: [
    'Of 63 people, 33 were assigned to the amber group and 30 to the birch group.',
    'Sleep was longer in the amber group than in the birch group (7.4 vs 6.2 hours).',
    'The rates of headache in the amber and the birch group were 14.3% and 22.6%, respectively.',
    'Nausea was seen in 31.7% (amber) and 18.2% (birch).',
    'The score was 12.4 ± 3.1 with amber and 15.9 ± 4.6 with birch.',
    'In the amber group, the pulse rose from 71.3 to 82.6 beats per minute.',
    'Amber was given for 48 weeks or 24 weeks; more were cured after 48 weeks than after 24 weeks (70.2% vs 46.4%).',
    'Pain eased more with amber than with birch (41.5% vs 36.8%).',
    'In women, pain eased less with amber than with birch (36.8% vs 41.5%).',
    'Colds were rarer with amber (p = .012) and with birch (p = .034).',
    'Work began after 30 minutes in the amber group and after 60 minutes in the birch group.',
    'Fever was seen in 9.5% with amber and in 8.1% with birch.',
    'Growth came to 0.72 in the birch group and to 15.9 cm in the amber group.',
    'Coughs did not differ with amber (p = .03) or birch (p = .03).',
    'Coughs did not differ with birch (p = .12) or amber (p = .5).',
    'Itch came to 25% in the amber group and to 25% in the birch group.',
    'Of 47 people who consented, 29 slept well and were given birch.',
  ],
})

describe('numbers of one comparison with each other’s groups', () => {
  for (const [what, sentences] of Object.entries({
    'named beside the numbers': [
      'Headache came to [22.6|contradicted arm]% in the amber group and to [14.3|contradicted arm]% in the birch group [@fern2021].',
      'Nausea: [18.2|contradicted arm]% (amber) and [31.7|contradicted arm]% (birch) [@fern2021].',
    ],
    'told by order alone': [
      'Sleep was longer with amber than with birch ([6.2|contradicted arm] vs [7.4|contradicted arm] hours) [@fern2021].',
      'Headache rates were [22.6|contradicted arm]% and [14.3|contradicted arm]% in the amber and the birch group, respectively [@fern2021].',
      'Compared with birch, amber led to longer sleep ([6.2|contradicted arm] vs [7.4|contradicted arm] hours) [@fern2021].',
      'Headache differed between amber and birch ([22.6|contradicted arm]% vs [14.3|contradicted arm]%) [@fern2021].',
    ],
    'named by numbers': ['More were cured after [48|supported] weeks than after [24|supported] weeks ([46.4|contradicted arm]% vs [70.2|contradicted arm]%) [@fern2021].'],
    'the spreads alone': ['The score was [12.4|supported] ± [4.6|contradicted arm] with amber and [15.9|supported] ± [3.1|contradicted arm] with birch [@fern2021].'],
    'of the beginning and the end': ['In the amber group, the pulse rose from [82.6|contradicted arm] to [71.3|contradicted arm] beats per minute [@fern2021].'],
    'silent where they are right': [
      'Birch was given to [29|supported] good sleepers among [47|supported] consenting people [@fern2021].',
      'In the amber group, the pulse rose from [71.3|supported] to [82.6|supported] beats per minute [@fern2021].',
      'In the amber group, the pulse rose to [82.6|supported] from [71.3|supported] beats per minute [@fern2021].',
      'Headache came to [14.3|supported]% in the amber group and to [22.6|supported]% in the birch group [@fern2021].',
      'Headache came to [22.6|supported]% in the birch group and to [14.3|supported]% in the amber group [@fern2021].',
      'Sleep was shorter with birch than with amber ([6.2|supported] vs [7.4|supported] hours) [@fern2021].',
      'Compared with birch, amber led to longer sleep ([7.4|supported] vs [6.2|supported] hours) [@fern2021].',
      'Of [63|supported] people, [30|supported] had birch and [33|supported] had amber [@fern2021].',
      'Fewer were cured after [24|supported] weeks than after [48|supported] weeks ([46.4|supported]% vs [70.2|supported]%) [@fern2021].',
      'The score was [15.9|supported] ± [4.6|supported] with birch and [12.4|supported] ± [3.1|supported] with amber [@fern2021].',
    ],
    'silent where the source has them both ways': ['Pain eased more with amber than with birch ([41.5|supported]% vs [36.8|supported]%) [@fern2021].', 'Pain eased less with amber than with birch ([36.8|supported]% vs [41.5|supported]%) [@fern2021].'],
    'silent of p values, which belong to comparisons, and of times at which something was measured': [
      'Colds were rarer with birch (p = [.012|supported]) and with amber (p = [.034|supported]) [@fern2021].',
      'Coughs did not differ with amber (p = [.03|supported]) or birch (p = [.12|supported]) [@fern2021].',
      'Work began after [60|supported] minutes in the amber group and after [30|supported] minutes in the birch group [@fern2021].',
    ],
    'silent of numbers in other units, and of numbers that are the same': [
      'Growth came to [15.9|supported] in the birch group and to [0.72|supported] cm in the amber group [@fern2021].',
      'Itch came to [25|supported]% in the birch group and to [25|supported]% in the amber group [@fern2021].',
    ],
    'silent where one of the two is another number anyway': ['Fever was seen in [8.1|supported]% with amber and in [9.7|contradicted value]% with birch [@fern2021].'],
    'silent where nothing says whose they are': ['Headache was seen in [22.6|supported]% and [14.3|supported]% [@fern2021].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(corpus, sentence) })
  }

  it('offers each the number of its own group', () => {
    const text = 'Headache came to 22.6% in the amber group and to 14.3% in the birch group [@fern2021].'
    const { problems } = analyse(text, corpus, { syntax: 'markdown' })
    assert.deepEqual(problems.map(({ message, fixes }) => [message, fixes.map(({ edits }) => edits.map(({ newText }) => newText))]), [
      ['22.6% should be 14.3%: Fern et al. (2021) reports 22.6% for the other group.', [['14.3']]],
      ['14.3% should be 22.6%: Fern et al. (2021) reports 14.3% for the other group.', [['22.6']]],
    ])
  })
})
