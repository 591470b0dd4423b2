import { addAbstract } from './addAbstract.ts'
import { cslItem, cslTypes } from './cslItem.ts'
import { frontMatterSpan, isMapping, readYaml, type ReadYaml } from './frontMatter.ts'
import { keyOfPath, newStudy } from './newStudy.ts'
import { noStudy } from './problems.ts'
import { literatureFields } from './literatureFields.ts'
import { MappedText } from './mappedText.ts'
import { hasOurHeadings, readLiteratureNote, readNoteBody } from './noteBody.ts'
import { readNoteRecord } from './noteRecord.ts'
import { readReferences } from './cslYaml.ts'
import type { SourceReading, Study } from '../study.ts'

/**
 * Reads a study note: Markdown with the record in its front matter and the findings in its body. A file named `@key.md` without front
 * matter belongs to that study. The references that a manuscript keeps in its own front matter are studies too.
 */
export function readStudyNote(text: string, path: string): SourceReading {
  const span = frontMatterSpan(text)
  if (span === null) return readBareNote(text, path)
  const yaml = readYaml(text, span)
  if (yaml.problems.length > 0) return { studies: [], problems: yaml.problems }
  if (!isMapping(yaml.data)) return readBareNote(text, path)
  if (!isNote(yaml.data, path)) {
    const studies = yaml.data.references === undefined ? [] : readReferences(yaml, path)
    return { studies, problems: studies.length > 0 ? [] : [noStudy('This is no study note: its front matter has no “citewright” block and no CSL “id” and “type”.')] }
  }
  if (yaml.data.citewright === undefined && !hasOurHeadings(text, span.end)) return readLiterature(text, yaml, yaml.data, span.end, path)
  const { study, problems } = readNoteRecord(yaml.data, yaml, keyOf(yaml.data, path), path)
  const body = readNoteBody(text, span.end)
  const stated = isMapping(yaml.data.citewright) && yaml.data.citewright.evidence !== undefined
  return { studies: [{ ...study, ...body, evidence: stated ? study.evidence : reachOf(body.findings) }], problems }
}

/** A note as literature-note tools write it: a record in the front matter, and whatever the writer wrote down. */
function readLiterature(text: string, yaml: ReadYaml, data: Record<string, unknown>, from: number, path: string): SourceReading {
  const key = keyOf(data, path)
  const fields = literatureFields(data)
  const study = newStudy(cslItem(fields, key), path, 'study-note')
  const { start, end } = yaml.place(['abstract'])
  const abstract = typeof data.abstract === 'string' ? [new MappedText().add(data.abstract, start, end - start)] : []
  const withAbstract = addAbstract(study, abstract)
  const findings = [...withAbstract.findings, ...readLiteratureNote(text, from, key)]
  // Without a title it is no record, only words on a study that another file describes.
  return { studies: [{ ...withAbstract, findings, evidence: findings.length > 0 ? 'abstract' : withAbstract.evidence, ...study.csl.title === undefined ? { attachment: true } : {} }], problems: [] }
}

function readBareNote(text: string, path: string): SourceReading {
  if (!isNamedAfterKey(path)) return { studies: [], problems: [noStudy('This is no study note: it has no front matter.')] }
  const body = hasOurHeadings(text, 0) ? readNoteBody(text, 0) : { findings: readLiteratureNote(text, 0, keyOfPath(path)), misreports: [] }
  const study = newStudy({ id: keyOfPath(path), type: 'document' }, path, 'study-note')
  return { studies: [{ ...study, ...body, evidence: reachOf(body.findings), attachment: true }], problems: [] }
}

function isNote(data: Record<string, unknown>, path: string): boolean {
  return data.citewright !== undefined
    || (data.id !== undefined && typeof data.type === 'string' && cslTypes.has(data.type))
    || writtenKey(data) !== undefined
    || isNamedAfterKey(path)
}

function keyOf(data: Record<string, unknown>, path: string): string {
  const id = writtenKey(data) ?? data.id
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : typeof id === 'number' ? String(id) : keyOfPath(path)
}

/** The key as literature-note tools name it. */
function writtenKey(data: Record<string, unknown>): unknown {
  return data['citation-key'] ?? data.citekey ?? data.citationKey
}

function isNamedAfterKey(path: string): boolean {
  return /(?:^|[/\\])@[^/\\]{1,300}$/.test(path)
}

/** How far the evidence reaches where the note does not say. */
function reachOf(findings: Study['findings']): Study['evidence'] {
  if (findings.some(({ level }) => level === 'full-text')) return 'full-text'
  return findings.some(({ level }) => level === 'abstract') ? 'abstract' : 'record'
}
