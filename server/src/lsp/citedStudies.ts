import type { Analysis } from '../engine/index.ts'

/** Keys of the studies that the document cites already. */
export function citedKeys(analysis: Pick<Analysis, 'citations'> | null): Set<string> {
  const items = analysis?.citations.flatMap(citation => citation.items) ?? []
  return new Set(items.filter(item => item.status === 'resolved').flatMap(item => item.studies.map(study => study.key)))
}
