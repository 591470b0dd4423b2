import { MappedText } from '../../../server/src/engine/corpus/formats/mappedText.ts'
import { childElements, descendants, textOf } from '../../../server/src/engine/corpus/formats/xmlQuery.ts'
import type { XmlElement } from '../../../server/src/engine/corpus/formats/xmlTree.ts'
import type { Span } from '../../../server/src/engine/text/span.ts'

/** Stands in a text for the citation of another work. */
export const citationMark = '￼'

const title = /^(?:[\divx]{1,4}\.?\s{0,3})?(?:(?:general )?discussions?|(?:summary and )?conclusions?|concluding|comments?|interpretation|(?:key|take[- ]home) (?:messages?|points?)|what (?:is|was|this|the|we)\b|(?:principal|main|key) findings?|summary$)/i
const sectionType = /^(?:discussions?|conclusions?)\b/i
/** Where results are told as well, nothing can be taken away. */
const withResults = /\b(?:results?|methods?)\b/i
/** Blocks whose words are no running text, or no words of the authors about their study. */
const apart = new Set(['table-wrap', 'fig', 'disp-formula', 'disp-quote', 'label', 'title', 'ref-list', 'fn', 'supplementary-material'])

/**
 * The parts of an article in which authors say again, in words of their own, what they found: the discussion, the conclusions, boxes of key messages;
 * outermost ones only.
 */
export function restatingParts(article: XmlElement): XmlElement[] {
  return childElements(article, 'body').flatMap(partsIn)
}

function partsIn(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap(child => isRestating(child) ? [child] : partsIn(child))
}

function isRestating(element: XmlElement): boolean {
  if (element.name !== 'sec' && element.name !== 'boxed-text') return false
  const own = textOf(childElements(element, 'title')[0] ?? childElements(element, 'caption')[0]) ?? ''
  return (title.test(own) || sectionType.test(element.attributes['sec-type'] ?? '')) && !withResults.test(own)
}

/** The paragraphs of these parts, with a mark for every citation, before the full stop that it follows. */
export function restatedText(parts: readonly XmlElement[]): string[] {
  return parts.flatMap(paragraphsIn).map(paragraph => (textOf(withCitationMarks(paragraph)) ?? '')
    .replace(new RegExp(`([.!?])([[(]?${citationMark}[${citationMark},;\\s–-]{0,40}[\\])]?)`, 'g'), ' $2$1 ')).filter(text => text.trim() !== '')
}

function paragraphsIn(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap(child => child.name === 'p' ? [child] : apart.has(child.name) ? [] : paragraphsIn(child))
}

function withCitationMarks(element: XmlElement): XmlElement {
  return { ...element, children: element.children.map(child => child instanceof MappedText ? child : isCitation(child) ? new MappedText().add(citationMark, child.start, child.end - child.start) : withCitationMarks(child)) }
}

function isCitation({ name, attributes }: XmlElement): boolean {
  return name === 'xref' && attributes['ref-type'] === 'bibr'
}

/** The file without the words of these parts; the tables and figures that are set in them stay. */
export function withoutParts(xml: string, parts: readonly XmlElement[]): string {
  let rest = ''
  let at = 0
  for (const part of parts) {
    rest += xml.slice(at, part.start) + [...descendants(part, 'table-wrap'), ...descendants(part, 'fig')].map(({ start, end }: Span) => xml.slice(start, end)).join('')
    at = part.end
  }
  return rest + xml.slice(at)
}
