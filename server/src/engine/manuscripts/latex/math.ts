import type { Span } from '../../text/span.ts'
import type { Rewrite } from '../layout.ts'
import { readCommands } from './prose.ts'
import { symbols } from './symbols.ts'

const opening = /\\[([$\\]|\$\$?/g
const closing: Record<string, string> = { '\\(': '\\)', '\\[': '\\]', $$: '$$', $: '$' }
/** Inline math is shorter than this; a dollar sign further on is another one. */
const longest = 2000

/** Math in LaTeX: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`. A sign that nothing closes is a character like any other. */
export function findMath(text: string): Span[] {
  const found: Span[] = []
  opening.lastIndex = 0
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const close = closing[match[0]]
    if (close === undefined) continue
    const from = match.index + match[0].length
    const at = text.slice(from, from + longest).indexOf(close)
    if (at < 1) continue
    found.push({ start: match.index, end: from + at + close.length })
    opening.lastIndex = from + at + close.length
  }
  return found
}

const plainCommand = /\\(?:([A-Z]{1,20})|[%,;:! $])/gi
const harmless = new Set('text mathrm textit textrm mathit mathsf operatorname left right num SI qty percent'.split(' '))
const reported = /\d|\\chi|\\eta/
/** A name, its relation and a number; or a number alone with its sign. What else is a formula. */
const result = /^[\s\w(){}[\].,;:%^<>=≤≥≠≈~±×·–−+*/'|χηβακΔδωτρμσ-]{1,120}$/u
/** What statistics are called; other letters make a formula. */
const names = new Set('p P n N r R t F f z Z d g b B M SD SE SEM df Q I k K OR aOR RR HR aHR IRR CI CrI BF W U H V MD SMD NNT vs versus and to or ns mg kg min h'.split(' '))
/** "$\mu = 50$": a parameter that somebody supposes, not a result. */
const parameter = /[μσ]\s{0,3}[=<>≤≥≠]/
const related = /[<>=≤≥≈±~]|^[\s−–+-]{0,3}[\d.,\s]{1,20}%?\s{0,3}$/
/** "[1.10, 4.12]", "(-0.45; -0.01)", "1.10--4.12": bounds, whose decimals tell them from coordinates. */
const bounds = /^\s?[([]?\s?[−–+-]?\s?\d{0,6}\.\d{1,6}\s?%?\s?(?:[,;–]|-{1,3}|to)\s?[−–+-]?\s?\d{0,6}\.\d{1,6}\s?%?\s?[)\]]?\s?$/
/** "$p$ = .03", "$\chi^2$(3) = 9.1": a name whose relation stands outside. */
const relationBehind = /^\s{0,3}(?:[=<>≤≥≈]|\\(?:[lg]eq?|approx)\b|\(\d)/
const alone = /^\s?(?:[±×=<>≤≥≈~]|(?:[χηβκτρ]|[A-Z]{1,5})[_^\s{}2p]{0,8})\s?$/iu
const squared = /(\\(?:chi|eta|tau|rho|omega|epsilon)|[IRGr])(?:_\{?p\}?)?\^\{?2\}?(?:_\{?p\}?(?![a-z]))?/g
const power = /(?<=10)\^\{([-−+]?\d{1,3})\}/g
const subscript = /_(?:\{(\d{1,4}(?:,\s?\d{1,4})?)\}|(\d))/g

/**
 * Inline math that is a result rather than a formula, "$p < .001$" or "$\chi^2(1) = 0.60$", is prose: its signs become markup and rewrites, its numbers stay
 * at their places. Returns false for any other math, and adds nothing then.
 */
export function readPlainMath(text: string, math: Span, markup: Span[], rewrites: Rewrite[]): boolean {
  if (math.end - math.start > 130 || text.startsWith('$$', math.start) || text.startsWith('\\[', math.start)) return false
  const mark = text[math.start] === '$' ? 1 : 2
  const inner = { start: math.start + mark, end: math.end - mark }
  const content = text.slice(inner.start, inner.end)
  if (/^\s?[-−–]\s?$/.test(content) && /^(?:[\d.]|\$\d)/.test(text.slice(math.end, math.end + 2))) {
    // "$-$4.1": a minus whose number stands outside.
    rewrites.push({ ...math, words: '−' })
    return true
  }
  const follower = text.slice(math.end, math.end + 8)
  // "5 $\mu$g"
  if (/^\s?\\mu\s?$/.test(content) && /^(?:[gml]|mol)\b/i.test(follower)) {
    markup.push({ start: math.start, end: math.end - 1 })
    rewrites.push({ start: math.end - 1, end: math.end, words: 'μ' })
    return true
  }
  let known = true
  // "2{,}89": a comma in braces belongs to a number.
  const plain = content.replaceAll('{,}', '.').replace(plainCommand, (_, name: string | undefined) => {
    if (name === undefined) return ' '
    if (Object.hasOwn(symbols, name)) return symbols[name]!
    known &&= harmless.has(name)
    return ' '
  })
  const single = alone.test(plain) && (relationBehind.test(follower) || !/\p{L}/u.test(plain))
  if (!known || !single && !reported.test(content) || parameter.test(plain) || !result.test(plain) || !single && !related.test(plain) && !bounds.test(plain) || !(plain.match(/[A-Z]{1,20}/gi) ?? []).every((name) => names.has(name))) return false
  markup.push({ start: math.start, end: inner.start }, { start: inner.end, end: math.end })
  const first = rewrites.length
  for (const match of content.matchAll(squared)) {
    const start = inner.start + match.index
    const name = match[1]!.startsWith('\\') ? symbols[match[1]!.slice(1)]! : match[1]!
    rewrites.push({ start, end: start + match[0].length, words: `${name}${match[0].includes('_') ? 'p' : ''}²` })
  }
  for (const match of content.matchAll(subscript)) {
    const start = inner.start + match.index
    rewrites.push({ start, end: start + match[0].length, words: subscripted(match[1] ?? match[2]!) })
  }
  for (const match of content.matchAll(power)) {
    const start = inner.start + match.index
    // The sign ends where its braces do, so that the number with it does.
    rewrites.push({ start, end: start + match[0].length, words: `^${match[1]!}`.padStart(match[0].length) })
  }
  const special = rewrites.slice(first)
  const commands: Span[] = []
  const signs: Rewrite[] = []
  readCommands(text, inner, commands, signs)
  const free = (span: Span): boolean => !special.some(({ start, end }) => span.start < end && start < span.end)
  markup.push(...commands.filter(free))
  rewrites.push(...signs.filter(free))
  for (let at = inner.start; at < inner.end; at++) if ('_^'.includes(text[at]!) && free({ start: at, end: at + 1 })) markup.push({ start: at, end: at + 1 })
  return true
}

/** Digits as subscripts, by which the readers of statistics know degrees of freedom and indices. */
export function subscripted(digits: string): string {
  return digits.replace(/\d/g, digit => String.fromCodePoint(0x2080 + Number(digit)))
}
