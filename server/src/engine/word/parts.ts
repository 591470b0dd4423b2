import { childElements, descendants } from '../corpus/formats/xmlQuery.ts'
import { readXml, type XmlElement } from '../corpus/formats/xmlTree.ts'

/** The XML files of a Word document by their names in it, such as `word/document.xml`. */
export type WordFiles = ReadonlyMap<string, string>

/** The parts that say something of the text. Those that a document lacks are null. */
export interface WordParts {
  document: XmlElement
  styles: XmlElement | null
  numbering: XmlElement | null
  footnotes: XmlElement | null
  endnotes: XmlElement | null
  /** Properties that programs keep in the document; Zotero puts its citations there where it uses bookmarks. */
  properties: XmlElement | null
  /** Title and author. */
  core: XmlElement | null
  /** Data of other programs; the bibliography of Word is one of them. */
  custom: XmlElement[]
}

/**
 * Finds the parts of a document by the relationships that it declares, because their names are free (`word/document2.xml`); by the customary names where it declares
 * none. Null where there is no text.
 */
export function findParts(files: WordFiles): WordParts | null {
  const main = target(files, '', 'officeDocument') ?? 'word/document.xml'
  const text = files.get(main)
  const document = text === undefined ? null : rootOf(text, 'w:document')
  if (document === null) return null
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const part = (type: string): XmlElement | null => {
    const content = files.get(target(files, main, type) ?? `${folder}${type}.xml`)
    return content === undefined ? null : rootOf(content, `w:${type}`)
  }
  return {
    document,
    styles: part('styles'), numbering: part('numbering'), footnotes: part('footnotes'), endnotes: part('endnotes'),
    properties: tree(files.get('docProps/custom.xml')),
    core: tree(files.get('docProps/core.xml')),
    custom: [...files].filter(([name]) => /^customXml\/item\d{1,6}\.xml$/i.test(name)).map(([, content]) => readXml(content).root),
  }
}

/** The value of an attribute in the namespace of Word (`w:val`). */
export function valueOf(element: XmlElement | undefined, name = 'w:val'): string | undefined {
  return element?.attributes[name]
}

/** A setting that is on where it stands, unless it says that it is off (`<w:b/>`, `<w:b w:val="0"/>`); undefined where it does not stand. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  return element && !['0', 'false', 'off', 'none'].includes(valueOf(element) ?? '')
}

/** The first child element of a name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childElements(element, name)[0]
}

/** The file that a part (the document as a whole under '') declares as its part of a type. */
function target(files: WordFiles, from: string, type: string): string | undefined {
  const slash = from.lastIndexOf('/') + 1
  const content = files.get(`${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`)
  if (content === undefined) return undefined
  const relationship = descendants(readXml(content).root, 'Relationship').find(({ attributes }) => attributes.Type?.endsWith(`/${type}`))
  const path = relationship?.attributes.Target?.replaceAll('\\', '/')
  if (path === undefined) return undefined
  if (path.startsWith('/')) return path.slice(1)
  const steps: string[] = []
  for (const step of `${from.slice(0, slash)}${path}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function rootOf(text: string, name: string): XmlElement | null {
  return child(readXml(text).root, name) ?? null
}

function tree(text: string | undefined): XmlElement | null {
  return text === undefined ? null : readXml(text).root
}
