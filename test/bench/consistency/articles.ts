import { readFileSync } from 'node:fs'
import { findAsymmetricIntervals } from '../../../server/src/engine/checks/asymmetric-interval.ts'
import { findEffectsAgainstEvents } from '../../../server/src/engine/checks/effect-conflicts-with-events.ts'
import { findMismatchedEffectSizes } from '../../../server/src/engine/checks/effect-size-mismatch.ts'
import { findEstimatesOutside } from '../../../server/src/engine/checks/estimate-outside-interval.ts'
import { findImpossibleValues } from '../../../server/src/engine/checks/impossible-value.ts'
import { findInconsistentPValues } from '../../../server/src/engine/checks/inconsistent-p-value.ts'
import { findConflictsWithP } from '../../../server/src/engine/checks/interval-conflicts-with-p.ts'
import { findConflictingPercentages } from '../../../server/src/engine/checks/percentage-conflicts-with-fraction.ts'
import { findMismatchedErrors } from '../../../server/src/engine/checks/standard-error-mismatch.ts'
import { findWrongSums } from '../../../server/src/engine/checks/sum-mismatch.ts'
import type { Family, Inconsistency } from '../../../server/src/engine/checks/inconsistency.ts'
import { createCorpus } from '../../../server/src/engine/corpus/createCorpus.ts'
import { childElements, descendants, textOf } from '../../../server/src/engine/corpus/formats/xmlQuery.ts'
import { readXml, type XmlElement } from '../../../server/src/engine/corpus/formats/xmlTree.ts'
import { analyse } from '../../../server/src/engine/index.ts'
import { listArticles } from '../accuracy/articles.ts'
import { tablesOf } from './tables.ts'
import { sharedPath } from '../support/sharedFolder.ts'

/** One report in a printed article. What the journals printed is taken for right: nearly every report is a false alarm, or looks like one to its writer. */
export interface NaturalReport {
  article: string
  code: string
  /** As a writer sees it; off for what an explanation excuses. */
  severity: 'warning' | 'information' | 'off'
  message: string
  sentence: string
}

export interface NaturalText {
  articles: number
  statistics: number
  /** Comparisons made, by code. */
  compared: Record<string, number>
  reports: NaturalReport[]
}

const families: Record<string, Family> = {
  'inconsistent-p-value': findInconsistentPValues, 'estimate-outside-interval': findEstimatesOutside, 'interval-conflicts-with-p': findConflictsWithP,
  'percentage-conflicts-with-fraction': findConflictingPercentages, 'asymmetric-interval': findAsymmetricIntervals, 'effect-conflicts-with-events': findEffectsAgainstEvents,
  'effect-size-mismatch': findMismatchedEffectSizes, 'standard-error-mismatch': findMismatchedErrors, 'impossible-value': findImpossibleValues, 'sum-mismatch': findWrongSums,
}

/** Runs the checks of consistency over abstracts, bodies and tables of printed trial reports, as manuscripts without a library; of every so manyth, to be quick. */
export function measureArticles(every = 1): NaturalText {
  const folder = sharedPath('pmc-rct')
  const result: NaturalText = { articles: 0, statistics: 0, compared: Object.fromEntries(Object.keys(families).map(code => [code, 0])), reports: [] }
  if (folder === null) return result
  const nothing = createCorpus([])
  for (const path of listArticles(folder, 'all').filter((_, i) => i % every === 0)) {
    const { root } = readXml(readFileSync(path, 'utf8'))
    result.articles++
    add(path, proseOf(root), 'plaintext')
    add(path, tablesOf(root), 'markdown')
  }
  return result

  function add(path: string, text: string, syntax: 'plaintext' | 'markdown'): void {
    const analysis = analyse(text, nothing, { syntax })
    result.statistics += analysis.claims.length
    for (const [code, find] of Object.entries(families)) {
      for (const inconsistency of find(analysis)) {
        result.compared[code]!++
        if (!inconsistency) continue
        const { start, end } = inconsistency.claims[0]!.sentence
        result.reports.push({ article: path.split('/').at(-1)!, code, severity: shownAs(inconsistency), message: inconsistency.message, sentence: text.slice(start, end).replace(/\s+/g, ' ') })
      }
    }
  }
}

function shownAs({ grade, minor }: Inconsistency): NaturalReport['severity'] {
  return grade === 'explainable' ? 'off' : minor ? 'information' : 'warning'
}

/** The paragraphs of abstract and body, without tables, figures and references. */
function proseOf(article: XmlElement): string {
  const abstracts = descendants(article, 'article-meta').flatMap(meta => childElements(meta, 'abstract'))
  const parts = [...abstracts, ...descendants(article, 'body')]
  return parts.flatMap(part => descendants(part, 'p')).map(paragraph => (textOf(paragraph) ?? '').trim()).filter(text => text !== '').join('\n\n')
}
