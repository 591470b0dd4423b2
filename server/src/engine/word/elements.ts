import { MappedText } from '../corpus/formats/mappedText.ts'
import { childElements, descendants } from '../corpus/formats/xmlQuery.ts'
import type { XmlElement } from '../corpus/formats/xmlTree.ts'
import { child, valueOf } from './parts.ts'
import { symbolOf, visibleText } from './symbols.ts'

/** Nothing of these is text of the document as it stands: deletions, properties, drawings but for the text boxes in them. */
export const passedOver = new Set(['w:del', 'w:moveFrom', 'w:delText', 'w:delInstrText', 'w:pPr', 'w:rPr', 'w:sectPr', 'w:tblPr', 'w:tblGrid', 'w:trPr', 'w:tcPr', 'w:sdtPr', 'w:rt', 'w:altChunk', 'w:object'])

/** The cells of a row, those in content controls among them. */
export function cellsIn(row: XmlElement): XmlElement[] {
  return childElements(row).flatMap((element) => element.name === 'w:tc' ? [element] : passedOver.has(element.name) ? [] : cellsIn(element))
}

/** Of the ways in which a thing is written for different versions of Word, the first; both say the same. */
export function alternative(element: XmlElement): XmlElement {
  return child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element
}

/** What an element of a run puts into the text. */
export function wordsOf(element: XmlElement): string {
  switch (element.name) {
    case 'w:t': return visibleText(element.attributes['xml:space'] === 'preserve' ? textIn(element) : textIn(element).trim())
    case 'w:tab': case 'w:ptab': return '\t'
    case 'w:br': return valueOf(element, 'w:type') === 'page' ? '' : '\n'
    case 'w:cr': return '\n'
    case 'w:noBreakHyphen': return '-'
    case 'w:sym': return symbolOf(valueOf(element, 'w:font') ?? '', Number.parseInt(valueOf(element, 'w:char') ?? '', 16) || 0)
    case 'w:ruby': return descendants(element, 'w:rubyBase').flatMap((base) => descendants(base, 'w:t')).map(textIn).join('')
    default: return ''
  }
}

/** The characters of an element as they stand. */
export function textIn(element: XmlElement): string {
  return element.children.map((part) => part instanceof MappedText ? part.text : '').join('')
}
