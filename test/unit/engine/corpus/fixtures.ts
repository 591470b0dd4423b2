import { newStudy } from '../../../../server/src/engine/corpus/formats/newStudy.ts'
import type { CslItem, Finding, Study } from '../../../../server/src/engine/corpus/study.ts'

/** A study from a line such as "Aust, Gärtner & Basso 2019: Its title", or with fewer parts: "Aust 2019", ": Its title". */
export function study(key: string, line: string, rest: Partial<Study> & { DOI?: string, PMID?: string } = {}): Study {
  const [head = '', title] = line.split(/:\s(.*)/)
  const [, names = '', year] = /^(.*?)\s?(\d{4})?$/.exec(head) ?? []
  const { DOI, PMID, ...fields } = rest
  const csl: CslItem = { id: key, type: 'article-journal' }
  if (title !== undefined) csl.title = title
  if (names !== '') csl.author = names.split(/, | & /).map(name => name.startsWith('{') ? { literal: name.slice(1, -1) } : { family: name })
  if (year !== undefined) csl.issued = { 'date-parts': [[Number(year)]] }
  if (DOI !== undefined) csl.DOI = DOI
  if (PMID !== undefined) csl.PMID = PMID
  return { ...newStudy(csl, `${key}.md`, 'study-note'), ...fields }
}

/** A finding that prints one number. */
export function finding(value: number, rest: Partial<Finding> = {}): Finding {
  const place = { start: 0, end: 1 }
  const raw = String(value)
  return {
    sentence: `The score fell by ${raw} points.`,
    span: place,
    source: 0,
    level: 'abstract',
    statistic: {
      ...place, kind: 'mean-difference', text: raw, value, lower: null, upper: null, comparator: '=', unit: null, group: 1,
      printed: [{ ...place, raw, value, decimals: 0 }],
      context: { outcome: [], scale: [], population: [], arm: [], comparator: [], time: [], limits: [], analysis: [], role: null, words: [], near: [], owner: [], particulars: [] },
    },
    ...rest,
  }
}

/** The keys of studies, in order. */
export function keys(studies: Iterable<Study>): string[] {
  return [...studies].map(({ key }) => key)
}
