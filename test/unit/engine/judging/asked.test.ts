import assert from 'node:assert/strict'
import { settingIn } from '../../../../server/src/engine/judging/candidates/candidates.ts'
import { askedBy, type Asked } from '../../../../server/src/engine/judging/derived/asked.ts'
import { tokenize } from '../../../../server/src/engine/statistics/tokens.ts'
import { mark, unmark } from '../marks.ts'
import { read } from '../statistics/extracting.ts'

/** What each number of a sentence asks for. */
function askedIn(text: string): { start: number, end: number, asked: Asked[] }[] {
  const tokens = tokenize(text, { start: 0, end: text.length })
  const statistics = read(text)
  return statistics.map(statistic => ({ start: statistic.start, end: statistic.end, asked: askedBy(settingIn(statistics, statistic, () => tokens)) })).filter(({ asked }) => asked.length > 0)
}

/** What a mark says of it: operations with an exclamation mark where words name them and a star where they are told as a change, and which way they go. */
function labelOf({ operation, isNamed, isChange, sense }: Asked): string {
  return `${operation}${isNamed ? '!' : ''}${isChange === true ? '*' : ''}${sense === null ? '' : ` ${sense}`}`
}

describe('what a sentence asks of the numbers of an article', () => {
  for (const [what, sentences] of Object.entries({
    'a word behind the number compares': [
      'Sleep was [2.5|difference! increase] hours longer with tea.',
      'Bread took [12|difference! decrease] s less than with coffee.',
      'Sleep was [2.5|difference! increase] hours longer or shorter.',
      'Scores were [4.1|difference!] points apart.',
      'Scores were [4.1|difference!] points better.',
      'The weight was [2|fold! increase]-fold higher.',
      'The scores came 4.1 points and [3|difference!] places apart.',
    ],
    'no word behind it does': [
      'Sleep was 2.5 hours or longer.',
      'Sleep was 2.5 hours longer than 4 hours.',
      'Sleep was 2.5 hours, longer than usual.',
      'Sleep lasted 2.5 hours in those in whom the tea was longer in the pot.',
      'They were asked 3 times.',
    ],
    'a word before the number tells a change': [
      'The score fell by [4.1|difference!* decrease] points.',
      'The score fell by about [4.1|difference!* decrease] points.',
      'The score rose by [4.1|difference!* increase] points.',
      'They saved a mere [3|difference!* decrease] minutes.',
      'Fell by [4.1|difference!* decrease] points.',
      'The scores differed by [4.1|difference!] points.',
    ],
    'a noun before the number tells a change': [
      'There was a reduction of [15|change!* decrease, difference decrease]% with tea.',
      'There was a reduction in weight of [15|change!* decrease, difference decrease]% with tea.',
      'The difference was [4.1|difference!] points.',
      'The difference amounted to [4.1|difference!] points.',
      'The fall and the rise came to [4.1|difference!* increase] points.',
    ],
    'no word before it does': [
      'What rose was 4.1 points.',
      'The reduction to 4.1 points was quick.',
      'Reductions in those with 3 cups of 4.1 points were seen.',
      'Pain fell, and the score was 4.1 points.',
      'The reduction from a score of 4.1 points was fast.',
      'The change in pain, sleep and hunger among those who had a score of 4.1 points was small.',
    ],
    'several numbers of one change': [
      'The score fell by [2.6|difference!* decrease] and [3.5|difference!* decrease] points.',
      'Pain fell by [12|change!* decrease, difference decrease]%, [15|change!* decrease, difference decrease]% and [17|change!* decrease, difference decrease]%.',
      'Pain fell [12|change!* decrease, difference decrease]% or [15|change!* decrease, difference decrease]%.',
      'The score fell by [2.6|difference!* decrease] with 3.5 points.',
    ],
    'a bracket may say by how much': [
      'An increase in body mass ([2.9|change increase, share, difference increase]%) was seen.',
      'Cups were fewer at higher workloads ([4|change increase, share, difference increase]%).',
      'Cups were fewer at lower workloads [[4|change decrease, share, difference decrease]%].',
      'Higher marks (in [4|change increase, share, difference increase]% of cooks) were seen.',
      'Weight fell; in all ([4|share, rest]%) it was seen.',
      'Weight ([4|share, rest]%) fell.',
    ],
    'a share, or the rest of one': [
      'Of them [37|share, rest]% were ill.',
      'Pain fell to [12|share, rest]%.',
      '[Half|share, rest] of the cooks fell ill.',
      'More than [half|share, rest] of the cooks were ill.',
      'Less than [a third|share, rest] of the cooks were ill.',
      'About [two thirds|share, rest] of the cooks were ill.',
    ],
    'what nobody works out': [
      'More than 5% were ill.',
      'Over 1200 letters came in total.',
      'Of 40 cooks, none fell ill.',
      'In total, 12 of 40 cooks were ill.',
      'The difference was 4.1 ± 2.0 points.',
      'The p value was lower (p = .03).',
      'The odds ratio was 2.5, a reduction of the odds.',
      'Those with a weight of at least 30 kg lost sleep.',
    ],
    'what is a difference by its name': [
      'The mean difference was [4.1|difference!].',
      'The risk difference was [4.1|difference!]%.',
    ],
    'the least and the most': [
      'Rain was [9.7 to 15.8|span!] mm.',
      'An increase of [12 to 15|span!]% was seen.',
      'It lasted 3 to 5 days.',
      'They walked from 15.8 to 9.7 km.',
      'The range was 9.7 to 9.7 mm.',
    ],
    'all together': [
      'In total, [41|total!] cooks took part.',
      'In all, [41|total!] cooks took part.',
      'All 41 cooks took part.',
      'The total cost was [410|total!] dollars.',
      'Together they slept [4.1|total!] hours.',
      'In total, [41|total!] kg were lost.',
      'In total, the mean score was 41.',
    ],
    'those who are left': [
      'The remaining [41|left!] cooks were tall.',
      'Fewer cooks ([41|left!]) were ill.',
      'The remaining 4.1 hours were quiet.',
      'The remaining 6 cooks were tall.',
      'The remaining [8|left!] cooks were tall.',
      'The remaining 41 kg were bread.',
    ],
  })) {
    for (const marked of sentences) it(`${what}: ${marked}`, () => {
      const text = unmark(marked)
      assert.equal(mark(text, askedIn(text).map(({ start, end, asked }) => ({ start, end, label: asked.map(labelOf).join(', ') }))), marked)
    })
  }

  for (const [text, bounds] of Object.entries({
    'About 40% were ill.': [38.5, 41.5],
    'About 42% were ill.': [41.5, 42.5],
    'About 5% were ill.': [4.5, 5.5],
    'About 10% were ill.': [9.5, 10.5],
    'It took some 30 minutes longer.': [28.5, 31.5],
    'Half of the cooks fell ill.': [47.5, 52.5],
    'More than half of the cooks were ill.': [50, 55],
    'Less than half of the cooks were ill.': [45, 50],
    'Sleep was 2.50 hours longer.': [2.495, 2.505],
  })) it(`lies between bounds: ${text}`, () => {
    const [{ from, to }] = askedIn(text)[0]!.asked as [Asked]
    assert.deepEqual([from, to].map(each => Number(each.toFixed(3))), bounds)
  })
})
