import { cslTypes } from '../formats/cslItem.ts'

/** Fields without which a reference cannot be written, by CSL type; one of those parted by `/` is enough. */
const required: Readonly<Record<string, readonly string[]>> = {
  'article-journal': ['author/editor', 'title', 'container-title', 'issued'],
  'book': ['author/editor', 'title', 'issued'],
  'chapter': ['author', 'title', 'container-title', 'issued'],
  'paper-conference': ['author', 'title', 'issued'],
  'thesis': ['author', 'title', 'issued'],
  'report': ['author/editor', 'title', 'issued'],
}

/** Whether data of any kind is an item: it has a type of CSL, or a name and a title. */
export function isCslItem(item: Readonly<Record<string, unknown>>): boolean {
  return cslTypes.has(String(item.type)) || (item.id ?? item['citation-key']) !== undefined && item.title !== undefined
}

/** The names of the fields that a CSL item must have and this one lacks. */
export function lacking(item: Readonly<Record<string, unknown>>): string[] {
  const isThere = (name: string): boolean => item[name] !== undefined && item[name] !== ''
  return (required[String(item.type)] ?? (cslTypes.has(String(item.type)) ? ['title'] : [])).filter(names => !names.split('/').some(isThere)).map(names => names.split('/')[0] ?? '')
}
