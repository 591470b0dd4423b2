import type { StatisticKind } from '../statistics/statistic.ts'

/** What stands before a figure of a kind in a narrow column; kinds that the figure itself shows ("p = .02", "55 %", "3 days") have none. */
export const abbreviations: Partial<Record<StatisticKind, string>> = {
  'odds-ratio': 'OR', 'risk-ratio': 'RR', 'hazard-ratio': 'HR', 'rate-ratio': 'IRR', 'mean-difference': 'MD', 'risk-difference': 'RD',
  'standardized-mean-difference': 'SMD', correlation: 'r', 'regression-coefficient': 'b', mean: 'M', median: 'Mdn', 'standard-deviation': 'SD',
  'standard-error': 'SE', 'interquartile-range': 'IQR', range: 'range', 'confidence-interval': 'CI', 't-statistic': 't', 'f-statistic': 'F', 'chi-square': 'χ²',
  'z-statistic': 'z', 'q-statistic': 'Q', 'u-statistic': 'U', 'sample-size': 'n', 'study-count': 'k', heterogeneity: 'I²', 'number-needed-to-treat': 'NNT',
}
