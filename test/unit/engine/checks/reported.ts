import assert from 'node:assert/strict'
import type { Check, Edit, Report } from '../../../../server/src/engine/checks/check.ts'
import type { Corpus } from '../../../../server/src/engine/corpus/corpus.ts'
import { analyse } from '../../../../server/src/engine/index.ts'
import { library } from '../judging/library.ts'
import { readMarked, withMarks } from '../marked.ts'

/** What a check reported of a text. */
export interface Reported { text: string, reports: Report[] }

const works = library()

/** Runs one check over a Markdown document in which `⟦…⟧` stands around every place that it must report, and nothing else. */
export function reported(check: Check, fixture: string, corpus: Corpus = works): Reported {
  const { text, places } = readMarked(fixture)
  const reports = run(check, text, corpus)
  assert.equal(withMarks(text, reports), withMarks(text, places))
  return { text, reports }
}

/** The text after a fix, chosen by its title, of the only report. */
export function fixed({ text, reports }: Reported, title: string): string {
  assert.equal(reports.length, 1)
  const fix = reports[0]!.fixes?.find((candidate) => candidate.title === title)
  assert.ok(fix, `no fix “${title}” among ${JSON.stringify(reports[0]!.fixes?.map((candidate) => candidate.title))}`)
  return [...fix.edits].sort((a: Edit, b: Edit) => b.start - a.start).reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text)
}

/**
 * Checks a document, applies a fix of its only report and checks again: the report must be gone, and no check may find more than before.
 * Returns the text after the fix.
 */
export function mended(check: Check, fixture: string, title: string, corpus: Corpus = works): string {
  const result = reported(check, fixture, corpus)
  const after = fixed(result, title)
  assert.deepEqual(run(check, after, corpus).map(({ message }) => message), [])
  const before = codes(result.text, corpus)
  for (const code of new Set(codes(after, corpus))) assert.ok(count(codes(after, corpus), code) <= count(before, code), `The fix brings a new problem: ${code}`)
  return after
}

/** What a check reports where it is turned on. */
function run(check: Check, text: string, corpus: Corpus): Report[] {
  const severity = check.severity === 'off' ? { [check.code]: 'warning' as const } : {}
  return analyse(text, corpus, { syntax: 'markdown', severity }).problems.filter(({ code }) => code === check.code)
}

function codes(text: string, corpus: Corpus): string[] {
  return analyse(text, corpus, { syntax: 'markdown' }).problems.map(({ code }) => code)
}

function count(list: readonly string[], element: string): number {
  return list.filter(each => each === element).length
}

/** The message of the only report on a document in which marks stand around its place; no study is cited. */
export function messageOf(check: Check, fixture: string): string {
  const { reports } = reported(check, fixture)
  assert.equal(reports.length, 1)
  return reports[0]!.message
}
