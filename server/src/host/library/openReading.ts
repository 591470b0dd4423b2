import { deferFindings } from '../../engine/corpus/deferFindings.ts'
import { PackedShelf } from '../../engine/corpus/shelf/packedShelf.ts'
import type { ShelvedStudy } from '../../engine/corpus/shelf/memoryShelf.ts'
import { readSource } from '../../engine/corpus/formats/formats.ts'
import type { Finding, SourceProblem, Study } from '../../engine/corpus/study.ts'
import { bibtexReader, type BibtexIndex } from './bibtexIndex.ts'
import { readSectionNow, readStretch, type CachedFile } from './cacheFolder.ts'
import { loadBibtex, type StoredReading, type StudyLine } from './stored.ts'
import { readFileSync } from 'node:fs'
import { decodeText } from '../decodeText.ts'
import { Slices } from './slices.ts'

/** A library file that has been read. */
export interface OpenFile {
  path: string
  fingerprint: string
  contentHash: string
  problems: SourceProblem[]
  /** How many studies it gave. */
  number: number
  content: { kind: 'bibtex', index: BibtexIndex, shelf: PackedShelf } | { kind: 'studies', studies: ShelvedStudy[] }
}

/**
 * Makes a stored reading ready for use; null where it is damaged. Rests in between, so that the thread can answer others.
 *
 * @param cached where the reading lies in the cache, so that findings need not be kept in memory
 * @param path by which the file is known now; the cache may know it by another one
 */
export async function openReading({ meta, sections }: StoredReading, cached: CachedFile | null, path: string = meta.path): Promise<OpenFile | null> {
  const { fingerprint, contentHash, problems } = meta
  const file = { path, fingerprint, contentHash, problems }
  if (meta.kind === 'bibtex') {
    const index = loadBibtex({ ...meta, path }, sections)
    if (index === null) return null
    const shelf = new PackedShelf(index.packed, { path: slashes(path), format: 'bibtex', structured: false }, bibtexReader(index))
    if (index.values !== null) shelf.useValues(index.values)
    return { ...file, number: shelf.size, content: { kind: 'bibtex', index, shelf } }
  }
  const lines = sections.studies
  if (lines === undefined) return null
  const findings = sections.findings
  const studies: ShelvedStudy[] = []
  const slices = new Slices()
  for (const line of linesOf(lines)) {
    const stored = JSON.parse(line) as StudyLine
    if (path !== meta.path) renameSource(stored, slashes(meta.path), slashes(path))
    studies.push({ study: studyOf(stored, path, findings, cached), values: stored.values })
    await slices.rest()
  }
  return { ...file, number: studies.length, content: { kind: 'studies', studies } }
}

function renameSource({ study }: StudyLine, from: string, to: string): void {
  study.sources = study.sources.map(source => source.path === from ? { ...source, path: to } : source)
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/')
}

function studyOf({ study, findings: place }: StudyLine, path: string, bytes: Uint8Array | undefined, cached: CachedFile | null): Study {
  if (place === null) return { findings: [], ...study }
  return deferFindings(study, () => {
    const stretch = bytes?.subarray(place.start, place.start + place.length) ?? (cached && readCached(cached, place))
    return stretch ? JSON.parse(new TextDecoder().decode(stretch)) as Finding[] : readAgain(path, study.key)
  })
}

/** The findings of one study of a cached file; where the cache was cleared or is no longer the same, they are read from the source again. */
function readCached({ path, head }: CachedFile, place: { start: number, length: number }): Uint8Array | null {
  const section = head.sections.findings
  if (section === undefined) return null
  // A section of a few kilobytes is checked; of a large one the stretch must do, which JSON checks well enough.
  if (section.length <= 1_000_000) return readSectionNow(path, section)?.subarray(place.start, place.start + place.length) ?? null
  const stretch = readStretch(path, section.start + place.start, place.length)
  return stretch?.[0] === 0x5B && stretch.at(-1) === 0x5D ? stretch : null
}

function readAgain(path: string, key: string): Finding[] {
  try {
    const { text } = decodeText(readFileSync(path))
    return text === null ? [] : readSource(text, path).studies.find(study => study.key === key)?.findings ?? []
  } catch {
    return []
  }
}

function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder()
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0A, start)
    yield decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end))
    if (end < 0) return
    start = end + 1
  }
}
