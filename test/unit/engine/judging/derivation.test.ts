import assert from 'node:assert/strict'
import type { Corpus } from '../../../../server/src/engine/corpus/corpus.ts'
import { askedBy } from '../../../../server/src/engine/judging/derived/asked.ts'
import { derivationsFrom, type Derivation } from '../../../../server/src/engine/judging/derived/derivation.ts'
import { linesOf } from '../../../../server/src/engine/judging/derived/lines.ts'
import { articleOf, tableOf } from '../notes.ts'
import { settingOf } from './judging.ts'

/**
 * All that the numbers of an article give by what a sentence asks, whatever its words: "1.55 (6.20 → 7.75)" from one time to another, "8 (3, 5, all)" for all of a line, "3 (4, 7, 2 apart)".
 * Wholes are the other numbers of the sentence.
 */
function derivedFrom(article: Corpus, sentence: string): string {
  const { setting, company } = settingOf(article, sentence)
  const lines = linesOf(company.pool)
  const printed = new Set(setting.sentence.map(({ value }) => value))
  const wholes = [...new Map(lines.flatMap(({ operands }) => operands).filter(({ value }) => printed.has(value)).map(operand => [operand.value, operand])).values()]
  return askedBy(setting).map(asked => `${asked.operation} ${derivationsFrom(lines, new Set(lines), wholes, setting.statistic, asked).map(told).join('; ')}`.trim()).join(' | ')
}

function told({ value, operands, whole, isInTime, isAll, apart = 0 }: Derivation): string {
  const texts = operands.map(({ evidence }) => evidence.finding.statistic.text).join(isInTime === true ? ' → ' : ', ')
  return `${Number(value.toFixed(2))} (${texts}${whole ? ` of ${whole.value}` : ''}${isAll === true ? ', all' : ''}${apart > 0 ? `, ${apart} apart` : ''})`
}

