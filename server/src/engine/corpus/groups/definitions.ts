import { labelsOf } from '../../statistics/context/labels.ts'
import type { Token } from '../../statistics/tokens.ts'
import { readUnit } from '../../statistics/grammar/units.ts'
import { isShort, type Naming } from './naming.ts'
import { groupWord, longest, people, phraseBefore, phraseFrom, roleWord } from './phrases.ts'

/** A cheap look at a sentence: only where one of these stands can something be defined. */
export const defining = /\bgroups?\b|\barms?\b|\bcohorts?\b|\bcontrols\b|\b[A-Z]{1,5}\d\b|\([A-Z]\)|\brandomi[sz]ed\b|\breceived\b/i

const getting = /^(?:receive|receives|received|got|underwent|took|consumed|ingested|performed|drank|ate|used)$/
const given = /^(?:given|fed|administered|offered|supplemented|injected|assigned|allocated)$/
/** A name at a place of a sentence. */
interface Named { labels: string[], from: number, to: number, isCode: boolean }

/**
 * What a sentence says that a group or a time is: "Group I: paravertebral", "patients in group P received ropivacaine", "saline (group A, n = 70)", "intervention (education) group", "T1 (baseline)".
 *
 * @param known labels that stand in the heads of tables; short names of other things define nothing
 */
export function definitionsIn(tokens: readonly Token[], known: ReadonlySet<string>, abbreviations: Readonly<Record<string, string>>): Naming[] {
  const namings: Naming[] = []
  for (let at = 0; at < tokens.length; at++) {
    const named = nameAt(tokens, at)
    if (!named || named.isCode && !named.labels.every(label => known.has(label))) continue
    for (const phrase of [insideName(tokens, named), behindName(tokens, named), beforeBracket(tokens, named)]) {
      const called = phrase === null ? [] : explained(phrase, abbreviations).filter(label => !named.labels.includes(label) && (!isShort(label) || known.has(label)))
      if (called.length > 0) namings.push({ name: named.labels, called })
    }
  }
  return namings.filter(({ name }) => name.length > 0)
}

/** Words that no explanation of a group has: what is measured in it, and where to look. */
const elsewhere = /^(?:see|fig|figs|figure|figures|table|tables|test|score|scores|rating|ratings|p|df|ci|sd|se|model|vs|versus|mean|median|withdrew|missing|lost|excluded|et|al|whitney|wallis|factor|factors|rate|rates|male|males|female|females|boys|girls|because|if|not)$/

/** The labels of an explanation; a number is of it only where a unit makes a dose of it. */
export function explained(phrase: readonly Token[], abbreviations: Readonly<Record<string, string>>): string[] {
  if (phrase.some(({ text }) => elsewhere.test(text))) return []
  return [...labelsOf(phrase.filter((token, at) => token.type !== 'number' || token.glued === true || isDose(phrase, at)), abbreviations)]
}

function isDose(tokens: readonly Token[], at: number): boolean {
  const unit = readUnit(tokens, at + 1)
  return unit !== null && (unit.kind === 'dose' || unit.unit === '%')
}

/** "group A", "arm 2", "control group", "controls", "GDM1". */
function nameAt(tokens: readonly Token[], at: number): Named | null {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (groupWord.test(token.text)) {
    const to = next ? endOfShort(tokens, at + 1) : 0
    return to > 0 ? { labels: [...labelsOf(tokens.slice(at + 1, to))], from: at, to, isCode: false } : null
  }
  if (roleWord.test(token.text)) {
    // "intervention (education) group" is looked for from its first word.
    const bracketed = next?.text === '(' ? closing(tokens, at + 1) : -1
    const isNamed = token.text === 'controls' || next !== undefined && groupWord.test(next.text) || bracketed > 0 && groupWord.test(tokens[bracketed + 1]?.text ?? '')
    return isNamed ? { labels: [...labelsOf([token])], from: at, to: at + (next !== undefined && groupWord.test(next.text) ? 2 : 1), isCode: false } : null
  }
  // "yoga (Y)"
  if (/^\p{Lu}$/u.test(token.raw) && tokens[at - 1]?.text === '(' && next?.text === ')' && tokens.slice(Math.max(0, at - 4), at - 1).some(({ raw }) => raw[0]!.toUpperCase() === token.raw)) return { labels: [token.raw], from: at, to: at + 1, isCode: true }
  if (!/^\p{Lu}{1,5}$/u.test(token.raw) || next?.glued !== true || next.spaced || !/^\d$/.test(next.raw) || tokens[at - 1]?.text === '-') return null
  return { labels: [...labelsOf(tokens.slice(at, at + 2))], from: at, to: at + 2, isCode: true }
}

