import assert from 'node:assert/strict'
import { candidatesFor } from '../../../../server/src/engine/judging/candidates/candidates.ts'
import { bestDesignation } from '../../../../server/src/engine/judging/candidates/designation.ts'
import { articleOf } from '../notes.ts'
import { settingOf } from './judging.ts'

const corpus = articleOf('walk2021', ['Sleep lasted 7.4 hours with tea and 6.2 hours with coffee.'], `<table-wrap><caption><p>Walking.</p></caption><table>
<thead><tr><th>Measure</th><th>Tea</th><th>Coffee</th></tr></thead>
<tbody><tr><td>Distance (m)</td><td>310.4</td><td>308.9</td></tr><tr><td>Height climbed (m)</td><td>41.6</td><td>47.2</td></tr></tbody></table></table-wrap>`)

/** Which way the words of a sentence point from the place of its first number: `+` to it, `-` to another one beside it, `0` nowhere. */
function pointing(text: string): string | null {
  const { setting, company } = settingOf(corpus, text)
  const place = bestDesignation(setting, candidatesFor(setting, company), company)
  if (!place) return null
  const sign = (rival: number): string => (rival > 0 ? '-' : rival < 0 ? '+' : '0')
  return place.isCell ? `row ${sign(place.rowRival)} column ${sign(place.columnRival)}` : `words ${sign(place.rowRival)}`
}

describe('the place that the words of a claim point to', () => {
  for (const [text, expected] of Object.entries({
    'With tea the distance walked was 310.4 m [@walk2021].': 'row + column +',
    'With coffee the distance walked was 310.4 m [@walk2021].': 'row + column -',
    'With tea a height of 310.4 m was climbed [@walk2021].': 'row - column +',
    'The figure was 310.4 m [@walk2021].': 'row 0 column 0',
    'Sleep lasted 7.4 hours with tea [@walk2021].': 'words +',
    'Sleep lasted 7.4 hours with coffee [@walk2021].': 'words -',
    'Sleep lasted 99.9 hours with tea [@walk2021].': null,
  })) it(`${text} ${expected}`, () => { assert.equal(pointing(text), expected) })
})
