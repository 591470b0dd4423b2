import type { Token } from './tokens.ts'
import type { StatisticKind } from './statistic.ts'
import { isClosing, isOpening, type Draft } from './grammar/draft.ts'
import { readIntervalLabel } from './grammar/interval.ts'
import { spreadsInRow } from './spreadsInRow.ts'
import { readUnit } from './grammar/units.ts'

/**
 * Numbers whose meaning is said once and holds for those that follow: "mean (95% CI) was 0.0029 (0.002, 0.004) and 0.11 (0.085, 0.139)", "55 [95% CI
 * 38–81] and 29 [24–36]", "an OR of 2.37 (95% CI 1.20–4.68) and 2.04 (95% CI 1.03–4.06)", "21.6 (SD = 9.9)". Only a number that means nothing by
 * itself takes on such a meaning. Drafts in order; linear in their number.
 */
export function readAnnounced(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const places = placesOf(tokens, drafts)
  const intervals = bracketedBounds(tokens, mergeBounds(tokens, drafts, places))
  return sameAverage(tokens, sameEstimate(tokens, ofSpread(tokens, spreadsInRow(tokens, intervals))))
}

interface Place { from: number, to: number }

/** The tokens of each draft, end exclusive. Drafts come in order, so that one walk finds them all. */
function placesOf(tokens: readonly Token[], drafts: readonly Draft[]): Place[] {
  let at = 0
  return drafts.map(({ start, end }) => {
    while (at < tokens.length && tokens[at]!.end <= start) at++
    let to = at
    while (to < tokens.length && tokens[to]!.start < end) to++
    return { from: at, to }
  })
}

/** "(0.085, 0.139)" after a number between the two: they are its bounds, if the sentence has announced bounds. */
function mergeBounds(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[]): Draft[] {
  const merged: Draft[] = []
  for (let i = 0; i < drafts.length; i++) {
    const lower = drafts[i]!
    const upper = drafts[i + 1]
    const estimate = merged.at(-1)
    const { from, to } = places[i]!
    if (upper && estimate && isPlain(lower) && isPlain(upper) && isOpening(tokens[from - 1]) && /^[,;]$/.test(tokens[to]?.text ?? '') && places[i + 1]!.from === to + 1
      && isClosing(tokens[places[i + 1]!.to]) && holds(estimate, lower.value, upper.value) && announcedBefore(tokens, from)) {
      merged.push({ ...lower, end: upper.end, value: null, lower: lower.value, upper: upper.value, printed: [...lower.printed, ...upper.printed] })
      i++
    } else merged.push(lower)
  }
  return merged
}

function isPlain(draft: Draft): boolean {
  return draft.kind === 'other' && draft.value !== null && draft.unit === null
}

function holds(estimate: Draft, lower: number | null, upper: number | null): boolean {
  return estimate.value !== null && lower !== null && upper !== null && lower <= estimate.value && estimate.value <= upper && lower < upper
}

const ranges = new Set<StatisticKind>(['other', 'percentage', 'duration', 'dose', 'score', 'age', 'count', 'cost'])

/** "29 μg/g [24–36]": two bounds in brackets right behind a number between them are what the sentence has announced. */
function bracketedBounds(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const places = placesOf(tokens, drafts)
  const read: Draft[] = []
  drafts.forEach((draft, i) => read.push(meaning(draft, i)))
  return read

  function meaning(draft: Draft, i: number): Draft {
    const estimate = read[i - 1]
    const { from, to } = places[i]!
    if (draft.lower === null || draft.upper === null || !ranges.has(draft.kind) || !estimate) return draft
    if (continuesInterval(tokens, places, estimate, draft, i)) return { ...draft, kind: 'confidence-interval', level: estimate.level! }
    if (!isOpening(tokens[from - 1]) || !holds(estimate, draft.lower, draft.upper)) return draft
    const behind = places[i - 1]!.to
    const unit = readUnit(tokens, behind)
    if ((unit?.next ?? behind) < from - 2) return draft
    const after = readUnit(tokens, to)
    if (!isClosing(tokens[after?.next ?? to])) return draft
    const announced = announcedBefore(tokens, from)
    return announced ? { ...draft, kind: announced.kind, unit: draft.unit === '%' ? '%' : null, ...(announced.level === null ? {} : { level: announced.level }) } : draft
  }
}

