import { articleOf } from '../notes.ts'
import { judges } from './judging.ts'

const report = articleOf('tea2021', [
  'All were given 40 mg lumavax daily and 5 mg of rofexol at night.',
  'The control group took 20 mg of oral placebex.',
  'Rescue was 70 mg in all.',
], '<p>The <italic>third</italic> group took 200 µg/day organic selvenium and 200 mg/day of calvorin.</p>')

const days = articleOf('tea2021', ['All were given 40 mg lumavax daily.', 'The controls took 80 mg of rofexol.', 'Later, 33 mg of rofexol was given.'])

describe('the dose of one substance given as that of another', () => {
  for (const [what, sentences] of Object.entries({
    'as the source has it': ['They took [40|supported] mg of lumavax and [5|supported] mg of rofexol [@tea2021].', 'They took lumavax [40|supported] mg and rofexol ([5|supported] mg) [@tea2021].'],
    'crossed': ['All were given [5|contradicted arm] mg of lumavax and [40|contradicted arm] mg of rofexol [@tea2021].'],
    'one alone': ['All were given [5|contradicted arm] mg of lumavax [@tea2021].', 'All were given rofexol ([40|contradicted arm] mg) at night [@tea2021].', 'The control group took [40|contradicted value] mg of placebex [@tea2021].'],
    'the unit of another': ['The third group took [200|contradicted unit] mg of selvenium a day [@tea2021].', 'The third group took [200|supported] µg of selvenium and [200|supported] mg of calvorin a day [@tea2021].'],
    'a substance that the source does not name': ['All were given [5|supported] mg of brexol at night [@tea2021].'],
    'no substance': ['All were given [40|supported] mg daily [@tea2021].'],
    'a dose of which the source does not say what it is of': ['Rescue was [70|supported] mg of rofexol in all [@tea2021].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(report, sentence) })
  }

  for (const [what, sentence] of Object.entries({
    'twice the dose may be that of a day': 'They took [80|supported] mg of lumavax a day [@tea2021].',
    'any other dose is not known to be': 'They took [33|unverifiable] mg of lumavax [@tea2021].',
    'behind the name': 'They took lumavax, [33|unverifiable] mg [@tea2021].',
    'behind the name with a word between': 'They took lumavax at [33|unverifiable] mg [@tea2021].',
  })) it(`${what}: ${sentence}`, () => { judges(days, sentence) })
})
