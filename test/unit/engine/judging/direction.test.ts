import { articleOf, corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020', population: 'social anxiety disorder', says: [
    'In social anxiety disorder, ketamine significantly reduced anxiety on the LSAS compared with placebo (p = .01).',
    'In social anxiety disorder, anxiety on the VAS-anxiety did not differ significantly between ketamine and placebo (p = .95).',
  ],
}, { head: 'bare2019 Bare 2019 record' })

const statements = [
  'In social anxiety disorder, ketamine [significantly reduced|supported] anxiety on the LSAS compared with placebo [@reed2020].',
  'In social anxiety disorder, anxiety on the LSAS did [not differ significantly|contradicted direction] between ketamine and placebo [@reed2020].',
  'In social anxiety disorder, anxiety on the VAS-anxiety did [not differ significantly|supported] between ketamine and placebo [@reed2020].',
  'Sleep was [significantly better|unverifiable] with ketamine [@reed2020].',
  'In social anxiety disorder, ketamine [significantly reduced|unverifiable] anxiety on the LSAS compared with placebo [@bare2019].',
  'In social anxiety disorder, ketamine [significantly reduced|uncited] anxiety on the LSAS compared with placebo.',
]

const told = corpusOf({
  head: 'reed2020 Reed 2020', says: [
    'Response was more frequent in men (77%) than in women (43%).',
    'Sleep improved significantly more with ketamine than with midazolam at 24 hours.',
    'Ketamine did not improve memory.',
    'Relapse did not differ significantly between ketamine and midazolam.',
    'Nausea was reported by 41 of 50 patients with ketamine against 12 of 50 with midazolam (P < .001).',
    'Against midazolam, ketamine was of significant benefit on the MADRS and the HAM-D, but not on the BDI.',
    'Slower processing speed predicted greater improvement of anxiety.',
    'The effect of ketamine on craving persisted until week 4.',
    'No serious adverse events occurred.',
    'Anxiety was worse with ketamine in responders than in non-responders.',
    'Dissociation was higher after ketamine than after midazolam (p = .03).',
  ],
})

/** What is right must stay silent, and what is wrong must never be called supported. */
const inWords = [
  'Women responded [less often|supported] than men [@reed2020].',
  'Women responded [more often|contradicted direction] than men [@reed2020].',
  'At [24|supported] hours, sleep had improved [no more|contradicted direction] with ketamine than with midazolam [@reed2020].',
  'At [24|supported] hours, sleep had improved [more|contradicted direction] with midazolam than with ketamine [@reed2020].',
  'At [4|supported] weeks, sleep had improved [no more|unverifiable] with ketamine than with midazolam [@reed2020].',
  'Sleep improved [no more|unverifiable] with ketamine than with ECT [@reed2020].',
  'Sleep improved [significantly more|supported] with ketamine than with midazolam [@reed2020].',
  'Ketamine [improved|contradicted direction] memory [@reed2020].',
  'Midazolam [improved|unverifiable] memory [@reed2020].',
  'Ketamine [did not improve|supported] memory [@reed2020].',
  'Relapse was [significantly less|contradicted direction] frequent with ketamine than with midazolam [@reed2020].',
  'Relapse was numerically [less frequent|unverifiable] with ketamine than with midazolam [@reed2020].',
  'Relapse did [not differ|supported] between midazolam and ketamine [@reed2020].',
  'Nausea was [more common|supported] with ketamine than with midazolam [@reed2020].',
  'Nausea was [rarer|contradicted direction] with ketamine than with midazolam [@reed2020].',
  'Nausea did [not differ|contradicted direction] between ketamine and midazolam [@reed2020].',
  'Vomiting did [not differ|unverifiable] between ketamine and midazolam [@reed2020].',
  'Ketamine was of [significant|contradicted direction] benefit on the MADRS, the HAM-D and the BDI [@reed2020].',
  'Faster processing speed [predicted greater improvement|contradicted direction] of anxiety [@reed2020].',
  'Slower processing speed [predicted greater improvement|supported] of anxiety [@reed2020].',
  'The effect of ketamine on craving [persisted|supported] until week [4|supported] [@reed2020].',
  '[No serious adverse events|supported] occurred [@reed2020].',
  'Dissociation was [higher|supported] after ketamine than after midazolam (p = [.03|supported]) [@reed2020].',
  'Dissociation did [not differ|contradicted direction] between ketamine and midazolam (p = [.03|supported]) [@reed2020].',
]

describe('statements in words', () => {
  for (const statement of inWords) it(statement, () => { judges(told, statement) })
})

/** A study that says in numbers alone, or in another word, whether its groups differ. */
const inNumbers = corpusOf({ head: 'moss2021 Moss 2021', says: [
  'Remission was seen in 35.1% (ketamine) and 14.7% (midazolam); p = .03.',
  'Relapse came to 55.1% with ketamine and 24.7% with midazolam, a significant difference.',
  'Sleep lasted 12.4 hours (95% CI 11.2 to 13.7; p = .003).',
  'Response was seen in 61.2% (ketamine) and 24.2% (midazolam); the difference was not significant.',
] })

