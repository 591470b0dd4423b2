import type { Token } from '../tokens.ts'

/** Part of a row of tokens, end exclusive. */
export interface Stretch { from: number, to: number }

const boundary = /^(?:[;:]|whereas|while|whilst|but|although|though|however|yet)$/
const finite = /^(?:was|were|is|are|had|has|have|did|does|do|seemed|showed|remained)$/

/** Whether a word may be a finite verb: an auxiliary, or a past form. */
export function isVerb({ type, text }: Token): boolean {
  return type === 'word' && (finite.test(text) || text.length > 4 && text.endsWith('ed') && !/^(?:speed|breed|bleed|exceed|proceed|succeed|indeed|hundred|fixed)$/.test(text) || /^(?:fell|rose|felt|got|took|led|came|went|beat|kept|lost|gave|became|brought|made|found|did|saw|met|ran|underwent|began|withdrew)$/.test(text))
}

/** What a "that" behind it tells was found, or was not. */
export const reporting = /^(?:show|shows|showed|shown|found|finds?|reports?|reported|demonstrate|demonstrates|demonstrated|establish|established|suggests?|suggested|concludes?|concluded|indicates?|indicated|stress|stresses|stressed|noted|told|confirm|confirms|confirmed|reveals?|revealed|observed|proves?|proved|states?|stated|evidence|hints?|signs?|indications?|proof|observations?|findings?|conclusions?|fact)$/

/** "… found that X", "the trial in which X": another clause begins behind it. */
function opensBehind(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? ''
  return tokens[at]!.text === 'that' && reporting.test(before) || tokens[at]!.text === 'which' && /^(?:in|of|for|from|by|during|at|with)$/.test(before)
}

function isBoundary(tokens: readonly Token[], at: number): boolean {
  return boundary.test(tokens[at]!.text) && !(isInterposed(tokens, at) && /^(?:not|did|was|were|is|are|had|has|have|does|do|could)$/.test(tokens[at - 2]?.text ?? ''))
}

/** The "however" of "did not, however, separate from placebo". */
export function isInterposed(tokens: readonly Token[], at: number): boolean {
  return /^(?:however|though|then|indeed|therefore|thus|moreover|again|unfortunately|surprisingly|perhaps)$/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.text === ',' && tokens[at + 1]?.text === ','
}

const subordinate = /^(?:while|whilst|whereas|although|though)$/

/** The clause that holds a token: from the last word that opens another thought to the next. */
export function clauseAround(tokens: readonly Token[], at: number): Stretch {
  let from = at
  while (from > 0 && !isBoundary(tokens, from - 1) && !opensBehind(tokens, from - 1) && !opensAnother(tokens, from - 1, at)) from--
  let to = at + 1
  while (to < tokens.length && !isBoundary(tokens, to) && !opensBehind(tokens, to) && !closesOff(tokens, to)) to++
  // "While X was similar, Y was lower": a clause that opens the sentence ends at its comma.
  if (from === 1 && subordinate.test(tokens[0]!.text)) {
    const comma = tokens.findIndex(({ text }, i) => i >= from && text === ',' && tokens.slice(from, i).some(isVerb))
    if (comma > at) to = Math.min(to, comma)
    else if (comma >= 0) from = comma + 1
  }
  return { from, to }
}

/** ", and relapse was …": a comma with "and" parts clauses where a verb stands on either side; in a list it does not. */
function opensAnother(tokens: readonly Token[], comma: number, at: number): boolean {
  if (tokens[comma]!.text !== ',' || !/^(?:and|so|which|nor)$/.test(tokens[comma + 1]?.text ?? '')) return false
  return tokens.slice(Math.max(0, comma - 16), comma).some(isVerb) && (comma + 1 === at || tokens.slice(comma + 1, at + 1).some(isVerb) || at - comma < 4)
}

function closesOff(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]!.text !== ',') return false
  // "… less likely, and took longer, in anxious than …"
  if (tokens[comma + 1]?.text === 'and' && tokens.slice(comma + 2, comma + 6).some(({ text }) => text === ',')) return false
  // "… on the MADRS, and also on the BDI"
  if (tokens[comma + 1]?.text === 'and' && tokens.slice(comma + 2, comma + 4).some(({ text }) => /^(?:on|in|of|for)$/.test(text))) return false
  return /^(?:and|so|which|nor|with|as|even|despite)$/.test(tokens[comma + 1]?.text ?? '')
}

/** The tokens outside brackets: what is in them are numbers and asides, but for "(not on the BDI)". */
export function withoutBrackets(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  let depth = 0
  let isException = false
  for (const [i, token] of tokens.entries()) {
    if (token.text === '(' || token.text === '[') {
      isException = depth++ === 0 && tokens[i + 1]?.text === 'not'
      if (isException) kept.push({ ...token, text: ',' })
    } else if (token.text === ')' || token.text === ']') {
      depth = Math.max(0, depth - 1)
      if (isException && depth === 0) kept.push({ ...token, text: ',' })
    } else if (depth === 0 || isException && depth === 1) kept.push(token)
  }
  return kept
}