/** "The 90% CIs were 96.14–114.53% for the peak and 105.73–123.83% for the area": the second of two intervals whose estimates are not printed. */
function continuesInterval(tokens: readonly Token[], places: readonly Place[], first: Draft, second: Draft, i: number): boolean {
  if (first.kind !== 'confidence-interval' || first.level === undefined || first.unit !== second.unit || second.printed.some(({ decimals }) => decimals === 0)) return false
  const between = tokens.slice(places[i - 1]!.to, places[i]!.from)
  return between.length <= 16 && between.some(token => token.text === 'and') && !between.some(token => /^(?:[;.]|intervals?|range|limits?)$/.test(token.text))
}

const spreads: Readonly<Record<string, StatisticKind>> = { iqr: 'interquartile-range', interquartile: 'interquartile-range', range: 'range', ranges: 'range' }

/** The nearest label of bounds before a token: "95% CI", "IQR", "range". */
function announcedBefore(tokens: readonly Token[], at: number): { kind: StatisticKind, level: number | null } | null {
  for (let i = at - 1; i >= Math.max(0, at - 60); i--) {
    const kind = spreads[tokens[i]!.text]
    // "(range 8–20)" says it of its own number only, "median (range)" of all that follow.
    if (kind === 'range' && tokens[i - 1]?.text !== 'interquartile' && !isClosing(tokens[i + 1])) return null
    if (kind) return { kind: tokens[i - 1]?.text === 'interquartile' ? 'interquartile-range' : kind, level: null }
    const first = tokens[i + 1]?.text === '%' && tokens[i]!.type === 'number'
    const label = first || /^(?:ci|cis|confidence|credible)$/.test(tokens[i]!.text) ? readIntervalLabel(tokens, i) : null
    if (label) return { kind: 'confidence-interval', level: label.level?.value ?? levelBefore(tokens, i) }
    if (tokens[i]!.text === ';' || tokens[i]!.text === '.') return null
  }
  return null
}

function levelBefore(tokens: readonly Token[], at: number): number | null {
  return tokens[at - 1]?.text === '%' ? tokens[at - 2]?.number?.value ?? null : null
}

/** "21.6 (SD = 9.9)" is a mean, "12 (IQR 8–20)" a median. */
function ofSpread(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const places = placesOf(tokens, drafts)
  return drafts.map((draft, i) => {
    const spread = drafts[i + 1]
    if (!isPlain(draft) || !spread || !isOpening(tokens[places[i]!.to]) || places[i + 1]!.from - places[i]!.to > 8) return draft
    if (spread.kind === 'standard-deviation' || spread.kind === 'standard-error') return { ...draft, kind: 'mean' }
    return spread.kind === 'interquartile-range' ? { ...draft, kind: 'median' } : draft
  })
}

/** "median survival was 10.3 months in the first arm and 9.3 months in the second": the second is a median too. */
function sameAverage(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const places = placesOf(tokens, drafts)
  const read: Draft[] = []
  drafts.forEach((draft, i) => {
    const model = read[i - 1]
    const between = tokens.slice(places[i - 1]?.to ?? 0, places[i]!.from)
    const goesOn = model && draft.kind === 'duration' && (model.kind === 'mean' || model.kind === 'median') && model.unit === draft.unit && model.value !== null && draft.value !== null
      && between.length <= 12 && between.some(token => /^(?:and|vs|versus|compared|than|against)$/.test(token.text)) && between.some(token => /^(?:in|with|for|among|on)$/.test(token.text))
      && !between.some(token => /^(?:[;.]|after|at|over|during|within|of|every)$/.test(token.text))
    read.push(goesOn ? { ...draft, kind: model.kind } : draft)
  })
  return read
}

const estimates = new Set<StatisticKind>(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'mean-difference', 'risk-difference', 'standardized-mean-difference', 'regression-coefficient'])

/** "… and 2.04 (95% CI 1.03–4.06)": a number with an interval of its own is what the last number with an interval was. */
function sameEstimate(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const places = placesOf(tokens, drafts)
  const read: Draft[] = []
  let model: { draft: Draft, to: number } | null = null
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!
    const interval = drafts[i + 1]
    const { to } = places[i]!
    const own = interval?.kind === 'confidence-interval' && holds(draft, interval.lower, interval.upper) && places[i + 1]!.from - to <= 8
    if (!own) read.push(draft)
    else if (estimates.has(draft.kind)) {
      model = { draft, to: places[i + 1]!.to }
      read.push(draft)
    } else if (isPlain(draft) && model && draft.printed[0]!.decimals > 0 && to - model.to <= 16 && !tokens.slice(model.to, to).some(token => /^[;.]$/.test(token.text))) {
      read.push({ ...draft, kind: model.draft.kind })
      model = { draft: model.draft, to: places[i + 1]!.to }
    } else read.push(draft)
  }
  return read
}
