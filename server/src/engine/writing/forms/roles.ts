import type { CitationParts, Form } from './form.ts'

const role = /^(?::([a-z:]{1,30}):|\{([a-z:]{1,30})\})`([^`]*)`$/i
/** `{see}key{p. 3}`: the braces of sphinxcontrib-bibtex. */
const part = /^(?:\{([^{}]{0,200})\}\s{0,3})?[^\s,;{}<>]{1,200}(?:\s{0,3}\{([^{}]{1,200})\})?$/

/** The roles of sphinxcontrib-bibtex and MyST, `{see}key{p. 3}` within: `:cite:p:` and `:cite:t:` in reStructuredText, `{cite:p}` and `{cite:t}` in Markdown. */
export const restructuredtextRoles = roles(':', ':')
export const mystRoles = roles('{', '}')

function roles(open: string, close: string): Form {
  return {
    read({ text, narrative }, items) {
      const match = role.exec(text)
      const name = (match?.[1] ?? match?.[2] ?? '').toLowerCase()
      // Authors or years alone say less than other forms can.
      if (!match || !(narrative ? /^cite:?ts?$/ : /^cite(?::?ps?)?$/).test(name) || narrative && items.length > 1) return null
      const parts = splitKeys(match[3]!).map(words => part.exec(words))
      if (parts.length !== items.length || parts.includes(null)) return null
      return { narrative, items: items.map(({ studies }, index) => ({ study: studies[0]!, prefix: (parts[index]![1] ?? '').trim(), suffix: (parts[index]![2] ?? '').trim() })) }
    },
    write({ narrative, items }: CitationParts) {
      if (narrative && items.length > 1 || items.some(({ study, prefix, suffix }) => /[{}`]/.test(prefix + suffix) || /[\s,;{}<>`]/.test(study.key))) return null
      const keys = items.map(({ study, prefix, suffix }) => `${prefix === '' ? '' : `{${prefix}}`}${study.key}${suffix === '' ? '' : `{${suffix}}`}`)
      return `${open}cite:${narrative ? 't' : 'p'}${close}\`${keys.join(',')}\``
    },
  }
}

/** The items between commas; a comma within braces parts nothing. */
function splitKeys(list: string): string[] {
  return (list.match(/(?:\{[^{}]*\}|[^,{}])+/g) ?? []).map(words => words.trim()).filter(words => words !== '')
}
