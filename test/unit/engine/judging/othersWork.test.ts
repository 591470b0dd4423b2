import { articleOf } from '../notes.ts'
import { judges } from './judging.ts'

const report = articleOf('tea2021', [
  'Of 1228 adults who heard the lectures, 226 took part and were allotted to two arms of equal size.',
  'In the end there were 87 sleepers in each arm.',
  'A similar study by Dasa on 62 randomized volunteers showed that coffee shortened sleep by 14.2 minutes.',
  'Doe et al. gave 200 mg of caffeine to one arm and 25 mg to the other.',
  'We gave 150 mg of caffeine on two days.',
])

describe('what an article tells of the works of others', () => {
  const documents: Record<string, string> = {
    'says nothing against what it found itself': 'Of [226|unverifiable] randomized volunteers, [87|unverifiable] per arm were analysed [@tea2021].',
    'may be quoted': 'Dasa saw that coffee shortened sleep by [14.2|supported] minutes in [62|supported] volunteers [@tea2021].',
    'may be misquoted': 'A similar study by Dasa had [82|contradicted value] randomized volunteers [@tea2021].',
    'is not what is meant beside a number': 'The arm with [200|supported] mg slept as long as the others [@tea2021].',
    'leaves a slip in what it did itself': 'The sleepers were given [15|contradicted decimal-shift] mg of caffeine on [two|supported] days [@tea2021].',
  }
  for (const [name, document] of Object.entries(documents)) it(`${name}: ${document}`, () => { judges(report, document) })
})
