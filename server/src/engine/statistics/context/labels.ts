import { stemsOf } from '../../text/stems.ts'
import { tokenize, type Token } from '../tokens.ts'
import { stageOf } from './stages.ts'

/** Names of units of time in one form. */
const units = new Map(Object.entries({ second: 's sec secs seconds', minute: 'min mins minute minutes', hour: 'h hr hrs hour hours', day: 'd day days', week: 'wk wks week weeks', month: 'mo month months', year: 'yr yrs year years' })
  .flatMap(([unit, names]) => names.split(' ').map(name => [name, unit] as const)))
const ordinals = new Map('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ').map((word, i) => [word, String(i + 1)] as const))

/**
 * What the cells of a table, or the numbers of a sentence, are told apart by: stems of content words, short names ("C4", "P"), numbers ("day 5", "4th", "an hour") with their units in one form, and one word each for
 * the beginning and the end of a time. The sizes of groups ("n = 41") tell nothing apart.
 *
 * @param abbreviations what short names stand for; their words take the place of the name
 */
export function labelsOf(tokens: readonly Token[], abbreviations: Readonly<Record<string, string>> = {}): Set<string> {
  const labels = new Set<string>()
  tokens.forEach((token, i) => {
    const long = Object.hasOwn(abbreviations, token.raw) ? abbreviations[token.raw]! : null
    for (const label of long === null ? labelOf(tokens, token, i) : labelsOf(tokenize(long, { start: 0, end: long.length }))) labels.add(label)
  })
  return labels
}

/** How many of another unit make up one of a unit of time, as trials count them: four weeks to a month. */
const equals: Readonly<Record<string, readonly (readonly [unit: string, count: number])[]>> = {
  year: [['month', 12], ['week', 52]], month: [['week', 4], ['year', 1 / 12]], week: [['day', 7], ['month', 1 / 4], ['year', 1 / 52]], day: [['hour', 24], ['week', 1 / 7]], hour: [['minute', 60], ['day', 1 / 24]], minute: [['hour', 1 / 60]],
}

/** The labels that the times of some words have in other units: those of "36 months" where they say "three years". */
export function timesInOtherUnits(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, at) => {
    const unit = units.get(token.text)
    const count = (tokens[at - 1]?.text === '-' ? tokens[at - 2] : tokens[at - 1])?.number?.value
    if (unit === undefined || count === undefined) return []
    return (equals[unit] ?? []).map(([other, each]) => [other, count * each] as const).filter(([, converted]) => Math.abs(converted - Math.round(converted)) < 1e-9).flatMap(([other, converted]) => [other, String(Math.round(converted))])
  })
}

function labelOf(tokens: readonly Token[], token: Token, at: number): readonly string[] {
  const before = tokens[at - 1]
  const unit = units.get(token.text)
  const isMeasured = before?.number !== undefined || tokens[at + 1]?.number !== undefined || /^an?$/.test(before?.text ?? '') || ordinalOf(before?.text) !== undefined
  if (unit === 'hour' && tokens[at - 2]?.text === 'half') return ['30', 'minute']
  if (token.text === 'half' && units.get(tokens[at + 2]?.text ?? '') === 'hour') return []
  if (unit !== undefined && isMeasured) return /^an?$/.test(before?.text ?? '') ? [unit, '1'] : [unit]
  const ordinal = ordinalOf(token.text)
  if (ordinal !== undefined) return [ordinal]
  if (token.number) {
    const value = String(token.number.value)
    // "C4" is another name than "A4", and "SD48W" the group of 48 weeks.
    return before?.text === '=' ? [] : token.glued && before?.type === 'word' ? [`${before.text}${value}`, ...value.length > 1 ? [value] : []] : [value]
  }
  if (token.type !== 'word') return []
  const stage = stageOf(token.text)
  if (stage !== null) return [stage]
  if (/^(?:no|non|not|without)$/.test(token.text)) return ['no']
  // "Up-regulated" is not "down-regulated".
  if (/^(?:up|down)$/.test(token.text) && tokens[at + 1]?.text === '-') return [token.text]
  // "the less affected leg"
  if (token.text === 'more' || token.text === 'less') return [token.text]
  return /^\p{Lu}{1,2}$/u.test(token.raw) || /^(?:III|IV)$/.test(token.raw) ? [token.raw] : stemsOf([token])
}

function ordinalOf(word: string | undefined): string | undefined {
  return word === undefined ? undefined : ordinals.get(word) ?? /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word)?.[1]
}
