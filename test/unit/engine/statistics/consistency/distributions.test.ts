import assert from 'node:assert/strict'
import fc from 'fast-check'
import { pOfChiSquare, pOfF, pOfR, pOfT, pOfZ, quantileOfT, zOfP } from '../../../../../server/src/engine/statistics/consistency/distributions.ts'

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

/** From the bulk to where p underflows; computed with mpmath and 60 digits. */
const farTails: typeof references = [
  ['χ²(1) = 0.5', pOfChiSquare(0.5, 1), 0.4795001221869535],
  ['χ²(1) = 1', pOfChiSquare(1, 1), 0.3173105078629141],
  ['χ²(1) = 1.5', pOfChiSquare(1.5, 1), 0.2206713619198468],
  ['χ²(1) = 203', pOfChiSquare(203, 1), 4.625817300372996e-46],
  ['χ²(1) = 1301', pOfChiSquare(1301, 1), 6.853426480509401e-285],
  ['χ²(100) = 50', pOfChiSquare(50, 100), 0.9999930466947524],
  ['χ²(100) = 100', pOfChiSquare(100, 100), 0.4811916845279567],
  ['χ²(100) = 150', pOfChiSquare(150, 100), 0.0009039320423540091],
  ['χ²(100) = 500', pOfChiSquare(500, 100), 1.720121005369537e-54],
  ['χ²(100) = 1400', pOfChiSquare(1400, 100), 4.477429603599747e-228],
  ['χ²(1000) = 500', pOfChiSquare(500, 1000), 1.0],
  ['χ²(1000) = 1000', pOfChiSquare(1000, 1000), 0.4940528538292396],
  ['χ²(1000) = 1500', pOfChiSquare(1500, 1000), 1.045464038597966e-22],
  ['t(1) = 0.1', pOfT(0.1, 1), 0.9365489651388929],
  ['t(1) = 2', pOfT(2, 1), 0.2951672353008665],
  ['t(1) = 6', pOfT(6, 1), 0.1051369134225069],
  ['t(1) = 20', pOfT(20, 1), 0.03180450251235275],
  ['t(1) = 36', pOfT(36, 1), 0.01767933634660652],
  ['t(1) = 200', pOfT(200, 1), 0.003183072336411938],
  ['t(28) = 0.1', pOfT(0.1, 28), 0.9210568997723267],
  ['t(28) = 2', pOfT(2, 28), 0.05528523764195691],
  ['t(28) = 6', pOfT(6, 28), 1.830062454433109e-06],
  ['t(28) = 20', pOfT(20, 28), 4.056653006472297e-18],
  ['t(28) = 36', pOfT(36, 28), 5.402492024901048e-25],
  ['t(28) = 200', pOfT(200, 28), 1.004023827691588e-45],
  ['t(100000) = 0.1', pOfT(0.1, 100000), 0.9203445259067262],
  ['t(100000) = 2', pOfT(2, 100000), 0.04550296345750646],
  ['t(100000) = 6', pOfT(6, 100000), 1.979929455601763e-09],
  ['t(100000) = 20', pOfT(20, 100000), 8.223493910654362e-89],
  ['t(100000) = 36', pOfT(36, 100000), 5.411146600578607e-282],
  ['F(1, 28) = 0.5', pOfF(0.5, 1, 28), 0.4853439762851431],
  ['F(1, 28) = 1', pOfF(1, 1, 28), 0.325874706871661],
  ['F(1, 28) = 4', pOfF(4, 1, 28), 0.05528523764195691],
  ['F(1, 28) = 30', pOfF(30, 1, 28), 7.537173756378416e-06],
  ['F(1, 28) = 500', pOfF(500, 1, 28), 2.132291180829648e-19],
  ['F(40, 1000) = 0.5', pOfF(0.5, 40, 1000), 0.9962020107628988],
  ['F(40, 1000) = 1', pOfF(1, 40, 1000), 0.4719943351257363],
  ['F(40, 1000) = 4', pOfF(4, 40, 1000), 7.909578102283837e-15],
  ['F(40, 1000) = 30', pOfF(30, 40, 1000), 1.442968274917886e-142],
  ['F(300, 300) = 0.5', pOfF(0.5, 300, 300), 0.9999999985697922],
  ['F(300, 300) = 1', pOfF(1, 300, 300), 0.5],
  ['F(300, 300) = 4', pOfF(4, 300, 300), 3.223384561549047e-31],
  ['F(300, 300) = 30', pOfF(30, 300, 300), 7.234774958918167e-138],
  ['F(1, 100000) = 0.5', pOfF(0.5, 1, 100000), 0.4795017699011423],
  ['F(1, 100000) = 1', pOfF(1, 1, 100000), 0.31731292756411],
  ['F(1, 100000) = 4', pOfF(4, 1, 100000), 0.04550296345750646],
  ['F(1, 100000) = 30', pOfF(30, 1, 100000), 4.330834050502542e-08],
  ['F(1, 100000) = 500', pOfF(500, 1, 100000), 1.776580569483481e-110],
  ['z = 0.001', pOfZ(0.001), 0.9992021155721779],
  ['z = 1', pOfZ(1), 0.3173105078629141],
  ['z = 5', pOfZ(5), 5.733031437583878e-07],
  ['z = 10', pOfZ(10), 1.523970604832105e-23],
  ['z = 25', pOfZ(25), 6.113393412765122e-138],
  ['z = 37', pOfZ(37), 1.145114244504915e-299],
]

describe('distributions', () => {
  for (const [name, computed, exact] of [...references, ...farTails]) {
    it(`${name}: within 1e-10 of ${exact}`, () => assert.ok(Math.abs(computed / exact - 1) <= 1e-10, String(computed)))
  }

  it('keep two digits and more where the library itself loses some: χ² of 700 and more degrees of freedom with p below 1e-100', () => {
    const pairs: [number, number][] = [[pOfChiSquare(2300, 1000), 5.113734278457549e-104], [pOfChiSquare(3200, 1000), 5.74666873217763e-228], [pOfChiSquare(2100, 700), 1.030664839362053e-139]]
    for (const [computed, exact] of pairs) assert.ok(Math.abs(computed / exact - 1) < 2e-3, `${computed} is not ${exact}`)
  })

  it('have quantiles of t', () => {
    const table: [number, number][] = [[quantileOfT(0.05, 1), 12.706204736432095], [quantileOfT(0.05, 29), 2.045229642132703], [quantileOfT(0.1, 9), 1.8331129326536333], [quantileOfT(0.05, Number.POSITIVE_INFINITY), 1.959963984540054]]
    for (const [computed, published] of table) assert.ok(Math.abs(computed / published - 1) < 1e-10, `${computed} is not ${published}`)
    assert.deepEqual([quantileOfT(0, 5), quantileOfT(0.05, 0)], [Infinity, Infinity])
  })

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
