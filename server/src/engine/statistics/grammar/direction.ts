import type { Token } from '../tokens.ts'
import type { Direction } from '../statistic.ts'
import type { Draft, Match, Recognizer } from './draft.ts'

const negations = new Set(['no', 'not', 'non', 'nor', 'neither', 'without', 'never', "didn't", "wasn't", "weren't", "doesn't", 'failed', 'lacked', 'insufficient', 'hardly'])
const verbs: [RegExp, Direction['change']][] = [
  [/^improve(?:s|d|ment|ments)?$|^improving$/, 'better'],
  [/^reduc(?:e|es|ed|ing|tion|tions)$|^decreas(?:e|es|ed|ing)$|^lower(?:s|ed|ing)?$|^fewer$|^less$|^declin(?:e|es|ed|ing)$|^smaller$|^fell$|^delay(?:ed|s)?$|^shorter$/, 'decrease'],
  [/^increas(?:e|es|ed|ing)$|^rais(?:e|ed|es)$|^higher$|^greater$|^more$|^larger$|^longer$|^rose$|^prolong(?:ed|s)?$/, 'increase'],
  [/^worse(?:n|ned|ns|ning)?$|^deteriorat(?:e|ed|ion)$|^inferior$/, 'worse'],
  [/^superior$|^superiority$|^outperform(?:s|ed)?$|^better$/, 'better'],
  [/^differ(?:s|ed|ence|ences|ent|ently)?$|^effect(?:s|ive)?$|^chang(?:e|es|ed)$/, 'difference'],
  [/^associat(?:ed|ion|ions)$|^correlat(?:ed|ion|ions)$|^predict(?:s|ed|ive|or|ors)?$|^relat(?:ed|ion|ionship)$/, 'association'],
]

/**
 * Statements of significance or direction without a number: "significantly reduced", "no significant difference", "did not differ",
 * "was not superior", "did not outperform". They are claims too.
 */
export const directions: Recognizer = {
  opens: ({ type, text }) => type === 'word' && (/^(?:significant|significantly|significance|nonsignificant|nonsignificantly|superior|superiority|outperform|outperformed|differ|differed|differences?)$/.test(text) || bare.test(text)),
  read: readDirection,
}

function readDirection(tokens: readonly Token[], at: number): Match | null {
  const token = tokens[at]!
  if (/^(?:significant|significantly|significance)$/.test(token.text)) return significance(tokens, at)
  if (token.text === 'nonsignificant' || token.text === 'nonsignificantly') return statement(tokens, at, at, { significant: false, change: 'none' })
  if (/^(?:superior|superiority|outperform|outperformed|differ|differed|differences?)$/.test(token.text)) {
    const negation = negationBefore(tokens, at, 4)
    if (negation === null) {
      return /^(?:superior|outperformed)$/.test(token.text) && tokens[at - 1]?.text !== 'non' ? statement(tokens, at, at, { significant: null, change: 'better' }) : null
    }
    return statement(tokens, beside(negation, at), at, { significant: false, change: 'none' })
  }
  // "did not improve", "does not reduce"
  if (bare.test(token.text) && tokens[at - 1]?.text === 'not' && /^(?:did|does|do)$/.test(tokens[at - 2]?.text ?? '')) return statement(tokens, at - 2, at, { significant: false, change: 'none' })
  return null
}

/** Verbs of change as they stand after "did not". */
const bare = /^(?:improve|change|reduce|decrease|lower|decline|fall|increase|raise|rise|worsen)$/

function significance(tokens: readonly Token[], at: number): Match | null {
  // "clinically significant", "significance level", "significant others" and definitions say nothing of a result.
  if (/^(?:clinically|socially|highly)$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 1]!.text !== 'highly') return null
  if (/^(?:level|levels|threshold|testing|tests?|was|set|others?|at|defined|heterogeneity|number|clinical)$/.test(tokens[at + 1]?.text ?? '') && !/^(?:at|was)$/.test(tokens[at + 1]?.text ?? '')) return null
  if (tokens[at]!.text === 'significance' && !isReached(tokens, at)) return null
  if (/^(?:was|is)$/.test(tokens[at + 1]?.text ?? '') && /^(?:set|defined|assumed|considered|accepted)$/.test(tokens[at + 2]?.text ?? '')) return null
  const negation = negationBefore(tokens, at, 6)
  const change = changeNear(tokens, at)
  const lead = tokens[at - 1]?.text === 'statistical' ? at - 2 : at - 1
  const missed = /^(?:approach|approached|approaching|near|marginal|borderline|toward|towards|miss|missed|misses|missing|lacked|lacks|lost)$/.test(tokens[lead]?.text ?? '') || tokens[lead]?.text === 'of' && tokens[lead - 1]?.text === 'short'
  const direction: Direction = negation === null && !missed ? { significant: true, change: change?.change ?? 'difference' } : { significant: false, change: 'none' }
  const first = Math.min(negation === null ? at : beside(negation, at), at)
  const last = Math.max(at, change && change.at > at && change.at <= at + 3 ? change.at : at)
  return statement(tokens, first, last, direction)
}

