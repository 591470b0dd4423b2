import { existsSync } from 'node:fs'
import { dirname, parse, resolve } from 'node:path'
import { handCheckPath, readHandChecks } from '../engine/evidence/handCheckFile.ts'
import { Analyser, analyse } from '../engine/index.ts'
import type { HandCheck } from '../engine/judging/handChecks.ts'
import { readNotebook, type Notebook } from '../engine/manuscripts/notebook/readNotebook.ts'
import { readManuscript } from '../engine/manuscripts/readManuscript.ts'
import { syntaxOf } from '../engine/manuscripts/syntax.ts'
import { WordPlaces } from '../engine/word/wordPlace.ts'
import { wordReader } from '../engine/word/wordReader.ts'
import { isNotebookName, isWordName } from '../host/manuscriptNames.ts'
import { nodeHost } from '../host/nodeHost.ts'
import type { Arguments } from './arguments.ts'
import { CliError } from './cliError.ts'
import { configFor } from './config.ts'
import { loadLibrary, type Library } from './library.ts'
import { readManuscriptFile, readWordFile, type ManuscriptFile } from './manuscriptFiles.ts'
import { partsOf } from './manuscriptParts.ts'
import { placeInNotebook } from './notebookFile.ts'
import type { FileReport } from './reports/report.ts'
import type { Streams } from './streams.ts'

/** What of the call says with which studies a manuscript is compared. */
type LibraryArguments = Pick<Arguments, 'corpus' | 'bundledCorpus' | 'cache' | 'language'>

/** A manuscript that was checked. */
export interface CheckedFile {
  /** As the user wrote it. */
  path: string
  manuscript: ManuscriptFile
  report: FileReport
  /** Absolute paths of the files that it takes in. */
  below: readonly string[]
  /** The files and folders that the report rests on, absolute: the manuscript, its settings and its studies. */
  read: string[]
}

/**
 * Checks a manuscript with the settings above it, against the studies of those settings, of the call, and of its own front matter.
 * Throws a `CliError` for what cannot be read.
 */
export async function checkFile(path: string, choice: LibraryArguments, streams: Streams): Promise<CheckedFile> {
  if (isWordName(path)) return checkWordFile(path, choice, streams)
  const { corpus, bundledCorpus, cache, language = 'en' } = choice
  const config = configFor(dirname(path))
  const syntax = syntaxOf(path)
  const manuscript = await readManuscriptFile(path)
  const { text: content, lead, problem } = manuscript
  if (problem !== null) streams.warnOnce(`${path}: ${problem}`)
  const notebook = isNotebookName(path) ? notebookIn(content, path) : null
  const text = notebook?.text ?? content
  const parts = await partsOf(path, config)
  const named = [
    ...bibliographies(path, readManuscript(text, syntax).metadata.bibliography, streams),
    ...parts.others.flatMap(part => bibliographies(part.path, part.manuscript.metadata.bibliography, streams)),
    ...await projectBibliographies(path, streams),
  ]
  const libraries = [...new Set([...corpus, ...config.corpus, ...named])]
  const library = await loadLibrary({ paths: libraries, bundled: bundledCorpus && config.bundledCorpus, vocabulary: config.vocabulary, cache })
  mentionProblems(library, streams)
  const analysis = analyse(text, library.corpus, {
    syntax, language, severity: config.severity, handChecks: await handChecksOf(path, streams),
    others: parts.others.map(({ manuscript }) => manuscript), lost: parts.lost,
    ...config.reportingStyle ? { reportingStyle: config.reportingStyle } : {},
  })
  return {
    path, manuscript,
    report: { path: path.replaceAll('\\', '/'), text: content, lead, analysis: notebook ? placeInNotebook(analysis, notebook) : analysis },
    below: parts.below,
    read: [path, handCheckPath(path), ...parts.others.map(part => part.path), ...libraries, ...[config.path, config.vocabulary].filter(file => typeof file === 'string')].map(file => resolve(file)),
  }
}

/** The same for a Word document, with the records that its citations bring along. It is by itself, and is only read. */
async function checkWordFile(path: string, { corpus, bundledCorpus, cache, language = 'en' }: LibraryArguments, streams: Streams): Promise<CheckedFile> {
  const config = configFor(dirname(path))
  const document = await readWordFile(path)
  const libraries = [...new Set([...corpus, ...config.corpus])]
  const library = await loadLibrary({ paths: libraries, bundled: bundledCorpus && config.bundledCorpus, vocabulary: config.vocabulary, cache })
  mentionProblems(library, streams)
  const { text, studies } = document
  const analysis = new Analyser(wordReader(document)).analyse(text, studies.length > 0 ? library.with(studies) : library.corpus, {
    language, severity: config.severity, handChecks: await handChecksOf(path, streams), readOnly: true,
    ...config.reportingStyle ? { reportingStyle: config.reportingStyle } : {},
  })
  return {
    path, manuscript: { text, lead: 0, problem: null, isUtf8: false },
    report: { path: path.replaceAll('\\', '/'), text, lead: 0, analysis, places: new WordPlaces(analysis.manuscript) },
    below: [],
    read: [path, handCheckPath(path), ...libraries, ...[config.path, config.vocabulary].filter(file => typeof file === 'string')].map(file => resolve(file)),
  }
}

/** What people recorded as checked by hand, in the file beside the manuscript. */
async function handChecksOf(manuscript: string, streams: Streams): Promise<HandCheck[]> {
  const path = handCheckPath(manuscript)
  const text = await nodeHost.readText(path)
  if (text === null) return []
  const { checks, problems } = readHandChecks(text)
  for (const problem of problems) streams.warnOnce(`${path}: ${problem}`)
  return checks
}

function notebookIn(content: string, path: string): Notebook {
  const notebook = readNotebook(content)
  if (notebook === null) throw new CliError(`${path}: this is no notebook, or its JSON is not whole`)
  return notebook
}

/** The libraries that the project of a manuscript names, in the nearest project file of Quarto or MyST above it. */
async function projectBibliographies(file: string, streams: Streams): Promise<string[]> {
  const manuscript = resolve(file)
  const { folder, names } = await nodeHost.bibliographiesOfProject(manuscript, parse(manuscript).root)
  return bibliographies(file, names, streams, folder)
}

/** The libraries that a manuscript names in its front matter, as far as they are there. */
function bibliographies(file: string, names: string[], streams: Streams, folder = dirname(file)): string[] {
  return names.flatMap((name) => {
    const path = nodeHost.resolvePath(folder, name)
    if (path !== null && existsSync(path)) return path
    streams.warnOnce(`${file}: its bibliography ${name} cannot be found`)
    return []
  })
}

/** Says once for each library file that not all of it could be read. */
function mentionProblems({ sources }: Library, streams: Streams): void {
  for (const { path, problems: all } of sources) {
    const problems = all.filter(({ severity }) => severity !== 'information')
    if (problems.length === 0) continue
    const others = problems.length > 1 ? ` (and ${problems.length - 1} more; see citewright corpus)` : ''
    streams.warnOnce(`${path}: ${problems[0]!.message}${others}`)
  }
}
