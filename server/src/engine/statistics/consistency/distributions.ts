import betainc from '@stdlib/math-base-special-betainc'
import erfc from '@stdlib/math-base-special-erfc'
import gammainc from '@stdlib/math-base-special-gammainc'

/*
 * Two-sided (t, z, r) and upper-tail (F, χ²) probabilities, computed from upper-tail forms so that the far tails keep their digits.
 * Formulas: Abramowitz & Stegun (1964), 26.2.29, 26.4.19, 26.5.27 and 26.6.15. NaN for arguments outside the domain.
 */

/** P(|Z| ≥ |z|) for a standard normal Z. */
export function pOfZ(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2)
}

/** P(|T| ≥ |t|) for Student's t with `df` degrees of freedom. */
export function pOfT(t: number, df: number): number {
  if (!(df > 0)) return Number.NaN
  return betainc(df / (df + t * t), df / 2, 0.5)
}

/** P(F ≥ f) for Fisher's F. */
export function pOfF(f: number, df1: number, df2: number): number {
  if (!(df1 > 0) || !(df2 > 0) || f < 0) return Number.NaN
  return betainc(df2 / (df2 + df1 * f), df2 / 2, df1 / 2)
}

/** P(X ≥ x) for χ² with `df` degrees of freedom. */
export function pOfChiSquare(x: number, df: number): number {
  if (!(df > 0) || x < 0) return Number.NaN
  return x === 0 ? 1 : gammainc(x / 2, df / 2, true, true)
}

/** Two-sided p of a correlation with `df` = n − 2, through t = r √(df / (1 − r²)). */
export function pOfR(r: number, df: number): number {
  if (Math.abs(r) >= 1) return 0
  return pOfT(r * Math.sqrt(df / (1 - r * r)), df)
}

/** The two-sided normal quantile: z with P(|Z| ≥ z) = p. Bisection on the exact tail; error below 1e-12. */
export function zOfP(p: number): number {
  if (!(p > 0)) return Number.POSITIVE_INFINITY
  if (p >= 1) return 0
  let low = 0
  let high = 40
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2
    if (pOfZ(middle) > p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The two-sided quantile of Student's t: t with P(|T| ≥ t) = p; the normal one for infinite degrees of freedom. Bisection on the exact tail. */
export function quantileOfT(p: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return zOfP(p)
  if (!(p > 0) || !(df > 0)) return Number.POSITIVE_INFINITY
  let low = 0
  let high = 1
  while (pOfT(high, df) > p && high < 1e150) high *= 2
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2
    if (pOfT(middle, df) > p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
