import type { Finding, Study } from './study.ts'

/** A study without its findings. */
export type StudyRecord = Omit<Study, 'findings'>

/**
 * A study whose findings are read when they are first asked for: most records of a library are never cited, and reading the figures of an
 * abstract takes longer than reading the record. To everything else it is a study like any other, and plain data once copied.
 *
 * @param read must return the same findings whenever it is called
 */
export function deferFindings(record: StudyRecord, read: () => Finding[]): Study {
  let findings: Finding[] | undefined
  return { ...record, get findings() { return findings ??= read() } }
}

/** Everything but the findings, which are not read for it. */
export function recordOf(study: Study): StudyRecord {
  const record: Record<string, unknown> = {}
  for (const field in study) if (field !== 'findings') record[field] = study[field as keyof StudyRecord]
  return record as unknown as StudyRecord
}

/** A copy of a study with other fields; findings that were put off stay so. */
export function withFields(study: Study, fields: Partial<StudyRecord>): Study {
  const record = { ...recordOf(study), ...fields }
  return hasFindingsRead(study) ? { ...record, findings: study.findings } : deferFindings(record, () => study.findings)
}

/** Whether the findings are at hand. */
export function hasFindingsRead(study: Study): boolean {
  return Object.getOwnPropertyDescriptor(study, 'findings')?.get === undefined
}
