import { createHash } from 'node:crypto'
import { isAscii, isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'

/** Encodings of BibTeX files; what is no UTF-8 is taken for Windows-1252, which older reference managers write. */
export type Encoding = 'utf-8' | 'windows-1252'

/**
 * A part of a BibTeX file (see `BibtexDivider`): where it stands in a buffer that is used again, and where in the file. `isRest` says that it goes on with a part
 * before it that is longer than any entry can be.
 */
export interface BibtexPart { bytes: Buffer, view: DataView, from: number, to: number, start: number, isRest: boolean }

/** So many bytes are in memory at a time, unless an entry is longer. */
const blockSize = 1024 * 1024

/** An entry that is longer is none: a brace is missing, or the file is something else. It is cut, and what follows the next line that begins with an entry is read. */
const longestPart = blockSize

/** How far into a file a zero byte is looked for. */
const binaryProbe = 8000

const [sign, lineFeed, carriageReturn, space, tab, openBrace, openParenthesis] = [0x40, 0x0A, 0x0D, 0x20, 0x09, 0x7B, 0x28]

/**
 * The parts of a file, one after the other; the same object each time. What divides them is ASCII, so that nothing has to be decoded for it.
 *
 * @param onBytes is given all bytes of the file, in stretches that end where a character does
 */
export function* partsOfFile(path: string, onBytes: (bytes: Buffer) => void = () => {}): Generator<BibtexPart> {
  const file = openSync(path, 'r')
  try {
    let buffer = Buffer.allocUnsafe(2 * blockSize)
    const part: BibtexPart = { bytes: buffer, view: viewOf(buffer), from: 0, to: 0, start: 0, isRest: false }
    // Where the buffer begins in the file, how far it is filled, how far it was given away, and where in it the part underway begins.
    let [offset, length, given, from] = [0, 0, 0, 0]
    const partTo = (to: number, isRest: boolean): BibtexPart => {
      Object.assign(part, { from, to, start: offset + from, isRest })
      from = to
      return part
    }
    let isRest = false
    for (;;) {
      if (buffer.length - length < blockSize) {
        buffer = part.bytes = Buffer.concat([buffer.subarray(0, length)], buffer.length * 2)
        part.view = viewOf(buffer)
      }
      const read = readSync(file, buffer, length, blockSize, null)
      if (offset === 0 && length === 0) from = byteOrderMark(buffer.subarray(0, read))
      length += read
      // The last line may go on.
      const end = read === 0 ? length : buffer.lastIndexOf(lineFeed, length - 1) + 1
      const cut = read === 0 || length - from <= longestPart || end > from ? end : beginningOfCharacter(buffer, length - 1)
      if (cut > given) onBytes(buffer.subarray(given, cut))
      given = Math.max(given, cut)
      for (let at = buffer.indexOf(sign, from); at >= 0 && at < end; at = buffer.indexOf(sign, at + 1)) {
        const line = entryLine(buffer, at, length)
        if (line === null || line <= from) continue
        yield partTo(line, isRest)
        isRest = false
      }
      if (read === 0) {
        if (length > from) yield partTo(length, isRest)
        return
      }
      if (length - from > longestPart) {
        yield partTo(end > from ? end : cut, isRest)
        isRest = true
      }
      buffer.copy(buffer, 0, from, length)
      offset += from
      length -= from
      given -= from
      from = 0
    }
  } finally {
    closeSync(file)
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

/** The text of a part as far as to a place in its buffer. */
export function textOfPart({ bytes, from, to }: BibtexPart, encoding: Encoding, end = to): string {
  return encoding === 'utf-8' ? bytes.toString('utf8', from, end) : decodePart(bytes.subarray(from, end), encoding)
}

/** The text of bytes that were read by themselves. */
export function decodePart(bytes: Buffer, encoding: Encoding): string {
  return encoding === 'utf-8' ? bytes.toString('utf8') : new TextDecoder(encoding).decode(bytes)
}

/** How many UTF-16 code units the text of a part has. */
export function lengthOfPart({ bytes, from, to }: BibtexPart, encoding: Encoding): number {
  if (encoding !== 'utf-8' || isAscii(bytes.subarray(from, to))) return to - from
  let length = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    if ((byte & 0xC0) !== 0x80) length += byte >= 0xF0 ? 2 : 1
  }
  return length
}

/** Whether bytes are the text that they should be. */
export function isEncodedAs(bytes: Buffer, encoding: Encoding): boolean {
  return encoding !== 'utf-8' || isUtf8(bytes)
}

/** What the beginning of a file looks like. UTF-16 has no parts that could be told by their bytes. */
export function beginningOf(path: string): 'text' | 'utf-16' | 'binary' {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(binaryProbe)
    const beginning = bytes.subarray(0, readSync(file, bytes, 0, binaryProbe, 0))
    if (byteOrderMark(beginning) === 2) return 'utf-16'
    return beginning.includes(0) ? 'binary' : 'text'
  } finally {
    closeSync(file)
  }
}

/** A hash of everything that is read. */
export function contentHasher(): { update: (bytes: Uint8Array) => void, digest: () => string } {
  const hash = createHash('sha1')
  return { update: bytes => void hash.update(bytes), digest: () => hash.digest('base64') }
}

/** What the hasher says of an empty file. */
export const hashOfNothing = contentHasher().digest()

/** Where the line begins in which an entry begins with this sign; null where none does. */
function entryLine(buffer: Buffer, at: number, length: number): number | null {
  let line = at
  while (line > 0 && at - line < 40 && isBlank(buffer[line - 1]!)) line--
  if (line > 0 && buffer[line - 1] !== lineFeed && buffer[line - 1] !== carriageReturn) return null
  return isEntryHead(buffer, at, length) ? line : null
}

/** Whether an entry begins with a sign: a word and a brace follow, blanks around it or none. */
function isEntryHead(buffer: Buffer, sign: number, length: number): boolean {
  const limit = Math.min(sign + 82, length)
  const word = skip(buffer, sign + 1, Math.min(sign + 21, limit), isBlank)
  const end = skip(buffer, word, Math.min(word + 40, limit), isLetter)
  const brace = skip(buffer, end, Math.min(end + 20, limit), isBlank)
  return end > word && brace < limit && (buffer[brace] === openBrace || buffer[brace] === openParenthesis)
}

function skip(buffer: Buffer, from: number, to: number, isSkipped: (byte: number) => boolean): number {
  let at = from
  while (at < to && isSkipped(buffer[at]!)) at++
  return at
}

function isBlank(byte: number): boolean {
  return byte === space || byte === tab
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
}

/** Where the character begins that a byte of UTF-8 belongs to. */
function beginningOfCharacter(buffer: Buffer, at: number): number {
  while (at > 0 && ((buffer[at] as number) & 0xC0) === 0x80) at--
  return at
}

function byteOrderMark([first, second, third]: Uint8Array): number {
  if (first === 0xEF && second === 0xBB && third === 0xBF) return 3
  return first === 0xFF && second === 0xFE || first === 0xFE && second === 0xFF ? 2 : 0
}
