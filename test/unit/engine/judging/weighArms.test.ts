import { articleOf } from '../notes.ts'
import { judges } from './judging.ts'

const report = articleOf('fern2021', [
  'Of 63 people, 33 were assigned to the amber group and 30 to the birch group.',
  'Sleep was longer in the amber group than in the birch group (7.4 vs 6.2 hours).',
  'The rates of headache in the amber and the birch group were 14.3% and 22.6%, respectively.',
  'Nausea was seen in 31.7% (amber) and 18.2% (birch).',
  'The score was 12.4 ± 3.1 with amber and 15.9 ± 4.6 with birch.',
  'In the amber group, the pulse rose from 71.3 to 82.6 beats per minute.',
  'Pain fell by 3.4 vs 1.7, fatigue by 5.2 vs 2.9, and stiffness by 8.1 vs 6.6 points.',
  'In women, pain eased less with amber than with birch (36.8% vs 41.5%).',
  'Pain eased more with amber than with birch (41.5% vs 36.8%).',
  'Of the genes that changed, 524 were down-regulated and 391 up-regulated.',
])

describe('two numbers in each other’s place, where the whole article is at hand', () => {
  for (const [what, sentences] of Object.entries({
    'named beside the numbers': [
      'Headache came to [22.6|contradicted arm]% in the amber group and to [14.3|contradicted arm]% in the birch group [@fern2021].',
      'Nausea: [18.2|contradicted arm]% (amber) and [31.7|contradicted arm]% (birch) [@fern2021].',
    ],
    'told by order alone': ['Sleep was longer with amber than with birch ([6.2|contradicted arm] vs [7.4|contradicted arm] hours) [@fern2021].'],
    'the estimates beside their spreads': ['The score was [15.9|contradicted arm] ± [3.1|supported] with amber and [12.4|contradicted arm] ± [4.6|supported] with birch [@fern2021].'],
    'of the beginning and the end': ['In the amber group, the pulse rose from [82.6|contradicted arm] to [71.3|contradicted arm] beats per minute [@fern2021].'],
    'one pair the other way round, and the others not': ['Pain fell by [3.4|supported] vs [1.7|supported], fatigue by [2.9|contradicted arm] vs [5.2|contradicted arm], and stiffness by [8.1|supported] vs [6.6|supported] points [@fern2021].'],
    'told apart by what is said of each alone': ['Of the genes, [524|contradicted arm] were up-regulated and [391|contradicted arm] down-regulated [@fern2021].'],
    'silent where they are right': [
      'Of the genes, [391|supported] were up-regulated and [524|supported] down-regulated [@fern2021].',
      'In the amber group, the pulse rose to [82.6|supported] from [71.3|supported] beats per minute [@fern2021].',
      'Headache came to [14.3|supported]% in the amber group and to [22.6|supported]% in the birch group [@fern2021].',
      'Headache came to [22.6|supported]% in the birch group and to [14.3|supported]% in the amber group [@fern2021].',
      'Sleep was shorter with birch than with amber ([6.2|supported] vs [7.4|supported] hours) [@fern2021].',
      'Of [63|supported] people, [30|supported] had birch and [33|supported] had amber [@fern2021].',
      'The score was [15.9|supported] ± [4.6|supported] with birch and [12.4|supported] ± [3.1|supported] with amber [@fern2021].',
    ],
    'silent where all pairs stand the other way round': ['Pain fell by [1.7|supported] vs [3.4|supported], fatigue by [2.9|supported] vs [5.2|supported], and stiffness by [6.6|supported] vs [8.1|supported] points [@fern2021].'],
    'silent where the source has them both ways': ['Pain eased more with amber than with birch ([41.5|supported]% vs [36.8|supported]%) [@fern2021].', 'In women, pain eased less with amber than with birch ([36.8|supported]% vs [41.5|supported]%) [@fern2021].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(report, sentence) })
  }
})
