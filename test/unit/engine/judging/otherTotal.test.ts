import { articleOf } from '../notes.ts'
import { judges } from './judging.ts'

const table = '<table-wrap><label>Table 2</label><caption><p>Falls of the riders.</p></caption><table><thead><tr><th>Fall</th><th>Hay (n = 50)</th><th>Straw (n = 48)</th></tr></thead>'
  + '<tbody><tr><td>Fell off in the first week</td><td>30 (60)</td><td>12 (25)</td></tr><tr><td>Lame on the second day (%)</td><td>16</td><td>37.5</td></tr></tbody></table></table-wrap>'

const trial = articleOf('hay2021', [
  'A total of 150 riders were enrolled, and 50 were given hay, 48 straw and 52 nothing.',
  'Among riders given nothing, 20% lost their hat.',
  'Of 33 children who began, 24 of 30 improved on the scale of the physicians.',
  'The trainers of 73% of them thought so too.',
], table)

describe('a count with the total of others', () => {
  const documents: Record<string, string> = {
    'all riders for those of one group': 'Of riders given hay, [30 of the 150|contradicted denominator] fell off in the first week [@hay2021].',
    'the group as it is': 'Of riders given hay, [30 of the 50|supported] fell off in the first week [@hay2021].',
    'those who began for those who were judged': 'On the scale of the physicians, [24 of the 33|contradicted denominator] children improved [@hay2021].',
    'those who were judged': 'On the scale of the physicians, [24 of 30|supported] children improved [@hay2021].',
    'a count worked out from a percentage and the size of the group': 'Of riders given hay, [8 of 50|supported] were lame on the second day [@hay2021].',
    'a count worked out with a total that no group has': 'Of riders given hay, [4 of 25|unverifiable] were lame on the second day [@hay2021].',
  }
  for (const [name, document] of Object.entries(documents)) it(`${name}: ${document}`, () => { judges(trial, document) })

  const hats = articleOf('hay2021', ['A total of 150 riders were enrolled.', 'Hats were lost by 12/48 riders given straw.'])
  for (const document of ['Hats were lost by [12 of 150|contradicted denominator] riders given straw [@hay2021].', 'Hats were lost by [12 of 48|supported] riders given straw [@hay2021].']) {
    it(`a fraction: ${document}`, () => { judges(hats, document) })
  }

  const coats = articleOf('hay2021', ['Hats were lost by 10% of all.', 'Coats were lost by 29.2% (n = 14) of those given straw.'])
  for (const document of ['Coats were lost by [14 of 140|contradicted denominator] riders given straw [@hay2021].', 'Coats were lost by [14 of 48|supported derived] riders given straw [@hay2021].']) {
    it(`a count beside its percentage: ${document}`, () => { judges(coats, document) })
  }
})
