import type { Span } from '../../../server/src/engine/text/span.ts'
import { pick } from '../support/random.ts'
import { printedNumbers, valueOf, type NumberKind, type PrintedNumber } from './printedNumbers.ts'

export const changeKinds = ['digit', 'dropped digit', 'decimal shift', 'swapped bounds', 'swapped arms'] as const
/** What is measured by itself, because no matcher of values can see it: a number that the article prints beside the right one, of another group, time or row. */
export const neighbour = 'neighbouring number' as const
export type ChangeKind = typeof changeKinds[number] | typeof neighbour

/** A sentence with one thing wrong in it. */
export interface Change {
  kind: ChangeKind
  /** The sentence as changed. */
  sentence: string
  /** Where the changed numbers stand in it; flagging any of them is catching the change. */
  places: Span[]
  /** "12.3 → 13.3" */
  what: string
  /** What kind of number it is. */
  of: NumberKind
}

type Random = () => number

/** Every change of one kind that a sentence admits, one for each number or pair of numbers. The body is that of the article. */
export function changesOf(kind: ChangeKind, sentence: string, random: Random, body: string): Change[] {
  const numbers = printedNumbers(sentence)
  switch (kind) {
    case 'digit': return numbers.flatMap(number => rewrite(kind, sentence, number, otherDigit(number.raw, random)))
    case 'dropped digit': return numbers.flatMap(number => rewrite(kind, sentence, number, withoutDigit(number.raw, random)))
    case 'decimal shift': return numbers.flatMap(number => rewrite(kind, sentence, number, shifted(number.raw, random)))
    case 'swapped bounds': return pairs(numbers, (a, b) => isInterval(sentence, a, b)).map(pair => swap(kind, sentence, pair))
    case 'swapped arms': return pairs(numbers, (a, b) => areArms(sentence, a, b)).map(pair => swap(kind, sentence, pair))
    case neighbour: return numbers.flatMap(number => rewrite(kind, sentence, number, pick(neighboursIn(body, number, numbers), random)))
  }
}

function rewrite(kind: ChangeKind, sentence: string, { start, end, raw, kind: of }: PrintedNumber, changed: string | undefined): Change[] {
  if (changed === undefined) return []
  return [{ kind, of, sentence: sentence.slice(0, start) + changed + sentence.slice(end), places: [{ start, end: start + changed.length }], what: `${raw} → ${changed}` }]
}

/** The digits of the number itself: not those of its power of ten, nor a nought before the point. */
function digitsOf(raw: string): number[] {
  const mantissa = raw.split(/\s?[×x]/)[0]!
  return [...mantissa.matchAll(/\d/g)].map(match => match.index).filter(at => !(at === 0 && /^0[.,·∙⋅]/.test(mantissa)))
}

function otherDigit(raw: string, random: Random): string | undefined {
  const at = pick(digitsOf(raw), random)
  if (at === undefined) return undefined
  const leads = at === 0 && /^\d\d/.test(raw)
  const digit = pick([...'0123456789'].filter(each => each !== raw[at] && !(leads && each === '0')), random)!
  return raw.slice(0, at) + digit + raw.slice(at + 1)
}

/** One digit left out, unless what remains is the same number rounded. */
function withoutDigit(raw: string, random: Random): string | undefined {
  const shorter = digitsOf(raw).map(at => (raw.slice(0, at) + raw.slice(at + 1)).replace(/[.,·](?=$|\s)/, '')).filter(text => /^\d/.test(text) && !/^0\d/.test(text) && !isRounding(text, raw))
  return pick(shorter, random)
}

function isRounding(shorter: string, raw: string): boolean {
  return Math.abs(valueOf(shorter) - valueOf(raw)) <= 0.5 * 10 ** -decimalsOf(shorter) * (1 + 1e-9)
}

/** The decimal mark one place further to the left or the right. */
function shifted(raw: string, random: Random): string | undefined {
  const parts = /^(\d*)([.·])(\d+)$/.exec(raw)
  if (!parts) return /^[1-9]\d{1,3}$/.test(raw) ? pick([`${raw.slice(0, -1)}.${raw.slice(-1)}`, `${raw}0`], random) : undefined
  const [, whole = '', mark, fraction = ''] = parts
  if (Number(whole + fraction) === 0) return undefined
  const left = `${whole.slice(0, -1) || '0'}${mark}${whole.slice(-1) || '0'}${fraction}`
  const right = `${(whole + fraction[0]).replace(/^0+(?=\d)/, '')}${fraction.length > 1 ? mark + fraction.slice(1) : ''}`
  return pick([left, right], random)
}

