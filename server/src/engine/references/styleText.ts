import { failure, success, type Result } from '../result.ts'

/**
 * A style (CSL as text) readied for references that are made one by one: a dash in place of repeated authors makes sense only in
 * the list it was made for, and so does the number in front, which a list puts there itself. Fails where the text is no style that formats references.
 */
export function readyStyle(xml: string, inList = false): Result<string> {
  if (!/<style\b/.test(xml)) return failure('it is not a CSL style.')
  const parent = xml.match(/<link\s[^<>]{0,800}>/g)?.find(tag => tag.includes('rel="independent-parent"'))
  if (parent !== undefined) return failure(`it only points to another style, ${attribute(parent, 'href') ?? 'its parent'}; use that one.`)
  const bibliography = xml.indexOf('<bibliography')
  if (bibliography < 0) return failure('it has no bibliography.')
  return success(xml.slice(0, bibliography) + xml.slice(bibliography)
    .replace(/\ssubsequent-author-substitute="[^"]*"/, dash => inList ? dash : '')
    .replace(/\ssecond-field-align="[^"]*"/, '')
    .replace(/<text\s[^<>]{0,800}\/>/g, tag => tag.includes('variable="citation-number"') ? '' : tag))
}

/**
 * The style that prints at most `known` authors and "et al." after them. Where the style itself stops earlier it still does; the
 * form that names the last author ("…, Smith") is turned off, for the last one is unknown. Works told apart by further authors would show
 * unknown ones, so that is off too: letters after the year tell them apart.
 */
export function stopAfter(xml: string, known: number): string {
  const limit = ` et-al-min="${known + 1}" et-al-use-first="${known}"`
  return withoutAddedNames(xml)
    .replace(/<bibliography[^<>]{0,800}>/, tag => tag.includes(' et-al-min=') ? tag : tag.replace(/\/?>$/, end => `${limit}${end}`))
    .replace(/\set-al-min="(\d+)"/g, (_, printed: string) => ` et-al-min="${Math.min(Number(printed), known + 1)}"`)
    .replace(/\set-al-use-first="(\d+)"/g, (_, printed: string) => ` et-al-use-first="${Math.min(Number(printed), known)}"`)
    .replace(/\set-al-use-last="true"/g, ' et-al-use-last="false"')
}

/** The style that never names further authors to tell works apart. */
export function withoutAddedNames(xml: string): string {
  return xml.replace(/\sdisambiguate-add-names="true"/, '')
}

/** The value of the first attribute of that name in a piece of XML. */
export function attribute(xml: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(xml)?.[1]
}
