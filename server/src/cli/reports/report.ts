import type { Problem } from '../../engine/checks/check.ts'
import { isSettled } from '../../engine/evidence/table.ts'
import type { Analysis } from '../../engine/index.ts'
import { verdicts, type Verdict } from '../../engine/judging/claim.ts'
import type { WordPlaces } from '../../engine/word/wordPlace.ts'

/** What was found in one manuscript. */
export interface FileReport {
  /** As the user wrote it, or below the folder that the user named; `/`-separated. */
  path: string
  text: string
  /** Code units of the file before the text: 1 where it begins with a byte order mark. */
  lead: number
  analysis: Analysis
  /** Where things are in a file that is no text: a Word document has no lines. */
  places?: WordPlaces
}

export type Summary = Record<'claims' | Verdict | 'problems', number>

/** The figures of a run. */
export function summarise(reports: readonly FileReport[]): Summary {
  const claims = reports.flatMap(report => report.analysis.claims)
  const counts = verdicts.map(verdict => [verdict, claims.filter(claim => claim.verdict === verdict).length])
  const problems = reports.reduce((sum, report) => sum + report.analysis.problems.length, 0)
  return { claims: claims.length, ...Object.fromEntries(counts) as Record<Verdict, number>, problems }
}

const ranks: Record<Problem['severity'], number> = { error: 3, warning: 2, information: 1, hint: 0 }

/** Values of `--fail-on`, the default first. */
export const failLevels = ['warning', 'error', 'information', 'never'] as const

/** Whether a problem is as severe as `--fail-on` says, or more. */
export function reaches(reports: readonly FileReport[], level: string): boolean {
  const rank = ranks[level as Problem['severity']]
  return rank !== undefined && reports.some(report => report.analysis.problems.some(problem => ranks[problem.severity] >= rank))
}

/** How many of the figures that could not be checked, a person has checked. */
export function checkedByHand(reports: readonly FileReport[]): number {
  return reports.reduce((sum, { analysis }) => sum + analysis.claims.filter(claim => claim.checked && !isSettled(claim)).length, 0)
}

/** "1 problem", "2 problems". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
