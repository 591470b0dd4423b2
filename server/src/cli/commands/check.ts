import { isAbsolute, relative, resolve } from 'node:path'
import { readArguments, type Arguments } from '../arguments.ts'
import { checkFile, type CheckedFile } from '../checkFile.ts'
import { mendFile } from '../mendFile.ts'
import { forgetParts } from '../manuscriptParts.ts'
import { manuscriptFiles } from '../manuscriptFiles.ts'
import { githubReport } from '../reports/github.ts'
import { jsonReport } from '../reports/json.ts'
import { failLevels, reaches } from '../reports/report.ts'
import { sarifReport } from '../reports/sarif.ts'
import { textReport } from '../reports/text.ts'
import type { Streams } from '../streams.ts'
import { watchAndRepeat } from '../watch.ts'
import { sayIn, type Language } from '../../engine/wording/say.ts'

/** `citewright check`: prints what does not hold in manuscripts, and returns the exit code. With `--watch` it goes on until it is interrupted. */
export async function check(words: string[], streams: Streams): Promise<number> {
  const given = readArguments(words, {
    command: 'check', formats: ['text', 'json', 'sarif', 'github'], operands: { min: 1, max: Infinity, name: 'FILE' },
    corpus: true, failOn: failLevels, repeats: true, language: true,
  })
  if (!given.watch) return (await checkOnce(given, streams)).code
  return watchAndRepeat(given.operands, async () => (await checkOnce(given, streams)).read, streams)
}

/** One run: its exit code, and every file that it rests on. */
async function checkOnce(given: Arguments, streams: Streams): Promise<{ code: number, read: string[] }> {
  const checked: CheckedFile[] = []
  const paths = await manuscriptFiles(given.operands)
  const language = given.language ?? (given.format === 'text' ? streams.language : 'en')
  const known = new Set(paths.map(path => resolve(path)))
  forgetParts(paths)
  // The list grows while it is gone through: what a manuscript takes in is checked after it.
  for (const path of paths) {
    const file = await checkFile(path, { ...given, language }, streams)
    for (const part of file.below.filter(below => !known.has(below))) {
      known.add(part)
      paths.push(beside(path, part))
    }
    checked.push(given.fix ? await mended(file, { ...given, language }, streams) : file)
  }
  const reports = checked.map(({ report }) => report)
  switch (given.format) {
    case 'json': streams.print(jsonReport(reports)); break
    case 'sarif': streams.print(sarifReport(reports)); break
    case 'github': streams.print(githubReport(reports)); break
    default: streams.print(textReport(reports, streams.palette, streams.columns, sayIn(language)))
  }
  return { code: reaches(reports, given.failOn) ? 1 : 0, read: checked.flatMap(({ read }) => read) }
}

/** A file as the user would write it: from the working folder where the manuscript was named from there. */
function beside(manuscript: string, path: string): string {
  return isAbsolute(manuscript) ? path : relative('', path)
}

/** Fixes that meet are applied one after the other; two that undo each other must not go on for ever. */
const mostRounds = 10

/** Applies the safe fixes of a file and checks it again, until none is left. What was done is said on standard error. */
async function mended(file: CheckedFile, given: Arguments & { language: Language }, streams: Streams): Promise<CheckedFile> {
  let current = file
  for (let round = 0; round < mostRounds; round++) {
    const titles = await mendFile(current, streams)
    if (titles.length === 0) break
    for (const title of titles) streams.warn(`${file.path}: mended: ${title}`)
    current = await checkFile(file.path, given, streams)
  }
  return current
}
