import { findingsInPassage } from './findings.ts'
import { renumberGroups } from '../mergeStudies.ts'
import type { MappedText } from './mappedText.ts'
import type { Study } from '../study.ts'

/**
 * Adds the findings of the abstract, and of the remarks and keywords, that a library keeps with a record. Remarks without a figure are no
 * evidence.
 */
export function addAbstract(study: Study, abstract: readonly MappedText[], remarks: readonly MappedText[] = []): Study {
  const present = [...abstract.filter(text => text.text.trim() !== ''), ...remarks.filter(text => /\d/.test(text.text))]
  if (present.length === 0) return study
  const findings = present.flatMap(text => findingsInPassage(text, { source: 0, level: 'abstract' }))
  if (findings.length === 0 && abstract.every(text => text.text.trim() === '')) return study
  return { ...study, evidence: 'abstract', findings: renumberGroups([...study.findings, ...findings]) }
}
