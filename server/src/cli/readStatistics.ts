import { extensionOf, sourceExtensions } from '../engine/corpus/formats/formats.ts'
import type { Manuscript } from '../engine/manuscripts/manuscript.ts'
import { readManuscript } from '../engine/manuscripts/readManuscript.ts'
import { syntaxOf } from '../engine/manuscripts/syntax.ts'
import { extractStatistics } from '../engine/statistics/extractStatistics.ts'
import { statisticsOfRow } from '../engine/statistics/rowCells.ts'
import type { Statistic } from '../engine/statistics/statistic.ts'
import { wordReader } from '../engine/word/wordReader.ts'
import { isWordName } from '../host/manuscriptNames.ts'
import { readCorpus } from '../host/readCorpus.ts'
import { CliError } from './cliError.ts'
import { readManuscriptFile, readWordFile } from './manuscriptFiles.ts'

/** The statistics of a file. `text` is what their offsets count in; null where that is not the file itself but the text of a PDF. */
export interface FileStatistics {
  text: string | null
  lead: number
  statistics: Statistic[]
}

/** Reads every statistic of a text, Word, PDF or JATS file. Throws a `CliError` for what cannot be read. */
export async function readStatistics(path: string): Promise<FileStatistics> {
  if (isWordName(path)) return readFromWord(path)
  return isManuscript(path) ? readFromText(path) : readFromSource(path)
}

/** Text formats that are also read as sources are manuscripts here: what counts is all that they say. */
function isManuscript(path: string): boolean {
  const extension = extensionOf(path)
  return syntaxOf(path) !== 'plaintext' || ['txt', 'text'].includes(extension) || (extension !== 'pdf' && !sourceExtensions.has(extension))
}

async function readFromText(path: string): Promise<FileStatistics> {
  const { text, lead } = await readManuscriptFile(path)
  return { text, lead, statistics: statisticsIn(readManuscript(text, syntaxOf(path))) }
}

async function readFromWord(path: string): Promise<FileStatistics> {
  const document = await readWordFile(path)
  return { text: document.text, lead: 0, statistics: statisticsIn(wordReader(document).read(document.text)) }
}

function statisticsIn({ prose, blocks }: Manuscript): Statistic[] {
  let groups = 0
  // The numbers of a table mean what its heads and labels say.
  const parts = blocks.flatMap(({ cells, sentences }) => cells ? [statisticsOfRow(prose, cells)] : sentences.map(sentence => extractStatistics(prose, sentence)))
  return parts.flatMap((part) => {
    // Groups are counted from 1 in each sentence, and through the whole file in what is printed.
    const found = part.map(statistic => ({ ...statistic, group: statistic.group + groups }))
    groups = Math.max(groups, ...found.map(statistic => statistic.group))
    return found
  })
}

async function readFromSource(path: string): Promise<FileStatistics> {
  const { studies, sources } = await readCorpus([path])
  const problem = sources.flatMap(source => source.problems)[0]
  if (studies.length === 0) throw new CliError(`${path}: ${problem?.message ?? 'nothing could be read from it'}`)
  const file = extensionOf(path) === 'pdf' ? { text: null, lead: 0 } : await readManuscriptFile(path)
  return { text: file.text, lead: file.lead, statistics: studies.flatMap(study => study.findings.map(finding => finding.statistic)) }
}
