import { findingsInPassage } from './findings.ts'
import { renumberGroups } from '../mergeStudies.ts'
import type { MappedText } from './mappedText.ts'
import type { Study } from '../study.ts'

/** Adds the findings of the abstract, and of the writer's remarks, that a library keeps with a record. */
export function addAbstract(study: Study, texts: readonly MappedText[]): Study {
  const present = texts.filter(text => text.text.trim() !== '')
  if (present.length === 0) return study
  const findings = present.flatMap(text => findingsInPassage(text, { source: 0, level: 'abstract' }))
  return { ...study, evidence: 'abstract', findings: renumberGroups([...study.findings, ...findings]) }
}
