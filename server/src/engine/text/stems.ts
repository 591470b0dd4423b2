import type { Token } from '../statistics/tokens.ts'
import { detached } from './detached.ts'
import { ofWord } from './words.ts'

const stopWords = new Set(('a an the and or but of in on at to for from by with without as is are was were be been being has have had do did does this that these those it its their they them there '
  + 'which who whom whose than then so such not no nor only also both each either neither after before during between among over under into within per via about up down out more most less very can could '
  + 'may might must shall should will would we our us i you your he she his her however while when where although because if whether respectively compared versus vs et al study studies patients participants '
  + 'subjects group groups trial results showed shown found reported report observed significant significantly p ci or hr rr smd wmd nnt n mean difference').split(' '))

/** Stems of the content words of a row of tokens, without repetition: enough to see whether two sentences speak of the same thing. */
export function stemsOf(tokens: readonly Token[]): string[] {
  const stems = new Set<string>()
  for (const token of tokens) {
    if (token.type !== 'word') continue
    const stem = stemOfToken(token)
    if (stem !== '') stems.add(stem)
  }
  return [...stems]
}

/** The stem of a word; nothing where it is no content word. */
const stemOfToken = ofWord(({ text }: Token): string => (text.length < 3 || stopWords.has(text) ? '' : detached(stemOf(text))))

/** British spelling where American differs: "anaesthesia", "oedema", "randomised", "analysed", "behavioural", "centre". */
function inAmerican(word: string): string {
  return word.replace(/[ao]e(?=\p{L})/gu, 'e').replace(/(?<=[iy])s(?=(?:e|ed|es|ing|ation|ations)$)/, 'z').replace(/(?<=\p{L}{2}o)u(?=r(?:s|al|ally|ed|ing|able)?$)/u, '').replace(/(?<=[bt])re(?=s?$)/, 'er')
}

/** The stem of a word in lower case. A light English stemmer: plural, participle and adverb endings, and the commonest noun endings; British and American spelling give one stem. */
export function stemOf(word: string): string {
  let s = inAmerican(word)
  if (s.length > 5 && s.endsWith('ies')) s = `${s.slice(0, -3)}y`
  else if (s.length > 4 && s.endsWith('es') && /(?:[sxz]|ch|sh)es$/.test(s)) s = s.slice(0, -2)
  else if (s.length > 3 && s.endsWith('s') && !s.endsWith('ss') && !s.endsWith('us') && !s.endsWith('is')) s = s.slice(0, -1)
  for (const ending of ['ization', 'isation', 'ational', 'ations', 'ation', 'ingly', 'edly', 'ments', 'ment', 'ness', 'ing', 'ion', 'ed', 'ly', 'er', 'or', 'al', 'ive']) {
    if (s.length - ending.length >= 4 && s.endsWith(ending)) return s.slice(0, -ending.length)
  }
  return s.endsWith('e') && s.length > 4 ? s.slice(0, -1) : s
}
