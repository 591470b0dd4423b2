import { articleOf } from '../notes.ts'
import { judges } from './judging.ts'

const trial = articleOf('hay2021', ['Of 122 riders, 60 were given hay and 62 straw.', 'Straw was eaten by 62 riders.'], '<table-wrap><label>Table 2</label><caption><p>What befell the riders.</p></caption><table>'
  + '<thead><tr><th>Event</th><th>Hay (n = 60)</th><th>Straw (n = 62)</th></tr></thead><tbody><tr><td>Hiccups, n (%)</td><td>18 (30.0)</td><td>31 (50.0)</td></tr>'
  + '<tr><td>Sneezing, n (%)</td><td>9 (15.0)</td><td>62 (100.0)</td></tr>'
  + '<tr><td>Bad cold in autumn (all kinds)</td><td>9</td><td>22</td></tr><tr><td>Minutes of pain</td><td>70</td><td>80</td></tr></tbody></table></table-wrap>')

describe('the size of a group for how many something happened to', () => {
  const documents: Record<string, string> = {
    'the size': '[62|contradicted denominator] riders given straw had hiccups [@hay2021].',
    'the size of the other group': '[60|contradicted denominator] riders given hay had hiccups [@hay2021].',
    'the size, of an event of several words': '[62|contradicted denominator] riders given straw had a bad cold in autumn [@hay2021].',
    'of an event of which only a word is said': '[62|supported] riders given straw had a cold [@hay2021].',
    'a row that does not count riders': '[62|unverifiable] riders given straw had minutes of pain [@hay2021].',
    'all of them': 'All [62|unverifiable] riders given straw had hiccups [@hay2021].',
    'those who had it before': '[62|unverifiable] riders given straw had hiccups at baseline [@hay2021].',
    'with a count of its own behind it': 'Of [62|supported] riders given straw, [31|supported] had hiccups [@hay2021].',
    'with a clause of its own': '[62|supported] riders given straw, who were asked, had hiccups [@hay2021].',
    'far from the event': '[62|supported] riders given straw and chaff and many other good things from the field had hiccups [@hay2021].',
    'no event beside it': 'Hiccups occurred, and straw was given in [62|unverifiable] riders [@hay2021].',
    'the number': '[31|supported] riders given straw had hiccups [@hay2021].',
    'the size before the name of the event': 'Hiccups occurred in [62|contradicted denominator] riders given straw [@hay2021].',
    'where it happened to all': '[62|supported] riders given straw had sneezing [@hay2021].',
    'of an event that no row has': '[62|supported] riders given straw had eaten it [@hay2021].',
    'as the size that it is': 'Hiccups were looked for in [62|unverifiable] riders given straw [@hay2021].',
  }
  for (const [name, document] of Object.entries(documents)) it(`${name}: ${document}`, () => { judges(trial, document) })
})
