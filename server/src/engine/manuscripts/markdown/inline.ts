import type { Span } from '../../text/span.ts'
import { Emphasis } from './emphasis.ts'
import { citationKey } from '../citations/keys.ts'
import { readPlainMath, subscripted } from '../latex/math.ts'
import { entity } from './entities.ts'
import type { Rewrite } from '../layout.ts'
import type { Note } from '../manuscript.ts'

const htmlTag = /<\/?([a-z][a-z0-9]{0,20})(?=[\s/>])[^<>]{0,1000}>/iy
const autolink = /<[a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,2000}>|<[\w.+-]{1,64}@[\w.-]{1,255}>/iy
const attributes = /\{(?:[#.][^{}\n]{0,300}|=[\w-]{1,60}|[\w-]{1,60}=[^{}\n]{0,300}|-)\}/y
/** A role of MyST: {ref}`figure-1`. Those that cite are read as citations. */
const role = /\{([a-z][\w:.-]{0,40})\}`[^`\n]{1,500}`/iy
const shortcode = /\{\{[<%][^{}\n]{0,500}[>%]\}\}/y
const script = /([\^~])[^\s^~]{1,100}\1/y
const htmlScript = /<(sub|sup)>([+−–-]?\d{1,4}(?:,\d{1,4})?)<\/\1>/iy
/** "1.25×10", with a power of ten to come. */
const powerBefore = /[×x*·]\s?10$/
const raisedNote = /^\^\d{1,3}(?:[,–-]\d{1,3}){0,20}\^$/
const wordBefore = /(?:[.,;:)”"]|\p{L}{4})$/u
const footnote = /\[\^[^\]\s]{1,80}\]/y
const numbers = /^[\d\s,;–-]*$/
const texCommand = /\\[a-z]{2,40}\*?/iy
const tags = new Set(('a abbr b blockquote br caption center cite code col colgroup dd del details div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd '
  + 'li mark ol p pre q s section small span strong sub summary sup svg table tbody td tfoot th thead tr u ul video').split(' '))

/** The characters at which something may begin; everything else is skipped at full speed. */
const special = new Uint8Array(128)
for (const character of '\\`$<[]!*_^~@{&') special[character.charCodeAt(0)] = 1

/**
 * Finds what is not prose inside one block of Markdown: markup (emphasis marks, link targets, tags, attributes, footnote marks) and
 * objects (code, formulas); results in math are prose with rewrites. Footnotes and their marks go to `notes`. `addresses` are stepped over; `from` is the first of them that may matter. Linear in the length of the block.
 */
export function readInline(text: string, block: Span, addresses: readonly Span[], from: number, markup: Span[], objects: Span[], rewrites: Rewrite[], notes: Note[]): void {
  const reader = new InlineReader(text, block, markup, objects, rewrites, notes)
  let address = from
  let at = block.start
  while (at < block.end) {
    const code = text.charCodeAt(at)
    while (address < addresses.length && addresses[address]!.end <= at) address++
    if (address < addresses.length && addresses[address]!.start === at) at = addresses[address]!.end
    else at = code < 128 && special[code] === 1 ? reader.read(at) : at + 1
  }
  reader.emphasis.finish(markup)
}

class InlineReader {
  readonly emphasis = new Emphasis()
  #text: string
  #markup: Span[]
  #objects: Span[]
  #rewrites: Rewrite[]
  #notes: Note[]
  /** Opening brackets that are not closed yet. */
  #brackets: number[] = []
  /** Searches that found no end before the end of the block: they are not repeated. */
  #unclosed = new Set<string>()

  constructor(text: string, block: Span, markup: Span[], objects: Span[], rewrites: Rewrite[], notes: Note[]) {
    // Nothing is searched beyond the end of the block.
    this.#text = text.slice(0, block.end)
    this.#markup = markup
    this.#objects = objects
    this.#rewrites = rewrites
    this.#notes = notes
  }

  /** Reads the construct at `at` and returns where reading goes on. */
  read(at: number): number {
    switch (this.#text[at]) {
      case '\\': return this.#readEscape(at)
      case '`': return this.#readCode(at)
      case '$': return this.#readMath(at)
      case '<': return this.#readAngle(at)
      case '[': return this.#readFootnoteMark(at) ?? this.#openBracket(at)
      case ']': return this.#closeBracket(at)
      case '!': return this.#text[at + 1] === '[' ? this.#mark(at, at + 1) : at + 1
      case '^': case '~': return this.#readScript(at)
      case '&': return this.#readEntity(at)
      case '@': return Math.max(at + 1, citationKey(this.#text, at)?.end ?? 0)
      case '{': return this.#readRole(at) ?? this.#match(shortcode, at, this.#objects) ?? this.#match(attributes, at, this.#markup) ?? at + 1
      default: return this.emphasis.read(this.#text, at)
    }
  }

  #readEscape(at: number): number {
    const end = this.#match(texCommand, at, this.#markup)
    if (end !== null) return end
    const escaped = /^[\p{P}\p{S}\n]$/u.test(this.#text[at + 1] ?? '')
    return escaped ? this.#mark(at, at + 1) + 1 : at + 1
  }

  #readRole(at: number): number | null {
    role.lastIndex = at
    const match = role.exec(this.#text)
    if (!match) return null
    if (!/^cite/i.test(match[1]!)) this.#objects.push({ start: at, end: role.lastIndex })
    return role.lastIndex
  }

  #readCode(at: number): number {
    let length = 1
    while (this.#text[at + length] === '`') length++
    const fence = '`'.repeat(length)
    if (!this.#unclosed.has(fence)) {
      for (let from = at + length; ;) {
        const close = this.#text.indexOf(fence, from)
        if (close < 0) break
        let end = close + length
        while (this.#text[end] === '`') end++
        if (end - close === length) {
          this.#objects.push({ start: at, end })
          return end
        }
        from = end
      }
      this.#unclosed.add(fence)
    }
    return at + length
  }

  /**
   * Pandoc's rule: no blank after the first `$`; the next `$` must have none before it and no digit after it, else there is no math
   * ("$400-800 and $5" is money).
   */
  #readMath(at: number): number {
    const mark = this.#text[at + 1] === '$' ? '$$' : '$'
    const from = at + mark.length
    if (this.#unclosed.has(mark) || mark === '$' && isBlank(this.#text[from])) return from
    let close = this.#text.indexOf(mark, from)
    while (close >= 0 && this.#text[close - 1] === '\\') close = this.#text.indexOf(mark, close + 1)
    if (close < 0) this.#unclosed.add(mark)
    const closes = mark === '$$' || !isBlank(this.#text[close - 1]) && !/\d/.test(this.#text[close + 1] ?? '')
    if (close <= from || !closes) return from
    const math = { start: at, end: close + mark.length }
    if (!readPlainMath(this.#text, math, this.#markup, this.#rewrites)) this.#objects.push(math)
    return math.end
  }

  #readAngle(at: number): number {
    const link = this.#match(autolink, at, this.#objects)
    if (link !== null) return link
    htmlScript.lastIndex = at
    const script = htmlScript.exec(this.#text)
    if (script) {
      const end = htmlScript.lastIndex
      const isRaised = script[1]!.toLowerCase() === 'sup'
      if (isRaised && /^\d/.test(script[2]!) && wordBefore.test(this.#text.slice(Math.max(0, at - 4), at))) return this.#mark(at, end)
      if (this.#rewriteScript(at, end, isRaised, script[2]!)) return end
    }
    htmlTag.lastIndex = at
    const tag = htmlTag.exec(this.#text)
    return tag && tags.has(tag[1]!.toLowerCase()) ? this.#mark(at, htmlTag.lastIndex) : at + 1
  }

  #readScript(at: number): number {
    const next = this.#text[at + 1]
    if (this.#text[at] === '~' ? next === '~' : next === '[') return this.#mark(at, at + (next === '~' ? 2 : 1))
    script.lastIndex = at
    if (!script.test(this.#text)) return at + 1
    // A raised number behind a word or a full stop is a note, not a figure: "effects.^33^", but "m^2^".
    if (this.#text[at] === '^' && raisedNote.test(this.#text.slice(at, script.lastIndex)) && wordBefore.test(this.#text.slice(Math.max(0, at - 4), at))) {
      return this.#mark(at, script.lastIndex)
    }
    const content = this.#text.slice(at + 1, script.lastIndex - 1)
    if (this.#rewriteScript(at, script.lastIndex, this.#text[at] === '^', content)) return script.lastIndex
    this.#mark(script.lastIndex - 1, script.lastIndex)
    return this.#mark(at, at + 1)
  }

  /** Numbers set lower or higher that belong to what stands before them: "*t*~45~", "SpO<sub>2</sub>", "kg/m^2^", "1.2×10<sup>6</sup>". Whether it is one. */
  #rewriteScript(start: number, end: number, isRaised: boolean, content: string): boolean {
    const words = isRaised ? this.#raised(start, end, content) : /^\d{1,4}(?:,\d{1,4})?$/.test(content) ? subscripted(content) : null
    if (words !== null) this.#rewrites.push({ start, end, words })
    return words !== null
  }

  #raised(at: number, end: number, content: string): string | null {
    // A power ends where its markup does, so that the number with it does.
    if (/^[+−–-]?\d{1,2}$/.test(content) && powerBefore.test(this.#text.slice(Math.max(0, at - 4), at))) return `^${content}`.padStart(end - at)
    // "*R*^2^"; behind a whole word it is a reference.
    return content === '2' && /[\p{L}*_~]$/u.test(this.#text.slice(Math.max(0, at - 2), at)) && !wordBefore.test(this.#text.slice(Math.max(0, at - 4), at)) ? '²' : null
  }

  /** "&lt;", "&nbsp;", "&#8211;": what it stands for. */
  #readEntity(at: number): number {
    const found = entity(this.#text, at)
    if (found === null) return at + 1
    this.#rewrites.push(found)
    return found.end
  }

  #readFootnoteMark(at: number): number | null {
    const end = this.#match(footnote, at, this.#markup)
    if (end !== null) this.#notes.push({ start: at, end, mark: { start: at, end }, body: null, name: this.#text.slice(at + '[^'.length, end - 1).toLowerCase() })
    return end
  }

  #openBracket(at: number): number {
    this.#brackets.push(at)
    return at + 1
  }

  /** A bracket with a target or attributes behind it is a link: its text is prose, its target is not. */
  #closeBracket(at: number): number {
    const open = this.#brackets.pop()
    if (open === undefined) return at + 1
    if (this.#opensNote(open, at)) return this.#closeNote(open, at)
    const next = this.#text[at + 1]
    const end = next === '(' ? this.#targetEnd(at + 1) : next === '{' ? at + 1 : null
    if (end === null || next === '{' && this.#text[at + 2] === '{') return at + 1
    this.#mark(open, open + 1)
    return this.#mark(at, end)
  }

  /** "^[3]^" and "^[3]" are citations by number. */
  #opensNote(open: number, close: number): boolean {
    return this.#text[open - 1] === '^' && this.#text[open - 2] !== '\\' && this.#text[close + 1] !== '^' && !numbers.test(this.#text.slice(open + 1, Math.min(close, open + 200)))
  }

  /** "^[See @aust2019.]": a footnote that stands where it is marked. */
  #closeNote(open: number, at: number): number {
    this.#notes.push({ start: open - 1, end: at + 1, mark: { start: open - 1, end: open + 1 }, body: { start: open + 1, end: at }, name: null })
    this.#mark(open, open + 1)
    return this.#mark(at, at + 1)
  }

  /** The end of a link target in parentheses; null where what follows is not one. */
  #targetEnd(at: number): number | null {
    const limit = Math.min(this.#text.length, at + 2000)
    let depth = 0
    for (let index = at; index < limit; index++) {
      const character = this.#text[index]
      if (character === '\\') index++
      else if (character === '(') depth++
      else if (character === ')' && --depth === 0) return index + 1
    }
    return null
  }

  #match(pattern: RegExp, at: number, into: Span[]): number | null {
    pattern.lastIndex = at
    if (!pattern.test(this.#text)) return null
    into.push({ start: at, end: pattern.lastIndex })
    return pattern.lastIndex
  }

  #mark(start: number, end: number): number {
    this.#markup.push({ start, end })
    return end
  }
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || character.charCodeAt(0) <= 32
}
