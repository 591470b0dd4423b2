/** Where what stands below a heading goes: `note` is said of the paper, and only what follows at once belongs to it. */
export type Place = 'abstract' | 'body' | 'references' | 'note'

const opening = /^(?:introduction|background)$/i
const sections: [RegExp, Place][] = [
  [/^(?:structured )?(?:abstract|summary|synopsis)$/i, 'abstract'],
  [opening, 'body'],
  [/^(?:objectives?|aims?|purpose|design|setting|interpretation|(?:(?:materials?|patients?|subjects?|participants?|study|experimental) (?:and|&|design and) )?methods?|methodology|(?:experimental )?(?:results?|findings)(?: (?:and|&) discussion)?|discussion|conclusions?|limitations|appendix(?: [a-z\d])?|supplementary (?:material|data|information))$/i, 'body'],
  [/^(?:references?(?: and notes)?|bibliography|literature cited|works cited)$/i, 'references'],
  [/^(?:acknowledge?ments?|funding|author(?: contributions?|s['’] contributions?)|(?:conflicts? of interests?|competing interests?|disclosures?|declarations?)(?: statement)?|key ?words)$/i, 'note'],
]
const numbering = /^(?:\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,4})\.?\s{1,3}/

/** Where a heading of these words leads, with or without its number, "a b s t r a c t" too; null where articles have no such section. */
export function placeOf(heading: string): Place | null {
  const name = plainName(heading)
  return sections.find(([known]) => known.test(name))?.[1] ?? null
}

/** Whether the text of an article begins below a heading of these words. */
export function isOpening(heading: string): boolean {
  return opening.test(plainName(heading))
}

function plainName(heading: string): string {
  const words = heading.replace(/\s+/g, ' ').trim().replace(numbering, '').replace(/[.:]$/, '')
  return /^(?:\p{L} )+\p{L}$/u.test(words) ? words.replaceAll(' ', '') : words
}
