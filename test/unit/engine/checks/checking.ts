import assert from 'node:assert/strict'
import { analyse, type Analysis } from '../../../../server/src/engine/index.ts'
import { checks } from '../../../../server/src/engine/checks/registry.ts'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import type { Corpus } from '../../../../server/src/engine/corpus/corpus.ts'
import type { Fix, Problem, Severity } from '../../../../server/src/engine/checks/check.ts'
import type { Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'

/** What a manuscript is checked against, and how it is written. */
export interface Setting {
  corpus?: Corpus
  syntax?: Syntax
}

/**
 * Checks a manuscript for one code. What the check must underline stands in `[[double brackets]]`; nothing else may be underlined.
 *
 * @returns the problems of this code, in order, so that a test can look at their messages and fixes
 */
export function check(code: string, marked: string, setting: Setting = {}): Problem[] {
  const text = withoutMarks(marked)
  const problems = problemsOf(code, text, setting)
  assert.equal(withMarks(text, problems), marked, problems.map(({ message }) => message).join('\n') || 'Nothing was reported.')
  return problems
}

/**
 * Applies the fix of the one problem of a manuscript and compares what comes out. The fixed manuscript must have lost the problem and
 * must not have a new one of any code.
 *
 * @param title begins the title of the fix; the first one where it is left out
 */
export function fix(code: string, marked: string, fixed: string, setting: Setting = {}, title = ''): void {
  const [problem, ...others] = check(code, marked, setting)
  assert.ok(problem && others.length === 0, 'One problem is marked.')
  const chosen = problem.fixes.find(each => each.title.startsWith(title))
  assert.ok(chosen, `No fix “${title}” among: ${problem.fixes.map(each => each.title).join(' | ') || 'none'}`)
  const text = withoutMarks(marked)
  const after = applied(text, chosen)
  assert.equal(after, fixed)
  assert.deepEqual(problemsOf(code, after, setting).map(({ message }) => message), [], 'The problem is gone.')
  const before = problemsOf(null, text, setting).map(({ code: each }) => each)
  const added = problemsOf(null, after, setting).filter(each => !takeOut(before, each.code))
  assert.deepEqual(added.map(({ message }) => message), [], 'The fix brings no new problem.')
}

/** Takes one such element out of the list; whether there was one. */
function takeOut(list: string[], element: string): boolean {
  const at = list.indexOf(element)
  if (at >= 0) list.splice(at, 1)
  return at >= 0
}

/** The text after the edits of a fix. */
export function applied(text: string, { edits }: Fix): string {
  return [...edits].sort((a, b) => b.start - a.start).reduce((changed, { start, end, newText }) => changed.slice(0, start) + newText + changed.slice(end), text)
}

/** Everything the engine knows of a manuscript, with every check turned on that is asked for. */
export function analysed(text: string, { corpus = createCorpus([]), syntax = 'markdown' }: Setting, severity: Record<string, Severity> = {}): Analysis {
  return analyse(text, corpus, { syntax, severity })
}

/** Problems of one code, or of all codes that are on by default. A code that is off by default is turned on. */
function problemsOf(code: string | null, text: string, setting: Setting): Problem[] {
  const isOff = checks.find(each => each.code === code)?.severity === 'off'
  return analysed(text, setting, isOff && code !== null ? { [code]: 'information' } : {}).problems.filter(problem => code === null || problem.code === code)
}

function withoutMarks(marked: string): string {
  return marked.replace(/\[\[(.*?)\]\](?!\])/gs, '$1')
}

function withMarks(text: string, problems: readonly Problem[]): string {
  return [...problems].sort((a, b) => b.start - a.start).reduce((marked, { start, end }) => `${marked.slice(0, start)}[[${marked.slice(start, end)}]]${marked.slice(end)}`, text)
}
