import assert from 'node:assert/strict'
import fc from 'fast-check'
import { pOfChiSquare, pOfF, pOfR, pOfT, pOfZ, zOfP } from '../../../../../server/src/engine/statistics/consistency/distributions.ts'

/** Probabilities computed with 60 digits from the incomplete beta and gamma functions. */
const references: [name: string, computed: number, exact: number][] = [
  ['z = 1.96', pOfZ(1.959963984540054), 0.05000000000000003],
  ['z = 2.83', pOfZ(2.83), 0.004654800413463109],
  ['z = 20', pOfZ(20), 5.5072482372124675e-89],
  ['z = 37', pOfZ(37), 1.1451142445049154e-299],
  ['t(28) = 2.20', pOfT(2.2, 28), 0.036225484778837844],
  ['t(1) = 1', pOfT(1, 1), 0.5],
  ['t(1) = 12.71', pOfT(12.706204736432095, 1), 0.04999999999899131],
  ['t(29.5) = −2.14', pOfT(-2.14, 29.5), 0.040748561957969436],
  ['t(20) = 40', pOfT(40, 20), 1.4574696554310764e-20],
  ['t(7) = 0', pOfT(0, 7), 1],
  ['F(1, 13) = 53.0', pOfF(53, 1, 13), 6.179998313365082e-06],
  ['F(1, 74) = 0.01', pOfF(0.01, 1, 74), 0.9206147503839253],
  ['F(1, 860) = 4.00', pOfF(4, 1, 860), 0.04581433751038217],
  ['F(2, 20) = 500', pOfF(500, 2, 20), 8.40036659072159e-18],
  ['F(5, 40) = 500', pOfF(500, 5, 40), 6.338817248687797e-35],
  ['χ²(4) = 27.63', pOfChiSquare(27.63, 4), 1.4822565847478216e-05],
  ['χ²(1) = 4.979', pOfChiSquare(4.979, 1), 0.02565680946313746],
  ['χ²(10) = 300', pOfChiSquare(300, 10), 1.5546747543803181e-58],
  ['χ²(7) = 900', pOfChiSquare(900, 7), 4.801227624336679e-190],
  ['r(28) = .62', pOfR(0.62, 28), 0.0002578970510230167],
  ['r(50) = .999', pOfR(0.999, 50), 3.7241002997006627e-69],
  ['r(545) = −.10', pOfR(-0.1, 545), 0.019318918992562314],
]

describe('distributions', () => {
  for (const [name, computed, exact] of references) {
    it(`${name}: within 1e-10 of ${exact}`, () => assert.ok(Math.abs(computed / exact - 1) <= 1e-10, String(computed)))
  }

  it('know the tables of every textbook', () => {
    const table: [number, number][] = [[zOfP(0.05), 1.959963984540054], [zOfP(0.01), 2.5758293035489004], [zOfP(0.1), 1.6448536269514722], [zOfP(0.001), 3.290526731491926]]
    for (const [computed, published] of table) assert.ok(Math.abs(computed - published) < 1e-11, `${computed} is not ${published}`)
  })

  it('have no value outside their domain', () => {
    assert.deepEqual([pOfT(2, 0), pOfT(2, -1), pOfF(2, 0, 5), pOfF(-1, 2, 5), pOfChiSquare(-1, 2), pOfChiSquare(1, 0)], Array(6).fill(NaN))
    assert.deepEqual([pOfR(1, 10), pOfR(-1, 10), pOfChiSquare(0, 3), zOfP(1)], [0, 0, 1, 0])
    assert.equal(zOfP(0), Infinity)
  })

  it('fall as the statistic grows, between 0 and 1', () => {
    const size = fc.double({ min: 0, max: 1000, noNaN: true })
    const df = fc.double({ min: 0.5, max: 5000, noNaN: true })
    fc.assert(fc.property(size, size, df, df, (a, b, df1, df2) => {
      const [small, large] = [Math.min(a, b), Math.max(a, b)]
      for (const p of [pOfZ, (x: number) => pOfT(x, df1), (x: number) => pOfF(x, df1, df2), (x: number) => pOfChiSquare(x, df1)]) {
        assert.ok(p(large) <= p(small) * (1 + 1e-9) && p(large) >= 0 && p(small) <= 1 + 1e-12, `${p(small)} at ${small}, ${p(large)} at ${large}`)
      }
    }), { numRuns: 300 })
  })

  it('agree with each other: F(1, df) is t², χ²(1) is z², and quantiles undo tails', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 30, noNaN: true }), fc.integer({ min: 1, max: 500 }), (x, df) => {
      assert.ok(Math.abs(pOfF(x * x, 1, df) / pOfT(x, df) - 1) < 1e-9)
      assert.ok(Math.abs(pOfChiSquare(x * x, 1) / pOfZ(x) - 1) < 1e-9)
      assert.ok(Math.abs(zOfP(pOfZ(x)) - x) < 1e-9)
    }), { numRuns: 200 })
  })
})
