import type { Corpus } from '../../engine/corpus/corpus.ts'
import type { Study } from '../../engine/corpus/study.ts'
import { formatReferences } from '../../engine/references/formatReferences.ts'
import type { ReferenceFormat } from '../../engine/references/rendering.ts'
import { loadStyle } from '../../host/citationStyles.ts'
import { readArguments } from '../arguments.ts'
import { CliError } from '../cliError.ts'
import { configFor } from '../config.ts'
import { loadLibrary } from '../library.ts'
import type { Streams } from '../streams.ts'
import { plain } from '../terminal.ts'

const formats: readonly ReferenceFormat[] = ['text', 'html', 'markdown']

/** `citewright cite`: prints references, one a line, in the order asked for. */
export async function cite(words: string[], streams: Streams): Promise<number> {
  const given = readArguments(words, { command: 'cite', formats, operands: { min: 1, max: Infinity, name: 'KEY or DOI' }, corpus: true, style: true })
  const config = configFor('.')
  const style = loadStyle(given.style ?? config.style)
  if (!style.ok) throw new CliError(style.message)
  const { corpus } = await loadLibrary({ paths: [...given.corpus, ...config.corpus], bundled: given.bundledCorpus && config.bundledCorpus, vocabulary: config.vocabulary, cache: given.cache })
  const studies = given.operands.map(name => findStudy(name, corpus))
  for (const study of studies.filter(study => !study.confirmed)) {
    streams.warnOnce(`${study.key}: this record could not be confirmed; check it before you cite`)
  }

  const format = given.format as ReferenceFormat
  const references = await formatReferences(studies, { style: style.value, locale: config.locale, format })
  if (!references.ok) throw new CliError(references.message)
  const lines = references.value.map(plain).map(reference => format === 'html' ? `<div class="csl-entry">${reference}</div>` : reference)
  // Paragraphs of Markdown are separated by an empty line.
  streams.print(`${lines.join(format === 'markdown' ? '\n\n' : '\n')}\n`)
  return 0
}

/** The study that a key, DOI, PMID or alias names; a name of several studies is an error that lists their keys. */
function findStudy(name: string, corpus: Corpus): Study {
  const study = corpus.byKey(name) ?? corpus.byPmid(name)
  if (study !== undefined) return study
  const named = corpus.byDoi(name)
  const studies = named.length > 0 ? named : corpus.byAlias(name)
  if (studies.length === 1) return studies[0]!
  if (studies.length > 1) throw new CliError(`“${name}” is the name of several studies: ${studies.map(one => one.key).join(', ')}`)
  const nearest = corpus.nearestKeys(name, 3)
  throw new CliError(`no study has the key or DOI “${name}”${nearest.length > 0 ? `; did you mean ${nearest.join(' or ')}?` : ''}`)
}
