import { abbreviationsIn, abbreviationsListed, isLongForm } from './abbreviations.ts'
import { spellOut } from './spellOut.ts'
import { childElements, descendants, proseOf, textOf } from './xmlQuery.ts'
import { findingsInMapped, findingsInPassage, type Passage } from './findings.ts'
import { groupsOf } from '../groups/groupsOf.ts'
import { jatsItem } from './jatsFront.ts'
import { jatsNotices } from './jatsNotices.ts'
import { keyOfPath, newStudy } from './newStudy.ts'
import { noStudy } from './problems.ts'
import { readXml, type ReadXml, type XmlElement } from './xmlTree.ts'
import { renumberGroups } from '../mergeStudies.ts'
import { tableRows, type TableCell } from './jatsTable.ts'
import { namedByTable, pairedInCell, shareOfCellBefore } from '../../statistics/cells.ts'
import { boundsInCell } from '../../statistics/cellBounds.ts'
import { spreadInCell, spreadOfCellBefore } from '../../statistics/cellSpreads.ts'
import { contains } from '../../text/span.ts'
import type { Finding, SourceProblem, SourceReading, Study } from '../study.ts'

const background = /^(?:\d{1,2}\.?\s{0,3})?(?:introduction|background)\b/i
/** What is not the study's own text. */
const skipped = new Set(['ref-list', 'front-stub', 'sub-article', 'response', 'ack', 'fn-group', 'supplementary-material'])

/** Reads articles in JATS XML: the record, the abstract, the paragraphs of the body and the rows of its tables. */
export function readJats(text: string, path: string): SourceReading {
  return readJatsXml(readXml(text), path)
}

/** The same, of XML that has been read. */
export function readJatsXml({ root, problems }: ReadXml, path: string): SourceReading {
  const articles = descendants(root, 'article').filter(article => descendants(article, 'front').length > 0)
  if (articles.length === 0) return { studies: [], problems: [...problems.slice(0, 1), noStudy('No JATS article was found in this file.')] }
  const studies = articles.map(article => {
    const item = jatsItem(article, keyOfPath(path))
    return readArticle(article, articles.length === 1 ? item : { ...item, id: item.PMCID ?? item.DOI ?? item.id }, path, problems)
  })
  return { studies, problems }
}

function readArticle(article: XmlElement, item: Study['csl'], path: string, problems: SourceProblem[]): Study {
  const abstracts = descendants(article, 'article-meta').flatMap(meta => childElements(meta, 'abstract')).filter(({ attributes }) => attributes['abstract-type'] === undefined)
  const bodies = childElements(article, 'body')
  // Some publishers set all tables and figures behind the text, or put some in appendices.
  const floats = bodies.length > 0 ? [...childElements(article, 'floats-group'), ...childElements(article, 'back').flatMap(back => childElements(back, 'app-group', 'app'))] : []
  const imageTables = [...bodies, ...floats].flatMap(body => [...descendants(body, 'table-wrap').filter(wrap => descendants(wrap, 'table').length === 0), ...descendants(body, 'fig').filter(isTable)])
  for (const { start, end } of imageTables) problems.push({ code: 'unreadable-table', start, end, message: 'This table is an image; its figures could not be read.' })
  const findings = [
    ...abstracts.flatMap(abstract => readSection(abstract, { source: 0, level: 'abstract' }, false)),
    ...bodies.flatMap(body => readSection(body, { source: 0, level: 'full-text' }, childElements(body, 'sec').length > 0)),
    ...floats.flatMap(float => readSection(float, { source: 0, level: 'full-text' }, false)),
  ]
  const parts = [...abstracts, ...bodies, ...floats]
  const abbreviations = abbreviationsOf(article, parts)
  const spelledOut = renumberGroups(spellOut(findings, abbreviations))
  const groups = groupsOf(item.title ?? '', passagesOf(parts), spelledOut, abbreviations)
  // What a slip in the markup or an image hides may be just what is looked for.
  const study = newStudy(item, path, 'jats', bodies.length > 0 && problems.length === 0)
  return { ...study, ...jatsNotices(article), evidence: bodies.length > 0 ? 'full-text' : abstracts.length > 0 ? 'abstract' : 'record', abbreviations, ...groups.length === 0 ? {} : { groups }, findings: spelledOut }
}

/** The text of an article: its paragraphs, with those of captions and legends, the titles of captions, and the notes below its tables. */
function passagesOf(parts: readonly XmlElement[]): string[] {
  const paragraphs = parts.flatMap(part => [...descendants(part, 'p'), ...descendants(part, 'caption').flatMap(caption => childElements(caption, 'title'))]).map(element => proseOf({ ...element, name: 'p' }).text)
  return [...paragraphs, ...notesBelow(parts)]
}

/** The notes below tables, each by itself. */
function notesBelow(parts: readonly XmlElement[]): string[] {
  return parts.flatMap(part => descendants(part, 'table-wrap-foot')).flatMap(foot => [foot, ...descendants(foot, 'p')]).map(element => proseOf({ ...element, name: 'p' }).text)
}

