import assert from 'node:assert/strict'
import type { Check, Edit, Report } from '../../../../server/src/engine/checks/check.ts'
import { resolveCitations } from '../../../../server/src/engine/judging/resolveCitations.ts'
import { readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'
import { library } from '../judging/library.ts'
import { readMarked, withMarks } from '../marked.ts'

const corpus = library()

/** Runs one check over a Markdown document in which `⟦…⟧` stands around every place that it must report, and nothing else. */
export function reported(check: Check, fixture: string): { text: string, reports: Report[] } {
  const { text, places } = readMarked(fixture)
  const manuscript = readManuscript(text, 'markdown')
  const reports = [...check.run({ manuscript, corpus, claims: [], ...resolveCitations(manuscript, corpus) })]
  assert.equal(withMarks(text, reports), withMarks(text, places))
  return { text, reports }
}

/** The text after a fix, chosen by its title, of the only report. */
export function fixed({ text, reports }: { text: string, reports: Report[] }, title: string): string {
  assert.equal(reports.length, 1)
  const fix = reports[0]!.fixes?.find((candidate) => candidate.title === title)
  assert.ok(fix, `no fix “${title}” among ${JSON.stringify(reports[0]!.fixes?.map((candidate) => candidate.title))}`)
  return [...fix.edits].sort((a: Edit, b: Edit) => b.start - a.start).reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text)
}
