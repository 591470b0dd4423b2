import { childElements } from '../corpus/formats/xmlQuery.ts'
import { MappedText } from '../corpus/formats/mappedText.ts'
import type { XmlElement } from '../corpus/formats/xmlTree.ts'
import { raise } from './symbols.ts'

/** A formula in one line, as it would be typed: "χ²(1) = 3.84", "17/31". */
export function mathText(formula: XmlElement): string {
  return childElements(formula).map((element) => {
    const part = (name: string): string => childElements(element, name).map(mathText).join('')
    switch (element.name) {
      case 'm:t': case 'w:t': return element.children.map((text) => text instanceof MappedText ? text.text : '').join('')
      case 'm:sSup': return part('m:e') + raise(part('m:sup'))
      case 'm:sSubSup': return part('m:e') + part('m:sub') + raise(part('m:sup'))
      case 'm:f': return `${part('m:num')}/${part('m:den')}`
      case 'm:d': return `(${part('m:e')})`
      case 'w:del': case 'm:ctrlPr': case 'm:rPr': case 'w:rPr': return ''
      default: return mathText(element)
    }
  }).join('')
}
