import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { analyse } from '../../engine/index.ts'
import { readManuscript } from '../../engine/manuscripts/readManuscript.ts'
import { syntaxOf } from '../../engine/manuscripts/syntax.ts'
import { nodeHost } from '../../host/nodeHost.ts'
import { readArguments } from '../arguments.ts'
import { configFor } from '../config.ts'
import { loadLibrary, type Library } from '../library.ts'
import { manuscriptFiles, readManuscriptFile } from '../manuscriptFiles.ts'
import { githubReport } from '../reports/github.ts'
import { jsonReport } from '../reports/json.ts'
import { failLevels, reaches, type FileReport } from '../reports/report.ts'
import { sarifReport } from '../reports/sarif.ts'
import { textReport } from '../reports/text.ts'
import type { Streams } from '../streams.ts'

/** `citewright check`: prints what does not hold in manuscripts, and returns the exit code. */
export async function check(words: string[], streams: Streams): Promise<number> {
  const { operands, format, corpus, bundledCorpus, failOn } = readArguments(words, {
    command: 'check', formats: ['text', 'json', 'sarif', 'github'], operands: { min: 1, max: Infinity, name: 'FILE' },
    corpus: true, failOn: failLevels,
  })
  const reports: FileReport[] = []
  for (const file of await manuscriptFiles(operands)) reports.push(await checkFile(file, corpus, bundledCorpus, streams))

  switch (format) {
    case 'json': streams.print(jsonReport(reports)); break
    case 'sarif': streams.print(sarifReport(reports)); break
    case 'github': streams.print(githubReport(reports)); break
    default: streams.print(textReport(reports, streams.palette))
  }
  return reaches(reports, failOn) ? 1 : 0
}

async function checkFile(file: string, corpus: string[], bundled: boolean, streams: Streams): Promise<FileReport> {
  const config = configFor(dirname(file))
  const syntax = syntaxOf(file)
  const { text, lead, problem } = await readManuscriptFile(file)
  if (problem !== null) streams.warnOnce(`${file}: ${problem}`)
  const named = bibliographies(file, readManuscript(text, syntax).metadata.bibliography, streams)
  const library = await loadLibrary([...corpus, ...config.corpus, ...named], bundled && config.bundledCorpus)
  mentionProblems(library, streams)
  return { path: file.replaceAll('\\', '/'), text, lead, analysis: analyse(text, library.corpus, { syntax, severity: config.severity }) }
}

/** The libraries that a manuscript names in its front matter, as far as they are there. */
function bibliographies(file: string, names: string[], streams: Streams): string[] {
  return names.flatMap((name) => {
    const path = nodeHost.resolvePath(dirname(file), name)
    if (path !== null && existsSync(path)) return path
    streams.warnOnce(`${file}: its bibliography ${name} cannot be found`)
    return []
  })
}

/** Says once for each library file that not all of it could be read. */
function mentionProblems({ sources }: Library, streams: Streams): void {
  for (const { path, problems } of sources) {
    if (problems.length === 0) continue
    const others = problems.length > 1 ? ` (and ${problems.length - 1} more; see citewright corpus)` : ''
    streams.warnOnce(`${path}: ${problems[0]!.message}${others}`)
  }
}
