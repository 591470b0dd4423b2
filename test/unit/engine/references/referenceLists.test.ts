import assert from 'node:assert/strict'
import { plugins, type CSL } from '@citation-js/core'
import '@citation-js/plugin-csl'
import type { CslItem } from '../../../../server/src/engine/corpus/study.ts'
import { formatListEntries, type ListEntries } from '../../../../server/src/engine/references/listEntries.ts'
import { ReferenceLists } from '../../../../server/src/engine/references/referenceLists.ts'
import { renderReference } from '../../../../server/src/engine/references/rendering.ts'
import type { Citable } from '../../../../server/src/engine/references/studyLabel.ts'
import { loadBundledStudies } from '../../../../server/src/host/bundledCorpus.ts'
import { loadStyle } from '../../../../server/src/host/citationStyles.ts'
import { manyRecords } from './manyRecords.ts'

const named = ['apa', 'vancouver', 'ama', 'harvard', 'chicago', 'nejm', 'lancet', 'bmj', 'jama']
const bundled = loadBundledStudies().filter(({ authorsComplete }) => authorsComplete).map(({ csl }) => csl)
const records = [...bundled, ...manyRecords(320)]

/**
 * Citeproc takes seconds for a list of that length, so each style is held against a part of the records here, another one for each; with
 * CITEWRIGHT_ALL_RECORDS set, against all of them.
 */
const part = process.env['CITEWRIGHT_ALL_RECORDS'] === undefined ? 60 : records.length
const partOf = (index: number): CslItem[] => part === records.length ? records : records.filter((_, at) => at % 6 === index % 6).slice(0, part)

/** The list as citeproc makes it of all records at once, through citation-js, with its numbers. */
function byCiteproc(items: readonly CslItem[], name: string): string[] {
  const style = loadStyle(name)
  assert.ok(style.ok)
  const { styles, locales } = plugins.config.get('@csl')
  for (const [tag, text] of Object.entries(style.value.locales ?? {})) locales.add(tag, text)
  const xml = style.value.xml ?? styles.get(style.value.name)
  const template = `reference-${name}`
  if (!styles.has(template)) styles.add(template, xml)
  const lang = /default-locale="([^"]+)"/.exec(xml)?.[1] ?? 'en-US'
  const data = plugins.input.util.clean(items.map((item, index) => ({ ...item, id: String(index) }) as CSL))
  const entries = plugins.output.format('bibliography', data, { style: template, lang, format: 'html', asEntryArray: true })
  return entries.map(([, html]) => renderReference(html.replace('</div><div class="csl-right-inline">', ' '), 'text').replace(/\s+/g, ' '))
}

function lists(calls: number[] = []): ReferenceLists {
  return new ReferenceLists(async (groups, { style }) => {
    calls.push(groups.flat().length)
    const loaded = loadStyle(style)
    assert.ok(loaded.ok)
    const entries = await formatListEntries(groups, loaded.value)
    assert.ok(entries.ok, entries.ok ? '' : entries.message)
    return entries.value
  })
}

const options = (style: string) => ({ style, locale: '' })
const citable = (items: readonly CslItem[]): Citable[] => items.map(csl => ({ csl }))
const shown = (label: string, html: string): string => `${label === '' ? '' : `${label} `}${renderReference(html, 'text')}`.replace(/\s+/g, ' ')

describe('ReferenceLists', () => {
  for (const [index, style] of named.entries()) {
    it(`${style}: ${partOf(index).length} records come out as citeproc prints the whole list`, async () => {
      const list = await lists().list(citable(partOf(index)), options(style))
      assert.deepEqual(list.map(({ label, html }) => shown(label, html)), byCiteproc(partOf(index), style))
    }).timeout(120_000)
  }

  it('formats only what is new, and what shares its first author and year', async () => {
    const calls: number[] = []
    const kept = lists(calls)
    const some = records.slice(0, 40)
    await kept.list(citable(some), options('apa'))
    calls.length = 0
    await kept.list(citable(some), options('apa'))
    assert.deepEqual(calls, [])
    const fresh: CslItem = { ...some[0]!, author: [{ family: 'Nobody', given: 'N.' }], title: 'Something else' }
    const list = await kept.list(citable([...some, fresh]), options('apa'))
    assert.deepEqual(calls, [1])
    assert.equal(list.length, 41)
  }).timeout(60_000)

  it('numbers by first citation where the style numbers, and sorts elsewhere', async () => {
    const works = citable([{ id: 'b', type: 'book', title: 'B', author: [{ family: 'Zed' }] }, { id: 'a', type: 'book', title: 'A', author: [{ family: 'Abe' }] }])
    assert.deepEqual((await lists().list(works, options('vancouver'))).map(({ work, label }) => [work, label]), [[0, '1.'], [1, '2.']])
    assert.deepEqual((await lists().list(works, options('ieee'))).map(({ label }) => label), ['[1]', '[2]'])
    assert.deepEqual((await lists().list(works, options('apa'))).map(({ work, label }) => [work, label]), [[1, ''], [0, '']])
  }).timeout(60_000)

  it('sorts the newest first where the style does, and tells an author list that is cut from a whole one', async () => {
    const format = (groups: Citable[][]): Promise<ListEntries> => Promise.resolve({
      groups: groups.map(group => group.map(({ csl, authorsComplete }) => ({ html: `${String(csl.title)}${authorsComplete === false ? ' et al.' : ''}`, sortKeys: [String(csl.title)] }))),
      traits: { numbered: false, label: '', tellsApart: false, dashes: false, lang: 'en-US', descending: [true] },
    })
    const newest = new ReferenceLists(format)
    const works: Citable[] = ['2001', '2003', '2002'].map(title => ({ csl: { id: title, type: 'book', title } }))
    const printed = async (list: Citable[]): Promise<string[]> => (await newest.list(list, options('any'))).map(({ html }) => html)
    assert.deepEqual(await printed(works), ['2003', '2002', '2001'])
    assert.deepEqual(await printed([...works.slice(0, 2), { ...works[2]!, authorsComplete: false }]), ['2003', '2002 et al.', '2001'])
  })

  it('keep every reference when what is known is forgotten between two lists, or while one is made', async () => {
    const format = async (groups: Citable[][]): Promise<ListEntries> => {
      await Promise.resolve()
      return { groups: groups.map(group => group.map(({ csl }) => ({ html: String(csl.title), sortKeys: [] }))), traits: { numbered: false, label: '', tellsApart: true, dashes: false, lang: 'en-US', descending: [] } }
    }
    const titled = (...titles: string[]): Citable[] => citable(titles.map(title => ({ id: title, type: 'book', title, author: [{ family: title }] })))
    const small = new ReferenceLists(format, 1)
    const printed = async (...titles: string[]): Promise<string[]> => (await small.list(titled(...titles), options('any'))).map(({ html }) => html)
    assert.deepEqual(await printed('A', 'B'), ['A', 'B'])
    assert.deepEqual(await printed('A', 'B', 'C'), ['A', 'B', 'C'])
    assert.deepEqual(await Promise.all([printed('A', 'B', 'D'), printed('E', 'F'), printed('G')]), [['A', 'B', 'D'], ['E', 'F'], ['G']])
  })
})
