import type { Token } from './tokens.ts'
import type { StatisticKind } from './statistic.ts'
import { isClosing, isOpening, type Draft } from './grammar/draft.ts'

const spreads: Readonly<Record<string, StatisticKind>> = {
  sd: 'standard-deviation', sds: 'standard-deviation', 'standard deviation': 'standard-deviation', se: 'standard-error', ses: 'standard-error', sem: 'standard-error', 'standard error': 'standard-error',
}

/**
 * Means with their spreads in brackets, where the sentence says once what these are: "mean (SD) was 24.6 (5.2) with ketamine and 26.1 (4.9) with placebo",
 * "−17.6 (SE 1.2) against −13.1 (1.3)". Drafts in order; linear in their number.
 */
export function spreadsInRow(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const read = drafts.slice()
  const announced = announcements(tokens)
  // "24.6 (5.2) and 26.1 (4.9), mean (SD)"
  let said = announced.size === 1 && [...announced.keys()][0]! > (drafts.at(-1)?.end ?? 0) ? [...announced.values()][0]! : null
  let at = 0
  for (let i = 0; i + 1 < read.length; i++) {
    const [value, spread] = [read[i]!, read[i + 1]!]
    for (; at < tokens.length && tokens[at]!.end <= value.end; at++) said = announced.has(tokens[at]!.start) ? announced.get(tokens[at]!.start)! : said
    if (!isOpening(tokens[at])) continue
    if (spread.kind === 'standard-deviation' || spread.kind === 'standard-error') said = spread.kind
    else if (said !== null && values.has(value.kind) && value.value !== null && isAlone(tokens, at, spread) && (value.unit === null || value.kind === 'mean')) {
      read[i] = value.kind === 'other' ? { ...value, kind: 'mean' } : value
      read[i + 1] = { ...spread, kind: said }
      i++
    }
  }
  return read
}

const values: ReadonlySet<StatisticKind> = new Set(['other', 'mean', 'score', 'mean-difference'])

/** "(5.2)": a number without sign and unit, and nothing else. */
function isAlone(tokens: readonly Token[], open: number, draft: Draft): boolean {
  return draft.kind === 'other' && draft.value !== null && draft.value >= 0 && draft.unit === null && tokens[open + 1]?.start === draft.start && tokens[open + 1]!.end === draft.end && isClosing(tokens[open + 2])
}

/** What "mean (SD)", "means [SEs]" or "mean (± SD)" says of the brackets that follow, by where it stands; null where "n (%)" says something else. */
function announcements(tokens: readonly Token[]): Map<number, StatisticKind | null> {
  const found = new Map<number, StatisticKind | null>()
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (!isOpening(tokens[i])) continue
    const j = tokens[i + 1]!.text === '±' ? i + 2 : i + 1
    const two = `${tokens[j]?.text} ${tokens[j + 1]?.text}`
    const kind = tokens[j]?.text === '%' ? null : spreads[two] ?? spreads[tokens[j]?.text ?? '']
    const isMean = kind === null || /^(?:means?|averages?)$/.test(tokens[i - 1]?.text ?? '')
    if (kind !== undefined && isMean && isClosing(tokens[behindShortName(tokens, spreads[two] ? j + 2 : j + 1)])) found.set(tokens[i]!.start, kind)
  }
  return found
}

/** "(standard deviation [SD])": the token after the short name, where one is given. */
function behindShortName(tokens: readonly Token[], at: number): number {
  const open = tokens[at]?.text === ',' ? at + 1 : at
  return isOpening(tokens[open]) && spreads[tokens[open + 1]?.text ?? ''] && isClosing(tokens[open + 2]) ? open + 3 : at
}
