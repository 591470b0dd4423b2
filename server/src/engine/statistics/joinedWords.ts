import { entryOf } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** Puts a token behind the others, where it does not join what stands before it: "fifty-three", "two hundred and six", "half a dozen", "give or take 5.9". */
export function append(tokens: Token[], token: Token): void {
  if (token.number && token.type === 'number') joinSign(tokens)
  if (!joinsTens(tokens, token)) tokens.push(token)
  if (token.text === 'dozen') joinDozen(tokens)
  else joinHundreds(tokens)
}

/** "plus or minus 10", "30%, give or take 5.9 points": the sign ± in words, with the comma that may stand before it. */
function joinSign(tokens: Token[]): void {
  const [first, or, last] = tokens.slice(-3)
  if (or?.text !== 'or' || !(first!.text === 'plus' && last!.text === 'minus' || first!.text === 'give' && last!.text === 'take')) return
  const count = tokens.at(-4)?.text === ',' ? 4 : 3
  const [begin] = tokens.splice(-count)
  tokens.push({ ...begin!, type: 'symbol', raw: '±', text: '±', word: entryOf('±', true), end: last!.end, number: undefined, glued: false })
}

/** "fifty-three", "twenty one": the unit joins the ten before it into one number word. */
function joinsTens(tokens: Token[], unit: Token): boolean {
  const value = unit.type === 'word' ? unit.number?.value : undefined
  if (value === undefined || value < 1 || value > 9 || !Number.isInteger(value)) return false
  const hyphen = tokens.at(-1)?.text === '-' ? 1 : 0
  const ten = tokens.at(-1 - hyphen)
  if (ten?.type !== 'word' || !ten.number || ten.number.value < 20 || ten.number.value > 90 || ten.number.value % 10 !== 0) return false
  tokens.length -= hyphen
  const raw = `${ten.raw}-${unit.raw}`
  tokens[tokens.length - 1] = { ...ten, raw, text: raw.toLowerCase(), word: entryOf(raw, false), end: unit.end, number: { start: ten.start, end: unit.end, raw, value: ten.number.value + value, decimals: 0, word: true } }
  return true
}

const multiples: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000 }

/** "one hundred and fifty-nine", "a hundred twenty", "two thousand": joined into one number word as its parts come in. */
function joinHundreds(tokens: Token[]): void {
  const last = tokens[tokens.length - 1]!
  if (last.type !== 'word' || last.number === undefined && last.text !== 'hundred' && last.text !== 'thousand') return
  const before = tokens.at(-2)
  const multiple = multiples[last.text]
  if (multiple !== undefined) {
    const times = before?.text === 'a' ? 1 : before?.type === 'word' ? before.number?.value : undefined
    if (times !== undefined && times >= 1 && times < 100 && Number.isInteger(times)) joinWords(tokens, 2, times * multiple)
    return
  }
  const rest = last.number?.value
  if (rest === undefined || rest < 1 || !Number.isInteger(rest)) return
  const size = before?.text === 'and' ? 3 : 2
  const head = tokens.at(-size)
  const hundreds = head?.type === 'word' && head.number ? head.number.value : 0
  if (hundreds >= 100 && hundreds % 100 === 0 && /(?:hundred|thousand)$/.test(head!.text) && rest < (hundreds % 1000 === 0 ? 1000 : 100)) joinWords(tokens, size, hundreds + rest)
  else {
    // "one hundred and twenty-two": the ten has joined already, the unit comes after it.
    const unit = before?.text === '-' ? 3 : 2
    const ten = tokens.at(-unit)
    if (rest < 10 && ten?.number && ten.text.endsWith('ty') && ten.text.includes(' ')) joinWords(tokens, unit, ten.number.value + rest)
  }
}

/** "a dozen", "half a dozen", "two dozen": one number word. */
function joinDozen(tokens: Token[]): void {
  const before = tokens.at(-2)
  if (before?.text === 'a') joinWords(tokens, tokens.at(-3)?.text === 'half' ? 3 : 2, tokens.at(-3)?.text === 'half' ? 6 : 12)
  else if (before?.type === 'word' && before.number && Number.isInteger(before.number.value) && before.number.value > 1 && before.number.value < 10) joinWords(tokens, 2, before.number.value * 12)
}

/** Makes one number word of the last tokens. */
function joinWords(tokens: Token[], count: number, value: number): void {
  const parts = tokens.splice(-count)
  const first = parts[0]!
  const { end } = parts.at(-1)!
  const raw = parts.map(part => part.raw).join(' ')
  tokens.push({ ...first, raw, text: raw.toLowerCase(), word: entryOf(raw, false), end, number: { start: first.start, end, raw, value, decimals: 0, word: true } })
}
