import { MappedText } from './mappedText.ts'

const accents: Record<string, string> = {
  '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', u: '\u0306', '.': '\u0307', '"': '\u0308', r: '\u030A',
  H: '\u030B', v: '\u030C', d: '\u0323', c: '\u0327', k: '\u0328', b: '\u0331',
}

const symbols: Record<string, string> = {
  ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ',
  dj: 'đ', DJ: 'Đ', textendash: '–', textemdash: '—', textquoteright: '’', textquoteleft: '‘', textquotedblleft: '“', textquotedblright: '”',
  textpm: '±', pm: '±', times: '×', texttimes: '×', textmu: 'µ', mu: 'μ', alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', Delta: 'Δ', eta: 'η',
  kappa: 'κ', lambda: 'λ', sigma: 'σ', tau: 'τ', omega: 'ω', chi: 'χ', leq: '≤', le: '≤', geq: '≥', ge: '≥', sim: '∼', approx: '≈',
  cdot: '·', textregistered: '®', texttrademark: '™', textdegree: '°', degree: '°', ldots: '…', dots: '…', textellipsis: '…', textasciitilde: '~',
  textbackslash: '\\', textless: '<', textgreater: '>', S: '§', minus: '−', textminus: '−', infty: '∞', rightarrow: '→',
}

const command = /\\([a-z]{1,40})\*?[ \t]{0,20}/iy
const accentOf = /\\(["'`^~=.]|[uvHrdckb](?![a-zA-Z]))\s{0,5}(?:\{\\?([a-zA-Z]{0,2})\}|\\([ij])(?![a-zA-Z])|([a-zA-Z]))/y
const plain = /[^\\{}$~\-`'^_&]{1,100000}/y
const entity = /&(lt|gt|amp);/y
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&' }

/** A TeX value as plain Unicode text: accents composed, braces and commands gone, dashes and quotes as printed. Places are kept. */
export function latexText(value: MappedText): MappedText {
  const { text } = value
  if (!/[\\{}$~`^_&]|--|''/.test(text)) return value
  const out = new MappedText()
  for (let at = 0; at < text.length;) {
    const [printed, length] = token(text, at)
    const place = value.place({ start: at, end: at + length })
    out.add(printed, place.start, printed.length === length ? length : place.end - place.start)
    at += length
  }
  return out
}

/** What stands at a place of TeX text, and how many characters of it that takes. */
function token(text: string, at: number): [printed: string, length: number] {
  const run = match(plain, text, at)
  if (run !== null) return [run[0], run[0].length]
  const char = text[at] as string
  if (char === '\\') return commandAt(text, at)
  if (char === '{' || char === '}' || char === '$' || char === '^' || char === '_') return ['', 1]
  if (char === '~') return ['\u00A0', 1]
  const named = match(entity, text, at)
  if (named !== null) return [entities[named[1] ?? ''] ?? '', named[0].length]
  if (text.startsWith('---', at)) return ['—', 3]
  if (text.startsWith('--', at)) return ['–', 2]
  if (text.startsWith('``', at)) return ['“', 2]
  if (text.startsWith("''", at)) return ['”', 2]
  return [char, 1]
}

function commandAt(text: string, at: number): [string, number] {
  const accent = match(accentOf, text, at)
  if (accent !== null) {
    const letter = accent[2] ?? accent[3] ?? accent[4] ?? ''
    const base = letter.length > 1 ? symbols[letter] ?? letter : letter
    return [(base + (accents[accent[1] ?? ''] ?? '')).normalize('NFC'), accent[0].length]
  }
  const named = match(command, text, at)
  if (named !== null) return [symbols[named[1] ?? ''] ?? '', named[0].length]
  const escaped = text[at + 1] ?? ''
  // A thin space, a forced space and a line break are spaces; a discretionary hyphen is nothing.
  if (',;: \\\n'.includes(escaped)) return [escaped === '' ? '' : ' ', 2]
  return [escaped === '-' || escaped === '/' ? '' : escaped, 2]
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
