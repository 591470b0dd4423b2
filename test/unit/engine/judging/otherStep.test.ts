import { articleOf, tableOf } from '../notes.ts'
import { judges } from './judging.ts'

const trial = articleOf('tea2021', [
  'Of 412 riders who were screened, 150 were randomised to tea (n = 75) or water (n = 75).',
  'In all, 134 riders completed the questionnaire, 66 of the tea group and 68 of the water group.',
  'Nine riders withdrew.',
  'Sleep lasted 7.3 hours with tea and 6.1 hours with water.',
])

const small = articleOf('tea2021', [
  'Ten riders took part in this crossover trial; one of them fell off.',
  'Nine riders completed all visits.',
  'Eighteen horses were enrolled, and 18 horses completed the course.',
])

const groups = articleOf('tea2021', [
  'Riders were randomly assigned to tea (n = 440) or water (n = 440).',
  'A 1-year follow-up was conducted for the tea (n = 165) and the water group (n = 177).',
  'A total of 122 riders of the tea and 123 of the water group finished the course.',
  'Between them, 20 riders were lost to follow-up.',
])

const pairs = articleOf('tea2021', [
  'In all, 122 infants were enrolled and randomly allocated to zinc (n = 60) or chalk (n = 62).',
  'In the end, 112 infants (56 zinc, 56 chalk) attended the visit.',
])

const late = articleOf('tea2021', [
  'In all, 150 riders were randomised; 134 riders were analysed.',
  'Of them, 16 riders were lost to follow-up and 121/134 slept well.',
])

const sums = articleOf('tea2021', [
  'In all, 245 riders were enrolled and 300 were screened.',
  'A total of 122 riders of the tea group and 123 of the water group completed the course.',
])

const unequal = articleOf('tea2021', ['Altogether 161 riders were enrolled.', 'In the end, 51 riders were analysed in the water group and 110 were analysed in the tea group.'])

const rests = articleOf('tea2021', [
  'In all, 270 riders were screened and 245 riders were enrolled.',
  'Of the riders, 25 were lost to follow-up.',
  'Altogether 240 riders completed the course.',
])

const planned = articleOf('tea2021', ['To have enough power, 200 riders were needed to be randomised.', 'In all, 150 riders were randomised and 140 riders completed the course.'])

const parts = articleOf('tea2021', ['In all, 400 riders were enrolled.', 'Of the men, 90 riders completed the course.'])

const flow = articleOf('tea2021', ['It was so.'], tableOf('Table 1. Flow', ['Tea', 'Water'], ['Randomised', '80', '82'], ['Completed', '71', '74']))

describe('people of another step of a trial', () => {
  const documents: readonly (readonly [string, ReturnType<typeof articleOf>, string])[] = [
    ['those randomised for those who completed', trial, 'Altogether [150|contradicted population] riders completed the questionnaire [@tea2021].'],
    ['those who completed for those randomised', trial, 'The trial randomised [134|contradicted population] riders [@tea2021].'],
    ['those who completed', trial, 'Altogether [134|supported] riders completed the questionnaire [@tea2021].'],
    ['those randomised', trial, 'The trial randomised [150|supported] riders [@tea2021].'],
    ['those screened', trial, '[412|supported] riders were screened [@tea2021].'],
    ['a step that the sources do not count', trial, 'Tea or water was taken at least once by [150|supported] riders [@tea2021].'],
    ['two steps of one number', small, '[18|supported] horses completed the course [@tea2021].'],
    ['one group of two', groups, 'In the end, [440|contradicted population] riders attended from the tea arm [@tea2021].'],
    ['one group of two as it is', groups, 'In the end, [165|unverifiable] riders attended from the tea arm [@tea2021].'],
    ['all who came for all who were randomised, who are given by group', pairs, 'In all, [112|contradicted population] infants were randomised [@tea2021].'],
    ['a group as it came, in brackets', pairs, 'In the zinc group, [56|supported] infants attended the visit [@tea2021].'],
    ['a group as it began', pairs, 'In the zinc group, [60|contradicted population] infants attended the visit [@tea2021].'],
    ['all who were randomised for those who were followed, whom the sources do not count', late, 'In all, [150|unverifiable] riders were followed for [a year|unverifiable] [@tea2021].'],
    ['those who were randomised for those who left', late, 'In all, [150|contradicted population] riders were lost to follow-up [@tea2021].'],
    ['those who left for those who were randomised', late, 'The trial randomised [16|contradicted population] riders [@tea2021].'],
    ['those of a fraction', late, 'In all, [134|supported] riders were analysed [@tea2021].'],
    ['both groups of a later step together', sums, 'In all, [245|supported] riders completed the course [@tea2021].'],
    ['two groups together of which one is small', unequal, 'The analysis covered [161|supported] riders [@tea2021].'],
    ['those screened for those who completed', sums, 'In all, [300|contradicted population] riders completed the course [@tea2021].'],
    ['those of an earlier step less those who left', rests, 'In all, [245|unverifiable] riders completed the course [@tea2021].'],
    ['those of a step of which too many were', rests, 'In all, [270|contradicted population] riders completed the course [@tea2021].'],
    ['those who were planned', planned, 'In all, [200|unverifiable] riders were randomised [@tea2021].'],
    ['those of another step in one sentence', planned, 'In all, [150|contradicted population] riders completed the course [@tea2021].'],
    ['all, where only a part is counted', parts, 'In all, [400|supported] riders completed the course [@tea2021].'],
    ['another row of a table', flow, 'In all, [80|contradicted population] riders of the tea group completed the course [@tea2021].'],
    ['the row itself', flow, 'In all, [71|supported] riders of the tea group completed the course [@tea2021].'],
    ['both groups together', pairs, 'In all, [122|supported] infants were randomised [@tea2021].'],
  ]
  for (const [name, corpus, document] of documents) it(`${name}: ${document}`, () => { judges(corpus, document) })
})
