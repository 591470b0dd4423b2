import { extractStatistics } from '../statistics/extractStatistics.ts'
import type { Context } from '../statistics/context/context.ts'
import type { Statistic } from '../statistics/statistic.ts'
import type { Concept, Slot } from '../vocabulary/concepts.ts'
import { extendVocabulary, type Vocabulary } from '../vocabulary/match.ts'
import type { Finding, Study } from './study.ts'

/**
 * The studies with the writer's own concepts in the contexts of their findings. Findings are read with their files, bundled ones with the build; so
 * the sentences that name an own concept are read once more, and the slots that it fills are taken over.
 */
export function withOwnConcepts(studies: readonly Study[], own: readonly Concept[]): Study[] {
  const vocabulary = extendVocabulary(own)
  const firstWords = [...new Set(own.flatMap(({ names }) => names.map(name => name.split(' ')[0]!)))]
  const ids = new Set(own.map(({ id }) => id))
  return studies.map(study => {
    const readings = new Map<string, Statistic[]>()
    const findings = study.findings.map(finding => {
      const sentence = finding.sentence.toLowerCase()
      return firstWords.some(word => sentence.includes(word)) ? reread(finding, readings, vocabulary, ids) : finding
    })
    return { ...study, findings }
  })
}

const slots: readonly Slot[] = ['outcome', 'scale', 'population', 'arm', 'analysis']

function reread(finding: Finding, readings: Map<string, Statistic[]>, vocabulary: Vocabulary, own: ReadonlySet<string>): Finding {
  // The same sentence at another place is another reading, whose statistics are found one by one.
  const place = `${finding.source} ${finding.span.start}`
  const left = readings.get(place) ?? extractStatistics(finding.sentence, { start: 0, end: finding.sentence.length }, vocabulary)
  readings.set(place, left)
  const { statistic } = finding
  const at = left.findIndex(each => each.kind === statistic.kind && each.value === statistic.value && each.lower === statistic.lower && each.upper === statistic.upper)
  const [again] = at < 0 ? [] : left.splice(at, 1)
  if (again === undefined) return finding
  const filled = slots.filter(slot => again.context[slot].some(id => own.has(id)))
  const context: Context = { ...statistic.context, ...Object.fromEntries(filled.map(slot => [slot, again.context[slot]])) }
  return { ...finding, statistic: { ...statistic, context } }
}
