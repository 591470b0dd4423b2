import { dialectOfManuscript } from '../../references/export/bibtexDialect.ts'
import type { Form } from './form.ts'

/** `\cite[see][p. 3]{a,b}`: what stands before goes with the first work, where in it with the last. */
export const latex: Form = {
  read({ text, narrative }, items) {
    const match = /^\\([A-Z]{1,20})(\*?)(?:\[([^[\]]{0,200})\])?(?:\[([^[\]]{0,200})\])?\{/i.exec(text)
    if (!match || match[2] === '*' || /^(?:citeauthor|citeyear|footcite|supercite|fullcite|nocite)/i.test(match[1]!) || narrative && items.length > 1) return null
    // `\cites[p. 1]{a}[p. 2]{b}` has notes for each of its works.
    if (text.indexOf('{') !== text.lastIndexOf('{')) return null
    const [before, after] = match[4] === undefined ? ['', match[3] ?? ''] : [match[3] ?? '', match[4]]
    return {
      narrative,
      items: items.map(({ studies }, index) => ({ study: studies[0]!, prefix: index === 0 ? before.trim() : '', suffix: index === items.length - 1 ? after.trim() : '' })),
    }
  },
  /** Commands of biblatex where the document uses it, else those that plain LaTeX and natbib know. */
  write({ narrative, items }, { text }) {
    const [first, last] = [items[0]!, items.at(-1)!]
    const others = items.some((item, index) => item.prefix !== '' && index > 0 || item.suffix !== '' && index < items.length - 1)
    if (others || items.some(({ study, prefix, suffix }) => /[[\]{}\\%#&_^~$]/.test(prefix + suffix) || /[\s,{}\\%#~]/.test(study.key))) return null
    const biblatex = dialectOfManuscript(text) === 'biblatex'
    const options = first.prefix !== '' ? `[${first.prefix}][${last.suffix}]` : last.suffix !== '' ? `[${last.suffix}]` : ''
    return `\\${narrative ? biblatex ? 'textcite' : 'citet' : 'cite'}${options}{${items.map(({ study }) => study.key).join(',')}}`
  },
}
