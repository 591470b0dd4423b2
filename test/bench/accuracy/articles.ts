import { readdirSync, readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { createCorpus } from '../../../server/src/engine/corpus/createCorpus.ts'
import type { Corpus } from '../../../server/src/engine/corpus/corpus.ts'
import { readJats } from '../../../server/src/engine/corpus/formats/jats.ts'
import { descendants } from '../../../server/src/engine/corpus/formats/xmlQuery.ts'
import { readXml } from '../../../server/src/engine/corpus/formats/xmlTree.ts'
import { splitSentences } from '../../../server/src/engine/text/sentences.ts'
import { readSourceFile, standalone } from '../../../server/src/host/readCorpus.ts'
import { hash } from '../support/random.ts'
import { printed } from './printed/print.ts'
import { ownResults } from './ownResults.ts'
import { restatedText, restatingParts, withoutParts } from './restatedText.ts'
import { resultsText } from './resultsText.ts'

export const parts = ['abstract', 'discussion'] as const
/** What becomes the manuscript. */
export type Part = typeof parts[number]

/** An article taken apart: what its abstract or its discussion says of the results, and the rest. */
export interface Article {
  /** The file's name without its ending, in lower case; the citation key. */
  id: string
  /** Sentences of the part about the results, ready for a Markdown manuscript, by paragraph. */
  paragraphs: string[][]
  /** The article without its abstract, and without the discussion where that is the part, as the engine reads it. */
  corpus: Corpus
  /** The running text and the tables of the same, for a crude look. */
  body: string
  /** The same as XML. */
  rest: string
}

export const halves = ['tune', 'report', 'all'] as const
export type Half = typeof halves[number]

/** The JATS files of a folder, those of one half by a hash of the name, in the order of their names. */
export function listArticles(folder: string, half: Half): string[] {
  return readdirSync(folder)
    .filter(name => /\.(?:nxml|xml)$/.test(name) && (half === 'all' || halfOf(name) === half))
    .sort()
    .map(name => `${folder}/${name}`)
}

/** Engine rules are tuned on one half of the articles only; the other half says how good they are. */
function halfOf(name: string): Half {
  return hash(name) % 2 === 0 ? 'tune' : 'report'
}

/** Reads one article; null where the part does not tell of results. */
export function readArticle(path: string, part: Part = 'abstract'): Article | null {
  return articleOf(readFileSync(path, 'utf8'), path.split('/').at(-1)!.replace(/\.\w{1,5}$/, '').toLowerCase(), part)
}

/** The same, of an article whose XML has been read from its file. */
export function articleOf(xml: string, id: string, part: Part): Article | null {
  const article = descendants(readXml(xml).root, 'article')[0]
  if (article === undefined) return null
  const restating = part === 'discussion' ? restatingParts(article) : []
  const told = part === 'discussion' ? restatedText(restating).map(text => ownResults(sentencesOf(text))) : resultsText(article).map(sentencesOf)
  const paragraphs = told.filter(sentences => sentences.length > 0)
  if (paragraphs.length === 0) return null
  const rest = withoutParts(xml, restating).replace(/<abstract\b[\s\S]*?<\/abstract>|<trans-abstract\b[\s\S]*?<\/trans-abstract>/g, '')
  return { id, paragraphs, corpus: createCorpus(readJats(rest, `${id}.nxml`).studies), body: textOfBody(rest), rest }
}

/** The same article with a corpus that was read from it as a PDF. */
export async function asPdf(article: Article, browser: () => Promise<Browser>): Promise<Article> {
  const { studies } = await readSourceFile(await printed(article.rest, article.id, browser))
  return { ...article, corpus: createCorpus(studies.map(study => ({ ...standalone(study), key: article.id, csl: { ...study.csl, id: article.id } }))) }
}

/** A corpus of one whole article, its abstract with it. */
export function corpusOf(path: string): Corpus {
  return createCorpus(readJats(readFileSync(path, 'utf8'), path.split('/').at(-1)!).studies)
}

function sentencesOf(paragraph: string): string[] {
  // What Markdown would take for markup is escaped, as a writer would.
  const text = paragraph.replace(/[\\*_`$~^]/g, '\\$&')
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: '\'' }

/** Body and floating tables without markup and without the list of references. */
function textOfBody(xml: string): string {
  return [...xml.matchAll(/<(body|floats-group)\b[\s\S]*?<\/\1>/g)].map(match => match[0]).join(' ')
    .replace(/<ref-list\b[\s\S]*?<\/ref-list>/g, ' ')
    .replace(/<xref ref-type="bibr"[\s\S]*?<\/xref>/g, ' ')
    .replace(/<\/?(?:italic|bold|sup|sub|sc)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, code: string) => String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)))
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name]!)
    .replace(/\s+/g, ' ')
}
