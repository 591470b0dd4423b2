import { bare, type Form } from './form.ts'

/** The pages of a locator. */
const pages = /^(?:pp?\. ?)?(\d{1,7}(?: ?[-–] ?\d{1,7})?)$/

/** `cite:[key(3),other]` and `citenp:[key]` of asciidoctor-bibtex, where a number in parentheses is a page; there is no place for words before a work. */
export const asciidoc: Form = {
  read({ text, narrative }, items) {
    if (!(narrative ? /^citenp:\[/ : /^cite:\[/).test(text) || narrative && items.length > 1) return null
    return { narrative, items: items.map(resolved => ({ ...bare(resolved), suffix: locatorOf(resolved.item.locator?.trim() ?? '') })) }
  },
  write({ narrative, items }) {
    if (narrative && items.length > 1 || items.some(({ study, prefix, suffix }) => prefix !== '' || suffix !== '' && !pages.test(suffix) || /[\s,()[\]]/.test(study.key))) return null
    return `${narrative ? 'citenp' : 'cite'}:[${items.map(({ study, suffix }) => `${study.key}${suffix === '' ? '' : `(${pages.exec(suffix)![1]!})`}`).join(',')}]`
  },
}

function locatorOf(words: string): string {
  const number = /^\d/.test(words) ? pages.exec(words)?.[1] : undefined
  return number === undefined ? words : `${/\D/.test(number) ? 'pp.' : 'p.'} ${number}`
}
