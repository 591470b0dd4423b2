/** Abbreviations whose full stop never ends a sentence: something always follows them. */
export const neverLast = new Set([
  'e.g', 'i.e', 'cf', 'vs', 'viz', 'ca', 'approx', 'resp', 'fig', 'figs', 'eq', 'eqs', 'eqn', 'dr', 'drs', 'prof', 'mr', 'mrs', 'ms',
  'tab', 'sect', 'suppl', 'incl', 'excl', 'ref', 'refs', 'c.f', 'mt',
])

/** Abbreviations that end a sentence only where an ordinary sentence opener follows. */
export const seldomLast = new Set([
  'st', 'u.s', 'u.k', 'e.u', 'ph.d', 'm.d', 'm.sc', 'b.sc', 'inc', 'ltd', 'corp', 'co', 'jr', 'sr', 'ed', 'eds', 'dept', 'univ', 'trans',
])

/** Abbreviations that belong to a number when one follows; elsewhere they are ordinary words ("no.", "p."). */
export const beforeNumber = new Set([
  'no', 'nos', 'nr', 'p', 'pp', 'vol', 'vols', 'ch', 'chap', 'sec', 'art', 'para', 'app', 'n', 'v', 'ver', 'jan', 'feb', 'mar', 'apr', 'jun',
  'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'item', 'pt',
])

/** Words that open sentences and are not names: after an initial or "U.S." they show that a sentence has ended. */
export const openers = new Set([
  'a', 'an', 'the', 'this', 'that', 'these', 'those', 'there', 'here', 'it', 'its', 'we', 'our', 'they', 'their', 'he', 'she', 'his', 'her', 'in', 'on',
  'at', 'by', 'for', 'from', 'of', 'to', 'with', 'without', 'after', 'before', 'during', 'among', 'as', 'if', 'when', 'while', 'where',
  'whereas', 'although', 'though', 'however', 'moreover', 'furthermore', 'therefore', 'thus', 'hence', 'all', 'both', 'each', 'no', 'not',
  'none', 'some', 'most', 'many', 'several', 'one', 'two', 'three', 'four', 'five', 'six', 'patients', 'participants', 'results', 'and', 'but', 'or',
  'overall', 'finally', 'first', 'second', 'subsequently', 'compared', 'response', 'treatment', 'such',
])
