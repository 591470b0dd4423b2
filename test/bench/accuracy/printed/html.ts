import { MappedText } from '../../../../server/src/engine/corpus/formats/mappedText.ts'
import { childElements, descendants, textOf } from '../../../../server/src/engine/corpus/formats/xmlQuery.ts'
import { readXml, type XmlElement } from '../../../../server/src/engine/corpus/formats/xmlTree.ts'
import type { House } from './houses.ts'

const kept: Record<string, string> = {
  p: 'p', bold: 'b', italic: 'i', sup: 'sup', sub: 'sub', sec: 'section', list: 'ul', 'list-item': 'li', table: 'table', thead: 'thead', tbody: 'tbody', tr: 'tr', td: 'td', th: 'th', 'disp-quote': 'blockquote',
}
const dropped = new Set(['tex-math', 'annotation', 'graphic', 'media', 'inline-graphic', 'object-id', 'supplementary-material'])

/** An article in JATS as the page of a journal in HTML, to be printed; what is no text, such as an image, leaves no trace. */
export function articleHtml(xml: string, house: House): string {
  const article = descendants(readXml(xml).root, 'article')[0]!
  const meta = descendants(article, 'article-meta')[0]!
  const title = textOf(descendants(meta, 'article-title')[0]) ?? ''
  const journal = textOf(descendants(article, 'journal-title')[0]) ?? 'Journal'
  const authors = descendants(meta, 'contrib').map(contrib => ['given-names', 'surname'].map(part => textOf(descendants(contrib, part)[0]) ?? '').join(' ').trim()).filter(name => name !== '')
  const doi = descendants(meta, 'article-id').find(({ attributes }) => attributes['pub-id-type'] === 'doi')
  const parts = [...childElements(meta, 'abstract').map(part => `<section class="abstract"><h2>Abstract</h2>${inner(part, house, 2)}</section>`),
    ...childElements(article, 'body', 'floats-group').map(part => inner(part, house, 1)), ...childElements(article, 'back').map(part => inner(part, house, 1))]
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${house.css}</style>
<h1>${escape(title)}</h1><p class="authors">${escape(authors.join(', '))}</p><p class="doi">${escape(journal)}. doi: ${escape(textOf(doi) ?? '')}</p><main>${parts.join('\n')}</main></html>`
}

function inner(element: XmlElement, house: House, level: number): string {
  return element.children.map(child => child instanceof MappedText ? escape(house.hyphenate(child.text)) : outer(child, house, level)).join('')
}

function outer(element: XmlElement, house: House, level: number): string {
  const { name, attributes } = element
  if (dropped.has(name)) return ''
  if (name === 'title') return `<h${level}>${inner(element, house, level)}</h${level}>`
  if (name === 'sec') return `<section>${inner(element, house, level + 1)}</section>`
  if (name === 'xref' && attributes['ref-type'] === 'bibr') return house.citation(inner(element, house, level))
  if (name === 'table-wrap') return `<figure class="table">${inner(element, house, level)}</figure>`
  if (name === 'table-wrap-foot') return `<div class="foot">${inner(element, house, level)}</div>`
  if (name === 'fig') return `<figure>${inner(element, house, level)}</figure>`
  if (name === 'ref-list') return `<section class="references"><h2>References</h2>${descendants(element, 'ref').map(ref => `<p>${escape(textOf(ref) ?? '')}</p>`).join('')}</section>`
  if (name === 'caption') return `<div class="caption">${inner({ ...element, children: element.children.map(child => !(child instanceof MappedText) && child.name === 'title' ? { ...child, name: 'p' } : child) }, house, level)}</div>`
  if (name === 'label') return `<span class="label">${inner(element, house, level)}</span> `
  const tag = kept[name]
  const spans = ['rowspan', 'colspan'].flatMap(span => attributes[span] === undefined ? [] : [` ${span}="${escape(attributes[span])}"`]).join('')
  return tag === undefined ? inner(element, house, level) : `<${tag}${spans}>${inner(element, house, level)}</${tag}>`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`)
}
