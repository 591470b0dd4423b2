/**
 * The most degrees of freedom that N people leave when each is measured once per condition: N − 1 for t (one sample or pairs), N − 2 for r, and
 * (N − 1) · df1 for the error of F (the within-subjects case; between subjects it is fewer). Maxwell, Delaney & Kelley (2018), chapters 3 and 11.
 */
export function largestDegrees(kind: 't-statistic' | 'f-statistic' | 'correlation', n: number, df1 = 1): number {
  if (kind === 'correlation') return n - 2
  return kind === 't-statistic' ? n - 1 : (n - 1) * Math.max(1, df1)
}
