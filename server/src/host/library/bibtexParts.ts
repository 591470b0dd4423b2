import { createHash } from 'node:crypto'
import { isAscii, isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'

/** Encodings of BibTeX files; what is no UTF-8 is taken for Windows-1252, which older reference managers write. */
export type Encoding = 'utf-8' | 'windows-1252'

/**
 * A part of a BibTeX file (see `BibtexDivider`) and where it begins in it. The bytes are those of a buffer that is used again. `isRest` says that it goes on
 * with a part before it that is longer than any entry can be.
 */
export interface BibtexPart { bytes: Buffer, start: number, isRest: boolean }

/** So many bytes are in memory at a time, unless an entry is longer. */
const blockSize = 1024 * 1024

/** An entry that is longer is none: a brace is missing, or the file is something else. It is cut, and what follows the next line that begins with an entry is read. */
const longestPart = blockSize

/** How far into a file a zero byte is looked for. */
const binaryProbe = 8000

const [sign, lineFeed, carriageReturn, space, tab] = [0x40, 0x0A, 0x0D, 0x20, 0x09]
const entryHead = /@[ \t]{0,20}[a-z]{1,40}[ \t]{0,20}[{(]/iy

/**
 * The parts of a file, one after the other. What divides them is ASCII, so that nothing has to be decoded for it.
 *
 * @param onBlock is given the bytes as they are read
 */
export function* partsOfFile(path: string, onBlock: (bytes: Buffer) => void = () => {}): Generator<BibtexPart> {
  const file = openSync(path, 'r')
  try {
    let buffer = Buffer.allocUnsafe(2 * blockSize)
    // Where the buffer begins in the file, how far it is filled, and where in it the part underway begins.
    let [offset, length, from] = [0, 0, 0]
    let isRest = false
    for (;;) {
      if (buffer.length - length < blockSize) buffer = Buffer.concat([buffer.subarray(0, length)], buffer.length * 2)
      const read = readSync(file, buffer, length, blockSize, null)
      onBlock(buffer.subarray(length, length + read))
      if (offset === 0 && length === 0) from = byteOrderMark(buffer.subarray(0, read))
      length += read
      // The last line may go on.
      const end = read === 0 ? length : buffer.lastIndexOf(lineFeed, length - 1) + 1
      for (let at = buffer.indexOf(sign, from); at >= 0 && at < end; at = buffer.indexOf(sign, at + 1)) {
        const line = entryLine(buffer, at, length)
        if (line === null || line <= from) continue
        yield { bytes: buffer.subarray(from, line), start: offset + from, isRest }
        isRest = false
        from = line
      }
      if (read === 0) {
        if (length > from) yield { bytes: buffer.subarray(from, length), start: offset + from, isRest }
        return
      }
      if (length - from > longestPart) {
        const cut = end > from ? end : beginningOfCharacter(buffer, length - 1)
        yield { bytes: buffer.subarray(from, cut), start: offset + from, isRest }
        isRest = true
        from = cut
      }
      buffer.copy(buffer, 0, from, length)
      offset += from
      length -= from
      from = 0
    }
  } finally {
    closeSync(file)
  }
}

/** The text of a part. */
export function decodePart(bytes: Buffer, encoding: Encoding): string {
  return encoding === 'utf-8' ? bytes.toString('utf8') : new TextDecoder(encoding).decode(bytes)
}

/** How many UTF-16 code units its text has. */
export function lengthOfPart(bytes: Buffer, encoding: Encoding): number {
  return encoding !== 'utf-8' || isAscii(bytes) ? bytes.length : decodePart(bytes, encoding).length
}

/** Whether a part is the UTF-8 that it should be. */
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
  while (line > 0 && at - line < 40 && (buffer[line - 1] === space || buffer[line - 1] === tab)) line--
  if (line > 0 && buffer[line - 1] !== lineFeed && buffer[line - 1] !== carriageReturn) return null
  entryHead.lastIndex = 0
  return entryHead.test(buffer.toString('latin1', at, Math.min(at + 82, length))) ? line : null
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
