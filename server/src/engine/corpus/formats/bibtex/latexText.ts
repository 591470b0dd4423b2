import { MappedText } from '../mappedText.ts'
import { accents, entities, scripts, silentCommands, spaces, symbols } from './latexSymbols.ts'

const command = /\\([a-z]{1,40})\*?[ \t]{0,20}/iy
const accentOf = /\\(["'`^~=.]|[uvHrdckbthGU](?![a-zA-Z]))\s{0,5}(?:\{\s{0,3}(?:\\([a-zA-Z]{1,2})\s{0,3}|(\p{L}{0,40}))\}|\\([ijoOlL]|ae|AE|oe|OE|aa|AA)(?![a-zA-Z])|(\p{L}))/uy
const plain = /[^\\{}$~\-`'^_&]{1,100000}/y
const entity = /&(?:([a-z]{2,8})|#(\d{1,7})|#x([\da-f]{1,6}));/iy
/** The argument of a command, without braces in it. */
const argument = /\s{0,20}(?:\[[^\]{}]{0,200}\]\s{0,20})?\{[^{}]{0,2000}\}/y
const script = /([\^_])(?:\{\s{0,3}(?:\\(?:text(?:rm|normal|it|up)?|mathrm|mbox)\s{0,3}\{)?([^{}\\]{1,20})\}{1,2}|([\d+−-]))/y
const scriptCommand = /\\text(super|sub)script\{([^{}\\]{1,20})\}/y
const fraction = /\\[dt]?frac\{([^{}]{1,20})\}\{([^{}]{1,20})\}/y
const address = /\\(?:url|path|nolinkurl)\s{0,5}\{([^{}]{0,2000})\}/y
/** Text as it stands, between two signs of any kind. */
const verb = /\\verb\*?([^\w\s*])([^\n]{0,200}?)\1/y
const quotation = /\{([^{}]{0,500}(?:\{[^{}]{0,200}\}[^{}]{0,500}){0,10})\}/y
/** A distance, and a shift by one: nothing that is printed. */
const skip = /\\(?:[hvm]?skip|m?kern|raise|lower)\s{0,5}-?[\d.]{1,10}\s{0,5}[a-z]{2}(?![a-z])\s{0,5}/y
/** How far back the quotation mark is looked for that another one closes. */
const longestQuotation = 300
const link = /\\href\s{0,5}\{[^{}]{0,2000}\}\s{0,5}(?=\{)/y

/** Whether a TeX value is printed as it stands. */
export function isPlainText(tex: string): boolean {
  return !/[\\{}$~`^_&]|--|''/.test(tex)
}

/** A TeX value as plain Unicode text: accents composed, braces and commands gone, dashes and quotes as printed. Places are kept. */
export function latexText(value: MappedText): MappedText {
  const { text } = value
  if (isPlainText(text)) return value
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
  if (char === '^' || char === '_') return scriptAt(text, at) ?? [inMath(text, at) ? '' : char, 1]
  if (char === '{' || char === '}' || char === '$') return ['', 1]
  if (char === '~') return ['\u00A0', 1]
  const named = match(entity, text, at)
  if (named !== null) return [characterOf(named) ?? named[0], named[0].length]
  if (text.startsWith('---', at)) return ['—', 3]
  if (text.startsWith('--', at)) return ['–', 2]
  if (text.startsWith('``', at)) return ['“', 2]
  if (text.startsWith("''", at)) return ['”', 2]
  if (char === '`') return ['‘', 1]
  if (char === "'" && closesQuotation(text, at)) return ['’', 1]
  return [char, 1]
}

function commandAt(text: string, at: number): [string, number] {
  const accent = match(accentOf, text, at)
  if (accent !== null) {
    const named = accent[2] ?? accent[4]
    const base = named === undefined ? accent[3] ?? accent[5] ?? '' : named === 'i' || named === 'j' ? named : symbols.get(named) ?? named
    // `\~{}` is a tilde by itself.
    if (base === '') return ['~^'.includes(accent[1]!) ? accent[1]! : '', accent[0].length]
    const [first = '', ...rest] = base
    return [(first + (accents[accent[1]!] ?? '') + rest.join('')).normalize('NFC'), accent[0].length]
  }
  const raised = match(scriptCommand, text, at)
  if (raised !== null) return [scripted(raised[2]!, raised[1] === 'super' ? '^' : '_'), raised[0].length]
  const parts = match(fraction, text, at)
  if (parts !== null) return [`${parts[1]}/${parts[2]}`, parts[0].length]
  const written = match(address, text, at)
  if (written !== null) return [written[1]!.replace(/\\([_%&#~])/g, '$1'), written[0].length]
  const asItStands = match(verb, text, at)
  if (asItStands !== null) return [asItStands[2]!, asItStands[0].length]
  const linked = match(link, text, at)
  if (linked !== null) return ['', linked[0].length]
  const distance = match(skip, text, at)
  if (distance !== null) return ['', distance[0].length]
  const named = match(command, text, at)
  if (named !== null) return namedCommand(text, at, named)
  const escaped = text[at + 1] ?? ''
  // "\&amp;" has been escaped twice.
  const again = escaped === '&' ? ['amp;', '}amp;'].find(rest => text.startsWith(rest, at + 2)) : undefined
  if (again !== undefined) return ['&', 2 + again.length]
  // A thin space, a forced space and a line break are spaces; a discretionary hyphen is nothing.
  if (',;: \\\n'.includes(escaped)) return [escaped === '' ? '' : ' ', 2]
  return ['-/()[]!@'.includes(escaped) ? '' : escaped, 2]
}

function namedCommand(text: string, at: number, [whole, name = '']: RegExpExecArray): [string, number] {
  if (silentCommands.has(name)) return ['', whole.length + (match(argument, text, at + whole.length)?.[0].length ?? 0)]
  const quoted = name === 'enquote' || name === 'mkbibquote' ? match(quotation, text, at + whole.length) : null
  if (quoted !== null) return [`“${latexText(new MappedText().add(quoted[1]!, 0)).text}”`, whole.length + quoted[0].length]
  if (name === 'bibstring') return ['', whole.length]
  if (spaces.has(name)) return [' ', whole.length]
  // "10^\circ" is in degrees; the blank behind a command only ends its name.
  return [symbols.get(name) ?? '', whole.length]
}

/** `^{2}` and `_2` as characters of their own, where all of them exist as such. */
function scriptAt(text: string, at: number): [string, number] | null {
  const found = match(script, text, at)
  // Outside of formulas an underscore is a slip, "snake_case" a name; with braces it is meant.
  if (found === null || (found[2] === undefined && !inMath(text, at))) return null
  const kind = found[1] === '^' ? '^' : '_'
  const balanced = found[0].split('{').length - found[0].split('}').length
  return [scripted((found[2] ?? found[3]!).trim(), kind), found[0].length + Math.min(0, balanced)]
}

function scripted(written: string, kind: '^' | '_'): string {
  const characters = [...written].map(char => scripts[kind].get(char))
  return characters.every(char => char !== undefined) ? characters.join('') : written
}

/** Whether the quotation mark at a place ends what a single "`" has begun; an apostrophe does not. */
function closesQuotation(text: string, at: number): boolean {
  if (/\p{L}/u.test(text[at + 1] ?? '')) return false
  const before = text.slice(Math.max(0, at - longestQuotation), at)
  const open = before.lastIndexOf('`')
  return open >= 0 && before[open - 1] !== '`' && before[open - 1] !== '\\' && !/'(?!\p{L})/u.test(before.slice(open))
}

/** Whether a formula is open at a place, as far as the text just before it says. */
function inMath(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at)
  return (before.replace(/\\\$/g, '').split('$').length - 1) % 2 === 1 || before.includes('\\ensuremath')
}

function characterOf([, name, decimal, hexadecimal]: RegExpExecArray): string | undefined {
  if (name !== undefined) return entities.get(name)
  const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return code > 31 && code <= 0x10FFFF ? String.fromCodePoint(code) : undefined
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
