import { writeFile } from 'node:fs/promises'
import type { Edit, Fix } from '../engine/checks/check.ts'
import type { CheckedFile } from './checkFile.ts'
import { CliError } from './cliError.ts'
import { encode } from './manuscriptFiles.ts'
import type { Streams } from './streams.ts'

/**
 * Applies the safe fixes of a manuscript to its file, in place, and returns their titles. A fix whose edits meet those of an earlier one
 * is left for the next round. A file that is not UTF-8 is left as it is, and that is said.
 */
export async function mendFile({ path, manuscript, report }: CheckedFile, streams: Streams): Promise<string[]> {
  if (report.places) {
    streams.warnOnce(`${path}: not mended, because a Word document is only read`)
    return []
  }
  const fixes = apart(report.analysis.problems.flatMap(problem => problem.fixes.find(fix => fix.safe) ?? []))
  if (fixes.length === 0) return []
  if (!manuscript.isUtf8) {
    streams.warnOnce(`${path}: not mended, because it is not UTF-8`)
    return []
  }
  const text = applied(manuscript.text, fixes.flatMap(fix => fix.edits))
  await writeFile(path, encode(text, manuscript.lead)).catch((error: Error) => { throw new CliError(`${path}: ${error.message}`) })
  return fixes.map(fix => fix.title)
}

/** The fixes whose edits do not meet, the earlier one preferred. */
function apart(fixes: readonly Fix[]): Fix[] {
  const taken: Edit[] = []
  return fixes.filter(({ edits }) => {
    const isFree = edits.every(edit => taken.every(other => edit.end < other.start || other.end < edit.start))
    if (isFree) taken.push(...edits)
    return isFree
  })
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits].sort((a, b) => b.start - a.start).reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text)
}