/** How far from the right number, in characters, one is read by mistake: the next cells of its row, the other numbers of its sentence. */
const reach = 60
const apart = new Set<NumberKind>(['interval level', 'duration'])

/** The numbers that stand beside a number wherever the article prints it, look like it and are none of the sentence's. */
function neighboursIn(body: string, { raw, kind, value }: PrintedNumber, sentence: readonly PrintedNumber[]): string[] {
  if (apart.has(kind) || value === 0) return []
  const found: string[] = []
  for (let at = body.indexOf(raw); at >= 0; at = body.indexOf(raw, at + raw.length)) {
    const around = body.slice(Math.max(0, at - reach), at + raw.length + reach)
    const near = printedNumbers(around)
    if (!near.some(number => number.start === Math.min(at, reach) && number.raw === raw)) continue
    found.push(...near.filter(other => isAlike(other, raw, value) && !apart.has(other.kind) && other.end < around.length && (other.start > 0 || at <= reach)
      && !sentence.some(own => own.value === other.value)).map(other => other.raw))
  }
  return found
}

/** As many decimals, and of one order of magnitude. */
function isAlike(other: PrintedNumber, raw: string, value: number): boolean {
  return decimalsOf(other.raw) === decimalsOf(raw) && other.value > value / 10 && other.value < value * 10 && !/[×x]/.test(other.raw + raw)
}

function decimalsOf(raw: string): number {
  return /[.·∙⋅](\d+)$/.exec(raw)?.[1]?.length ?? 0
}

/** Pairs of numbers that belong together; each number with the next one that fits. */
function pairs(numbers: readonly PrintedNumber[], fit: (a: PrintedNumber, b: PrintedNumber) => boolean): [PrintedNumber, PrintedNumber][] {
  return numbers.flatMap((a, i) => {
    const b = numbers.slice(i + 1).find(other => fit(a, other))
    return b ? [[a, b] as [PrintedNumber, PrintedNumber]] : []
  })
}

const separator = /^\s?(?:to|and|[,;–−‐‑-])\s?[−–-]?\s?$/

function isInterval(sentence: string, a: PrintedNumber, b: PrintedNumber): boolean {
  return a.kind === 'interval bound' && b.kind === 'interval bound' && a.raw !== b.raw && separator.test(sentence.slice(a.end, b.start))
}

const alone = new Set<NumberKind>(['interval bound', 'interval level', 'p value', 'duration'])

/** Two numbers of one kind near each other; those of one fraction belong to one arm. */
function areArms(sentence: string, a: PrintedNumber, b: PrintedNumber): boolean {
  if (a.kind !== b.kind || alone.has(a.kind) || a.value === b.value || b.start - a.end > 120) return false
  if (/^\s?(?:\/|of|out of)\s?(?:the )?$/.test(sentence.slice(a.end, b.start))) return false
  return a.kind !== 'fraction' || isPart(sentence, a) === isPart(sentence, b)
}

function isPart(sentence: string, { end }: Span): boolean {
  return /^\s?(?:\/|of|out of)/.test(sentence.slice(end, end + 8))
}

function swap(kind: ChangeKind, sentence: string, [a, b]: [PrintedNumber, PrintedNumber]): Change {
  const [first, second] = kind === 'swapped bounds' ? [withSign(sentence, a), withSign(sentence, b)] : [a, b]
  const [one, other] = [sentence.slice(first.start, first.end), sentence.slice(second.start, second.end)]
  const between = sentence.slice(first.end, second.start)
  const secondStart = first.start + other.length + between.length
  return {
    kind, of: a.kind, what: `${one} ↔ ${other}`,
    sentence: sentence.slice(0, first.start) + other + between + one + sentence.slice(second.end),
    places: [{ start: first.start, end: first.start + other.length }, { start: secondStart, end: secondStart + one.length }],
  }
}

/** A bound changes its place with its sign. */
function withSign(sentence: string, { start, end }: Span): Span {
  return { start: /(?:[\s([,;:=–]|to|^)[−–-]$/.test(sentence.slice(0, start)) ? start - 1 : start, end }
}
