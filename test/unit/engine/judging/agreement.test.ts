import assert from 'node:assert/strict'
import fc from 'fast-check'
import { agreement } from '../../../../server/src/engine/judging/comparing/agreement.ts'
import { extractStatistics } from '../../../../server/src/engine/statistics/extractStatistics.ts'
import type { Statistic } from '../../../../server/src/engine/statistics/statistic.ts'
import { readMarked } from '../marked.ts'

type Row = [claim: string, finding: string, how: 'exact' | 'rounding' | 'derived' | 'approximate' | 'no']

/** What a manuscript says, what the study says, and how the one agrees with the other, context apart. `⟦…⟧` picks a number among several. */
const rules: Record<string, Row[]> = {
  'the same number': [
    ['55%', '55%', 'exact'], ['OR 28.94', 'OR 28·94', 'exact'], ['N = 1,602', 'N = 1602', 'exact'], ['p = .002', 'P = 0.002', 'exact'], ['55%', '56%', 'no'], ['OR 28.94', 'OR 28.49', 'no'],
  ],
  'a number rounded to the precision of the claim': [
    ['55%', '54.8%', 'rounding'], ['54%', '54.8%', 'no'], ['OR 28.9', 'OR 28.94', 'rounding'], ['OR 29', 'OR 28.94', 'rounding'], ['OR 28', 'OR 28.94', 'no'], ['a mean of 24', 'a mean of 24.4', 'rounding'],
    ['(95% CI ⟦3.5 to 242.6⟧)', '(95% CI ⟦3.45 to 242.57⟧)', 'rounding'], ['(95% CI ⟦3.5 to 242⟧)', '(95% CI ⟦3.45 to 242.57⟧)', 'no'],
  ],
  'ties, in either way': [
    ['12%', '12.5%', 'rounding'], ['13%', '12.5%', 'rounding'], ['0.7 points', '0.65 points', 'rounding'], ['0.6 points', '0.65 points', 'rounding'], ['p = .04', 'p = .035', 'rounding'],
  ],
  'more digits than the source has, where a fraction yields them': [
    ['54.84%', '54.8%', 'no'], ['55%', '17/31', 'derived'], ['54.8%', '17/31', 'derived'], ['54.84%', '17 of 31', 'derived'], ['54.9%', '17/31', 'no'], ['OR 28.94', 'OR 28.9', 'no'], ['p = .0362', 'p = .036', 'no'],
  ],
  'percentages, proportions and fractions as one quantity': [
    ['17/31', '54.8%', 'derived'], ['17/31', '55%', 'derived'], ['18/31', '54.8%', 'no'], ['8 of 12', '8/12', 'exact'], ['8 of 12', '4/6', 'no'], ['16/31', '17/31', 'no'], ['17/31', '17/32', 'no'], ['20 percent', '20%', 'exact'],
  ],
  'numbers in words': [
    ['⟦twelve⟧ patients', '12 patients', 'exact'], ['⟦twelve⟧ patients', '13 patients', 'no'], ['twenty-one percent', '21%', 'exact'], ['⟦half⟧ of them', '50%', 'exact'], ['⟦half⟧ of them', '52%', 'approximate'],
    ['⟦half⟧ of them', '56%', 'no'], ['two-thirds', '67%', 'approximate'], ['two-thirds', '8 of 12', 'exact'], ['two-thirds', '60%', 'no'], ['a quarter', '26%', 'approximate'], ['five of the six', '4/6', 'no'],
    ['none of the 12 relapsed', '0/12', 'exact'], ['none of the 12 relapsed', '3/12', 'no'],
  ],
  'hedges': [
    ['about 55%', '54.8%', 'rounding'], ['about 50%', '54.8%', 'approximate'], ['about 50%', '56%', 'no'], ['about half', '54.8%', 'approximate'], ['about half', '62%', 'no'], ['nearly ⟦29⟧-fold', 'OR 28.94', 'rounding'],
    ['nearly ⟦20⟧-fold', 'OR 28.94', 'no'], ['about 30 patients', '31 patients', 'approximate'], ['about 30 patients', '41 patients', 'no'],
  ],
  'comparisons by what they entail': [
    ['more than half', '55%', 'approximate'], ['more than half', '45%', 'no'], ['fewer than 10%', '8%', 'approximate'], ['fewer than 10%', '12%', 'no'], ['at least 50%', '50%', 'approximate'], ['up to 60%', '⟦50–60⟧%', 'derived'],
    ['fewer than ⟦40⟧ patients', 'fewer than ⟦40⟧ patients', 'exact'], ['fewer than ⟦40⟧ patients', '31 patients', 'approximate'], ['fewer than ⟦30⟧ patients', '31 patients', 'no'], ['fewer than ⟦90⟧ patients', '31 patients', 'no'],
    ['a depression exceeding 5 mm', 'a depression of 6 mm', 'approximate'], ['a depression exceeding 5 mm', 'a depression of 3 mm', 'no'],
    ['p ≥ .05', 'p = .05', 'derived'], ['p ≥ .05', 'p = .04', 'no'], ['p ≥ .05', 'p < .07', 'no'],
    ['more than 50%', '50%', 'no'], ['OR > 2', 'OR 2.4', 'approximate'], ['OR > 2', 'OR 1.4', 'no'], ['OR = 2', 'OR > 2', 'no'],
  ],
  'p values by what they entail': [
    ['p < .05', 'p = .002', 'derived'], ['p < .002', 'p = .002', 'no'], ['p = .0004', 'p < .001', 'no'], ['p < .05', 'p < .001', 'derived'], ['p < .001', 'p < .05', 'no'], ['p < .001', 'p < .001', 'exact'], ['p = .02', 'p < .02', 'no'],
    ['p < .02', 'p = .02', 'no'], ['p = .02', 'p = .023', 'rounding'], ['p = .03', 'p = .023', 'no'], ['p > .05', 'p = .21', 'derived'], ['p > .05', 'p = .002', 'no'], ['p ≤ .05', 'p = .05', 'derived'], ['p = n.s.', 'p = .21', 'exact'],
    ['p = n.s.', 'p = .002', 'no'], ['p < .05', 'p = n.s.', 'no'], ['p < .003', 'p < .001', 'no'], ['p > .05', 'p = n.s.', 'exact'],
    ['p < .005', 'p = .002', 'derived'], ['p < .005', 'p < .001', 'no'], ['p < .005', 'p = .0002', 'no'], ['p < .1', 'p = .07', 'derived'], ['p < .1', 'p = .02', 'no'], ['p = .00', 'p = .003', 'no'], ['p = .000', 'p = .0003', 'rounding'],
  ],
  'units before numbers': [
    ['0.5 mg/kg', '0.5 mg/kg', 'exact'], ['0.5 mg', '0.5 mg/kg', 'no'], ['0.5 mg/kg', '0.5 mg/kg/h', 'no'], ['500 µg/kg', '0.5 mg/kg', 'exact'], ['24 h', '24 hours', 'exact'], ['24 h', '24 days', 'no'], ['24 hours', '1 day', 'exact'],
    ['two weeks', '14 days', 'exact'], ['13 minutes', 'Thirteen improved; ⟦13⟧ did not', 'no'], ['30°', 'system ⟦30⟧', 'no'], ['12 months', 'the ⟦12⟧- month follow-up', 'exact'], ['2 weeks', '2 months', 'no'], ['40 minutes', '40 hours', 'no'], ['$400', '€400', 'no'],
  ],
  'the sign of an outcome': [
    ['a ⟦4.1⟧-point reduction', 'a mean change of ⟦−4.1⟧ points', 'exact'], ['a mean difference of 4.1 points', 'a mean difference of −4.1 points', 'exact'], ['r = .62', 'r = −.62', 'no'],
    ['95% CI 0.5 to 7.7', '95% CI −7.7 to −0.5', 'derived'], ['95% CI 0.5 to 7.7', '95% CI −0.5 to 7.7', 'no'],
  ],
  'ranges': [
    ['50–60%', '50 to 60%', 'exact'], ['50–60%', '55%', 'approximate'], ['50–60%', '62%', 'no'], ['50–70%', '50–60%', 'no'], ['55%', '50–60%', 'no'], ['about 55%', '50–60%', 'approximate'], ['1–3 mg/kg', '1–3 mg/kg', 'exact'],
    ['1–3 mg/kg', '1–2 mg/kg', 'no'], ['30 to 45 minutes', '40 minutes', 'approximate'], ['three to seven weeks', '4 weeks', 'no'], ['(⟦1177.2; 1788.7⟧)', 'a mean of 1482.9', 'no'], ['95% CI 1 to 3', 'OR 2.4', 'no'],
  ],
  'half-widths': [
    ['95% CI ⟦35 to 55⟧', 'The mean ± 95% CI was 45 ± ⟦10⟧', 'derived'], ['95% CI ⟦35 to 65⟧', 'The mean ± 95% CI was 45 ± ⟦10⟧', 'no'],
  ],
  'counts out of fractions': [
    ['17 patients', '17/31', 'derived'], ['31 patients', '17/31', 'derived'], ['18 patients', '17/31', 'no'], ['(n = ⟦3.0⟧)', 'three patients', 'no'], ['seven out of 141', 'seven out of 161', 'no'], ['seven out of 161', '7/161', 'exact'], ['55 patients', '55%', 'no'],
  ],
  'kinds that are never each other': [
    ['OR 2.4', 'HR 2.4', 'no'], ['OR 2.4', 'RR 2.4', 'no'], ['p = .02', 'r = .02', 'no'], ['79 studies', '79 patients', 'no'], ['g = 1.44', 'OR 1.44', 'no'], ['⟦50⟧% responded', 'a ≥⟦50⟧% reduction in the score', 'no'],
    ['SD 5.2', 'SE 5.2', 'no'], ['−1 ± ⟦7⟧ mmHg', 'a mean of 7 mmHg', 'no'], ['−1 ± ⟦7⟧ mmHg', 'SD 7', 'exact'], ['a mean age of ⟦44⟧ years', 'Severity was scored ⟦44⟧', 'no'], ['95% CI 2 to 4', 'IQR 2 to 4', 'no'],
  ],
}

