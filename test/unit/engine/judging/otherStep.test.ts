import { articleOf } from '../notes.ts'
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
    ['all who were randomised for those who were followed, whom the sources do not count', late, 'In all, [150|unverifiable] riders were followed for a year [@tea2021].'],
    ['those who were randomised for those who left', late, 'In all, [150|contradicted population] riders were lost to follow-up [@tea2021].'],
    ['those who left for those who were randomised', late, 'The trial randomised [16|contradicted population] riders [@tea2021].'],
    ['those of a fraction', late, 'In all, [134|supported] riders were analysed [@tea2021].'],
    ['both groups together', pairs, 'In all, [122|supported] infants were randomised [@tea2021].'],
  ]
  for (const [name, corpus, document] of documents) it(`${name}: ${document}`, () => { judges(corpus, document) })
})
