import type { StudyFinding } from './corpus.ts'
import type { Finding, Study } from './study.ts'

/** Findings by the numbers that they print. Unconfirmed studies are left out: they are never offered as the right one. */
export function indexValues(studies: Iterable<Study>): Map<number, StudyFinding[]> {
  const index = new Map<number, StudyFinding[]>()
  for (const study of studies) {
    if (!study.confirmed) continue
    for (const finding of study.findings) {
      for (const number of valuesOfFinding(finding)) {
        const found = index.get(number)
        if (found === undefined) index.set(number, [{ study, finding }])
        else found.push({ study, finding })
      }
    }
  }
  return index
}

/** The numbers that the findings of a study print, each once. */
export function valuesOf(study: Study): number[] {
  return [...new Set(study.findings.flatMap(valuesOfFinding))]
}

function valuesOfFinding({ statistic: { value, lower, upper, printed } }: Finding): number[] {
  return [...new Set([value, lower, upper, ...printed.map(each => each.value)])].filter((number): number is number => number !== null && !Number.isNaN(number))
}

/** Secondary findings by the key of the work that reports them. */
export function indexReports(studies: Iterable<Study>): Map<string, StudyFinding[]> {
  const index = new Map<string, StudyFinding[]>()
  for (const study of studies) {
    for (const finding of study.findings) {
      if (finding.by === undefined) continue
      const found = index.get(finding.by)
      if (found === undefined) index.set(finding.by, [{ study, finding }])
      else found.push({ study, finding })
    }
  }
  return index
}