const sets: Record<string, { article: Corpus, sentences: Record<string, string> }> = {
  'columns of a row': {
    article: articleOf('tea2021', ['It was so.'], tableOf('Table 1. Sleep', ['Tea before', 'Tea after', 'Coffee before', 'Coffee after'], ['Hours of sleep', '6.20', '7.75', '6.40', '6.95'])),
    sentences: {
      'Sleep was 0.80 hours longer with tea [@tea2021].': 'difference 1.55 (6.20 → 7.75); 0.2 (6.20, 6.40); 0.8 (7.75, 6.95); 0.55 (6.40 → 6.95)',
      'Sleep was 12% longer with tea [@tea2021].': 'change 25 (6.20 → 7.75); 3.23 (6.20, 6.40); 11.51 (7.75, 6.95); 8.59 (6.40 → 6.95) | difference 1.55 (6.20 → 7.75); 0.2 (6.20, 6.40); 0.8 (7.75, 6.95); 0.55 (6.40 → 6.95)',
      'Sleep was 12% shorter with tea [@tea2021].': 'change 20 (6.20 → 7.75); 3.13 (6.20, 6.40); 10.32 (7.75, 6.95); 7.91 (6.40 → 6.95) | difference 1.55 (6.20 → 7.75); 0.2 (6.20, 6.40); 0.8 (7.75, 6.95); 0.55 (6.40 → 6.95)',
      'Sleep changed by 12% [@tea2021].': 'change 25 (6.20 → 7.75); 3.23 (6.20, 6.40); 3.13 (6.20, 6.40); 11.51 (7.75, 6.95); 10.32 (7.75, 6.95); 8.59 (6.40 → 6.95) | difference 1.55 (6.20 → 7.75); 0.2 (6.20, 6.40); 0.8 (7.75, 6.95); 0.55 (6.40 → 6.95)',
      'Sleep grew 2-fold [@tea2021].': 'fold 1.25 (6.20 → 7.75); 1.03 (6.20, 6.40); 1.12 (7.75, 6.95); 1.09 (6.40 → 6.95)',
    },
  },
  'rows of a column': {
    article: articleOf('tea2021', ['It was so.'], tableOf('Table 1. Sleep', ['Tea', 'Coffee'], ['Hours of sleep before', '6.20', '7.75'], ['Steps', '41', '52'], ['Hours of sleep after', '6.40', '6.95'], ['Hours of sleep', '5.10', ''], ['Hours of sleep', '5.30', ''], ['Hours of sleep on all warm nights', '5.60', ''])
      + tableOf('Table 2. Naps', ['Tea', 'Coffee'], ['Hours of sleep after', '1.20', '2.75'])),
    sentences: {
      'Sleep was 0.20 hours longer [@tea2021].': 'difference 1.55 (6.20, 7.75); 0.2 (6.20 → 6.40); 0.8 (7.75 → 6.95); 1.1 (6.20 → 5.10); 0.9 (6.20 → 5.30); 0.55 (6.40, 6.95); 1.3 (6.40 → 5.10); 1.1 (6.40 → 5.30); 1.55 (1.20, 2.75)',
      'Sleep changed by 12% [@tea2021].': 'change 25 (6.20, 7.75); 20 (6.20, 7.75); 3.23 (6.20 → 6.40); 10.32 (7.75 → 6.95); 17.74 (6.20 → 5.10); 14.52 (6.20 → 5.30); 26.83 (41, 52); 21.15 (41, 52); 8.59 (6.40, 6.95); 7.91 (6.40, 6.95); 20.31 (6.40 → 5.10); 17.19 (6.40 → 5.30); 129.17 (1.20, 2.75); 56.36 (1.20, 2.75) | difference 1.55 (6.20, 7.75); 0.2 (6.20 → 6.40); 0.8 (7.75 → 6.95); 1.1 (6.20 → 5.10); 0.9 (6.20 → 5.30); 11 (41, 52); 0.55 (6.40, 6.95); 1.3 (6.40 → 5.10); 1.1 (6.40 → 5.30); 1.55 (1.20, 2.75)',
    },
  },
  'rows that stand far below': {
    article: articleOf('tea2021', ['It was so.'], tableOf('Table 1. Sleep', ['Tea'], ['Sleep at A, h', '6.1'], ['Ant', '1'], ['Bee', '1'], ['Cat', '1'], ['Dog', '1'], ['Eel', '1'], ['Fox', '1'], ['Gnu', '1'], ['Sleep at B, h', '7.2'], ['Sleep at C, h', '9.3'])),
    sentences: {
      'Sleep was 1.1 hours longer [@tea2021].': 'difference 1.1 (6.1, 7.2); 2.1 (7.2, 9.3)',
    },
  },
  'numbers of a sentence': {
    article: articleOf('tea2021', ['Sleep lasted 7.4, 6.2, 5.9 and 5.1 hours with tea, coffee, water and milk.', 'Naps lasted 11, 12, 14, 17, 21, 26 and 32 min.', 'Cooks were 14 with tea and 27 with coffee.', 'Weight was −3.2 kg with tea and −1.1 kg with coffee.', 'Loss was 0 mm with tea and 3.5 mm with coffee, and 3.5 mm with milk.', 'Loss was −7.5 mm with tea and 0 mm with coffee.']),
    sentences: {
      'Sleep was 1.2 hours longer with tea [@tea2021].': 'difference 1.2 (7.4, 6.2); 1.5 (7.4, 5.9, 2 apart); 2.3 (7.4, 5.1, 2 apart); 0.3 (6.2, 5.9, 1 apart); 1.1 (6.2, 5.1, 2 apart); 0.8 (5.9, 5.1)',
      'Naps were 5 min longer [@tea2021].': 'difference 1 (11, 12); 3 (11, 14, 2 apart); 6 (11, 17, 2 apart); 10 (11, 21, 2 apart); 15 (11, 26, 2 apart); 2 (12, 14); 5 (12, 17, 2 apart); 9 (12, 21, 2 apart); 14 (12, 26, 2 apart); 20 (12, 32, 2 apart); 3 (14, 17); 7 (14, 21, 2 apart); 12 (14, 26, 2 apart); 18 (14, 32, 2 apart); 4 (17, 21); 9 (17, 26, 2 apart); 15 (17, 32, 2 apart); 5 (21, 26); 11 (21, 32, 2 apart); 6 (26, 32)',
      'Weight was 2.1 kg lower [@tea2021].': 'difference 2.1 (−3.2, −1.1)',
      'Loss was 3.5 mm lower [@tea2021].': 'difference 11 (3.5, −7.5); 11 (3.5, −7.5)',
      'Weight was 20% lower [@tea2021].': 'change 48.15 (14, 27) | difference',
    },
  },
  'numbers whose unit is told once': {
    article: articleOf('tea2021', ['Tea took 1.5 h, 2.7 and 3.25.', 'Coffee took 11 and 12 h.', 'The mean was 4.1 kg with tea, and the median 4.8 kg with coffee.', 'Milk was 3.1 kg and 7.9 g.', 'Pain was 40% with tea and 30% with coffee.'], tableOf('Table 1. More', ['Tea', 'Coffee'], ['Juice', '2.1 h', '3.2'], ['Wine', 'mean 2.1', 'median 3.3'])),
    sentences: {
      'Tea took 1.2 hours longer [@tea2021].': 'difference 1.2 (1.5, 2.7); 1.2 (2.1, 3.3)',
      'Weight was 0.7 kg lower [@tea2021].': 'difference 0.7 (4.1, 4.8); 1.2 (2.1, 3.3)',
      'Pain was 10 points lower [@tea2021].': 'difference 10 (40, 30); 1.2 (2.1, 3.3)',
      'Pain was 10% lower [@tea2021].': 'change 14.58 (4.1, 4.8); 25 (40, 30); 36.36 (2.1, 3.3) | difference 10 (40, 30); 1.2 (2.1, 3.3)',
    },
  },
  'sentences that follow each other': {
    article: articleOf('tea2021', ['Baking bread took 12 s with tea.', 'Baking bread took 17 s with coffee.', 'Rain fell for 21 s.', 'Reading words took 25 s in spring.', 'Baking bread took 40 s with milk.', 'Baking took 43 s with juice on all of the many cold days of the year.', 'Baking took 49 s with wine in each of several kitchens by the sea.']),
    sentences: {
      'Baking took 5 s longer [@tea2021].': 'difference 5 (12, 17); 3 (40, 43); 6 (43, 49)',
    },
  },
  'what may be a part of what is measured': {
    article: articleOf('tea2021', ['The odds ratio was 2.5 in spring and 3.5 in autumn.', 'Cooks were 14.5 and 16.7 years old.', 'Doses were 12 mg and 14 mg.', 'Stays were 3 days and 5 days.', 'In all 40 cooks and 50 helpers took part.', 'Cooks ate 12 and 19 loaves.', 'Scores were 4 and 6.', 'Joy was 41% and 44.5%.'], tableOf('Table 1. Loaves', ['Tea', 'Coffee'], ['Loaves', '31', '33'])),
    sentences: {
      'Scores were 2 points lower [@tea2021].': 'difference 10 (40, 50); 7 (12, 19); 2 (4, 6); 3.5 (41, 44.5); 2 (31, 33)',
      'The difference was 2.2 [@tea2021].': 'difference 2.2 (14.5, 16.7)',
      'Doses were 20% higher [@tea2021].': 'change 25 (40, 50); 58.33 (12, 19); 50 (4, 6); 8.54 (41, 44.5); 6.45 (31, 33); 150 (2.5); 250 (3.5) | difference 2 (4, 6); 3.5 (41, 44.5); 2 (31, 33)',
      'The time was 20% longer [@tea2021].': 'change 66.67 (3, 5); 25 (40, 50); 58.33 (12, 19); 50 (4, 6); 8.54 (41, 44.5); 6.45 (31, 33); 150 (2.5); 250 (3.5) | difference 2 (4, 6); 3.5 (41, 44.5); 2 (31, 33)',
      'Weight was 7 kg lower [@tea2021].': 'difference 2 (4, 6); 2 (31, 33)',
      'There were 7 fewer loaves [@tea2021].': 'difference 2.2 (14.5, 16.7); 2 (12, 14); 2 (3, 5); 10 (40, 50); 7 (12, 19); 2 (4, 6); 2 (31, 33)',
    },
  },
  'ratios': {
    article: articleOf('tea2021', ['The hazard ratio was 0.45 with tea, and 12 of 40 came.'], tableOf('Table 1. Risks', ['Tea, HR', 'Coffee'], ['Death', '0.70', '1.20'])
      + tableOf('Table 2. Hazard ratios', ['A', 'B'], ['Fire', '0.4', '7'])
      + tableOf('Table 3. Others', ['A', 'B'], ['Odds of fire', '0.3', '0'], ['Ratio', '1.3', '5.3'], ['Joy', '0.2', '0.9'], ['Relative risk', '0.25 mg', 'mean 0.6'])),
    sentences: {
      'The risk was 30% lower [@tea2021].': 'change 94.29 (0.4, 7); 75.47 (1.3, 5.3); 77.78 (0.2, 0.9); 55 (0.45); 30 (0.70); 60 (0.4); 70 (0.3); 30 (1.3) | difference 6.6 (0.4, 7); 4 (1.3, 5.3); 0.7 (0.2, 0.9)',
      'The risk was 3-fold lower [@tea2021].': 'fold 17.5 (0.4, 7); 4.08 (1.3, 5.3); 4.5 (0.2, 0.9)',
    },
  },
  'the least and the most': {
    article: articleOf('tea2021', ['Rain was 9.7 mm in May, 15.8 mm in June and 12.4 mm in July.', 'Heat was 9.7 and 15.8 and 20.1 mm.', 'Snow was 9.7 mm and 15.8 mm.'], tableOf('Table 1. Rain', ['A', 'B'], ['Rain in May', '9.7', '3.1'], ['Rain in June', '11.2', '5.5'], ['Rain in July', '15.8', '2.1'])
      + tableOf('Table 2. More', ['A', 'B'], ['Rain in August', '1.1', '98'])),
    sentences: {
      'Rain was 9.7 to 15.8 mm [@tea2021].': 'span 9.7 (9.7, 15.8, all); 9.7 (9.7, 15.8); 9.7 (9.7, 15.8); 9.7 (9.7, 15.8, all)',
      'Rain was 2.1 to 5.5 mm [@tea2021].': 'span 2.1 (2.1, 5.5, all); 2.1 (2.1, 5.5)',
      'Rain was 9.7 to 12.4 mm [@tea2021].': 'span 9.7 (9.7, 12.4)',
      'Rain was 1.1 to 15.8 mm [@tea2021].': 'span',
    },
  },
  'what is left out of a line': {
    article: articleOf('tea2021', ['Sleep lasted 7.1 h (SD 2.0), more than 9 h, at most 3.2 h, 4 to 5 h and about 6.3 h, p = 0.03, r = 0.4.'], tableOf('Table 1. Sleep', ['Tea', 'Coffee', ''], ['Hours of sleep', '6.20 (1.1)', '7.75 [4.1]', '9.9'])),
    sentences: {
      'Sleep was 0.8 hours longer [@tea2021].': 'difference 0.8 (7.1, 6.3); 1.55 (6.20, 7.75)',
    },
  },
  'shares': {
    article: articleOf('tea2021', ['Of the 90 loaves, 32 went mouldy and 8 were burnt.', 'They were 4 and 3.', 'Of 343 villagers 120 sang.'], tableOf('Table 1. Cooks', ['Tea (n = 80)', 'Coffee (n = 90)', 'Total'], ['Left-handed', '14', '27', '41'], ['Snoring (%)', '41.2', '20.0', '30'], ['Tall, n (%)', '33 (41.2)', '18 (20)', '51'], ['Short', '30', '', ''])
      + tableOf('Table 2. More', ['Tea', 'Coffee'], ['Deaf', '11', '12'])),
    sentences: {
      'Of the cooks 50% were left-handed [@tea2021].': 'share 35.56 (32 of 90); 8.89 (8 of 90); 25 (8 of 32); 34.99 (120 of 343); 88.89 (80 of 90); 17.5 (14); 30 (27); 24.12 (14, 27); 41.25 (33); 20 (18); 30 (33, 18); 37.5 (30) | rest 58.8 (41.2); 80 (20.0); 70 (30); 58.8 (41.2); 80 (20)',
      'Singing was liked by 50% of the 343 villagers [@tea2021].': 'share 26.24 (90 of 343); 35.56 (32 of 90); 9.33 (32 of 343); 8.89 (8 of 90); 25 (8 of 32); 2.33 (8 of 343); 1.17 (4 of 343); 0.87 (3 of 343); 34.99 (120 of 343); 88.89 (80 of 90); 23.32 (80 of 343); 26.24 (90 of 343); 17.5 (14); 30 (27); 24.12 (14, 27); 11.95 (14, 27 of 343); 41.25 (33); 20 (18); 30 (33, 18); 14.87 (33, 18 of 343); 37.5 (30); 8.75 (30 of 343); 6.71 (11, 12 of 343) | rest 58.8 (41.2); 80 (20.0); 70 (30); 58.8 (41.2); 80 (20)',
    },
  },
  'the rest of a share': {
    article: articleOf('tea2021', ['Spoons were polished by 37% and 0% and 100% of 40 cooks.', 'Pans weighed 12 kg.'], tableOf('Table 1. Cooks', ['Tea', 'Coffee'], ['Snoring (%)', '41.2', '20.0'])),
    sentences: {
      'Cups were rinsed by 63% [@tea2021].': 'share | rest 63 (37); 58.8 (41.2); 80 (20.0)',
    },
  },
  'all together': {
    article: articleOf('tea2021', ['Of the 90 loaves, 32 went mouldy, 12 were stale, 8 were burnt and 7 were lost.', 'Bread cost 12 dollars, 15 dollars and 9 euros.', 'They were 12.5 and 14.'], tableOf('Table 1. Cooks', ['Tea (n = 80)', 'Coffee (n = 90)', 'Total'], ['Left-handed', '14', '27', '41'], ['Snoring (%)', '41.2', '20.0', '30'])
      + tableOf('Table 2. Many', ['A', 'B', 'C', 'D', 'E', 'F', 'G'], ['Deaf', '1', '2', '3', '4', '5', '6', '7'], ['Mute', '1', '2', '3', '4', '5', '6', ''], ['Blind', '9', '', '', '', '', '', ''])),
    sentences: {
      'In total, 41 cooks were left-handed [@tea2021].': 'total 122 (90, 32); 134 (90, 32, 12); 142 (90, 32, 12, 8); 44 (32, 12); 52 (32, 12, 8); 59 (32, 12, 8, 7); 20 (12, 8); 27 (12, 8, 7); 15 (8, 7); 170 (80, 90, all); 41 (14, 27); 21 (1, 2, 3, 4, 5, 6, all) | left 58 (32 of 90); 78 (12 of 90); 20 (12 of 32); 82 (8 of 90); 24 (8 of 32); 4 (8 of 12); 83 (7 of 90); 25 (7 of 32); 5 (7 of 12); 1 (7 of 8); 10 (80 of 90)',
      'The total cost was 27 dollars [@tea2021].': 'total 27 (12, 15, all)',
    },
  },
  'what is left': {
    article: articleOf('tea2021', ['Of the 90 loaves, 32 went mouldy and 12 were stale, as were 32 cakes.', 'Of the cooks 12 of 40 came.', 'Pans weighed 12.5 kg.'], tableOf('Table 1. Cooks', ['Tea (n = 80)', 'Coffee (n = 90)'], ['Left-handed', '14', '27'])),
    sentences: {
      'The remaining 58 loaves of 90 were fine [@tea2021].': 'left 58 (32 of 90); 58 (32 of 90); 78 (12 of 90); 20 (12 of 32); 20 (12 of 32); 78 (12 of 90); 58 (32 of 90); 58 (32 of 90); 28 (12 of 40); 10 (80 of 90); 10 (80 of 90)',
    },
  },
}
for (const [what, { article, sentences }] of Object.entries(sets)) {
  describe(`what the numbers of an article give: ${what}`, () => {
    for (const [sentence, expected] of Object.entries(sentences)) it(sentence, () => { assert.equal(derivedFrom(article, sentence), expected) })
  })
}
