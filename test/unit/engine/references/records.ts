import type { CslItem, CslName } from '../../../../server/src/engine/corpus/study.ts'

/** A made-up journal article; fields given replace or add to it. */
export function article(fields: Partial<CslItem> = {}): CslItem {
  return {
    'id': 'reed2014',
    'type': 'article-journal',
    'title': 'Slow tides and quick rivers',
    'author': names('Reed, Anna', 'Marsh, Bo C.', 'Fenn, Dot'),
    'issued': { 'date-parts': [[2014, 6]] },
    'container-title': 'Journal of Moving Water',
    'container-title-short': 'J Mov Water',
    'volume': '71',
    'issue': '6',
    'page': '681-688',
    'DOI': '10.1234/jmw.2014.62',
    ...fields,
  }
}

/** Names written "Family, Given". */
export function names(...written: string[]): CslName[] {
  return written.map((name) => {
    const [family, given] = name.split(', ')
    return given === undefined ? { literal: family } : { family, given }
  })
}
