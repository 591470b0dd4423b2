import type { Statistic, StatisticKind } from '../statistics/statistic.ts'

const names: Partial<Record<StatisticKind, string>> = {
  'odds-ratio': 'an odds ratio of', 'risk-ratio': 'a risk ratio of', 'hazard-ratio': 'a hazard ratio of', 'rate-ratio': 'a rate ratio of', 'mean-difference': 'a mean difference of',
  'risk-difference': 'a risk difference of', 'standardized-mean-difference': 'an effect size of', correlation: 'a correlation of', 'regression-coefficient': 'a coefficient of', mean: 'a mean of',
  median: 'a median of', 'standard-deviation': 'a standard deviation of', 'standard-error': 'a standard error of', 'interquartile-range': 'an interquartile range of', range: 'a range of',
  'confidence-interval': 'an interval of', 'p-value': 'p', 't-statistic': 't =', 'f-statistic': 'F =', 'chi-square': 'χ² =', 'z-statistic': 'z =', 'q-statistic': 'Q =', 'u-statistic': 'U =',
  'number-needed-to-treat': 'a number needed to treat of', heterogeneity: 'a heterogeneity of', 'sample-size': 'a sample of',
}

/** "an odds ratio of 28.94", "p < .001", "55 %", "6 weeks": a statistic as a message names it, with its number as printed. */
export function describeStatistic(statistic: Statistic): string {
  if (statistic.kind === 'direction') return `“${statistic.text.replace(/\s+/g, ' ')}”`
  const name = names[statistic.kind]
  const number = valueText(statistic)
  if (statistic.kind === 'p-value') return statistic.value === null ? 'a p value that is not significant' : `p ${statistic.comparator} ${number}`
  return name ? `${name} ${number}` : number
}

/** A figure as a message begins with it: the number, with what makes it readable where it stands alone ("p = .21"). */
export function figureText(statistic: Statistic): string {
  return statistic.kind === 'p-value' || statistic.kind === 'direction' ? describeStatistic(statistic) : valueText(statistic)
}

/** The number with its comparator and unit: "≥ 50 %", "0.5 mg/kg", "3.45 to 242.57". */
export function valueText(statistic: Statistic): string {
  const unit = statistic.unit === null || statistic.unit === 'fold' ? '' : ` ${statistic.value === 1 ? statistic.unit.replace(/^([a-z]{3,20})s$/, '$1') : statistic.unit}`
  const number = statistic.lower !== null && statistic.upper !== null
    ? `${boundText(statistic, 0, statistic.lower)} to ${boundText(statistic, 1, statistic.upper)}`
    : statistic.printed.length === 1 && statistic.printed[0]!.word && Number.isInteger(statistic.value) ? String(statistic.value) : statistic.text.replace(/\s+/g, ' ')
  const sign = statistic.kind !== 'p-value' && statistic.comparator !== '=' && statistic.comparator !== '~' ? `${statistic.comparator} ` : ''
  return `${sign}${number}${unit}`
}

/** A bound as printed; of "45 ± 10" the computed end. */
function boundText(statistic: Statistic, index: 0 | 1, value: number): string {
  const printed = statistic.printed[index]
  return printed && printed.value === value ? printed.raw : String(value)
}
