import { dirname, extname } from 'node:path'
import { attachmentsOf } from './attachments.ts'
import { extensionOf, readSource, sourceExtensions } from '../engine/corpus/formats/formats.ts'
import { deferFindings, recordOf } from '../engine/corpus/deferFindings.ts'
import { noStudyCode } from '../engine/corpus/formats/problems.ts'
import { readPages } from '../engine/corpus/formats/pdf/readPages.ts'
import { listFiles } from './listFiles.ts'
import { readPdf } from './readPdf.ts'
import { readTextFile } from './readText.ts'
import { NotAFile, statFile } from './regularFile.ts'
import type { SourceProblem, SourceReading, Study } from '../engine/corpus/study.ts'

/** A file of the writer's library: how many studies it gave, and what is wrong with it. */
export interface SourceFile {
  path: string
  studies: number
  problems: SourceProblem[]
}

const megabyte = 1024 * 1024
/** Whole libraries of reference managers are larger than any text. */
const libraryExtensions = new Set(['bib', 'bibtex', 'ris', 'nbib', 'json', 'yaml', 'yml'])
const largestLibrary = 200 * megabyte
/** BibTeX is never in memory as a whole. */
export const largestBibtex = 400 * megabyte
const largestText = 64 * megabyte

/**
 * Reads the studies of files and folders. A file that cannot be read costs itself and is said in `sources`; nothing is thrown. In a
 * folder, files that hold no study are passed over, and texts and PDFs belong to the study that they are named after; a text or PDF
 * named by itself is a study of its own where no other has its key. Files that records name as theirs are read for them, where they lie in
 * the folders given or beside the library.
 */
export async function readCorpus(paths: readonly string[]): Promise<{ studies: Study[], sources: SourceFile[] }> {
  const studies: Study[] = []
  const sources: SourceFile[] = []
  for (const file of await listFiles(paths, isWanted)) {
    const reading = await readSourceFile(file.path)
    const ours = file.named || reading.problems.every(problem => problem.code !== noStudyCode)
    if (!ours) continue
    studies.push(...file.named ? reading.studies.map(standalone) : reading.studies)
    sources.push({ path: file.path, studies: reading.studies.length, problems: reading.problems })
  }
  const byPath = new Map(studies.filter(({ attachment }) => attachment).map(study => [study.sources[0]?.path, study]))
  for (const { path, key } of await attachmentsOf(() => studies.map(({ key, files = [], sources }) => ({ key: () => key, files, library: sources[0]?.path ?? '' })), paths.map(path => extname(path) === '' ? path : dirname(path)))) {
    const known = byPath.get(path.replaceAll('\\', '/'))
    if (known !== undefined) {
      known.key = key
      continue
    }
    const reading = await readSourceFile(path)
    studies.push(...reading.studies.slice(0, 1).map((study): Study => ({ ...study, key, csl: { ...study.csl, id: key }, attachment: true })))
    sources.push({ path, studies: reading.studies.length, problems: reading.problems })
  }
  return { studies, sources }
}

/** Whether a file of this name is looked into. */
export function isWanted(name: string): boolean {
  const extension = extensionOf(name)
  return extension === 'pdf' || sourceExtensions.has(extension)
}

/** Reads one file, in whatever format it is. Never rejects: what is wrong is in the problems. */
export async function readSourceFile(path: string): Promise<SourceReading> {
  try {
    return extensionOf(path) === 'pdf' ? await readPdfFile(path) : await readStudies(path)
  } catch (error) {
    return unreadable(reasonOf(error))
  }
}

async function readStudies(path: string): Promise<SourceReading> {
  statFile(path)
  const { text, problem } = await readTextFile(path, libraryExtensions.has(extensionOf(path)) ? largestLibrary : largestText)
  if (text === null) return unreadable(problem ?? 'This file is no text.')
  const { studies, problems } = readSource(text, path)
  return { studies, problems: problem === null ? problems : [{ code: 'unknown-encoding', start: 0, end: 0, message: problem }, ...problems] }
}

async function readPdfFile(path: string): Promise<SourceReading> {
  const { size } = statFile(path)
  if (size > largestText) return unreadable(tooLarge(largestText))
  const pages = await readPdf(path)
  if (pages.every(({ texts }) => texts.every(({ text }) => text.trim() === ''))) return unreadable('This PDF holds no text; it may be a scan.')
  return readPages(pages, path)
}

/** A text or PDF that was named by itself is a study of its own. */
export function standalone(study: Study): Study {
  if (study.attachment === undefined) return study
  const { attachment: _, ...record } = recordOf(study)
  return deferFindings(record, () => study.findings)
}

/** Said of a file of more bytes than are read. */
export function tooLarge(bytes: number): string {
  return `This file is larger than ${bytes / megabyte} MB and was not read.`
}

function unreadable(message: string): SourceReading {
  return { studies: [], problems: [{ code: 'unreadable-file', start: 0, end: 0, message }] }
}

/** Why a file could not be read, in a sentence. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (error instanceof NotAFile) return message
  if (code === 'ENOENT') return 'There is no such file or folder.'
  if (code === 'EACCES' || code === 'EPERM') return 'There is no permission to read this file.'
  return `This file could not be read: ${message}`
}
