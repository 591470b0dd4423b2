import type { Manuscript } from '../manuscripts/manuscript.ts'
import { Telling } from '../text/telling.ts'

const words = /one[- ]?(?:sided|tailed)|\bdirectional|1[- ](?:sided|tailed)/i

/** Whether a text speaks of tests with one tail. */
export function namesOneTail(text: string): boolean {
  return words.test(text)
}

/** The passages of the versions of a manuscript that do so. */
export function oneTailNamed(): Telling<Manuscript, true> {
  return new Telling(({ text }) => namesOneTail(text) || null)
}
