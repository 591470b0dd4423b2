import type { SourceProblem } from '../study.ts'

/** Said of a file that is none of ours; a folder may hold many of them, and there it is left unsaid. */
export const noStudyCode = 'no-study'

/** The problem of a file in which there is nothing to cite. */
export function noStudy(message: string): SourceProblem {
  return { code: noStudyCode, start: 0, end: 0, message }
}
