/**
 * The table itself. Only the rows in view are in the document, so that thousands are no more than fifty. It follows the grid pattern of
 * the ARIA Authoring Practices: the grid has the focus, and names the active row.
 */
import type { PageWords } from '../../client/src/evidence/words.ts'
import type { EvidenceRow } from '../../server/src/protocol.ts'
import { element, fill } from './elements.ts'
import { columns, signs, type Column, type Entry, type ViewState } from './view.ts'

const rowHeight = 26
/** Rows kept ready above and below what is in view. */
const margin = 12

interface Actions {
  sorted(column: Column): void
  chosen(row: EvidenceRow): void
  opened(row: EvidenceRow): void
}

export class Grid {
  readonly node: HTMLElement
  readonly #words: PageWords
  readonly #actions: Actions
  readonly #head: HTMLElement
  readonly #room: HTMLElement
  #entries: Entry[] = []
  /** Index of the active entry; -1 where none is. */
  #active = -1

  constructor(words: PageWords, actions: Actions) {
    this.#words = words
    this.#actions = actions
    this.#head = element('div', { class: 'row head', role: 'row', 'aria-rowindex': '1' })
    this.#room = element('div', { class: 'room', role: 'rowgroup' })
    this.node = element('div', { class: 'grid', role: 'grid', tabindex: '0', 'aria-label': words.table, 'aria-colcount': String(columns.length) },
      element('div', { role: 'rowgroup', class: 'heads' }, this.#head), this.#room)
    this.node.addEventListener('scroll', () => this.#draw())
    new ResizeObserver(() => this.#draw()).observe(this.node)
    this.node.addEventListener('keydown', event => this.#key(event))
    this.#room.addEventListener('click', event => this.#click(event, row => actions.chosen(row)))
    this.#room.addEventListener('dblclick', event => this.#click(event, row => actions.opened(row)))
  }

  /** Shows these entries; the active row stays active where it is still among them. */
  show(entries: Entry[], { sort, descending }: ViewState): void {
    const before = this.#entries[this.#active]
    this.#entries = entries
    this.#active = before && 'row' in before ? entries.findIndex(entry => 'row' in entry && sameRow(entry.row, before.row)) : -1
    fill(this.#head, ...columns.map((column, index) => this.#heading(column, index, column === sort ? descending ? 'descending' : 'ascending' : 'none')))
    this.node.setAttribute('aria-rowcount', String(entries.length + 1))
    this.#room.style.height = `${entries.length * rowHeight}px`
    this.#draw()
  }

  /** Makes the row active and brings it into view. */
  choose(row: EvidenceRow | null): void {
    this.#activate(row === null ? -1 : this.#entries.findIndex(entry => 'row' in entry && sameRow(entry.row, row)))
  }

  /** Of the rows in view; the head stays in place above them. */
  get #height(): number {
    return this.node.clientHeight - this.#head.offsetHeight
  }

  #activate(index: number): void {
    this.#active = index
    if (index >= 0) {
      const { scrollTop } = this.node
      const top = index * rowHeight
      if (top < scrollTop) this.node.scrollTop = top
      else if (top + rowHeight > scrollTop + this.#height) this.node.scrollTop = top + rowHeight - this.#height
    }
    this.#draw()
  }

  #heading(column: Column, index: number, order: string): HTMLElement {
    const names: Record<Column, string> = {
      line: this.#words.line, figure: this.#words.figure, verdict: this.#words.verdictColumn, study: this.#words.studyColumn, source: this.#words.source,
    }
    const arrow = order === 'ascending' ? ' ↑' : order === 'descending' ? ' ↓' : ''
    const button = element('button', { type: 'button', tabindex: '-1' }, element('span', { class: 'word' }, names[column]), element('span', { 'aria-hidden': 'true' }, arrow))
    button.addEventListener('click', () => this.#actions.sorted(column))
    return element('div', { class: `cell ${column}`, role: 'columnheader', 'aria-colindex': String(index + 1), 'aria-sort': order }, button)
  }

  #draw(): void {
    const { scrollTop } = this.node
    const from = Math.max(0, Math.floor(scrollTop / rowHeight) - margin)
    const to = Math.min(this.#entries.length, Math.ceil((scrollTop + this.#height) / rowHeight) + margin)
    fill(this.#room, ...this.#entries.slice(from, to).map((entry, offset) => this.#entry(entry, from + offset)))
    if (this.#active >= from && this.#active < to) this.node.setAttribute('aria-activedescendant', `row-${this.#active}`)
    else this.node.removeAttribute('aria-activedescendant')
  }

  #entry(entry: Entry, index: number): HTMLElement {
    const attributes = { id: `row-${index}`, role: 'row', 'aria-rowindex': String(index + 2), 'data-index': String(index), 'aria-selected': String(index === this.#active) }
    const node = 'row' in entry ? this.#figure(entry.row, attributes)
      : element('div', { ...attributes, class: 'row group' }, element('div', { class: 'cell', role: 'gridcell', 'aria-colspan': String(columns.length) }, element('strong', { dir: 'auto' }, entry.heading), ` ${entry.count}`))
    node.style.transform = `translateY(${index * rowHeight}px)`
    return node
  }

  #figure(row: EvidenceRow, attributes: Record<string, string>): HTMLElement {
    const { state, figure, short, kind, study, source, whyNot, line, statement, problems } = row
    const cell = (column: Column, ...content: (Node | string)[]): HTMLElement =>
      element('div', { class: `cell ${column}`, role: 'gridcell', 'aria-colindex': String(columns.indexOf(column) + 1), dir: 'auto' }, ...content)
    const verdict = cell('verdict', element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[state]), element('span', { class: 'word' }, ` ${this.#words.states[state]}`),
      ...problems.length > 0 && state === 'supported' ? [element('span', { class: 'sign warn' }, ' ⚠')] : [])
    verdict.title = [statement, ...problems.filter(problem => problem !== statement)].join('\n')
    const number = cell('figure', ...short === '' ? [] : [element('span', { class: 'faint' }, short), ' '], element('b', {}, figure))
    number.title = `${kind} ${figure}`
    // Where nobody looked into a source, nothing is said of what it lacks.
    const shown = source?.text || whyNot || (state === 'checked' ? source?.where : state === 'unsupported' ? this.#words.noSource : '') || ''
    const text = cell('source', shown)
    text.title = shown
    if (!source?.text) text.classList.add('faint')
    return element('div', { ...attributes, class: `row figure ${state}` },
      cell('line', String(line + 1)), number, verdict, cell('study', study), text)
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.node) return
    const page = Math.max(1, Math.floor(this.#height / rowHeight) - 1)
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity }
    const step = steps[event.key]
    const active = this.#entries[this.#active]
    if (event.key === 'Enter' && active && 'row' in active) this.#actions.opened(active.row)
    else if (step === undefined) return
    else this.#move(step)
    event.preventDefault()
  }

  /** Goes to another figure; headings are passed over. */
  #move(step: number): void {
    const last = this.#entries.length - 1
    const direction = step < 0 ? -1 : 1
    let index = Math.min(last, Math.max(0, this.#active < 0 && step > 0 && step < Infinity ? 0 : this.#active + step))
    const inside = (at: number): boolean => at >= 0 && at <= last
    while (inside(index) && !('row' in this.#entries[index]!)) index += direction
    if (!inside(index)) for (index -= direction; inside(index) && !('row' in this.#entries[index]!);) index -= direction
    const entry = this.#entries[index]
    if (!entry || !('row' in entry)) return
    this.#activate(index)
    this.#actions.chosen(entry.row)
  }

  #click(event: MouseEvent, act: (row: EvidenceRow) => void): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null
    const entry = this.#entries[Number(target?.dataset['index'] ?? -1)]
    if (!entry || !('row' in entry)) return
    this.node.focus()
    act(entry.row)
  }
}

function sameRow(a: EvidenceRow, b: EvidenceRow): boolean {
  return a.line === b.line && a.character === b.character && a.endCharacter === b.endCharacter
}
