import type { Rewrite } from '../layout.ts'

const pattern = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/iy
/** The signs with which figures are written; others stand for letters. */
const named: Readonly<Record<string, string>> = {
  lt: '<', gt: '>', amp: '&', le: '≤', ge: '≥', nbsp: '\u00a0', thinsp: '\u2009', ensp: ' ', emsp: ' ', ndash: '–', mdash: '—', minus: '−', plusmn: '±', times: '×', middot: '·', asymp: '≈',
  sup2: '²', micro: 'µ', mu: 'μ', chi: 'χ', eta: 'η', beta: 'β', alpha: 'α', kappa: 'κ', rho: 'ρ', tau: 'τ', euro: '€', pound: '£', quot: '"', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”',
}

/** The character reference of HTML at a place in a text, as what it stands for; null where there is none, or one that no figure needs. */
export function entity(text: string, at: number): Rewrite | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (!match) return null
  const code = match[1] !== undefined ? Number(match[1]) : match[2] !== undefined ? Number.parseInt(match[2], 16) : null
  const words = code === null ? named[match[3]!] : code >= 32 && code <= 0xffff ? String.fromCharCode(code) : undefined
  return words === undefined ? null : { start: at, end: pattern.lastIndex, words }
}
