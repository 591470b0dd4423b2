import type { Corpus } from '../../../server/src/engine/corpus/corpus.ts'
import { analyse } from '../../../server/src/engine/index.ts'
import { candidatesFor, settingIn, type Setting } from '../../../server/src/engine/judging/candidates/candidates.ts'
import type { Claim } from '../../../server/src/engine/judging/claim.ts'
import { companyIn, type Company } from '../../../server/src/engine/judging/candidates/company.ts'
import { evidenceOf, poolEvidence } from '../../../server/src/engine/judging/candidates/evidencePool.ts'
import { crossingsOf, type CrossingTraits } from '../../../server/src/engine/judging/weighing/crossing.ts'
import { judgeByRules } from '../../../server/src/engine/judging/judgeClaim.ts'
import { meantBeside } from '../../../server/src/engine/judging/rules/meantBeside.ts'
import { signsIn, type Signs } from '../../../server/src/engine/judging/weighing/signs.ts'
import { traitsOf, type Traits } from '../../../server/src/engine/judging/weighing/traits.ts'
import { pairsOf } from '../../../server/src/engine/judging/weighing/weighArms.ts'
import { tokenize } from '../../../server/src/engine/statistics/tokens.ts'
import type { Span } from '../../../server/src/engine/text/span.ts'
import { hash, randomFrom, shuffled } from '../support/random.ts'
import { fittedSets, readArticleClaims } from '../../unit/engine/articleClaims.ts'
import { corpusOf, type Article } from './articles.ts'
import { changesOf, neighbour, type Change, type ChangeKind } from './changes.ts'
import type { Choice } from './conditionalLogit.ts'
import type { Example } from './logisticFit.ts'
import { citingManuscript } from './manuscript.ts'
import { printedNumbers } from './printedNumbers.ts'

/** A number, and what was done to it. */
export interface NumberExample extends Example<Traits> { change: ChangeKind | null }

export interface Examples { numbers: NumberExample[], pairs: Example<CrossingTraits>[] }

/** Of each kind of change, so many are made of a sentence. */
const perKind = 3
const pairsPerSentence = 4

/** Every number and every pair of a part of an article as it is, and some of each sentence changed, one at a time. */
export function examplesOf(article: Article | null): Examples {
  if (!article) return { numbers: [], pairs: [] }
  const sentences = article.paragraphs.flat()
  const random = (sentence: string): (() => number) => randomFrom(`fit ${article.id} ${hash(sentence)}`)
  const slips = inRounds(sentences, sentence => {
    const next = random(sentence)
    return (['digit', 'dropped digit', 'decimal shift', neighbour] as const).flatMap(kind => shuffled(changesOf(kind, sentence, next, article.body), next).slice(0, perKind))
  })
  const swaps = inRounds(sentences, sentence => {
    const next = random(sentence)
    return shuffled(changesOf('swapped arms', sentence, next, article.body), next).slice(0, pairsPerSentence)
  })
  return {
    numbers: [
      ...numbersIn(article, sentences, sentences.map(sentence => printedNumbers(sentence)), null),
      ...slips.flatMap(made => numbersIn(article, changed(sentences, made), placesOf(made), made)),
    ],
    pairs: [...pairsIn(article, sentences, null), ...swaps.flatMap(made => pairsIn(article, changed(sentences, made), placesOf(made)))],
  }
}

type Round = readonly (Change | undefined)[]

/** The changes of all sentences in rounds, each of which changes every sentence once as long as it has changes left. */
function inRounds(sentences: readonly string[], changesIn: (sentence: string) => Change[]): Round[] {
  const changes = sentences.map(changesIn)
  return Array.from({ length: Math.max(0, ...changes.map(({ length }) => length)) }, (_, round) => changes.map(each => each[round]))
}

function changed(sentences: readonly string[], made: Round): string[] {
  return sentences.map((sentence, i) => made[i]?.sentence ?? sentence)
}

function placesOf(made: Round): Span[][] {
  return made.map(change => change?.places ?? [])
}

/** The traits of the numbers at some places of each sentence. */
function numbersIn(article: Article, sentences: readonly string[], places: readonly (readonly Span[])[], made: Round | null): NumberExample[] {
  const { text, claims, company, wanted } = read(article, sentences, places)
  return wanted.flatMap((spans, i) => spans.flatMap(place => claims.filter(claim => isAt(claim, place)).slice(0, 1))
    .flatMap(claim => {
      const traits = traitsIn(settingOf(claim, claims, text), article.corpus, company)
      return traits ? [{ traits, changed: made !== null, change: made?.[i]?.kind ?? null }] : []
    }))
}

/** The numbers of the labelled sentences about an article. */
export function inOwnWords(path: string): Example<Traits>[] {
  const corpus = corpusOf(path)
  const company = companyOf(corpus)
  return ownWordsAbout(path).flatMap(({ setting, isRight }) => {
    const traits = traitsIn(setting, corpus, company)
    return traits ? [{ traits, changed: !isRight }] : []
  })
}

