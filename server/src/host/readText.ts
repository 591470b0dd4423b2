import { readFile, stat } from 'node:fs/promises'
import { decodeText, type DecodedText } from './decodeText.ts'

/** Nobody's notes are larger; reading more would only stop the machine. */
const largestText = 64 * 1024 * 1024

/** The text of a file, decoded as corpus files are; null where there is no such file, or it is too large or no text. */
export async function readText(path: string): Promise<string | null> {
  const { text } = await readTextFile(path, largestText).catch(() => ({ text: null }))
  return text
}

/** The text of a file up to a size in bytes, and what is wrong with it. Rejects where the file cannot be opened. */
export async function readTextFile(path: string, largest: number = largestText): Promise<DecodedText> {
  const { size } = await stat(path)
  if (size > largest) return { text: null, problem: `This file is larger than ${Math.round(largest / 1024 / 1024)} MB and was not read.` }
  return decodeText(await readFile(path))
}
