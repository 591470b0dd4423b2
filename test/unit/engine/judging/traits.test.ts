import assert from 'node:assert/strict'
import { candidatesFor } from '../../../../server/src/engine/judging/candidates/candidates.ts'
import type { Reason, Verdict } from '../../../../server/src/engine/judging/claim.ts'
import { signsIn } from '../../../../server/src/engine/judging/weighing/signs.ts'
import { traitsOf, type Traits } from '../../../../server/src/engine/judging/weighing/traits.ts'
import { articleOf, tableOf } from '../notes.ts'
import { settingOf } from './judging.ts'

const corpus = articleOf('walk2021', ['Sleep lasted 7.4 hours with tea and 6.2 hours with coffee.', 'Of the 40 who were asked, 55% liked tea.', 'Pain fell by 12.5 points with tea (95% CI 9.1 to 15.8, p < .001) and by 3.75 points with coffee.',
  'Calm was seen in 20% with tea.', 'Rest took 31 min.'], tableOf('Table 1. Walking', ['Tea', 'Coffee'], ['Distance (m)', '310.4', '308.9'], ['Height climbed (m)', '41.6', '47.2']))

/** Traits that are counted, or are there or not. */
const counted = ['flagged', 'contradicted', 'misplaced', 'witness', 'literal', 'sound', 'rounded', 'loose', 'entailed', 'otherPrecision', 'taken', 'stranger', 'calculated', 'inTable', 'missing', 'limitRival', 'digits', 'coarse',
  'pValue', 'nameless', 'time', 'people', 'mates', 'apart', 'lost', 'lostTogether', 'lostInGroup'] as const satisfies readonly (keyof Traits)[]

/** The traits of the first number of a sentence, with how many there are of more than one. */
function traitsIn(text: string, verdict: Verdict, reason: Reason | null): string {
  const { setting, company } = settingOf(corpus, text)
  return listed(counted, traitsOf(setting, candidatesFor(setting, company), company, { verdict, reason }))
}

/** What speaks for the likeliest finding to be the one that is meant. */
function signsFor(text: string): string {
  const { setting, company } = settingOf(corpus, text)
  const signs = signsIn(setting, company)(candidatesFor(setting, company)[0]!)
  return listed(Object.keys(signs) as (keyof typeof signs)[], signs)
}

function listed<Name extends string>(names: readonly Name[], values: Readonly<Record<Name, number>>): string {
  return names.filter(name => values[name] !== 0).map(name => values[name] === 1 ? name : `${name} ${Number(values[name].toFixed(2))}`).join(' ')
}

describe('the traits of a number', () => {
  for (const [text, verdict, reason, expected] of [
    ['With tea the distance walked was 310.4 m [@walk2021].', 'supported', null, 'witness literal sound inTable digits 4 nameless'],
    ['With tea the distance walked was 308.9 m [@walk2021].', 'contradicted', 'arm', 'flagged contradicted misplaced witness literal sound inTable digits 4 nameless'],
    ['With tea the distance walked was 310 m [@walk2021].', 'supported', 'rounding', 'witness rounded inTable digits 3 nameless'],
    ['With tea the distance walked was 301.4 m [@walk2021].', 'contradicted', 'transposed-digits', 'flagged contradicted missing digits 4 nameless'],
    ['With tea the distance walked was about 300 m [@walk2021].', 'supported', 'approximate', 'witness sound loose digits 3 nameless'],
    ['Pain fell by 12.5 points with tea (95% CI 9.1 to 15.8, p < .001) [@walk2021].', 'supported', null, 'witness literal sound digits 3 mates 2'],
    ['Sleep lasted 7.4 hours with tea and 6.2 hours with coffee [@walk2021].', 'supported', null, 'witness literal sound digits 2 time mates'],
    ['Sleep lasted 7.4 hours with tea, 6.9 with milk and 5.9 with coffee [@walk2021].', 'supported', null, 'witness literal sound digits 2 time mates 2 lost 2'],
    ['Sleep lasted 6.9 hours with milk and 5.9 hours with coffee [@walk2021].', 'unsupported', null, 'flagged missing digits 2 time mates lost lostTogether lostInGroup'],
    ['Calm was seen in 20% with tea and in 15.5% with coffee [@walk2021].', 'supported', null, 'witness literal sound digits 2 coarse mates lost lostInGroup'],
    ['It cost 71 dollars [@walk2021].', 'unsupported', null, 'flagged missing digits 2'],
    ['Pain differed (p < .05) [@walk2021].', 'supported', 'derived', 'witness sound digits pValue'],
    ['Pain differed (p < .01) [@walk2021].', 'supported', 'derived', 'witness sound entailed limitRival digits pValue'],
    ['Sleep lasted 1.2 hours longer with tea [@walk2021].', 'supported', 'derived', 'calculated digits 2 time'],
  ] as const) it(`${text} ${verdict}`, () => { assert.equal(traitsIn(text, verdict, reason), expected) })
})

describe('the share of numbers one digit away that the article prints', () => {
  for (const [text, expected] of Object.entries({ 'It cost 71 dollars [@walk2021].': 1 / 18, 'It cost 3.95 dollars [@walk2021].': 1 / 27, 'It cost 8.4 dollars [@walk2021].': 1 / 18, 'It cost 42 dollars [@walk2021].': 1 / 18, 'It cost 999 dollars [@walk2021].': 0 })) {
    it(text, () => {
      const { setting, company } = settingOf(corpus, text)
      assert.ok(Math.abs(traitsOf(setting, candidatesFor(setting, company), company, { verdict: 'unsupported', reason: null }).chance - expected) < 1e-9)
    })
  }
})

describe('the signs that a finding is meant', () => {
  for (const [text, expected] of Object.entries({
    'With tea the distance walked was 310.4 m [@walk2021].': 'wordsInTable row column rowAndColumn kind unit qualifier comparator interval spread same asPrecise',
    'With tea the distance walked was about 300 m [@walk2021].': 'wordsInTable row column rowAndColumn kind unit qualifier interval spread same',
    'Pain fell by 12.5 points with tea (95% CI 9.1 to 15.8, p < .001) [@walk2021].': 'words near owner 0.87 beside mates 3 company companions 2 kind unit qualifier comparator interval spread same asPrecise',
    'Sleep lasted 7.4 hours with tea and 6.2 hours with coffee [@walk2021].': 'words near owner beside mates company companions kind unit qualifier comparator interval spread same asPrecise',
    'Joy fell after 31 min [@walk2021].': 'words 0.5 near 0.5 kind unit qualifier comparator interval spread same asPrecise',
    'It cost 71 dollars [@walk2021].': 'qualifier comparator interval spread asPrecise',
  })) it(text, () => { assert.equal(signsFor(text), expected) })
})
