import { articleOf } from '../notes.ts'
import { judges } from './judging.ts'

const trial = articleOf('hay2021', ['Of 122 riders, 60 were given hay and 62 straw.', 'Straw was eaten by 62 riders.'], '<table-wrap><label>Table 2</label><caption><p>What befell the riders.</p></caption><table>'
  + '<thead><tr><th>Event</th><th>Hay (n = 60)</th><th>Straw (n = 62)</th></tr></thead><tbody><tr><td>Hiccups, n (%)</td><td>18 (30.0)</td><td>31 (50.0)</td></tr>'
  + '<tr><td>Sneezing, n (%)</td><td>9 (15.0)</td><td>62 (100.0)</td></tr></tbody></table></table-wrap>')

describe('the size of a group for how many something happened to', () => {
  const documents: Record<string, string> = {
    'the size': '[62|contradicted denominator] riders given straw had hiccups [@hay2021].',
    'the number': '[31|supported] riders given straw had hiccups [@hay2021].',
    'the size before the name of the event': 'Hiccups occurred in [62|contradicted denominator] riders given straw [@hay2021].',
    'where it happened to all': '[62|supported] riders given straw had sneezing [@hay2021].',
    'of an event that no row has': '[62|supported] riders given straw had eaten it [@hay2021].',
    'as the size that it is': 'Hiccups were looked for in [62|unverifiable] riders given straw [@hay2021].',
  }
  for (const [name, document] of Object.entries(documents)) it(`${name}: ${document}`, () => { judges(trial, document) })
})
