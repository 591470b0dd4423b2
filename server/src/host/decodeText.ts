/** Bytes as text, with what had to be assumed. */
export interface DecodedText {
  /** Null where the bytes are no text. The byte order mark is not part of it. */
  text: string | null
  /** One sentence for the reader where something is wrong. */
  problem: string | null
}

/** How far into a file a zero byte is looked for. */
const binaryProbe = 8000

/**
 * Decodes a text file: UTF-8, or UTF-16 where a byte order mark says so. Bytes that are no UTF-8 are taken for Windows-1252, which older
 * reference managers write, and that is said.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && bytes.subarray(0, binaryProbe).includes(0)) return { text: null, problem: 'This is a binary file.' }
  try {
    return { text: new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes), problem: null }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), problem: 'This file is not UTF-8; it was read as Windows-1252. Save it as UTF-8 if letters look wrong.' }
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xFF && second === 0xFE) return 'utf-16le'
  return first === 0xFE && second === 0xFF ? 'utf-16be' : 'utf-8'
}
