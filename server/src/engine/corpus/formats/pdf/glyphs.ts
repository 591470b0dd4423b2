import type { Page } from './page.ts'

/**
 * Publishers' mathematical types whose letters are numbered as others: “P ¼ 0.03” is what a reader sees as “P = 0.03”. A document that has these signs and no
 * equals sign at all is set so; its “þ” is a plus, and a “P o 0.05” a less-than.
 */
export function withReadableSigns(pages: readonly Page[]): Page[] {
  const count = (pattern: string) => pages.reduce((sum, { texts }) => sum + texts.reduce((all, { text }) => all + text.split(pattern).length - 1, 0), 0)
  if (count('=') > 0 || count('¼') < 2) return [...pages]
  const hasLess = count('<') > 0
  return pages.map(page => ({ ...page, texts: page.texts.map(each => ({ ...each, text: readable(each.text, hasLess) })) }))
}

function readable(text: string, hasLess: boolean): string {
  const signs = text.replaceAll('¼', '=').replace(/þ(?=[\s\d])/g, '+')
  return hasLess ? signs : signs.replace(/\b([Pp]\s?)o(?=\s?0?\.\d)/g, '$1<')
}
