/** Views, search, filters, grouping and export. */
import type { PageWords } from '../../client/src/evidence/words.ts'
import type { EvidenceRow, EvidenceState } from '../../server/src/protocol.ts'
import { element, fill, format } from './elements.ts'
import { signs, states, type ViewState } from './view.ts'

interface Actions {
  changed(changes: Partial<ViewState>): void
  export(): void
}

export class Toolbar {
  readonly node: HTMLElement
  readonly #words: PageWords
  readonly #actions: Actions
  readonly #panes: Record<ViewState['pane'], HTMLButtonElement>
  readonly #search: HTMLInputElement
  readonly #group: HTMLSelectElement
  readonly #filters: HTMLElement
  readonly #count: HTMLElement
  #wanted: EvidenceState[] = []

  constructor(words: PageWords, actions: Actions) {
    this.#words = words
    this.#actions = actions
    this.#panes = { table: this.#pane('table', words.figures), plot: this.#pane('plot', words.plot) }
    this.#search = element('input', { type: 'search', placeholder: words.search, 'aria-label': words.search, dir: 'auto', spellcheck: 'false' })
    this.#search.addEventListener('input', () => actions.changed({ search: this.#search.value }))
    this.#group = element('select', { id: 'group' }, ...(['none', 'section', 'study', 'verdict'] as const).map(value => element('option', { value }, words[value])))
    this.#group.addEventListener('change', () => actions.changed({ group: this.#group.value as ViewState['group'] }))
    const exporting = element('button', { type: 'button' }, words.export)
    exporting.addEventListener('click', () => actions.export())
    this.#filters = element('div', { class: 'filters', role: 'group', 'aria-label': words.filter })
    this.#count = element('span', { class: 'count', role: 'status' })
    this.node = element('header', { class: 'toolbar' },
      element('div', { class: 'tools' },
        element('div', { class: 'panes', role: 'group', 'aria-label': words.views }, this.#panes.table, this.#panes.plot),
        this.#search,
        element('span', { class: 'grouping' }, element('label', { for: 'group' }, words.groupBy), this.#group),
        exporting),
      element('div', { class: 'tools' }, this.#filters, this.#count))
  }

  /** Shows the counts of all rows, and what of the view is chosen. */
  show(rows: readonly EvidenceRow[], shown: number, view: ViewState): void {
    this.#wanted = view.states
    for (const [name, button] of Object.entries(this.#panes)) button.setAttribute('aria-pressed', String(name === view.pane))
    if (this.#search.value !== view.search) this.#search.value = view.search
    this.#group.value = view.group
    const counts = new Map<EvidenceState, number>()
    for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1)
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['state'] : undefined
    fill(this.#filters, ...states.filter(state => counts.has(state) || view.states.includes(state)).map(state => this.#filter(state, counts.get(state) ?? 0)))
    if (focused !== undefined) this.#filters.querySelector<HTMLElement>(`[data-state="${focused}"]`)?.focus()
    fill(this.#count, shown === rows.length ? '' : format(this.#words.shown, shown, rows.length))
  }

  #pane(name: ViewState['pane'], label: string): HTMLButtonElement {
    const button = element('button', { type: 'button', class: 'pane' }, label)
    button.addEventListener('click', () => this.#actions.changed({ pane: name }))
    return button
  }

  #filter(state: EvidenceState, count: number): HTMLElement {
    const button = element('button', { type: 'button', class: `filter ${state}`, 'data-state': state, 'aria-pressed': String(this.#wanted.includes(state)) },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[state]), ` ${count} ${this.#words.states[state]}`)
    button.addEventListener('click', () => this.#actions.changed({
      states: this.#wanted.includes(state) ? this.#wanted.filter(other => other !== state) : [...this.#wanted, state],
    }))
    return button
  }
}
