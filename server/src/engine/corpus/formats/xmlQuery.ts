import { foldSpace } from '../fold.ts'
import { MappedText } from './mappedText.ts'
import type { XmlElement } from './xmlTree.ts'

/** The child elements, those of one of the names where any is given. */
export function childElements(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children.filter((child): child is XmlElement => !(child instanceof MappedText) && (names.length === 0 || names.includes(child.name)))
}

/** The elements of this name below, in document order; those inside a found one are not looked for. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap(child => child.name === name ? [child] : descendants(child, name))
}

/** The first element at the end of a path of names, each anywhere below the one before. */
export function find(element: XmlElement, ...path: string[]): XmlElement | undefined {
  let found: XmlElement | undefined = element
  for (const name of path) found = found === undefined ? undefined : descendants(found, name)[0]
  return found
}

/** Markup that is no running text: numbers of references, sources of formulas, blocks that are read by themselves. */
const notProse = new Set(['tex-math', 'annotation', 'table-wrap', 'fig', 'disp-formula', 'label', 'graphic', 'ref-list', 'fn', 'media', 'inline-graphic'])

/** The running text of an element with its places; citations of references are left out. */
export function proseOf(element: XmlElement): MappedText {
  const text = new MappedText()
  collect(element, text)
  return text
}

function collect(element: XmlElement, text: MappedText): void {
  for (const child of element.children) {
    if (child instanceof MappedText) text.append(child)
    else if (notProse.has(child.name) || (child.name === 'xref' && child.attributes['ref-type'] === 'bibr')) text.add(' ', child.start, child.end - child.start)
    // "0.21d" would be read as so many days.
    else if (child.name === 'sup' && isMark(foldSpace(proseOf(child).text), text.text)) text.add(' ', child.start, child.end - child.start)
    else {
      collect(child, text)
      // Paragraphs and cells inside do not run into each other.
      if (['p', 'td', 'th', 'list-item', 'title', 'break'].includes(child.name)) text.add(' ', child.end, 0)
    }
  }
}

/** Whether what is raised behind a text refers to a note: a letter behind a number or a word, a digit behind a word that is no unit. */
function isMark(raised: string, before: string): boolean {
  return letters.test(raised) && /(?:[\d%)]|\p{L}{3})$/u.test(before) || /^\d$/.test(raised) && /\p{L}{4}$/u.test(before)
}

const letters = /^(?!(?:st|nd|rd|th)$)[a-z](?:(?:, ?)?[a-z]){0,3}$/

/** The running text with white space folded; undefined where there is none. */
export function textOf(element: XmlElement | undefined): string | undefined {
  const text = element === undefined ? '' : foldSpace(proseOf(element).text)
  return text === '' ? undefined : text
}
