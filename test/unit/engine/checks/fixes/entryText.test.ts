import assert from 'node:assert/strict'
import { entryText } from '../../../../../server/src/engine/checks/fixes/entryText.ts'
import type { CslItem, CslName } from '../../../../../server/src/engine/corpus/study.ts'
import { newStudy } from '../../../../../server/src/engine/corpus/formats/newStudy.ts'
import { readManuscript } from '../../../../../server/src/engine/manuscripts/readManuscript.ts'

const journal = { type: 'article-journal', title: 'A trial of tea', 'container-title': 'Journal of Warm Drinks', 'container-title-short': 'J Warm Drinks', issued: { 'date-parts': [[2019]] } }
const first: CslName = { family: 'Moss', given: 'Ada B.' }
const second: CslName = { family: 'Birk', given: 'Tom' }
const crowd = Array.from({ length: 22 }, (_, index) => ({ family: `Name${index + 1}`, given: 'X' }))

/** The entry for a record in place of one that is printed so. */
function inPlaceOf(entry: string, record: Partial<CslItem>, authorsComplete = true): string {
  const [reference] = readManuscript(`# Text\n\nTea warms [1].\n\n# References\n\n1. ${entry}\n`, 'markdown').references
  return entryText({ ...newStudy({ id: 'moss2019', ...record } as CslItem, 'a.bib', 'bibtex'), authorsComplete }, reference!)
}
const apa = (record: Partial<CslItem>, complete?: boolean): string => inPlaceOf('Other, X. Y. (2001). Some words of a title. Some Journal, 1(2), 3-9.', record, complete)
const vancouver = (record: Partial<CslItem>, complete?: boolean): string => inPlaceOf('Other XY. Some words of a title. Some J. 2001;1(2):3-9.', record, complete)

const written: [what: string, made: string, expected: string][] = [
  ['APA: all that the record has', apa({ ...journal, author: [first, second], volume: '4', issue: '2', page: '10-19', DOI: '10.1000/t' }), 'Moss, A. B., & Birk, T. (2019). A trial of tea. Journal of Warm Drinks, 4(2), 10-19. https://doi.org/10.1000/t'],
  ['APA: an address where there is no DOI', apa({ ...journal, author: [first], volume: '4', URL: 'https://a.example/t' }), 'Moss, A. B. (2019). A trial of tea. Journal of Warm Drinks, 4. https://a.example/t'],
  ['APA: an institution, no year, a question', apa({ type: 'report', title: 'Is tea warm?', author: [{ literal: 'Tea Council' }] }), 'Tea Council (n.d.). Is tea warm?'],
  ['APA: the title first where there are no authors', apa({ ...journal }), 'A trial of tea. (2019). Journal of Warm Drinks.'],
  ['APA: the title first where no author is known', apa({ ...journal }, false), 'A trial of tea. (2019). Journal of Warm Drinks.'],
  ['APA: a list that the record does not know whole', apa({ ...journal, author: [first, second] }, false), 'Moss, A. B., Birk, T., et al. (2019). A trial of tea. Journal of Warm Drinks.'],
  ['APA: more than twenty authors', apa({ title: 'T', author: crowd }).replace(/, X\.(?:, Name\d{1,2}, X\.){17}/, ' to 18'), 'Name1 to 18, Name19, X., … Name22, X. (n.d.). T.'],
  ['Vancouver: all that the record has', vancouver({ ...journal, author: [first, second], volume: '4', issue: '2', page: '10-19', DOI: '10.1000/t' }), 'Moss AB, Birk T. A trial of tea. J Warm Drinks. 2019;4(2):10-19. doi:10.1000/t'],
  ['Vancouver: the journal in full, without issue and pages', vancouver({ ...journal, 'container-title-short': undefined, author: [first], volume: '4' }), 'Moss AB. A trial of tea. Journal of Warm Drinks. 2019;4.'],
  ['Vancouver: neither authors nor journal', vancouver({ title: 'A trial of tea', issued: { 'date-parts': [[2019]] } }, false), 'A trial of tea. 2019.'],
  ['Vancouver: six names and no more', vancouver({ title: 'T', author: crowd }), 'Name1 X, Name2 X, Name3 X, Name4 X, Name5 X, Name6 X, et al. T.'],
  ['Vancouver: a name without initials', vancouver({ title: 'T', author: [{ family: 'Moss' }, { literal: 'Tea Council' }] }), 'Moss, Tea Council. T.'],
]

describe('a reference entry written anew', () => {
  for (const [what, made, expected] of written) it(what, () => assert.equal(made, expected))
})
