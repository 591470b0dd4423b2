import { readFile, stat } from 'node:fs/promises'
import { decodeText } from '../host/decodeText.ts'
import { readWordDocument, type WordDocument } from '../engine/word/readWordDocument.ts'
import { listLibrary } from '../host/libraryPaths.ts'
import { isManuscriptName, isNotebookName, isWordName } from '../host/manuscriptNames.ts'
import { readWord } from '../host/readWord.ts'
import { CliError } from './cliError.ts'

/** The files behind the operands: files as named, patterns and folders searched through. Throws a `CliError` where there are none. */
export async function manuscriptFiles(operands: string[]): Promise<string[]> {
  const files = await listLibrary(operands, name => isManuscriptName(name) || isNotebookName(name) || isWordName(name))
  if (files.length === 0) throw new CliError(`${operands.join(', ')}: no manuscript was found there`)
  return files.map(file => file.path)
}

const megabyte = 1024 * 1024

/** No thesis is larger; a larger file is data with the wrong name. */
const largestManuscript = 64 * megabyte

/** A manuscript as it was read. */
export interface ManuscriptFile {
  text: string
  /** Code units of the file before the text: 1 where it begins with a byte order mark, which is no part of the text. */
  lead: number
  /** What had to be assumed to read it. */
  problem: string | null
  /** Whether writing the text as UTF-8, after `lead`, gives the file back byte by byte. */
  isUtf8: boolean
}

/** Reads a text file. Throws a `CliError` for what cannot be opened or is no text. */
export async function readManuscriptFile(path: string): Promise<ManuscriptFile> {
  const cannotRead = (error: NodeJS.ErrnoException): never => { throw new CliError(`${path}: ${reasonOf(error)}`) }
  const { size } = await stat(path).catch(cannotRead)
  if (size > largestManuscript) throw new CliError(`${path}: larger than ${largestManuscript / megabyte} MB, and not read; check its chapters one by one`)
  const bytes = await readFile(path).catch(cannotRead)
  const { text, problem } = decodeText(bytes)
  if (text === null || isPdf(bytes)) throw new CliError(`${path}: this is no text file`)
  const lead = hasMark(bytes) ? 1 : 0
  return { text, lead, problem, isUtf8: encode(text, lead).equals(bytes) }
}

/** Reads a Word document. Throws a `CliError` for what cannot be opened or is none. */
export async function readWordFile(path: string): Promise<WordDocument> {
  const unpacked = await readWord(path)
  if (!unpacked.ok) throw new CliError(`${path}: ${unpacked.problem}`)
  const document = readWordDocument(unpacked.files, path)
  if (document === null) throw new CliError(`${path}: this Word document has no text part; open it in Word and save it again`)
  return document
}

/** The bytes of a manuscript in UTF-8. */
export function encode(text: string, lead: number): Buffer {
  return Buffer.from(lead > 0 ? `\uFEFF${text}` : text)
}

/** Why a file could not be opened, in plain words. */
function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'there is no such file or folder'
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'there is no permission to read it'
  if (error.code === 'EISDIR') return 'this is a folder; name a file in it'
  return error.message
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return first === 0xEF && second === 0xBB && third === 0xBF || first === 0xFF && second === 0xFE || first === 0xFE && second === 0xFF
}

/** A small PDF may hold no zero byte, and would pass for text. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
}
