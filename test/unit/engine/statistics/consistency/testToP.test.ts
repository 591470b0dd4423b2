import assert from 'node:assert/strict'
import { reportedTests, verdictOn } from './reported.ts'

/** Printed tests with what can be said of them. */
const printed: Record<string, Record<string, string>> = {
  'every distribution': {
    't(28) = 2.20, p = .036': 'consistent', 't(28) = 2.20, p = .03': 'inconsistent', 't(28) = 2.20, p = .06': 'decision error',
    'F(2, 28) = 2.20, p = .13': 'consistent', 'F(2, 28) = 2.20, p = .03': 'decision error',
    'χ2(22) = 22.20, p = .45': 'consistent', 'χ2(1, N = 356) = 0.60, p = .44': 'consistent', 'χ2(1) = 8.01, p < .0001': 'inconsistent',
    'z = 2.20, p = .028': 'consistent', 'z = 2.20, p = .04': 'inconsistent',
    'r(28) = .22, p = .24': 'consistent', 'r(28) = .22, p = .03': 'decision error',
    'Q(2) = 2.20, p = .33': 'consistent', 'Q(2) = 2.20, p = .03': 'decision error',
  },
  'comparators of p': {
    't(28) = 2.20, p < .05': 'consistent', 't(28) = 2.20, p < .001': 'inconsistent', 't(28) = 2.20, p > .05': 'decision error', 't(28) = 1.20, p > .05': 'consistent', 't(28) = 2.20, p ≤ .04': 'consistent',
    't(28) = 1.20, p = ns': 'consistent', 't(28) = 2.20, p = ns': 'decision error', 't(28) = 2.20, p = .000': 'inconsistent', 't(28) = 9.20, p = .000': 'consistent',
  },
  'comparators of the test': {
    'F(1, 28) < 1, p > .05': 'consistent', 'F(1, 726)=12.39, pb.001': 'consistent', 'F(1, 180) < 1, p = .36': 'consistent', 't(28) < 1, p = .03': 'decision error', 't(28) > 2.5, p < .05': 'consistent', 't(28) > 2.5, p = .30': 'decision error', 't(28) < 2.15393486769497, p < .04': 'one-tailed', 'BF(2, 56) = 1.203, p < .001': 'decision error',
  },
  'rounding': {
    't(28) = 2.2, p = .034': 'consistent', 't(28) = 2.20, p = .034': 'inconsistent', 't(28) = 2, p = .03': 'consistent', 'z = 1.96, p = .05': 'consistent', 'z = 1.96, p = .0500': 'consistent', 't(28) = 2.048, p < .05': 'consistent',
  },
  'one tail': {
    't(28) = 2.20, p = .018': 'one-tailed', 'z = 1.80, p = .036': 'one-tailed', 'F(1, 51) = 3.66, p = .03': 'one-tailed', 'F(2, 51) = 3.66, p = .016': 'inconsistent', 'χ2(2) = 5.99, p = .025': 'inconsistent',
  },
  'what has no distribution here': {
    't = 2.20, p = .03': 'nothing', 'U = 75, p = .03': 'nothing', 'F(2) = 3.1, p = .03': 'nothing', 't(0) = 2.20, p = .03': 'nothing', 't(28) = 2.20': 'nothing', 'p = .03': 'nothing',
  },
}

describe('p values computed again', () => {
  for (const [name, cases] of Object.entries(printed)) {
    describe(name, () => {
      for (const [text, verdict] of Object.entries(cases)) it(`${text}: ${verdict}`, () => assert.equal(verdictOn(text), verdict))
    })
  }

  it('take the sign of t for nothing', () => {
    assert.equal(reportedTests('t(28) = −2.20, p = .036')[0]?.check.p, reportedTests('t(28) = 2.20, p = .036')[0]?.check.p)
  })

  it('say what the printed test gives and what rounding leaves open', () => {
    const { p, computed } = reportedTests('t(28) = 2.20, p = .06')[0]!.check
    assert.equal(p.toFixed(4), '0.0362')
    assert.deepEqual([computed.low, computed.high].map(value => value.toFixed(4)), ['0.0358', '0.0366'])
  })
})
