import type { Study } from '../engine/corpus/study.ts'
import { studyLabel } from '../engine/references/studyLabel.ts'
import { plain } from '../engine/text/plain.ts'

const reach: Record<Study['evidence'], string> = {
  'full-text': 'full text indexed', 'abstract': 'abstract indexed; silence about a figure proves nothing', 'record': 'record only; no figure can be checked',
}

/** A study in two lines: key and label; title, journal, DOI and what is known of it. */
export function studyLines(study: Study): string {
  const { key, csl, evidence, confirmed, status, findings } = study
  const facts = [
    csl.title ?? '(no title)', csl['container-title'], csl.DOI && `doi:${csl.DOI}`, `${reach[evidence]}, ${findings.length} findings`,
    ...confirmed ? [] : ['record NOT confirmed: do not cite before it was checked'], ...status ? [status.toUpperCase()] : [],
  ]
  return `[@${plain(key)}] ${plain(studyLabel(study))}\n  ${facts.filter(Boolean).map(fact => plain(String(fact))).join('; ')}`
}

/** The study that a key, a DOI, a PMID or an alias names; null where none or several do. */
export function studyNamed(name: string, corpus: { byKey(key: string): Study | undefined, byDoi(doi: string): Study[], byPmid(pmid: string): Study | undefined, byAlias(name: string): Study[] }): Study | null {
  const key = name.replace(/^\[?@/, '').replace(/\]$/, '')
  const study = corpus.byKey(key) ?? corpus.byPmid(key)
  if (study) return study
  const named = corpus.byDoi(key)
  const found = named.length > 0 ? named : corpus.byAlias(key)
  return found.length === 1 ? found[0]! : null
}
