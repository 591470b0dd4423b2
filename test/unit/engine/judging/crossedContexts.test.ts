import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'heath2022 Heath 2022 abstract', n: 120, says: [
    'After three weeks, 67% of the patients responded to ketamine.',
    'After three weeks, 52% of the patients remitted with ketamine.',
    'An adverse event led 7% of the patients on ketamine and 0.9% of those on placebo to stop the drug.',
    'More resistant cases remitted less often with ketamine (p < 0.01).',
    'Response to ketamine did not depend on resistance (p > 0.05).',
    'The improvement was large (p < 0.0001).',
    'Suicidal ideation improved more with ketamine than with placebo (d = .98, 95% CI .64 to 1.33).',
    'Depressive symptoms improved more with ketamine than with placebo (d = .89, 95% CI .61 to 1.16).',
  ],
}, {
  head: 'moor2021 Moor 2021 abstract', says: ['In depression, remission rates are less than 15% among patients in whom two earlier treatments have failed.'],
}, {
  head: 'fern2021 Fern 2021 abstract', says: ['Of the participants, 67% responded with ketamine against 20% with midazolam.'],
})

/** Numbers of one study that stand with the name of another number of it, or of what it has nothing of. */
const documents: Record<string, string[]> = {
  'two numbers with each other’s outcome': [
    'In the end, [52|contradicted outcome]% responded and [67|contradicted outcome]% remitted [@heath2022].',
    '[52|supported]% remitted and [67|supported]% responded [@heath2022].',
    'Response was reached by [67|supported]%, remission by [52|supported]% [@heath2022].',
    'Of those who responded, [52|unverifiable]% slept well [@heath2022].',
  ],
  'two numbers with each other’s group': [
    'Of those on placebo [7|contradicted arm]%, of those on ketamine [0.9|contradicted arm]% stopped because of an adverse event [@heath2022].',
    'Of those on ketamine [7|supported]%, of those on placebo [0.9|supported]% stopped because of an adverse event [@heath2022].',
  ],
  'two p values with each other’s outcome': [
    'More resistant patients responded less often (p < [0.01|contradicted outcome]), although they remitted as often (p > [0.05|contradicted outcome]) [@heath2022].',
    'More resistant patients remitted less often (p < [0.01|supported]), although they responded as often (p > [0.05|supported]) [@heath2022].',
  ],
  'the only number there is, of another fate': [
    'Response rates are below [15|contradicted outcome]% among patients in whom [two|supported] treatments have failed [@moor2021].',
    'Remission rates are below [15|supported]% among patients in whom [two|supported] treatments have failed [@moor2021].',
    'Fewer than [15|unverifiable]% of them work [@moor2021].',
  ],
  'a pair before the word that names it': [
    'With ketamine, compared with midazolam, [67|contradicted outcome]% against [20|contradicted outcome]% had remitted, and many lost their response later [@fern2021].',
    'With ketamine, compared with midazolam, [67|supported]% against [20|supported]% had responded, and few were in remission [@fern2021].',
  ],
  'an estimate with its interval': [
    'Anxiety improved as well (d = [.98|contradicted outcome], [.64 to 1.33|contradicted outcome]) [@heath2022].',
    'Suicidal ideation improved as well (d = [.98|supported], [.64 to 1.33|supported]) [@heath2022].',
    'Depression and suicidal ideation improved (d = [.89|unverifiable], [.61 to 1.16|unverifiable], and d = [.98|supported], [.64 to 1.33|supported]) [@heath2022].',
  ],
}

describe('numbers with the name of another', () => {
  for (const [what, sentences] of Object.entries(documents)) it(what, () => { for (const sentence of sentences) judges(corpus, sentence) })
})
