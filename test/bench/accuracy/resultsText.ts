import { childElements, descendants, textOf } from '../../../server/src/engine/corpus/formats/xmlQuery.ts'
import type { XmlElement } from '../../../server/src/engine/corpus/formats/xmlTree.ts'

const results = /\b(?:results?|findings?)\b/i
/** The headings of a structured abstract that are printed as running text. */
const runIn = /(?:^|(?<=[.?!)]\s{0,3}))(backgrounds?|introduction|context|objectives?|aims?|purpose|(?:materials?|patients|subjects) and methods|methods?|design|setting|interventions?|(?:main )?outcomes?(?: measures)?|(?:main )?(?:results?|findings)|discussion|conclusions?|interpretation|trial registration)\s?[:.]\s/gi

/** The paragraphs of the results part of an article's abstract; of an abstract without parts, all. Empty where it reports no results. */
export function resultsText(article: XmlElement): string[] {
  const abstracts = descendants(article, 'article-meta').flatMap(meta => childElements(meta, 'abstract'))
  const abstract = abstracts.find(({ attributes }) => /^(?:normal)?$/.test(attributes['abstract-type'] ?? '')) ?? abstracts[0]
  if (abstract === undefined) return []
  const sections = childElements(abstract, 'sec')
  const parts = sections.length > 0 ? sections.filter(section => results.test(textOf(childElements(section, 'title')[0]) ?? '')) : [abstract]
  const paragraphs = parts.flatMap(part => descendants(part, 'p')).map(paragraph => textOf(paragraph) ?? '').filter(text => text !== '')
  return sections.length > 0 ? paragraphs : resultsOfRunIn(paragraphs)
}

function resultsOfRunIn(paragraphs: readonly string[]): string[] {
  const text = paragraphs.join('\n')
  const headings = [...text.matchAll(runIn)]
  if (headings.length < 2) return [...paragraphs]
  return headings.flatMap((heading, i) => results.test(heading[1]!) ? text.slice(heading.index + heading[0].length, headings[i + 1]?.index).split('\n').map(part => part.trim()) : []).filter(part => part !== '')
}
