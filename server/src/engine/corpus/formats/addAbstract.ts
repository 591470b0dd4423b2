import { deferFindings } from '../deferFindings.ts'
import { findingsInPassage } from './findings.ts'
import { renumberGroups } from '../mergeStudies.ts'
import type { MappedText } from './mappedText.ts'
import type { Study } from '../study.ts'

/**
 * Adds the findings of the abstract, and of the remarks and keywords, that a library keeps with a record; they are read when asked for. Remarks
 * without a figure are no evidence, so that a record with nothing else is looked into at once.
 */
export function addAbstract(study: Study, abstract: readonly MappedText[], remarks: readonly MappedText[] = []): Study {
  const hasAbstract = abstract.some(text => text.text.trim() !== '')
  const present = [...abstract.filter(text => text.text.trim() !== ''), ...remarks.filter(text => /\d/.test(text.text))]
  if (present.length === 0) return study
  const { findings: known, ...record } = study
  const read = () => renumberGroups([...known, ...present.flatMap(text => findingsInPassage(text, { source: 0, level: 'abstract' }))])
  if (hasAbstract) return deferFindings({ ...record, evidence: 'abstract' }, read)
  const findings = read()
  return findings.length === known.length ? study : { ...record, evidence: 'abstract', findings }
}
