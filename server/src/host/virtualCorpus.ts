import { extensionOf, readSource, sourceExtensions } from '../engine/corpus/formats/formats.ts'
import { noStudyCode } from '../engine/corpus/formats/problems.ts'
import type { SourceProblem, SourceReading, Study } from '../engine/corpus/study.ts'
import { decodeText } from './decodeText.ts'
import type { Files } from './files.ts'
import { childUri, parentUri } from './uris.ts'

/** A file to read; `named` says whether the user named it rather than a folder around it. */
interface VirtualFile { uri: string, named: boolean }

/** In a browser each file may be a request to a server. */
const mostFiles = 5000
const deepest = 20

/** Reads the studies of files and folders through the editor, as `readCorpus` does from a disk. PDFs are left out. */
export async function readVirtualCorpus(uris: readonly string[], files: Files): Promise<{ studies: Study[], sources: { path: string, studies: number, problems: SourceProblem[] }[] }> {
  const studies: Study[] = []
  const sources: { path: string, studies: number, problems: SourceProblem[] }[] = []
  for (const { uri, named } of await listVirtualFiles(uris, name => sourceExtensions.has(extensionOf(name)), files)) {
    const reading = await readFile(uri, files)
    if (!named && reading.problems.some(problem => problem.code === noStudyCode)) continue
    studies.push(...named ? reading.studies.map(standalone) : reading.studies)
    sources.push({ path: uri, studies: reading.studies.length, problems: reading.problems })
  }
  return { studies, sources }
}

/** The files named, and those below the folders named whose name `wanted` takes. Hidden folders and `node_modules` are left out. */
export async function listVirtualFiles(uris: readonly string[], wanted: (name: string) => boolean, files: Files): Promise<VirtualFile[]> {
  const found = new Map<string, VirtualFile>()

  // A link that leads upwards would lead on for ever; no library is that deep.
  async function visit(folder: string, depth: number): Promise<void> {
    for (const { name, isFolder } of await files.list(folder)) {
      if (name.startsWith('.') || name === 'node_modules' || found.size >= mostFiles) continue
      const uri = childUri(folder, name)
      if (isFolder && depth < deepest) await visit(uri, depth + 1)
      else if (!isFolder && wanted(name) && !found.has(uri)) found.set(uri, { uri, named: false })
    }
  }

  for (const uri of uris) {
    const beside = await files.list(parentUri(uri))
    const isFile = beside.some(({ name, isFolder }) => !isFolder && childUri(parentUri(uri), name) === uri)
    if (isFile) found.set(uri, { uri, named: true })
    else await visit(uri, 0)
  }
  return [...found.values()].sort((a, b) => a.uri < b.uri ? -1 : 1)
}

async function readFile(uri: string, files: Files): Promise<SourceReading> {
  if (extensionOf(uri) === 'pdf') return unreadable('PDF files are not read in the browser; use the desktop, or save the text.')
  const bytes = await files.read(uri)
  if (bytes === null) return unreadable('There is no such file, or it cannot be read.')
  const { text, problem } = decodeText(bytes)
  if (text === null) return unreadable(problem ?? 'This file is no text.')
  const { studies, problems } = readSource(text, uri)
  return { studies, problems: problem === null ? problems : [{ code: 'unknown-encoding', start: 0, end: 0, message: problem }, ...problems] }
}

function standalone({ attachment: _, ...study }: Study): Study {
  return study
}

function unreadable(message: string): SourceReading {
  return { studies: [], problems: [{ code: 'unreadable-file', start: 0, end: 0, message }] }
}
