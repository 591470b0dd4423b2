import type { Corpus } from '../engine/corpus/corpus.ts'
import { foldText } from '../engine/corpus/fold.ts'
import type { Study } from '../engine/corpus/study.ts'
import { authorNames, yearOf } from '../engine/references/studyLabel.ts'
import { textOf } from './input.ts'
import { studyLines } from './studyLines.ts'
import type { Tool } from './tools.ts'

const most = 10

/** Finds studies by words, and says how to cite them and how far they can be checked. */
export const lookUpStudies: Tool = {
  name: 'look_up_studies',
  title: 'Look up studies',
  description: 'Finds studies of the writer’s library by author, year, words of the title, journal or citation key. Use it before citing: it answers the citation key and how much of the study is indexed. Studies that it does not find are not in the library; never invent a key.',
  inputSchema: { type: 'object', properties: { query: { type: 'string', description: 'Words, all of which must occur, such as “feder 2014 ptsd”.' } }, required: ['query'] },
  run(input, corpus) {
    const words = foldText(textOf(input, 'query')).split(' ').filter(word => word !== '')
    if (words.length === 0) return 'Give some words in “query”: an author, a year, words of the title.'
    const found = matching(words, corpus)
    if (found.length === 0) return `No study of the library has all of these words: ${words.join(', ')}. Try fewer.`
    const more = found.length > most ? `\n… and ${found.length - most} more; add words.` : ''
    return found.slice(0, most).map(studyLines).join('\n') + more
  },
}

function matching(words: readonly string[], { studies }: Corpus): Study[] {
  return studies.filter((study) => {
    const { csl, key, aliases } = study
    const text = ` ${foldText([key, ...authorNames(csl), yearOf(csl), csl.title, csl['container-title'], ...aliases].filter(Boolean).join(' '))}`
    return words.every(word => text.includes(` ${word}`))
  })
}
