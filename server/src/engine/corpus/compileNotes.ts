import { cleanDoi, doiKey } from './identifiers.ts'
import { cslTypes } from './formats/cslItem.ts'
import { frontMatterSpan, isMapping, readYaml, type ReadYaml } from './formats/frontMatter.ts'
import { keyOfPath } from './formats/newStudy.ts'
import { noteBlocks } from './formats/noteBody.ts'
import { readStudyNote } from './formats/studyNote.ts'
import type { SourceProblem, Study } from './study.ts'

/** A note that is to be compiled; the path is relative to the folder of the notes. */
export interface Note { path: string, text: string }

/** A problem with the note that it is in. */
export interface NoteProblem extends SourceProblem { path: string, line: number }

/** Reads notes of the bundled corpus, held to stricter rules than a writer's own, and against each other. */
export function compileNotes(notes: readonly Note[]): { studies: Study[], problems: NoteProblem[] } {
  const readings = notes.map(note => ({ note, ...readStudyNote(note.text, note.path) }))
  const studies = readings.flatMap(reading => reading.studies).map(study => ({ ...study, bundled: true }))
  const keys = new Set(studies.map(study => study.key))
  const seen = new Map<string, string>()
  const problems = readings.flatMap(({ note, studies: [study], problems: found }) => {
    const rules = study === undefined ? [] : [...checkFrontMatter(note), ...checkBody(note), ...checkLinks(study, note, keys), ...checkUnique(study, seen)]
    return [...found, ...rules]
      .sort((a, b) => a.start - b.start)
      .map(problem => ({ ...problem, path: note.path, line: note.text.slice(0, problem.start).split('\n').length }))
  })
  return { studies, problems }
}

function checkFrontMatter({ text, path }: Note): SourceProblem[] {
  const span = frontMatterSpan(text)
  if (span === null) return []
  const yaml = readYaml(text, span)
  const data = isMapping(yaml.data) ? yaml.data : {}
  const problems: SourceProblem[] = []
  for (const field of [['id'], ['type'], ['citewright', 'record'], ['citewright', 'evidence']]) {
    if (field.reduce<unknown>((value, name) => isMapping(value) ? value[name] : undefined, data) === undefined) {
      problems.push({ code: 'missing-field', start: span.start, end: span.start, message: `The field “${field.join('.')}” is missing.` })
    }
  }
  const rule = (holds: boolean, field: string, message: string) => {
    if (!holds) problems.push(invalid(yaml, [field], message))
  }
  rule(data.id === undefined || data.id === keyOfPath(path), 'id', `“id” must be “${keyOfPath(path)}”, the name of the file.`)
  rule(data.type === undefined || (typeof data.type === 'string' && cslTypes.has(data.type)), 'type', '“type” must be an item type of CSL, such as article-journal.')
  rule(data.DOI === undefined || (typeof data.DOI === 'string' && cleanDoi(data.DOI) === data.DOI), 'DOI', 'The DOI must stand alone, as in 10.1001/jama.2014.62, without an address around it.')
  rule(data.issued === undefined || (typeof data.issued === 'string' && /^\d{4}(?:-\d{2}){0,2}$/.test(data.issued)), 'issued', 'The date must be "2014", "2014-06" or "2014-06-30", in quotation marks.')
  rule(data.author === undefined || (Array.isArray(data.author) && data.author.every(isName)), 'author', 'Each author must have “family” or “literal”.')
  for (const field of ['title', 'container-title', 'container-title-short', 'volume', 'issue', 'page', 'PMID', 'PMCID', 'URL']) {
    rule(data[field] === undefined || typeof data[field] === 'string', field, `“${field}” must be text: put it in quotation marks.`)
  }
  return problems
}

function isName(name: unknown): boolean {
  return isMapping(name) && (typeof name.family === 'string' || typeof name.literal === 'string')
}

function invalid(yaml: ReadYaml, field: string[], message: string): SourceProblem {
  return { code: 'invalid-field', ...yaml.place(field), message }
}

function checkBody({ text }: Note): SourceProblem[] {
  const from = frontMatterSpan(text)?.end ?? 0
  return noteBlocks(text, from).blocks.flatMap(({ block, section }): SourceProblem[] => {
    const problem = (message: string) => [{ code: 'broken-section', start: block.start, end: block.end, message }]
    if (section === null) return problem(block.kind === 'heading' ? 'There is no such section in a bundled note.' : 'This stands under no heading of a study note, so that nobody reads it.')
    if (block.kind === 'heading') return []
    if (block.kind !== 'list-item') return problem('A finding must be a list item.')
    return block.sentences.length === 0 ? problem('This list item is empty.') : []
  })
}

/** Keys of other studies must lead somewhere. */
function checkLinks(study: Study, { text }: Note, keys: ReadonlySet<string>): SourceProblem[] {
  const named = [
    ...study.findings.map(finding => finding.by), ...study.related.map(related => related.key), ...study.misprinted.map(misprint => misprint.in),
    ...Object.keys(study.numberedIn),
  ]
  return [...new Set(named)].flatMap(key => {
    if (key === undefined || keys.has(key)) return []
    const start = Math.max(0, text.indexOf(key))
    return [{ code: 'unknown-key', start, end: start + key.length, message: `There is no study “${key}”.` }]
  })
}

/** No two notes may be of one work. */
function checkUnique(study: Study, seen: Map<string, string>): SourceProblem[] {
  const doi = study.csl.DOI === undefined ? null : doiKey(study.csl.DOI)
  return [`key ${study.key}`, ...doi === null ? [] : [`DOI ${doi}`], ...study.csl.PMID === undefined ? [] : [`PMID ${study.csl.PMID}`]].flatMap(name => {
    const other = seen.get(name)
    seen.set(name, study.key)
    return other === undefined ? [] : [{ code: 'duplicate-study', start: 0, end: 0, message: `${other}.md has the same ${name}.` }]
  })
}
