/** Names read backwards from the year of a citation. */
export interface Names {
  authors: string[]
  etAl: boolean
  /** Where the first name begins. */
  start: number
}

const token = /\S{1,80}/g
const particles = new Set(['de', 'van', 'von', 'der', 'den', 'di', 'da', 'del', 'della', 'la', 'le', 'du', 'dos', 'das', 'ter', 'ten', 'te', 'aan', 'het', "'t", '’t', 'bin',
  'ibn', 'al', 'el', 'zu', 'zur', 'af', 'av', 'st.', 'vande', 'vander', 'mac'])
const connectors = new Set(['and', '&', 'und', 'et', 'y', 'e', 'en', 'och', 'og', 'и'])
/** Words of an institution's name that are not capitalised. */
const inInstitution = new Set(['of', 'for', 'the', 'and', 'on', 'in', '&'])
const person = /^[(“"‘]?(?:d['’])?(\p{Lu}[\p{L}\p{M}’'‐-]{0,40})$/u
const initial = /^\p{Lu}\.(?:-?\p{Lu}\.){0,3}$/u
const romanNumber = /^[IVX]{1,5}$/
/** Words with a capital that stand before a year and are no author. */
const notAuthor = new Set(('january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer '
  + 'autumn fall winter table tables figure figures fig section chapter appendix equation box study studies experiment phase version day week month year part volume issue '
  + 'supplement since until in on at by from before after during between of the a an this that these those as for to with and or but also see eg ie cf around circa '
  + 'about early late mid published accessed retrieved updated approved available copyright recently later subsequently however moreover finally first second third '
  + 'declaration lot batch act law directive revision census grant '
  + 'previously similarly notably later findings evidence compared whereas while although when where if then thus').split(' '))

/** Those of them that are names of people too, behind another name: "Ward and April". */
const calendar = new Set('april may june august summer autumn winter day week early'.split(' '))

/**
 * Reads the authors that end right before `end` in a text, not further back than `start`: "Aust", "Aust and Gärtner", "Aust, Gärtner, & Basso", "Fava et al.",
 * "aan het Rot et al.’s", "Food and Drug Administration". Null where what stands there is no name.
 */
export function readNamesBefore(text: string, start: number, end: number): Names | null {
  const tokens = [...text.slice(start, end).matchAll(token)].map((match) => ({ text: match[0], start: start + match.index }))
  let index = tokens.length - 1
  const strip = (word: string): string => word.replace(/[,;]$/, '').replace(/['’]s$/, '').replace(/['’]$/, '')
  while (index >= 0 && /^\[[\p{L}\d-]{2,15}\],?$/u.test(tokens[index]!.text)) index--
  if (index < 0) return null
  let etAl = false
  if (/^al\.?$/.test(strip(tokens[index]!.text)) && /^et$/.test(tokens[index - 1]?.text ?? '')) {
    etAl = true
    index -= 2
  } else if (/^u\.\s?a\.$/.test(strip(tokens[index]!.text)) || /^a\.$/.test(strip(tokens[index]!.text)) && tokens[index - 1]?.text === 'u.') {
    // "Weber u. a."
    etAl = true
    index -= tokens[index]!.text.startsWith('u') ? 1 : 2
  } else if (/^(?:colleagues|co-?workers|co-?authors|associates|others|Kollegen|Mitarbeiter|Koll\.?|cols?\.?|colaboradores)$/.test(strip(tokens[index]!.text)) && connectors.has(tokens[index - 1]?.text ?? '')) {
    etAl = true
    index -= 2
  }

  const authors: string[] = []
  let nameStart = end
  let pending = true
  while (index >= 0 && pending && authors.length < 20) {
    while (index >= 0 && initial.test(strip(tokens[index]!.text))) index--
    const first = index >= 0 ? readName(tokens, index, strip, etAl && authors.length === 0) : null
    if (first === null) break
    // "In PTSD, Reed et al. (2020)": what the preposition governs is no author.
    if (authors.length > 0 && /^\p{Lu}{2,12}$/u.test(first.name) && /^(?:in|at|for|among|with|of|from|on)$/i.test(tokens[first.index - 1]?.text ?? '')) break
    authors.unshift(first.name)
    nameStart = tokens[first.index]!.start + (/^[(“"‘]/.test(tokens[first.index]!.text) ? 1 : 0)
    index = first.index - 1
    while (index >= 0 && initial.test(tokens[index]!.text)) nameStart = tokens[index--]!.start
    // Another name follows to the left where a comma or "and" stands between.
    const before = tokens[index]?.text ?? ''
    pending = connectors.has(before) || before.endsWith(',')
    if (connectors.has(before)) index--
  }
  if (authors.length === 0) return null
  return institution(text, start, end, { authors, etAl, start: nameStart })
}

/** What names of institutions begin with that have small words of any kind in them. */
const institutionStart = new RegExp('^\\s{0,3}(?:(?:see also|see|cf\\.|e\\.g\\.,?|also) )?((?:The |La |Le |Die |Das )?(?:World|American|Asian|African|Australian|British|Canadian|European|International|National|Nordic|Royal|United|'
  + 'U\\.?S\\.?|Working (?:Party|Group)|Minist\\p{L}+|Institut\\p{L}*|Istituto|Departa?m\\p{L}+|Bundes\\p{L}+|Deutsche|Haute|Agen[ct]\\p{L}+|Soci(?:et|ét|ed)\\p{L}+|Organi[sz]a\\p{L}+|Comit\\p{L}+|Committee|Commission|'
  + 'Council|Conseil|Consejo|Cent(?:er|re|ro|ers|res)|As?sociac\\p{L}+|Academ\\p{L}+|College|Universi\\p{L}+) [^;()\\d&]{2,150}?),?\\s?(?:\\[[^[\\]]{2,15}\\],?\\s?)?$', 'u')

/** The institution that a stretch between parentheses or semicolons consists of: "Working Party of the European Helicobacter pylori Study Group". */
export function readInstitution(text: string, start: number, end: number): Names | null {
  const match = institutionStart.exec(text.slice(start, end))
  if (!match || /\bet al\b/.test(match[1]!)) return null
  return { authors: [match[1]!.replace(/\s+/g, ' ')], etAl: false, start: start + match[0].indexOf(match[1]!) }
}

/** One family name that ends at a token, with the particles before it. Before "et al." it is `certain`: "May et al." is no month. */
function readName(tokens: { text: string, start: number }[], index: number, strip: (word: string) => string, certain: boolean): { name: string, index: number } | null {
  const match = person.exec(strip(tokens[index]!.text))
  const word = match?.[1]!.toLowerCase() ?? ''
  const known = certain || calendar.has(word) && connectors.has(tokens[index - 1]?.text ?? '') && index > 1 && readName(tokens, index - 2, strip, false) !== null
  if (!match || romanNumber.test(match[1]!) || !known && notAuthor.has(word)) return null
  let name = strip(tokens[index]!.text).replace(/^[(“"‘]/, '')
  while (index > 0 && particles.has(tokens[index - 1]!.text.toLowerCase().replace(/^[(“"‘]/, ''))) {
    name = `${tokens[--index]!.text.replace(/^[(“"‘]/, '')} ${name}`
  }
  return { name, index }
}

/** "Food and Drug Administration": capitalised words that go on to the left without a comma make one institution of them. */
function institution(text: string, start: number, end: number, names: Names): Names {
  if (names.etAl || text.slice(names.start, end).includes('&')) return names
  const tokens = [...text.slice(start, end).matchAll(token)].map((match) => ({ text: match[0], start: start + match.index }))
  let first = tokens.length
  while (first > 0 && tokens.length - first < 12) {
    const word = tokens[first - 1]!.text
    const bare = word.replace(/[,;]$/, '').replace(/^[(“"‘]/, '').replace(/['’]s?$/, '')
    const isLast = first === tokens.length
    if (!isLast && /[,;.:]$/.test(word)) break
    if (!(/^\[.{2,15}\]$/.test(bare) || inInstitution.has(bare) || /^\p{Lu}[\p{L}’'.-]{0,40}$/u.test(bare))) break
    first--
  }
  // "In April the World Health Organization": its name begins behind such words, but may have them further in ("Arrest Study Group").
  while (first < tokens.length && (inInstitution.has(tokens[first]!.text.toLowerCase()) || notAuthor.has(tokens[first]!.text.toLowerCase().replace(/[,;.]$/, '')))) first++
  const words = tokens.slice(first).map((word) => word.text.replace(/^[(“"‘]/, '').replace(/,$/, '').replace(/['’]s?$/, '')).filter((word) => !word.startsWith('['))
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word) && !particles.has(word.toLowerCase()) && !initial.test(word))
  // Two persons have one capitalised word each ("Aust and Gärtner"); an institution has more, or other words between.
  const isInstitution = capitals.length > names.authors.length && (words.length > capitals.length || capitals.length > 2)
  if (!isInstitution || capitals.length < 2) return names
  return { authors: [words.join(' ')], etAl: false, start: tokens[first]!.start + (/^[(“"‘]/.test(tokens[first]!.text) ? 1 : 0) }
}
