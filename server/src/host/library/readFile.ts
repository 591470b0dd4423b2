import { readFile as readBytes } from 'node:fs/promises'
import { extensionOf } from '../../engine/corpus/formats/formats.ts'
import { hasFindingsRead } from '../../engine/corpus/deferFindings.ts'
import { valuesOf } from '../../engine/corpus/valueIndex.ts'
import { readSourceFile, reasonOf, largestBibtex, tooLarge } from '../readCorpus.ts'
import { indexBibtex, type BibtexIndex, type IndexProgress } from './bibtexIndex.ts'
import { beginningOf, contentHasher } from './bibtexParts.ts'
import { statFile } from '../regularFile.ts'
import { fingerprint as fingerprintOf } from './fingerprint.ts'
import { storeBibtex, type StoredReading, type StudyLine } from './stored.ts'
import type { SourceReading, Study } from '../../engine/corpus/study.ts'

/** Whether a file is read entry by entry. */
export function isBibtex(path: string): boolean {
  return ['bib', 'bibtex'].includes(extensionOf(path))
}

/**
 * Reads a library file into what is stored of it. Never throws: what is wrong is in the problems. Meant for the worker.
 *
 * @param before the index of a BibTeX file as it was
 */
export async function readFile(path: string, before: BibtexIndex | null, progress: IndexProgress = {}): Promise<StoredReading> {
  if (!isBibtex(path) || !hasParts(path)) {
    // Taken before: a change while the file is read must be seen afterwards.
    const fingerprint = currentFingerprint(path)
    return storeStudies(path, await readSourceFile(path), fingerprint)
  }
  try {
    const { size } = statFile(path)
    return size > largestBibtex ? storeProblem(path, tooLarge(largestBibtex)) : storeBibtex(indexBibtex(path, before, progress))
  } catch (error) {
    return storeProblem(path, reasonOf(error))
  }
}

/** A file that is binary, UTF-16 or not there is read, or complained of, as any other format. */
function hasParts(path: string): boolean {
  try {
    statFile(path)
    return beginningOf(path) === 'text'
  } catch {
    return false
  }
}

/** The reading of a file that could not be read. */
export function storeProblem(path: string, message: string): Promise<StoredReading> {
  return storeStudies(path, { studies: [], problems: [{ code: 'unreadable-file', start: 0, end: 0, message }] })
}

/** The content hash of a file; empty where it cannot be read. */
export async function contentHashOf(path: string): Promise<string> {
  const bytes = isFile(path) ? await readBytes(path).catch(() => null) : null
  if (bytes === null) return ''
  const hasher = contentHasher()
  hasher.update(bytes)
  return hasher.digest()
}

function isFile(path: string): boolean {
  try {
    return statFile(path).isFile()
  } catch {
    return false
  }
}

async function storeStudies(path: string, { studies, problems }: SourceReading, fingerprint = currentFingerprint(path)): Promise<StoredReading> {
  const findings: Uint8Array[] = []
  let start = 0
  const lines = studies.map((study): StudyLine => {
    // What a study reports of others is looked up by the name of those: notes keep their findings in memory.
    if (isSmall(study)) return { study, findings: null, values: valuesOf(study) }
    const bytes = Buffer.from(JSON.stringify(study.findings))
    findings.push(bytes)
    const { findings: _, ...record } = study
    const place = { start, length: bytes.length }
    start += bytes.length
    return { study: record, findings: place, values: valuesOf(study) }
  })
  return {
    meta: { kind: 'studies', path, fingerprint, contentHash: await contentHashOf(path), problems, number: studies.length },
    sections: { studies: ownBytes(lines.map(line => JSON.stringify(line)).join('\n')), findings: new Uint8Array(Buffer.concat(findings)) },
  }
}

function isSmall(study: Study): boolean {
  return hasFindingsRead(study) && (study.findings.length === 0 || study.findings.some(finding => finding.by !== undefined))
}

function ownBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function currentFingerprint(path: string): string {
  try {
    return fingerprintOf(statFile(path))
  } catch {
    return ''
  }
}
