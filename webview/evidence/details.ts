/** All that is known of the chosen figure, with what can be done about it. */
import type { PageWords } from '../../client/src/evidence/words.ts'
import type { EvidenceRow } from '../../server/src/protocol.ts'
import { element, fill } from './elements.ts'
import { signs } from './view.ts'

interface Actions {
  reveal(row: EvidenceRow): void
  source(uri: string, line: number): void
  check(row: EvidenceRow): void
  report(row: EvidenceRow): void
}

export class Details {
  readonly node: HTMLElement
  readonly #words: PageWords
  readonly #actions: Actions

  constructor(words: PageWords, actions: Actions) {
    this.#words = words
    this.#actions = actions
    this.node = element('section', { class: 'details', 'aria-label': words.details, tabindex: '0' })
    this.node.hidden = true
  }

  /** Shows a row; hides itself where none is chosen. */
  show(row: EvidenceRow | null): void {
    this.node.hidden = row === null
    if (row === null) return
    const { state, statement, sentence, source, study, problems } = row
    const words = this.#words
    fill(this.node,
      element('p', { class: `statement ${state}`, dir: 'auto' }, element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[state]), ` ${statement}`),
      ...problems.filter(problem => problem !== statement).map(problem => element('p', { class: 'warn', dir: 'auto' }, `⚠ ${problem}`)),
      element('dl', {},
        element('dt', {}, words.manuscript), element('dd', { dir: 'auto' }, ...marked(sentence, row.figure), ...row.place === '' ? [] : [' ', element('span', { class: 'faint' }, `(${row.place})`)]),
        ...source ? [element('dt', {}, study || words.source), element('dd', { dir: 'auto' }, ...source.text === '' ? [] : [source.text, ' '], element('span', { class: 'faint' }, `(${source.where})`))] : []),
      element('div', { class: 'actions' },
        this.#button(words.goTo, () => this.#actions.reveal(row), true),
        ...source?.uri ? [this.#button(words.openSource, () => this.#actions.source(source.uri!, source.line))] : [],
        ...row.checkable ? [this.#button(words.check, () => this.#actions.check(row))] : [],
        ...state === 'own' ? [] : [this.#button(words.report, () => this.#actions.report(row))]))
  }

  #button(label: string, act: () => void, primary = false): HTMLElement {
    const button = element('button', { type: 'button', ...primary ? { class: 'primary' } : {} }, label)
    button.addEventListener('click', act)
    return button
  }
}

/** The sentence with the figure marked where it stands in it as printed. */
function marked(sentence: string, figure: string): (Node | string)[] {
  const number = /[−-]?\d[\d.,]*/.exec(figure)?.[0]
  const at = number === undefined ? -1 : sentence.search(new RegExp(`(?<![\\d.])${number.replaceAll('.', '\\.')}(?![\\d])`))
  if (number === undefined || at < 0) return [sentence]
  return [sentence.slice(0, at), element('mark', {}, number), sentence.slice(at + number.length)]
}
