import type { Finding, Study } from '../corpus/study.ts'
import { conceptLabel } from '../vocabulary/match.ts'
import { reportedFigures, type ReportingStyle } from '../wording/reportingStyle.ts'

/** A result of a study, ready to be written: "OR 28.94, 95% CI 3.45–242.57, p = .002". */
export interface FindingText {
  figures: string
  /** What it is about, in a word or two; empty where that is not known. */
  about: string
  /** How much it says: a comparison with its interval and p value more than a bare percentage. */
  telling: number
  /** The sentence of the study that states it. */
  sentence: string
  finding: Finding
}

/** The study's own results as short strings, one for each comparison: those with an interval and a p value first, else in the order in which it
 * states them. What others report of it is left out. */
export function findingTexts({ findings }: Study, style: ReportingStyle | null): FindingText[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.level === 'secondary' || finding.statistic.context.role === 'background') continue
    const key = `${finding.source} ${finding.span.start} ${finding.statistic.group}`
    groups.set(key, [...groups.get(key) ?? [], finding])
  }
  const texts = [...groups.values()].flatMap((group): FindingText[] => {
    const figures = reportedFigures(group.map(({ statistic }) => statistic), style)
    return figures === null ? [] : [{ figures, about: aboutOf(group), telling: tellingOf(figures), sentence: group[0]!.sentence, finding: group[0]! }]
  })
  const different = texts.filter(({ figures, sentence }, index) => texts.findIndex(other => other.figures === figures && other.sentence === sentence) === index)
  return different.sort((a, b) => b.telling - a.telling)
}

function tellingOf(figures: string): number {
  return (/\d% CI/.test(figures) ? 2 : 0) + (/\bp ?[=<>≤≥]/i.test(figures) ? 1 : 0)
}

/** The scale that it was measured on, else the outcome. */
function aboutOf(group: readonly Finding[]): string {
  const contexts = group.map(({ statistic }) => statistic.context)
  const [outcome] = contexts.flatMap(({ outcome }) => outcome)
  const [scale] = contexts.flatMap(({ scale }) => scale)
  const id = scale ?? outcome
  return id === undefined ? '' : conceptLabel(id)
}
