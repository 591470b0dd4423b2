import { deferFindings, recordOf } from './deferFindings.ts'
import type { CslItem, Finding, Study } from './study.ts'

const reach = { 'full-text': 2, abstract: 1, record: 0 }

/**
 * One study made of several records of the same work, the first of which wins: its key and its bibliographic fields stand, fields
 * that it lacks are taken from the next, and the findings of all are kept as evidence.
 */
export function mergeStudies(first: Study, ...others: Study[]): Study {
  return others.reduce(mergeTwo, first)
}

function mergeTwo(a: Study, b: Study): Study {
  const shift = a.sources.length
  const aliases = [...a.aliases, ...b.key === a.key ? [] : [b.key], ...b.aliases].filter(alias => alias !== a.key)
  const merged = {
    ...recordOf(a),
    aliases: [...new Set(aliases)],
    csl: mergeRecords(a, b),
    evidence: reach[b.evidence] > reach[a.evidence] ? b.evidence : a.evidence,
    authorsComplete: hasAuthors(a.csl) ? a.authorsComplete : b.authorsComplete,
    bundled: a.bundled && b.bundled,
    arms: a.arms.length > 0 ? a.arms : b.arms,
    related: [...a.related, ...b.related],
    misprinted: [...a.misprinted, ...b.misprinted],
    numberedIn: { ...b.numberedIn, ...a.numberedIn },
    sources: [...a.sources, ...b.sources],
    misreports: [...a.misreports, ...b.misreports.map(misreport => ({ ...misreport, source: misreport.source + shift }))],
  }
  const remarks = [...a.remarks ?? [], ...b.remarks ?? []]
  if (remarks.length > 0) Object.assign(merged, { remarks })
  for (const field of ['design', 'population', 'n', 'status', 'note', 'funding', 'abbreviations', 'groups', 'files', 'notices'] as const) {
    if (a[field] === undefined && b[field] !== undefined) Object.assign(merged, { [field]: b[field] })
  }
  return deferFindings(merged, () => renumberGroups([...a.findings, ...b.findings.map(finding => ({ ...finding, source: finding.source + shift }))]))
}

/** A record without a title is no more than a key and a file; then the other one is the record. */
function mergeRecords(a: Study, b: Study): CslItem {
  const [strong, weak] = a.csl.title === undefined && b.csl.title !== undefined ? [b.csl, a.csl] : [a.csl, b.csl]
  return { ...weak, ...strong, id: a.key }
}

function hasAuthors(csl: CslItem): boolean {
  return csl.author !== undefined && csl.author.length > 0
}

/** Numbers the groups of findings afresh in order of appearance, so that no two sentences share a group. */
export function renumberGroups(findings: readonly Finding[]): Finding[] {
  const numbers = new Map<string, number>()
  return findings.map(finding => {
    const group = `${finding.source}/${finding.span.start}/${finding.statistic.group}`
    const number = numbers.get(group) ?? numbers.size + 1
    numbers.set(group, number)
    return { ...finding, statistic: { ...finding.statistic, group: number } }
  })
}
