import { createCorpus } from '../../../server/src/engine/corpus/createCorpus.ts'
import { readJats } from '../../../server/src/engine/corpus/formats/jats.ts'
import { readStudyNote } from '../../../server/src/engine/corpus/formats/studyNote.ts'
import type { Corpus } from '../../../server/src/engine/corpus/corpus.ts'

/** A made-up study as a test writes it down: key, author, year and evidence stand in the first line, findings as sentences below. */
export interface Note {
  /** "reed2020 Reed 2020 abstract": key, family name of the first author, year, and how far the evidence reaches (an abstract where it is not said). */
  head: string
  /** What the study says, one sentence each, in its own words. */
  says?: readonly string[]
  /** What other works say of it, by their key. */
  reported?: Readonly<Record<string, readonly string[]>>
  design?: string
  population?: string
  arms?: readonly string[]
  n?: number
  title?: string
  record?: 'confirmed' | 'unconfirmed'
}

/** The corpus of some study notes, read as any note of a writer is read. Fails the test when a note has a problem. */
export function corpusOf(...notes: readonly Note[]): Corpus {
  return remembered(() => createCorpus(notes.flatMap(note => {
    const [key] = note.head.split(' ')
    const { studies, problems } = readStudyNote(noteText(note), `${key}.md`)
    if (problems.length > 0) throw new Error(`${key}: ${problems.map(({ message }) => message).join(' ')}`)
    return studies
  })))
}

const makers = new WeakMap<Corpus, () => Corpus>()

function remembered(make: () => Corpus): Corpus {
  const corpus = make()
  makers.set(corpus, make)
  return corpus
}

/** A corpus read again in a run of mutations, which knows only what a test does itself: what was read when the file was loaded, and is kept, was read without the change that is tried. */
export function anew(corpus: Corpus): Corpus {
  return process.env.CITEWRIGHT_MUTATION === undefined ? corpus : makers.get(corpus)?.() ?? corpus
}

/** The text of a study note. */
function noteText({ head, says = [], reported = {}, design, population, arms, n, title, record = 'confirmed' }: Note): string {
  const [key, family, year, evidence = 'abstract'] = head.split(' ')
  const lines = [
    '---', `id: ${key}`, 'type: article-journal', `title: "${title ?? `The work of ${family} in ${year}`}"`, `author: [{ family: ${family}, given: Ada }, { family: Poe, given: Lea }, { family: Roe, given: Max }]`,
    `issued: "${year}"`, 'citewright:', `  record: ${record}`, '  authors: complete', `  evidence: ${evidence}`,
    ...design === undefined ? [] : [`  design: ${design}`], ...population === undefined ? [] : [`  population: ${population}`], ...arms === undefined ? [] : ['  arms:', ...arms.map(arm => `    - ${arm}`)], ...n === undefined ? [] : [`  n: ${n}`], '---', '',
  ]
  if (says.length > 0) lines.push(`## Read in the ${evidence === 'full-text' ? 'full text' : 'abstract'}`, '', ...says.map(sentence => `- ${sentence}`), '')
  for (const [by, sentences] of Object.entries(reported)) lines.push(`## As reported by @${by}`, '', ...sentences.map(sentence => `- ${sentence}`), '')
  return lines.join('\n')
}

/** The corpus of one article of which the whole text is at hand, cited as `key`; its sentences are plain text, what follows them is XML. */
export function articleOf(key: string, says: readonly string[], xml = ''): Corpus {
  const sentences = says.map(sentence => sentence.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
  return remembered(() => createCorpus(readJats(`<article><front><article-meta><title-group><article-title>The work called ${key}</article-title></title-group></article-meta></front>`
    + `<body><sec><title>Results</title>${sentences.map(sentence => `<p>${sentence}</p>`).join('')}${xml}</sec></body></article>`, `${key}.nxml`).studies))
}

/** A table of an article: how it is called ("Table 1. Sleep"), the heads of its columns but the first, and its rows. */
export function tableOf(name: string, heads: readonly string[], ...rows: readonly (readonly string[])[]): string {
  const [label, caption] = name.split('. ')
  return `<table-wrap><label>${label}</label><caption><p>${caption}.</p></caption><table><thead><tr>${['', ...heads].map(head => `<th>${head}</th>`).join('')}</tr></thead>`
    + `<tbody>${rows.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table></table-wrap>`
}
