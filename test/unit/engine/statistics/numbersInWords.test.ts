import { unmark } from '../marks.ts'
import { extracts } from './extracting.ts'

/** Numbers that stand in an article, in "nobody", or around the people that they count, beside what looks like them and is no number. */
const forms: Record<string, string[]> = {
  'spans of time with an article': [
    'Calm lasted up to [a week|duration =1 weeks], in some for [a year|duration =1 years] or more, and [a month|duration =1 months] later it was gone.',
    'Calm came within [an hour|duration =1 h], for less than [a day|duration < =1 days], over [a decade|duration =1 decades] of naps.',
    'It lasted for over [a year|duration > =1 years], then over [two|duration =2 weeks] weeks, then for over [3|duration > days] days.',
    'It took [three-quarters of an hour|duration =45 min], then [an hour and a half|duration =90 min], in all more than [two and a half hours|duration > =2.5 h], [a quarter of a day|duration =6 h] or [a week and a half|duration =1.5 weeks].',
    'A nap costs [four to eight hundred|cost 400..800 USD] dollars or between [four and eight hundred|cost 400..800 USD] dollars, and takes [two or three|duration 2..3 weeks] weeks.',
    'It took two or [five|duration =5 weeks] weeks.',
    'It was two and [a half|fraction 1/2] of them slept for [a quarter|fraction 1/4] of the hour.',
    'They met [a fortnight|duration =2 weeks] apart, and [half a year|duration =6 months] after the nap, for [half an hour|duration =30 min].',
    'They napped more than once in a week, drank [20|dose mg/day] mg a day and paid $[50|cost USD] a month.',
    'A week-long course in a day hospital for a day-care centre, after a day shift or a week night, was a month old.',
    'After a second nap, within a minute amount of tea, for a week day.',
  ],
  'numbered days': [
    'On day [three|duration =3 days] and by week [six|duration =6 weeks], calm had come.',
    'On that day [two|sample-size =2] patients left, and each day two naps were taken.',
  ],
  'one of so many people': [
    'Some [20 to 30|percentage ~ 20..30] people in every hundred were afraid, fewer than [ten|percentage < =10] in a hundred badly, and [12|percentage] in every 100 patients left.',
    'They were asked in [100|count centres] centres.',
    'Fewer than [one patient in ten|fraction < 1/10] improved, [two children in five|fraction 2/5] relapsed and [one woman in three|fraction 1/3] did both.',
    'One patient in [ten|count =10 centres] centres slept.',
  ],
  'dozens': [
    '[Eight of a dozen|fraction 8/12] slept, [half a dozen|count =6 sessions] sessions each, and [two dozen|sample-size =24] patients did not.',
    'Dozens of them were tired.',
  ],
  'parts called like steps': [
    'With tea [one-fifth|fraction 1/5] slept; [half|fraction 1/2] woke and [a third|fraction 1/3] relapsed.',
    'After a first and a second nap, a third had to be cut short; a fifth nap of the day was not.',
    'It was longer by a tenth of a point.',
  ],
  'points with a word between': ['Tea bought [four|score =4 points] extra points and [two|score =2 points] more points.'],
  'who took part': [
    '[Eighteen|sample-size =18] took part, and [forty|sample-size =40] were randomised.',
    'Of the centres twelve took part.',
  ],
  'what odds are multiplied by': ['Tea multiplied the odds of sleep by almost [29|odds-ratio ~], and coffee raised the odds by a factor of [3|odds-ratio].', 'Tea changed the odds of sleep in the afternoon by a factor of [0.3|odds-ratio].'],
  'nobody': [
    'With tea [12|percentage]% slept; with coffee [nobody|fraction 0/undefined] did, and [no one|fraction 0/undefined] napped.',
    '[No participants|fraction 0/undefined] in the coffee group slept, [12|percentage]% with tea and [none|fraction 0/undefined] with coffee.',
    'With coffee nobody slept ([0 of 7|fraction 0/7]).',
    'Nobody knows, no patient-reported outcome changed, and no individual patient data were used.',
  ],
  'treatments that have been tried': [
    'They had not responded to at least [two|count ≥ =2 antidepressants] adequate trials of antidepressants, nor to [three|count =3] failed trials.',
    '[Two|study-count =2] previous trials of naps found the same in [40|sample-size] patients.',
  ],
  'parts of some studies': [
    '[Six|study-count =6] trials were found: [two|study-count =2 part] in adults, [three|study-count =3 part] of patients with pain, and [one|study-count =1 part] in both.',
    'Of the eligible trials, [two|study-count =2 part] dealt with adults and a single [one|study-count =1 part] with children.',
    'In [two|study-count =2] trials, [24|other] in the first and [30|other] in the second slept.',
    '[Two|study-count =2] trials were of [12|sample-size] patients, [3|other] with tea and [4|other] with coffee.',
    '[Six|study-count =6] trials were found, two in adults.',
    '[Two|study-count =2] trials, one with [15|other] and one with [18|sample-size] patients, and [four|study-count =4] reviews, [two|count =2] of which were of adults, agreed.',
  ],
}

describe('numbers in words', () => {
  for (const [what, texts] of Object.entries(forms)) {
    describe(what, () => {
      for (const text of texts) it(unmark(text), () => { extracts(text) })
    })
  }
})
