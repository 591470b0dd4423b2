import assert from 'node:assert/strict'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { documentStudy } from '../../../../server/src/engine/judging/citations/documentStudy.ts'
import { readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'
import { study } from '../corpus/fixtures.ts'

const corpus = createCorpus([
  { ...study('moss2019', 'Moss 2019: Warm tea in cold rooms at noon', { DOI: '10.1000/tea' }), csl: { ...study('moss2019', 'Moss 2019: Warm tea in cold rooms at noon', { DOI: '10.1000/tea' }).csl, 'container-title': 'Journal of Warm Drinks' } },
  study('birk2020', 'Birk 2020: Coffee in the evening hours', { DOI: '10.1000/coffee' }),
  study('elm2018', 'Elm 2018: Short title'),
])

const line = (head: string): string => `${head}\n\nTea was given to 31 people.\n`
const list = '\n## References\n\n- Moss A. Warm tea in cold rooms at noon. Journal of Warm Drinks. 2019. doi:10.1000/tea\n- Birk T. Coffee. 2020. doi:10.1000/coffee\n'

const documents: [what: string, text: string, expected: string | undefined][] = [
  ['the DOI in its front matter', '---\ndoi: 10.1000/TEA\n---\n\nText.\n', 'moss2019'],
  ['the title in its front matter', '---\ntitle: "Warm tea in cold rooms at noon"\n---\n\nText.\n', 'moss2019'],
  ['one of its first headings', '# A preprint\n\n## Warm Tea in Cold Rooms, at Noon\n\nText.\n', 'moss2019'],
  ['not a heading further down', `# A\n\n# B\n\n# C\n\n# Warm tea in cold rooms at noon\n`, undefined],
  ['not a heading after a long text', `${'Words of a text. '.repeat(200)}\n\n# Warm tea in cold rooms at noon\n`, undefined],
  ['not a title of three words', '# Short title\n\nText.\n', undefined],
  ['a page head with its journal and DOI', line('Journal of Warm Drinks (2019) 10.1000/tea'), 'moss2019'],
  ['a page head in the middle of the text', `Text before.\n\n${line('JOURNAL OF WARM DRINKS, 2019; https://doi.org/10.1000/tea')}`, 'moss2019'],
  ['not a DOI without its journal', line('See https://doi.org/10.1000/tea'), undefined],
  ['not a DOI beside another journal', line('Annals of Cold Drinks (2019) 10.1000/tea'), undefined],
  ['not a journal that is part of another name', line('The Journal of Warm Drinksmanship (2019) 10.1000/tea'), undefined],
  ['not a DOI of a work whose journal is not known', line('Journal of Coffee (2020) 10.1000/coffee'), undefined],
  ['not a DOI of no study', line('Journal of Warm Drinks (2019) 10.1000/milk'), undefined],
  ['not a sentence that names journal and DOI after many words', line(`${'As others have told at length before us and will tell again, '.repeat(4)}Journal of Warm Drinks has it (10.1000/tea)`), undefined],
  ['not an entry of its reference list', `Text.\n${list}`, undefined],
  ['a page head before its reference list', `${line('Journal of Warm Drinks (2019) 10.1000/tea')}${list}`, 'moss2019'],
]

describe('the study that a document is itself is known by', () => {
  for (const [what, text, expected] of documents) it(what, () => assert.equal(documentStudy(readManuscript(text, 'markdown'), corpus)?.key, expected))
})
