/** Where in a journal an article stands, as a reference entry prints it. */
export interface Place {
  /** Start and end of the whole in the text that was searched. */
  start: number
  end: number
  volume?: [number, number]
  issue?: [number, number]
  pages?: [number, number]
  year?: [number, number]
}

const year = '(?<year>(?:1[89]|20)\\d\\d)[a-z]?'
const volume = '(?<volume>\\d{1,4})'
const issue = '(?: ?\\((?<issue>[^()]{1,25})\\))'
const pages = '(?:(?:pp?\\.|pages|Article(?: No\\.| ID)?|Art\\.(?: No\\.)?) ?)?(?<pages>[A-Za-z]{0,2}\\d{1,8}(?:[A-Za-z]{1,2}\\d{0,8})?(?: ?(?:--|[-–—−‐]) ?[A-Za-z]{0,2}\\d{1,7})?)'
const month = '(?: [A-Z][a-z]{2,8}\\.?(?:[-–/][A-Z][a-z]{2,8})?(?: \\d{1,2})?)?'

/** The ways in which journals print it, from the most to the least specific. */
const forms = [
  // 29, no. 4 (2019): 529–38
  `${volume},? no\\. ?(?<issue>\\d{1,4}) \\((?:[A-Z][a-z]{2,8} )?${year}\\): ?${pages}`,
  // vol. 29, no. 4, 2019, pp. 529–538
  `[Vv]ol\\. ?${volume}(?:, ?(?:no|iss)\\. ?(?<issue>\\d{1,4}))?(?:, ?(?:[A-Z][a-z]{2,8}\\.? )?${year})?, ?pp?\\. ?(?<pages>\\d{1,7}(?: ?[-–—] ?\\d{1,7})?)`,
  // 29(4), 529–538 (2019)
  `\\b${volume}${issue}?, ?${pages} ?\\(${year}\\)`,
  // 29.4 (2019): 529–538
  `\\b${volume}(?:\\.(?<issue>\\d{1,3}))? \\(${year}\\): ?${pages}`,
  // 2019 Apr;29(4):529–38
  `\\b${year}${month}; ?${volume}${issue}?(?: ?Suppl\\.? ?\\d{0,3})?: ?${pages}`,
  // , 29(4), 529–538
  `, ?${volume}${issue}?, ?${pages}(?=[.,; ]|$)`,
  // 29(4):529–538
  `(?<=[ ,.])${volume}${issue}?: ?${pages}`,
  // 2019;29(4)
  `\\b${year}${month}; ?${volume}${issue}?`,
  // , 29(4)
  `, ?${volume}${issue}(?=[.,]|$)`,
].map((form) => new RegExp(form, 'dgu'))

/** Finds the place in a text that holds title, journal and place; the last one in the text counts. Null where there is none. */
export function findPlace(text: string): Place | null {
  for (const form of forms) {
    const match = [...text.matchAll(form)].at(-1)
    const groups = match?.indices?.groups
    if (!match || !groups) continue
    const place: Place = { start: match.index, end: match.index + match[0].length }
    for (const name of ['volume', 'issue', 'pages', 'year'] as const) {
      const found = groups[name]
      if (found) place[name] = found
    }
    return place
  }
  return null
}
