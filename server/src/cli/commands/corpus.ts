import type { Finding, Study } from '../../engine/corpus/study.ts'
import { studyLabel } from '../../engine/references/studyLabel.ts'
import type { SourceFile } from '../../host/readCorpus.ts'
import { readText } from '../../host/readText.ts'
import { readArguments } from '../arguments.ts'
import { checkSources } from '../checkSources.ts'
import { configFor } from '../config.ts'
import { loadLibrary, type Library } from '../library.ts'
import { LineIndex } from '../lines.ts'
import { count } from '../reports/report.ts'
import { detailedStatisticJson } from '../reports/statisticJson.ts'
import type { Streams } from '../streams.ts'
import { plain, safeJson, type Palette } from '../terminal.ts'

/** `citewright corpus`: lists the studies with their findings, and per source file the problems met. */
export async function corpus(words: string[], streams: Streams): Promise<number> {
  const given = readArguments(words, { command: 'corpus', formats: ['text', 'json'], operands: { min: 0, max: 0, name: 'operands' }, corpus: true })
  const config = configFor('.')
  const library = await loadLibrary({ paths: [...given.corpus, ...config.corpus], bundled: given.bundledCorpus && config.bundledCorpus, vocabulary: config.vocabulary, cache: given.cache })
  const checked = { ...library, sources: await checkSources(library.sources, library.shelves) }
  streams.print(given.format === 'json' ? corpusJson(checked) : await corpusText(checked, streams.palette))
  return 0
}

function corpusJson({ corpus: { studies }, sources }: Library): string {
  return `${safeJson({ studies: studies.map(studyJson), sources: sources.map(sourceJson) })}\n`
}

function studyJson(study: Study) {
  const { key, aliases, csl, evidence, confirmed, related, sources, findings } = study
  return {
    key, aliases, csl, evidence, confirmed, related,
    sources: sources.map(source => source.path),
    findings: findings.map(finding => findingJson(finding, study)),
  }
}

function findingJson({ statistic, sentence, source, level, by }: Finding, study: Study) {
  return { ...detailedStatisticJson(statistic, 0), sentence, source: study.sources[source]?.path ?? '', level, ...by !== undefined && { by } }
}

function sourceJson({ path, studies, problems }: SourceFile) {
  return { path, studies, problems: problems.map(({ code, start, end, message }) => ({ code, start, end, message })) }
}

async function corpusText({ corpus: { studies }, sources }: Library, palette: Palette): Promise<string> {
  const width = studies.reduce((longest, study) => Math.max(longest, study.key.length), 0)
  const lines = studies.map(study => `${palette.bold(plain(study.key).padEnd(width))}  ${plain(studyLabel(study))}  ${palette.dim(notesOn(study))}`)
  const problems = (await Promise.all(sources.map(source => problemLines(source, palette)))).flat()
  const findings = studies.reduce((sum, study) => sum + study.findings.length, 0)
  const figures = [
    count(studies.length, 'study', 'studies'), count(findings, 'finding'), count(sources.length, 'source'), count(problems.length, 'problem'),
  ]
  return [...lines, ...problems, figures.join(', '), ''].join('\n')
}

function notesOn({ evidence, findings, confirmed, status }: Study): string {
  return [evidence, count(findings.length, 'finding'), ...confirmed ? [] : ['record unconfirmed'], ...status ? [status] : []].join(', ')
}

async function problemLines({ path, problems }: SourceFile, palette: Palette): Promise<string[]> {
  if (problems.length === 0) return []
  const lines = new LineIndex(await readText(path) ?? '')
  return problems.map(({ start, message, code, severity }) => {
    const { line, column } = lines.position(start)
    return `${plain(path)}:${line}:${column}: ${severity === 'information' ? palette.dim('information:') : palette.warning('warning:')} ${plain(message)} ${palette.dim(`[${code}]`)}`
  })
}
