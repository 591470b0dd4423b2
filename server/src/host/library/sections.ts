import { createHash } from 'node:crypto'

/**
 * Several named stretches of bytes in one file, each with a checksum, so that one can be read and trusted without the others:
 *
 *     "citewright cache\n", length of the head (u32), checksum of the head (20 bytes), head (JSON), padding, sections at multiples of 8
 */
const magic = Buffer.from('citewright cache\n')
const headAt = magic.length + 4 + 20

/** Where a section lies in the file. */
export interface SectionPlace { start: number, length: number, sum: string }

/** What stands at the beginning of a file. */
export interface Head {
  /** Anything that JSON can hold. */
  meta: unknown
  sections: Record<string, SectionPlace>
}

/** The bytes of a file with these sections, in pieces to be written one after the other. */
export function encodeSections(meta: unknown, sections: Readonly<Record<string, Uint8Array>>): Uint8Array[] {
  const places: Record<string, SectionPlace> = {}
  // Places count from the first section, so that they do not depend on the length of the head.
  let start = 0
  for (const [name, bytes] of Object.entries(sections)) {
    places[name] = { start, length: bytes.length, sum: checksum(bytes) }
    start += padded(bytes.length)
  }
  const head = Buffer.from(JSON.stringify({ meta, sections: places } satisfies Head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  const before = Buffer.concat([magic, length, createHash('sha1').update(head).digest(), head])
  return [before, padding(before.length), ...Object.values(sections).flatMap(bytes => [bytes, padding(bytes.length)])]
}

/** Reads the head from the beginning of a file; null where it is no such file, is damaged, or more bytes are needed. Places count from the beginning of the file. */
export function decodeHead(bytes: Buffer): Head | null {
  if (bytes.length < headAt || !bytes.subarray(0, magic.length).equals(magic)) return null
  const head = bytes.subarray(headAt, headAt + bytes.readUInt32LE(magic.length))
  if (!createHash('sha1').update(head).digest().equals(bytes.subarray(magic.length + 4, headAt))) return null
  const { meta, sections } = JSON.parse(head.toString()) as Head
  const first = padded(headAt + head.length)
  return { meta, sections: Object.fromEntries(Object.entries(sections).map(([name, place]) => [name, { ...place, start: first + place.start }])) }
}

/** How many bytes the head takes; null where these are not the beginning of such a file. */
export function headLength(bytes: Buffer): number | null {
  return bytes.length < headAt || !bytes.subarray(0, magic.length).equals(magic) ? null : headAt + bytes.readUInt32LE(magic.length)
}

export function checksum(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64')
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8
}

function padding(length: number): Uint8Array {
  return new Uint8Array(padded(length) - length)
}