/** What the article explains in its text, below its tables, and in lists. */
function abbreviationsOf(article: XmlElement, parts: readonly XmlElement[]): Record<string, string> {
  const paragraphs = parts.flatMap(part => descendants(part, 'p')).map(element => proseOf(element).text)
  const lists = childElements(article, 'body', 'back').flatMap(part => descendants(part, 'sec')).filter(section => /^(?:list of )?abbreviations/i.test(titleOf(section) ?? '')).flatMap(section => descendants(section, 'p')).map(element => proseOf(element).text)
  const defined = descendants(article, 'def-item').flatMap(item => {
    const [short, long] = ['term', 'def'].map(name => textOf(childElements(item, name)[0]) ?? '')
    return isLongForm(short!, long!) ? [[short!, long!] as const] : []
  })
  return Object.fromEntries([...defined, ...[...lists, ...notesBelow(parts)].flatMap(text => [...abbreviationsListed(text)]), ...abbreviationsIn(paragraphs.join('\n'))])
}

/** The findings of a section and the sections in it; what an introduction says is background, not a result. */
function readSection(section: XmlElement, passage: Passage, isBackground: boolean): Finding[] {
  return childElements(section).flatMap(child => {
    if (skipped.has(child.name)) return []
    // The outermost section is what a reader looks for: "Results".
    if (child.name === 'sec') return readSection(child, { where: titleOf(child), ...passage }, isIntroduction(child) || (isBackground && section.name === 'sec'))
    if (child.name === 'fig' && passage.where !== labelOf(child)) return readSection(child, { ...passage, ...labelled(child) }, isBackground)
    const findings = child.name === 'table-wrap' ? readTable(child, passage) : child.name === 'p' ? readParagraph(child, passage) : readSection(child, passage, isBackground)
    return isBackground ? findings.map(asBackground) : findings
  })
}

function readParagraph(paragraph: XmlElement, passage: Passage): Finding[] {
  const inside = childElements(paragraph, 'table-wrap', 'fig').flatMap(block => block.name === 'fig' ? readSection(block, passage, false) : readTable(block, passage))
  return [...findingsInPassage(proseOf(paragraph), passage), ...inside]
}

function readTable(wrap: XmlElement, around: Passage): Finding[] {
  const passage = { ...around, ...labelled(wrap) }
  const caption = childElements(wrap, 'caption').flatMap(element => findingsInPassage(proseOf(element), passage))
  const rows = tableRows(wrap).flatMap(({ text, row, cells }) => namedInCells(findingsInMapped(text, { start: 0, end: text.text.length }, passage)
    .filter(finding => contains(row, finding.statistic)), cells)
    .map(finding => ({ ...finding, span: { start: row.start, end: row.end } })))
  // "* P = 0.02 against placebo": what the marks in the cells mean.
  const notes = childElements(wrap, 'table-wrap-foot').flatMap(foot => descendants(foot, 'p')).flatMap(element => findingsInPassage(proseOf(element), passage))
  return [...caption, ...rows, ...notes]
}

/** The findings of a row, each as its cell and the heads around it mean it. */
function namedInCells(findings: readonly Finding[], cells: readonly TableCell[]): Finding[] {
  const named: Finding[] = []
  for (let i = 0; i < findings.length;) {
    const cell = cells.find(({ place }) => contains(place, findings[i]!.statistic))
    let end = i + 1
    while (cell && end < findings.length && contains(cell.place, findings[end]!.statistic)) end++
    const own = findings.slice(i, end)
    const names = cell && { cell: { row: cell.row, column: cell.head } }
    const bounds = cell && boundsInCell(own.map(({ statistic }) => statistic), cell, textOf(cell.place) ?? '')
    i = end
    if (bounds) {
      named.push({ ...own[0]!, ...names, statistic: bounds })
      continue
    }
    const paired = cell ? spreadInCell(pairedInCell(own.map(({ statistic }) => namedByTable(statistic, cell)), cell), cell, own[0]!.sentence) : own.map(({ statistic }) => statistic)
    const last = named.at(-1)
    const statistics = cell && last?.cell?.column === cell.head && paired.length === 1 ? [spreadOfCellBefore(shareOfCellBefore(paired[0]!, last.statistic, cell), last.statistic, cell)] : paired
    named.push(...own.map((finding, k) => ({ ...finding, ...names, statistic: statistics[k]! })))
  }
  return named
}

function titleOf(section: XmlElement): string | undefined {
  return textOf(childElements(section, 'title')[0])?.replace(/^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s{1,3}/, '')
}

/** "Table 2", "Figure 1". A label is no part of running text, so that its own words must be asked for. */
function labelOf(block: XmlElement): string | undefined {
  const label = childElements(block, 'label')[0]
  return label === undefined ? undefined : textOf({ ...label, name: 'p' })?.replace(/[.:]$/, '')
}

/** Some publishers set a table that is an image as a figure. */
function isTable(figure: XmlElement): boolean {
  return /^table\b/i.test(labelOf(figure) ?? '') && descendants(figure, 'table').length === 0
}

function labelled(block: XmlElement): Pick<Passage, 'where'> {
  const where = labelOf(block)
  return where === undefined ? {} : { where }
}

function isIntroduction(section: XmlElement): boolean {
  return /^intro/.test(section.attributes['sec-type'] ?? '') || background.test(textOf(childElements(section, 'title')[0]) ?? '')
}

function asBackground(finding: Finding): Finding {
  const { statistic } = finding
  return { ...finding, statistic: { ...statistic, context: { ...statistic.context, role: 'background' } } }
}
