import { authorLabel, yearOf } from '../../references/studyLabel.ts'
import { parenthetical } from '../citationWords.ts'
import { around, readBracket } from './bracket.ts'
import type { Form } from './form.ts'

/** "(see Aust et al., 2019, p. 3; Fava, 2008)" and "Aust et al. (2019, p. 3)". */
export const authorYear: Form = {
  read(citation, items) {
    if (!citation.narrative) return readBracket(citation, items, '(', ')')
    const year = /\((?:(?:1[89]|20)\d\d[a-z]?|n\.d\.|in press|forthcoming)(?:,\s{0,2}([^(),;]{1,100}))?\)$/.exec(citation.text)
    if (items.length !== 1 || !year || /['’]s?\s?\(/.test(citation.text)) return null
    return { narrative: true, items: [{ study: items[0]!.studies[0]!, prefix: '', suffix: (year[1] ?? '').trim() }] }
  },
  write({ narrative, items }, { syntax }) {
    if (items.some(({ study }) => !study.csl.author || yearOf(study.csl) === undefined) || items.some(({ prefix, suffix }) => /[()[\];@]|\b(?:1[89]|20)\d\d\b/.test(prefix + suffix))) return null
    const [first] = items
    if (!narrative) return `(${items.map(item => around(parenthetical(item.study, syntax), item)).join('; ')})`
    return items.length > 1 || first!.prefix !== '' ? null : `${authorLabel(first!.study)} (${yearOf(first!.study.csl)!}${first!.suffix === '' ? '' : `, ${first!.suffix}`})`
  },
}
