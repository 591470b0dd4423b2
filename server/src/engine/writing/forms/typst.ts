import { typstCitation } from '../citationWords.ts'
import { bare, type Form } from './form.ts'

/** `@key[p. 3] @other` and `#cite(<key>, form: "prose", supplement: [p. 3])`; there is no place for words before a work. */
export const typst: Form = {
  read({ text, narrative }, items) {
    if (narrative ? items.length > 1 || !text.includes('form: "prose"') : /\bform:/.test(text)) return null
    return { narrative, items: items.map(resolved => ({ ...bare(resolved), suffix: resolved.item.locator?.trim() ?? '' })) }
  },
  write({ narrative, items }) {
    if (narrative && items.length > 1 || items.some(({ study, prefix, suffix }) => prefix !== '' || /[[\]#$@*_`\\<>]/.test(suffix) || /["\\()\s]/.test(study.key))) return null
    return items.map(({ study, suffix }) => typstCitation(study.key, { supplement: suffix, prose: narrative })).join(' ')
  },
}
