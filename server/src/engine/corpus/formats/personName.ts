import type { CslName } from '../study.ts'

/** Words that no person is called. */
const institutional = /\b(?:group|consortium|collaborat\w{1,10}|committee|association|society|university|institut\w{1,5}|department|ministry|agency|organi[sz]ation|network|team|investigators|office|center|centre|council|commission|administration|foundation|college|academy|board|company|inc|ltd|gmbh|trial|study|project|initiative|the|of|for|and)\b/i

/**
 * A name as the formats of reference managers have it: "Family, Given, Suffix". Without a comma it is an institution, unless it looks like
 * "Given Family" and nothing in it speaks for an institution.
 */
export function personName(written: string): CslName {
  const [family = '', given = '', suffix = ''] = written.split(',').map(part => part.trim())
  if (given !== '') return { family, given, ...suffix === '' ? {} : { suffix } }
  if (written.includes(',')) return { family }
  const words = family.split(/\s+/)
  const isPerson = words.length >= 2 && words.length <= 3 && words.every(word => /^\p{Lu}[\p{L}.'’-]{0,30}$/u.test(word)) && !institutional.test(family) && words.some(word => /\p{Ll}/u.test(word))
  return isPerson ? { family: words.at(-1)!, given: words.slice(0, -1).join(' ') } : { literal: family }
}