/** "Reached significance", "missed statistical significance", "fell short of significance", "the significance that it lacked" is none. */
function isReached(tokens: readonly Token[], at: number): boolean {
  const lead = tokens[at - 1]?.text ?? ''
  return /^(?:reach|reached|reaches|achieve|achieved|attain|attained|approach|approached|statistical|miss|missed|misses|missing|lacked|lacks|lost)$/.test(lead) || lead === 'of' && tokens[at - 2]?.text === 'short'
}

/** The nearest negation in the few tokens before, not crossing a clause. */
function negationBefore(tokens: readonly Token[], at: number, reach: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const token = tokens[i]!
    if (token.text === ';' || token.text === '.' || (token.text === ',' && i < at - 1) || token.text === 'but') return null
    // "The 14 who did not had felt more": that is who they are.
    if (negations.has(token.text) && !(token.text === 'not' && tokens[i - 2]?.text === 'who') && !(token.text === 'failed' && tokens[i + 1]?.text !== 'to') || isNobody(tokens, i, at)) return i
  }
  return invertedBefore(tokens, at)
}

/** "None of the scores differed", "but nothing was significantly changed": where nobody is the subject; not in "5 with tea and none with coffee", nor "none of the differences mattered". */
function isNobody(tokens: readonly Token[], at: number, statement: number): boolean {
  return /^(?:none|nothing|nobody)$/.test(tokens[at]!.text) && !/^(?:differences?|superiority)$/.test(tokens[statement]!.text) && (at === 0 || subjectOpeners.test(tokens[at - 1]!.text)) && !/^(?:with|in|on|for|under|after|at|from)$/.test(tokens[at + 1]!.text)
    && !tokens.slice(at + 1, statement).some(({ text }) => /^(?:[([]|and|or)$/.test(text))
}

const subjectOpeners = /^(?:[,;:]|and|but|that|while|whereas|although|though|since|because|so|where|when|then)$/

/** As far before its statement a denial stands that belongs to it, in tokens. */
const closest = 6

/** Where a denied statement begins: with its denial, but where a whole subject stands between. */
function beside(negation: number, at: number): number {
  return at - negation > closest ? at : negation
}

/** No subject between "nor did" and its verb is longer, in tokens. */
const longestSubject = 14

/** "Nor did six infusions and a single one differ": the denial stands before the subject. Exported for what is said in words. */
export function invertedBefore(tokens: readonly Token[], at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - longestSubject); i--) {
    if (/^[,;.]$/.test(tokens[i]!.text)) return null
    if (/^(?:nor|neither)$/.test(tokens[i]!.text) && auxiliary.test(tokens[i + 1]?.text ?? '') || opensDenied(tokens, i, at)) return i
  }
  return null
}

const auxiliary = /^(?:did|do|does|was|were|is|are|has|have|had|could)$/

/** "In neither of the trials was the spray superior": a denial opens the clause, and the verb stands before its subject. */
function opensDenied(tokens: readonly Token[], at: number, statement: number): boolean {
  if (!/^(?:neither|no|none)$/.test(tokens[at]!.text) || !/^(?:in|at|on|with|for|by|under|after)$/.test(tokens[at - 1]?.text ?? '') || at > 1 && !subjectOpeners.test(tokens[at - 2]!.text)) return false
  const verb = tokens.findIndex(({ text }, i) => i > at && auxiliary.test(text))
  return verb > at && verb < statement - 1 && !/^(?:not|no|significantly|more|less|also|significant)$/.test(tokens[verb + 1]!.text)
}

/** The verb or adjective of change nearest to `at`, looking ahead first. */
function changeNear(tokens: readonly Token[], at: number): { change: Direction['change'], at: number } | null {
  for (let step = 1; step <= 5; step++) {
    for (const i of step <= 3 ? [at + step, at - step] : [at + step]) {
      const word = tokens[i]
      if (word?.type !== 'word') continue
      const found = verbs.find(([pattern]) => pattern.test(word.text))
      if (found) return { change: found[1], at: i }
    }
  }
  return null
}

function statement(tokens: readonly Token[], first: number, last: number, direction: Direction): Match {
  const draft: Draft = { kind: 'direction', start: tokens[first]!.start, end: tokens[last]!.end, value: null, lower: null, upper: null, comparator: '=', unit: null, printed: [], direction }
  return { next: last + 1, statistics: [draft] }
}