describe('statements of what only numbers say', () => {
  for (const statement of [
    'Remission did [not differ|contradicted direction] between ketamine and midazolam [@moss2021].',
    'Relapse did [not differ|contradicted direction] between ketamine and midazolam [@moss2021].',
    'Sleep was [not significantly longer|contradicted direction] ([12.4|supported] hours, 95% CI [11.2 to 13.7|supported]) [@moss2021].',
    'Response differed [significantly|contradicted direction] between ketamine and midazolam [@moss2021].',
    'Sleep was [significantly longer|supported] ([12.4|supported] hours, 95% CI [11.2 to 13.7|supported]) [@moss2021].',
  ]) it(statement, () => { judges(inNumbers, statement) })
})

describe('statements that the numbers beside them belie', () => {
  const odds = corpusOf({ head: 'moss2021 Moss 2021', says: ['Calm was more frequent with ketamine than with midazolam (OR 3.71, 95% CI 1.92 to 7.34; p = .003).', 'Cold hands were seen in 12 of 40 people (p = .61).'] })
  for (const statement of [
    'Snoring was [not significantly changed|contradicted direction] (OR [3.71|supported], 95% CI [1.92 to 7.34|supported]) [@moss2021].',
    'Snoring was [not significantly changed|contradicted direction] (p = [.003|unverifiable]) [@moss2021].',
    'Snoring was [significantly changed|contradicted direction] (p = [.61|unverifiable]) [@moss2021].',
    'Snoring was, as they write ([on page 3]; p = [.61|unverifiable]), [significantly changed|unverifiable] [@moss2021].',
    'Snoring was [not significantly changed|unverifiable] (p = [.003|unverifiable]; Bonferroni) [@moss2021].',
    'Snoring was [not significantly changed|unverifiable], but calm was (p = [.003|supported]) [@moss2021].',
    'Snoring was [not significantly changed|contradicted direction] (OR [3.71|supported], 90% CI [1.92 to 7.34|contradicted value]) [@moss2021].',
    'Snoring was [not significantly changed|contradicted direction] (OR [3.71|supported], CI [1.92 to 7.34|supported]) (p = [.61|contradicted value]) [@moss2021].',
    'Calm rose (p = [.003|supported]), snoring was [significantly changed|contradicted direction] (p = [.61|unverifiable]), and hope grew (p = [.003|supported]) [@moss2021].',
    'Snoring was [significantly changed|contradicted direction] (p = [.61|unverifiable] [@moss2021].',
    'Snoring was [significantly changed|contradicted direction] (p = [.61|unverifiable]), if not after correction [@moss2021].',
    'Snoring was changed (p = [.61|unverifiable]), which was [not significant|unverifiable] [@moss2021].',
    'Snoring was changed (p = [.003|unverifiable]), which was [not significant|contradicted direction] [@moss2021].',
  ]) it(statement, () => { judges(odds, statement) })

  const intervals = corpusOf({ head: 'fern2022 Fern 2022', says: [
    'Calm rose more with tea (mean difference 2.15, 95% CI 0.43 to 3.97).', 'Hope rose more with tea (mean difference 3.15, 90% CI 1.43 to 4.97).', 'Sleep was longer with tea (hazard ratio 3.17, 95% CI 1.24 to NE).',
  ] })
  for (const statement of [
    'Snoring was [not significantly changed|contradicted direction] (mean difference [2.15|supported], 95% CI [0.43 to 3.97|supported]) [@fern2022].',
    'Snoring was [not significantly changed|contradicted direction] (mean difference [2.15|supported], CI [0.43 to 3.97|supported]) [@fern2022].',
    'Snoring was [not significantly changed|unverifiable] (mean difference [3.15|supported], 90% CI [1.43 to 4.97|supported]) [@fern2022].',
    'Snoring was [not significantly changed|contradicted direction] ([2.15|supported]; [0.43 to 3.97|supported]) [@fern2022].',
    'Snoring was [significantly changed|unverifiable] ([2.15|supported]; [0.43 to 3.97|supported]) [@fern2022].',
    'Snoring was [not significantly changed|unverifiable] ([7.15|unverifiable]; [6.43 to 7.97|unverifiable]) [@fern2022].',
    'Snoring was [not significantly changed|unverifiable] (hazard ratio [3.17|supported], 95% CI [1.24 to NE|supported]) [@fern2022].',
  ]) it(statement, () => { judges(intervals, statement) })
})

describe('statements against a whole article', () => {
  const article = articleOf('tea2021', [
    'Anxiety was reduced by ketamine.', 'Remission was seen in 35.1% (ketamine) and 14.7% (midazolam); p = .03.', 'Response in the ketamine arm was 61.2% and in the midazolam arm 24.2%, which was not a significant difference.',
    'Relapse came to 55.1% with ketamine and 24.7% with midazolam. The difference was significant.', 'Fatigue was less with coffee than with water.', 'Pain fell with tea.',
  ])
  for (const statement of [
    'Anxiety was [not reduced|contradicted direction] by ketamine [@tea2021].',
    'Anxiety [rose|contradicted direction] with ketamine [@tea2021].',
    'Remission did [not differ|contradicted direction] between ketamine and midazolam [@tea2021].',
    'Relapse did [not differ|contradicted direction] between ketamine and midazolam [@tea2021].',
    'Fatigue did [not differ|contradicted direction] between coffee and water [@tea2021].',
    'Pain [rose|unverifiable] [@tea2021].',
    'Fatigue was [less|supported] with coffee than with water [@tea2021].',
  ]) it(statement, () => { judges(article, statement) })
})

describe('statements of significance', () => {
  for (const statement of statements) it(statement, () => { judges(corpus, statement) })
})