/** The end of a short name: "A", "III", "BT", "2", "P1"; 0 where none begins. */
function endOfShort(tokens: readonly Token[], at: number): number {
  const { raw, type } = tokens[at]!
  if (type === 'number') return /^\d$/.test(raw) && tokens[at + 1]?.text !== '%' ? at + 1 : 0
  if (!/^\p{Lu}{1,4}$/u.test(raw)) return 0
  return tokens[at + 1]?.glued === true && !tokens[at + 1]!.spaced ? at + 2 : at + 1
}

/** "intervention (education) group" */
function insideName(tokens: readonly Token[], { from, to }: Named): Token[] | null {
  if (to - from !== 1 || tokens[to]?.text !== '(') return null
  const close = closing(tokens, to)
  return close > 0 && groupWord.test(tokens[close + 1]?.text ?? '') ? phraseFrom(tokens, to + 1) : null
}

/** "group A (n = 70) received …", "group A: …", "group A (…)" */
function behindName(tokens: readonly Token[], { to, isCode }: Named): Token[] | null {
  let at = to
  if (people.test(tokens[at]?.text ?? '')) at++
  if (tokens[at]?.text === '(') {
    const close = closing(tokens, at)
    if (close < 0) return null
    if (!isSize(tokens, at + 1, close)) return groupWord.test(tokens[close + 1]?.text ?? '') || tokens.slice(at + 1, close).some(({ type, glued }) => type === 'number' && glued !== true) && !isCode && roleWord.test(tokens[to - 2]?.text ?? '') ? null : phraseFrom(tokens, at + 1)
    at = close + 1
  }
  if (/^[:=]$/.test(tokens[at]?.text ?? '')) return phraseFrom(tokens, at + 1)
  const part = partBehind(tokens, at)
  if (part !== null) return part
  while (/^(?:will|were|was|be|only|also|all|,)$/.test(tokens[at]?.text ?? '') && at < to + longest) at++
  const verb = tokens[at]?.text ?? ''
  return getting.test(verb) || given.test(verb) ? phraseFrom(tokens, at + 1) : null
}

/** "group B was the control group", "group B served as controls" */
function partBehind(tokens: readonly Token[], from: number): Token[] | null {
  let at = from
  if (!/^(?:was|is|served|acted)$/.test(tokens[at++]?.text ?? '')) return null
  while (/^(?:as|the|a|our)$/.test(tokens[at]?.text ?? '') && at < from + 4) at++
  const role = tokens[at]
  return role !== undefined && roleWord.test(role.text) && (role.text === 'controls' || groupWord.test(tokens[at + 1]?.text ?? '')) ? [role] : null
}

/** "bupivacaine (group B, n = 30)", "ondansetron (4 mg; group A)", "baseline (T0)" */
function beforeBracket(tokens: readonly Token[], { from, to, isCode }: Named): Token[] | null {
  let opening = from - 1
  while (opening >= 0 && opening > from - longest && !/^[()]$/.test(tokens[opening]!.text)) opening--
  const close = /^[),;]$/.test(tokens[to]?.text ?? '')
  if (tokens[opening]?.text !== '(' || !close || opening < from - 1 && (isCode || !/^[,;]$/.test(tokens[from - 1]!.text))) return null
  return [...phraseBefore(tokens, opening), ...tokens.slice(opening + 1, from).filter(({ text }) => text !== ';')]
}

function closing(tokens: readonly Token[], opening: number): number {
  for (let at = opening + 1; at < tokens.length && at < opening + 30; at++) if (tokens[at]!.text === ')') return at
  return -1
}

/** "(n = 28)", "(28 patients)": how many there are, and nothing else. */
function isSize(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ type, text }) => type !== 'word' || text === 'n' || people.test(text) || text === 'cases')
}
