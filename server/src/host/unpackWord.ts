import { strFromU8, unzipSync } from 'fflate'

/** The XML files of a Word document by name, or, in a sentence for the writer, why there are none. */
export type UnpackedWord = { ok: true, files: Map<string, string> } | { ok: false, problem: string }

const megabyte = 1024 * 1024
/** A thesis of 500 pages with its citations takes up some 30 MB; pictures are not unpacked. */
const largestFile = 96 * megabyte
const largestDocument = 192 * megabyte
/** XML is packed to a tenth, at best to a hundredth. What claims to be more is made to fill the memory. */
const highestRatio = 400
const smallEnough = megabyte
/** Packed, no part of a document comes near this; it bounds the time that is spent on one that lies about its size. */
const largestPacked = 24 * megabyte

/** The files that say something of the text. Themes, fonts and pictures do not. */
const wanted = /^(?:_rels\/\.rels|docProps\/(?:core|custom)\.xml|word\/(?!theme\/|media\/|embeddings\/|fonts\/)(?:_rels\/)?[^/]{1,100}\.(?:xml|rels)|customXml\/item\d{1,6}\.xml)$/i

/** Unpacks a Word document. Never throws: encrypted, old, cut and foreign files are told apart, and nothing larger than a document is unpacked. */
export function unpackWord(bytes: Uint8Array): UnpackedWord {
  const stranger = foreign(bytes)
  if (stranger !== null) return { ok: false, problem: stranger }
  try {
    let sum = 0
    const unpacked = unzipSync(bytes, { filter: ({ name, size, originalSize }) => {
      if (!wanted.test(name)) return false
      sum += originalSize
      if (originalSize > largestFile || sum > largestDocument || size > largestPacked || originalSize > smallEnough && originalSize > size * highestRatio) throw new TooLarge()
      return true
    } })
    const files = new Map(Object.entries(unpacked).map(([name, content]) => [name, textOf(content)]))
    if (![...files.keys()].some(name => name.startsWith('word/'))) return { ok: false, problem: 'this is a ZIP file, but no Word document' }
    return { ok: true, files }
  } catch (error) {
    if (error instanceof TooLarge) return { ok: false, problem: 'this document unpacks to more than a manuscript can be, and was not read' }
    return { ok: false, problem: 'this Word document is damaged or was not copied to its end; open it in Word and save it again' }
  }
}

class TooLarge extends Error {}

/** What a file is that is no ZIP file; null where it is one. */
function foreign(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'this file is empty'
  if (begins(bytes, [0x50, 0x4B, 0x03, 0x04])) return isOpenDocument(bytes) ? 'this is a document of LibreOffice (.odt); save it as .docx' : null
  if (begins(bytes, [0xD0, 0xCF, 0x11, 0xE0])) {
    return hasEncryption(bytes) ? 'this Word document is locked with a password; save it without one' : 'this is a document of Word 97 to 2003 (.doc); save it as .docx'
  }
  if (begins(bytes, [0x7B, 0x5C, 0x72, 0x74, 0x66])) return 'this is a document in rich text (.rtf); save it as .docx'
  return 'this is no Word document'
}

function begins(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, index) => bytes[index] === byte)
}

/** An OpenDocument file says so in its first entry. */
function isOpenDocument(bytes: Uint8Array): boolean {
  return strFromU8(bytes.subarray(30, 90), true).includes('mimetypeapplication/vnd.oasis.opendocument')
}

/** A locked document lies in the container of old Word, under a name in UTF-16. */
function hasEncryption(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap(letter => [letter.charCodeAt(0), 0])
  const last = Math.min(bytes.length, 8 * megabyte) - name.length
  for (let at = bytes.indexOf(name[0]!); at >= 0 && at <= last; at = bytes.indexOf(name[0]!, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

/** XML is UTF-8, or UTF-16 with a byte order mark. */
function textOf(content: Uint8Array): string {
  const [first, second] = content
  const encoding = first === 0xFF && second === 0xFE ? 'utf-16le' : first === 0xFE && second === 0xFF ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(content)
}
