import { existsSync, readFileSync } from 'node:fs'
import { hash } from '../support/random.ts'
import { plainText } from './plainText.ts'

/**
 * What a sentence prints, by the place in its running text: a p value, a confidence interval, a ratio, a count of a total, or a number before "%" (its
 * size without the sign). `unclear` is what may be read as one of these or not.
 */
export type Label =
  | ['p', number, number, string, number]
  | ['interval', number, number, number, number]
  | ['ratio', number, number, number]
  | ['fraction', number, number, number, number]
  | ['percentage', number, number, number]
  | ['unclear', number, number]

/** A sentence of an article that a person has gone through: its place in the JATS file, a checksum of its running text, and everything in it that counts. */
interface LabelledPlace { article: string, start: number, end: number, hash: number, labels: Label[], fresh?: true }
/** `fresh` sentences were labelled after the grammar was written, out of articles that it was not tuned on. */
export interface LabelledSentence { article: string, text: string, labels: Label[], fresh: boolean }

/** The labelled sentences whose articles are in the folder and are still the same; the sentences themselves are not kept in the project. */
export function labelledSentences(folder: string): { sentences: LabelledSentence[], missing: number } {
  const places = readFileSync(new URL('labels.jsonl', import.meta.url), 'utf8').trim().split('\n').map(line => JSON.parse(line) as LabelledPlace)
  const articles = new Map<string, string | null>()
  const sentences = places.flatMap(({ article, start, end, hash: expected, labels, fresh = false }) => {
    const path = `${folder}/${article}.nxml`
    if (!articles.has(article)) articles.set(article, existsSync(path) ? readFileSync(path, 'utf8') : null)
    const { text } = plainText(articles.get(article)?.slice(start, end) ?? '')
    return hash(text) === expected ? [{ article, text, labels, fresh }] : []
  })
  return { sentences, missing: places.length - sentences.length }
}
