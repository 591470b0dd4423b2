import assert from 'node:assert/strict'
import type { Corpus } from '../../../../server/src/engine/corpus/corpus.ts'
import { askedBy } from '../../../../server/src/engine/judging/derived/asked.ts'
import { rankedBy } from '../../../../server/src/engine/judging/derived/ranking.ts'
import { articleOf, tableOf } from '../notes.ts'
import { settingOf } from './judging.ts'

/** What a sentence may mean of all that the numbers of an article give, the likeliest first, and whether it goes the way that the words say: "0.8, 0.2 against, 1.55 or not". */
function meantBy(article: Corpus, sentence: string): string {
  const { setting, company } = settingOf(article, sentence)
  return rankedBy(setting, askedBy(setting)[0]!, company).slice(0, 3)
    .map(({ derivation: { value }, direction }) => `${Number(value.toFixed(2))}${direction === null ? ' or not' : direction ? '' : ' against'}`).join(', ')
}

const sets: Record<string, { article: Corpus, sentences: Record<string, string> }> = {
  'which way it goes': {
    article: articleOf('tea2021', ['Baking bread took 12.5 s with tea.', 'Baking bread took 17.5 s with milk.', 'Weight changed by −3.2 kg with tea and by −1.1 kg with coffee.', 'The hazard ratio for fire was 0.45 with tea.', 'The odds ratio for joy was 1.75 with tea.'], tableOf('Table 1. Sleep of cooks', ['Tea before', 'Tea after', 'Coffee before', 'Coffee after'], ['Hours of sleep', '6.20', '7.75', '6.40', '6.95'])),
    sentences: {
      'Sleep before was 0.20 hours longer with coffee than with tea [@tea2021].': '0.2, 0.8 against, 0.55',
      'Sleep before was 0.20 hours longer with tea than with coffee [@tea2021].': '0.2 against, 0.8, 0.55',
      'Sleep after was 0.80 hours shorter with coffee compared with tea [@tea2021].': '0.8, 0.2 against, 0.55 against',
      'Sleep after tea was 0.80 hours apart from that after coffee [@tea2021].': '0.8, 0.2, 1.55',
      'Sleep with tea grew by 1.55 hours [@tea2021].': '1.55, 0.2 against, 0.8',
      'Sleep with tea fell by 1.55 hours [@tea2021].': '1.55 against, 0.2, 0.8 against',
      'Sleep was 0.80 hours longer [@tea2021].': '1.55, 0.2 or not, 0.8 or not',
      'Tea had an advantage over coffee of 0.80 hours in sleep [@tea2021].': '0.2, 0.8, 0.55',
      'Coffee gave a gain over tea of 0.80 hours in sleep [@tea2021].': '0.2, 0.8 against, 0.55',
      'Over the week sleep was 0.80 hours longer with tea [@tea2021].': '1.55, 0.2 against, 0.8',
      'Baking bread took 5.0 s longer with milk [@tea2021].': '5',
      'Baking bread took 5.0 s longer with tea [@tea2021].': '5 against, 1.55, 0.2 against',
      'Weight fell by 2.1 kg more with tea than with coffee [@tea2021].': '2.1, 0.2 against, 0.8',
      'Weight fell by 2.1 kg more with coffee than with tea [@tea2021].': '2.1 against, 0.2, 0.8 against',
      'The odds of joy were 75% higher with tea [@tea2021].': '75, 55 against, 25',
      'The odds of joy were 75% lower with tea [@tea2021].': '75 against, 55, 20 against',
      'The risk of fire fell by 55% with tea [@tea2021].': '55, 75 against, 20 against',
      'The risk of fire rose by 55% with tea [@tea2021].': '55 against, 75, 25',
    },
  },
  'groups by their other names': {
    article: articleOf('tea2021', ['They were randomised to lemon (group A, n = 70) or ginger (group B, n = 72).'], tableOf('Table 1. Sleep of cooks', ['Group A', 'Group B'], ['Hours of sleep', '6.20', '7.75'])),
    sentences: {
      'Sleep was 1.55 hours longer with ginger than with lemon [@tea2021].': '1.55',
      'Sleep was 1.55 hours longer with lemon than with ginger [@tea2021].': '1.55 against',
    },
  },
  'what was not so': {
    article: articleOf('tea2021', ['Of the 90 loaves in jars, 32 went mouldy and 50 were not eaten.', 'Spoons were polished by 37% of the cooks.', 'Pans were not scoured by 22% of the cooks.'], tableOf('Table 1. Cooks', ['Men (n = 80)', 'Women (n = 90)'], ['Left-handed, not trained', '14', '27'], ['Trained', '44', '47'])),
    sentences: {
      'Of the loaves in jars 36% went mouldy [@tea2021].': '35.56, 64, 40',
      'Of the loaves in jars 36% did not go mouldy [@tea2021].': '35.56 or not, 64 or not, 55.56',
      'Of the loaves in jars 56% were eaten [@tea2021].': '35.56, 64, 55.56 or not',
      'Of the loaves in jars 56% were not eaten, but cut [@tea2021].': '55.56, 62.5, 35.56 or not',
      'Not rarely, of the loaves in jars 36% went mouldy [@tea2021].': '35.56, 64, 40',
      'Of the loaves in jars 36% went mouldy, but not on Sundays [@tea2021].': '35.56, 64, 40',
      'Of the men 18% were left-handed and not trained [@tea2021].': '17.5 or not, 93.18 or not, 51.25 or not',
      'Of the men 55% were trained [@tea2021].': '55, 53.53, 17.5 or not',
    },
  },
  'men and women': {
    article: articleOf('tea2021', ['Of 120 male singers 30 were tall.', 'Of 130 female singers 26 were tall.'], tableOf('Table 1. Cooks', ['Males (n = 80)', 'Females (n = 90)'], ['Trained', '44', '47'])),
    sentences: {
      'Of the men who sang 25% were tall [@tea2021].': '25, 23.08, 37.5',
      'Of the girls who sang 20% were tall [@tea2021].': '20, 21.67, 86.67',
      'Of the female cooks 52% were trained [@tea2021].': '52.22, 70, 53.53',
    },
  },
  'steps of a trial': {
    article: articleOf('tea2021', ['From the 343 villagers who were invited, 181 consented and 159 declined.', 'In all 150 were randomised and 140 analysed, and 131 completed the follow-up.', 'Tea was liked by 75 villagers.']),
    sentences: {
      'Of those invited 53% consented [@tea2021].': '52.77, 87.85, 46.36',
      'Of those screened 46% declined [@tea2021].': '46.36, 87.85, 52.77',
      'Of those randomised 50% liked tea [@tea2021].': '50, 53.57, 41.44',
      'Of those analysed 54% liked tea [@tea2021].': '53.57, 93.33, 57.25',
    },
  },
}

for (const [what, { article, sentences }] of Object.entries(sets)) {
  describe(`what is meant of all that numbers give: ${what}`, () => {
    for (const [sentence, expected] of Object.entries(sentences)) it(sentence, () => { assert.equal(meantBy(article, sentence), expected) })
  })
}
