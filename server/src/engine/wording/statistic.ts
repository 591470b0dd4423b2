import type { Statistic, StatisticKind } from '../statistics/statistic.ts'
import { isSpecification } from '../statistics/specifications/specification.ts'
import type { Say } from './say.ts'

/** What a number is, before it; left out where the number says it by itself. */
function named(kind: StatisticKind, number: string, say: Say): string {
  switch (kind) {
    case 'odds-ratio': return say`an odds ratio of ${number}`
    case 'risk-ratio': return say`a risk ratio of ${number}`
    case 'hazard-ratio': return say`a hazard ratio of ${number}`
    case 'rate-ratio': return say`a rate ratio of ${number}`
    case 'mean-difference': return say`a mean difference of ${number}`
    case 'risk-difference': return say`a risk difference of ${number}`
    case 'standardized-mean-difference': return say`an effect size of ${number}`
    case 'correlation': return say`a correlation of ${number}`
    case 'regression-coefficient': return say`a coefficient of ${number}`
    case 'mean': return say`a mean of ${number}`
    case 'median': return say`a median of ${number}`
    case 'standard-deviation': return say`a standard deviation of ${number}`
    case 'standard-error': return say`a standard error of ${number}`
    case 'interquartile-range': return say`an interquartile range of ${number}`
    case 'range': return say`a range of ${number}`
    case 'confidence-interval': return say`an interval of ${number}`
    case 'number-needed-to-treat': return say`a number needed to treat of ${number}`
    case 'heterogeneity': return say`a heterogeneity of ${number}`
    case 'sample-size': return say`a sample of ${number}`
    case 't-statistic': return `t = ${number}`
    case 'f-statistic': return `F = ${number}`
    case 'chi-square': return `χ² = ${number}`
    case 'z-statistic': return `z = ${number}`
    case 'q-statistic': return `Q = ${number}`
    case 'u-statistic': return `U = ${number}`
    default: return number
  }
}

/** "an odds ratio of 28.94", "p < .001", "55%", "6 weeks": a statistic as a message names it, with its number as printed. */
export function describeStatistic(statistic: Statistic, say: Say): string {
  if (statistic.kind === 'direction') return `“${statistic.text.replace(/\s+/g, ' ')}”`
  const number = valueText(statistic, say)
  if (statistic.kind === 'p-value') return statistic.value === null ? say`a p value that is not significant` : `p ${statistic.comparator} ${number}`
  return named(statistic.kind, number, say)
}

/** A figure as a message begins with it: the number, with what makes it readable where it stands alone ("p = .21"). */
export function figureText(statistic: Statistic, say: Say): string {
  return statistic.kind === 'p-value' || statistic.kind === 'direction' ? describeStatistic(statistic, say) : valueText(statistic, say)
}

/** The number with its comparator and unit: "≥ 50%", "0.5 mg/kg", "3.45 to 242.57". */
export function valueText(statistic: Statistic, say: Say): string {
  // "third-line", "Level 1": their words say what they are.
  if (statistic.kind === 'other' && isSpecification(statistic)) return statistic.text.replace(/\s+/g, ' ')
  const unit = statistic.unit === null || statistic.unit === 'fold' ? '' : ` ${statistic.value === 1 ? statistic.unit.replace(/^([a-z]{3,20})s$/, '$1') : statistic.unit}`
  const number = statistic.lower !== null && statistic.upper !== null
    ? say`${boundText(statistic, 0, statistic.lower)} to ${boundText(statistic, 1, statistic.upper)}`
    : statistic.printed.length === 1 && statistic.printed[0]!.word && Number.isInteger(statistic.value) ? String(statistic.value) : statistic.text.replace(/\s+/g, ' ')
  const sign = statistic.kind !== 'p-value' && statistic.comparator !== '=' && statistic.comparator !== '~' ? `${statistic.comparator} ` : ''
  return statistic.unit === '%' ? say`${sign + number}%` : `${sign}${number}${unit}`
}

/** A bound as printed; of "45 ± 10" the computed end. */
function boundText(statistic: Statistic, index: 0 | 1, value: number): string {
  const printed = statistic.printed[index]
  return printed && printed.value === value ? printed.raw : String(value)
}
