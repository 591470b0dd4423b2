import { deferFindings, recordOf } from './deferFindings.ts'
import type { Finding, Study } from './study.ts'

/** The study with all its places moved to the right by so many UTF-16 code units: it was read from the middle of its file. */
export function moveStudy(study: Study, by: number): Study {
  if (by === 0) return study
  return deferFindings(recordOf(study), () => study.findings.map(finding => moveFinding(finding, by)))
}

function moveFinding(finding: Finding, by: number): Finding {
  const { statistic, span } = finding
  const printed = statistic.printed.map(number => ({ ...number, start: number.start + by, end: number.end + by }))
  return {
    ...finding,
    span: { start: span.start + by, end: span.end + by },
    statistic: { ...statistic, start: statistic.start + by, end: statistic.end + by, printed },
  }
}
