import { extractStatistics } from '../../../server/src/engine/statistics/extractStatistics.ts'
import type { Statistic, StatisticKind } from '../../../server/src/engine/statistics/statistic.ts'
import type { Label, LabelledSentence } from './labels.ts'

const families = ['p', 'interval', 'ratio', 'fraction', 'percentage'] as const
type Family = typeof families[number]

/** A label that is not read, or something read where no label is. */
export interface Deviation { article: string, family: Family, fault: 'missed' | 'false', what: string, text: string }

export interface FamilyResult { family: Family, labelled: number, found: number, read: number, right: number }

const ratios: ReadonlySet<StatisticKind> = new Set(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio'])
/** Kinds that may be printed with a "%" and are more than a percentage. */
const inPercent: ReadonlySet<StatisticKind> = new Set(['percentage', 'heterogeneity', 'risk-difference'])

/** Reads every sentence and compares what is read with its labels. */
export function compareLabels(sentences: readonly LabelledSentence[]): { results: FamilyResult[], deviations: Deviation[] } {
  const read = sentences.map(sentence => ({ ...sentence, statistics: extractStatistics(sentence.text, { start: 0, end: sentence.text.length }) }))
  const deviations: Deviation[] = []
  const results = families.map(family => {
    const result: FamilyResult = { family, labelled: 0, found: 0, read: 0, right: 0 }
    for (const { article, text, labels, statistics } of read) {
      const own = labels.filter(([name]) => name === family)
      const missed = own.filter(label => !statistics.some(statistic => says(statistic, label)))
      const items = statistics.filter(statistic => isOf(statistic, family) && !labels.some(label => label[0] === 'unclear' && overlaps(statistic, label)))
      const wrong = items.filter(statistic => !own.some(label => says(statistic, label)))
      result.labelled += own.length
      result.found += own.length - missed.length
      result.read += items.length
      result.right += items.length - wrong.length
      deviations.push(
        ...missed.map(([, start, end]) => ({ article, family, fault: 'missed' as const, what: text.slice(start, end), text })),
        ...wrong.map(({ text: what }) => ({ article, family, fault: 'false' as const, what, text })),
      )
    }
    return result
  })
  return { results, deviations }
}

/** Only what is printed in digits: labels are of nothing else. */
function isOf(statistic: Statistic, family: Family): boolean {
  if (statistic.printed.length === 0 || statistic.printed.some(({ word }) => word)) return false
  switch (family) {
    case 'p': return statistic.kind === 'p-value'
    case 'interval': return statistic.kind === 'confidence-interval'
    case 'ratio': return ratios.has(statistic.kind)
    case 'fraction': return statistic.kind === 'fraction' && statistic.denominator !== undefined
    case 'percentage': return statistic.kind === 'percentage'
  }
}

function says(statistic: Statistic, label: Label): boolean {
  if (!overlaps(statistic, label)) return false
  switch (label[0]) {
    case 'p': return statistic.kind === 'p-value' && statistic.comparator === label[3] && statistic.value === label[4]
    case 'interval': return statistic.kind === 'confidence-interval' && statistic.lower === label[3] && statistic.upper === label[4]
    case 'ratio': return ratios.has(statistic.kind) && statistic.value === label[3]
    case 'fraction': return statistic.numerator === label[3] && statistic.denominator === label[4]
    case 'percentage': return (statistic.unit === '%' || inPercent.has(statistic.kind)) && statistic.printed.some(({ value }) => Math.abs(value) === label[3])
    case 'unclear': return false
  }
}

function overlaps(statistic: Statistic, [, start, end]: Label): boolean {
  return statistic.start < end && start < statistic.end
}