/** What each right number of an article's parts, and of the labelled sentences about it, may mean, and which findings agree with it. */
export function choicesOf(path: string, parts: readonly (Article | null)[]): Choice<Signs>[] {
  const restated = parts.flatMap(article => {
    if (!article) return []
    const sentences = article.paragraphs.flat()
    const { text, claims, wanted } = read(article, sentences, sentences.map(sentence => printedNumbers(sentence)))
    const settings = wanted.flat().flatMap(place => claims.filter(claim => isAt(claim, place)).slice(0, 1)).map(claim => settingOf(claim, claims, text))
    return settings.map(setting => ({ setting, company: companyOf(article.corpus) }))
  })
  const company = companyOf(corpusOf(path))
  const own = ownWordsAbout(path).filter(({ isRight }) => isRight).map(({ setting }) => ({ setting, company }))
  return [...restated, ...own].flatMap(({ setting, company }) => choiceOf(setting, company) ?? [])
}

/** Null where no finding agrees, or there is nothing to choose from. What is literally there is meant rather than what rounds to it. */
function choiceOf(setting: Setting, company: Company): Choice<Signs> | null {
  const candidates = candidatesFor(setting, company)
  const reasons = candidates.map(({ agreement }) => (agreement ? agreement.reason ?? 'literal' : null))
  const chosen = (['literal', 'rounding'] as const).find(reason => reasons.includes(reason))
  return chosen && candidates.length > 1 ? { alternatives: candidates.map(signsIn(setting, company)), isChosen: reasons.map(reason => reason === chosen) } : null
}

function ownWordsAbout(path: string): { setting: Setting, isRight: boolean }[] {
  return fittedSets.flatMap(readArticleClaims).filter(({ file }) => path.endsWith(`/${file}`)).flatMap(({ text, at, verdict }) => {
    const { claims } = analyse(text, corpusOf(path), { syntax: 'markdown' })
    const start = text.indexOf(at)
    const claim = claims.find(each => isAt(each, { start, end: start + at.length }))
    return claim ? [{ setting: settingOf(claim, claims, text), isRight: verdict === 'supported' }] : []
  })
}

/** The traits of all pairs of numbers, or of those at two places of each sentence. */
function pairsIn(article: Article, sentences: readonly string[], places: readonly (readonly Span[])[] | null): Example<CrossingTraits>[] {
  const { claims, company, wanted } = read(article, sentences, places ?? [])
  return [...new Set(claims.map(({ sentence }) => sentence.start))].flatMap(start => {
    const own = claims.filter(({ sentence }) => sentence.start === start)
    const pairs = pairsOf(own.map(claim => claim.reason === 'arm' ? { ...claim, verdict: 'supported' } : claim))
    const crossings = crossingsOf(pairs.map(([a, b]) => [a.statistic, b.statistic]), own.map(({ statistic }) => statistic).filter(({ kind }) => kind !== 'direction'), company)
    return crossings.flatMap((crossing, i) => {
      const isWanted = places === null || wanted.some(([first, second]) => first && second && isAt(pairs[i]![0], first) && isAt(pairs[i]![1], second))
      return crossing && isWanted ? [{ traits: crossing.traits, changed: places !== null }] : []
    })
  })
}

function isAt({ statistic }: Claim, place: Span): boolean {
  return statistic.kind !== 'direction' && statistic.start < place.end && place.start < statistic.end
}

/** The claims of a manuscript made of these sentences, and where in it the places are. */
function read(article: Article, sentences: readonly string[], places: readonly (readonly Span[])[]): { text: string, claims: Claim[], company: Company, wanted: Span[][] } {
  const { text, starts } = citingManuscript([sentences], article.id)
  const { claims } = analyse(text, article.corpus, { syntax: 'markdown' })
  const company = companyOf(article.corpus)
  return { text, claims, company, wanted: places.map((spans, i) => spans.map(({ start, end }) => ({ start: start + starts[i]!, end: end + starts[i]! }))) }
}

function companyOf(corpus: Corpus): Company {
  return companyIn(poolEvidence(corpus.studies.flatMap(study => evidenceOf(study, corpus, null))))
}

function settingOf({ statistic, sentence }: Claim, claims: readonly Claim[], text: string): Setting {
  return settingIn(claims.filter(other => other.sentence.start === sentence.start).map(other => other.statistic), statistic, () => tokenize(text, sentence))
}

/** Null where the words of the claim point to another number, which needs no weighing. */
function traitsIn(setting: Setting, corpus: Corpus, company: Company): Traits | null {
  const candidates = candidatesFor(setting, company)
  const judgement = judgeByRules(setting, corpus.studies, candidates, company)
  return judgement.verdict !== 'contradicted' && meantBeside(setting, candidates, company) ? null : traitsOf(setting, candidates, company, judgement)
}
