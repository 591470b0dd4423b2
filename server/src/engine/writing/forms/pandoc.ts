import { pandocKey } from '../citationWords.ts'
import { around, readBracket } from './bracket.ts'
import type { Form } from './form.ts'

/** `[see @key, p. 3; @other]` and `@key [p. 3]`. */
export const pandoc: Form = {
  read(citation, items) {
    if (!citation.narrative) return readBracket(citation, items, '[', ']')
    const locator = /^@(?:\{[^{}]{1,200}\}|[^\s[\]]{1,200})(?:[ \t]{0,2}\[([^[\]]{1,120})\])?$/.exec(citation.text)
    return locator ? { narrative: true, items: [{ study: items[0]!.studies[0]!, prefix: '', suffix: (locator[1] ?? '').trim() }] } : null
  },
  write({ narrative, items }) {
    if (items.some(({ prefix, suffix }) => /[[\]@;]/.test(prefix + suffix))) return null
    const [first] = items
    if (!narrative) return `[${items.map(item => around(`@${pandocKey(item.study.key)}`, item)).join('; ')}]`
    return items.length > 1 || first!.prefix !== '' ? null : `@${pandocKey(first!.study.key)}${first!.suffix === '' ? '' : ` [${first!.suffix}]`}`
  },
}