describe('values that agree', () => {
  for (const [rule, rows] of Object.entries(rules)) {
    describe(rule, () => {
      for (const [claim, finding, how] of rows) it(`${claim} | ${finding}: ${how}`, () => assert.equal(relation(claim, finding), how))
    })
  }

  it('a number agrees with itself, whatever its form', () => {
    for (const [claim, finding] of Object.values(rules).flat()) {
      for (const text of [claim, finding]) assert.notEqual(relation(text, text), 'no', text)
    }
  })

  it('a percentage agrees with what rounds to it, and with nothing else', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 100 }), (tenths, whole) => {
      const near = Math.abs(tenths / 10 - whole) <= 0.5 + 1e-9
      assert.equal(relation(`${whole}%`, `${(tenths / 10).toFixed(1)}%`) !== 'no', near)
    }), { numRuns: 500 })
  })
})

function relation(claim: string, finding: string): Row[2] {
  const found = agreement(statisticIn(claim), statisticIn(finding))
  return found === null ? 'no' : found.reason ?? 'exact'
}

/** The marked statistic of a text, or its first. */
function statisticIn(fixture: string): Statistic {
  const { text, places: [place] } = readMarked(fixture)
  const statistics = extractStatistics(text, { start: 0, end: text.length })
  const chosen = place ? statistics.find(({ start, end }) => start >= place.start && end <= place.end) : statistics[0]
  assert.ok(chosen, `There is a statistic in “${fixture}”.`)
  return chosen
}
