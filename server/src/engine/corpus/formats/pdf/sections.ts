import { partsOf, type Block } from './blocks.ts'
import { isOpening, placeOf, type Place } from './sectionNames.ts'

/** For each block where it leads as a heading that articles usually have; null where it is none. The headings of a structured abstract lead nowhere. */
export function sectionsOf(blocks: readonly Block[]): (Place | null)[] {
  const headings = blocks.map(block => block.lines.length > 2 ? '' : partsOf(block).map(({ text }) => text).join(''))
  const places = headings.map(placeOf)
  const abstract = places.indexOf('abstract')
  const body = headings.findLastIndex(isOpening)
  return places.map((place, at) => abstract >= 0 && at > abstract && at < body && place === 'body' ? null : place)
}

/** Before the first section stands an abstract without a heading, among the title, the authors and their addresses. */
export function isAbstract(block: Block): boolean {
  const words = partsOf(block).map(({ text }) => text).join('')
  return words.length > 300 && /\p{Ll}{2}[.;] \p{Lu}/u.test(words) || abstractLabel.test(words)
}

const abstractLabel = /^\s?(?:abstract|summary|background|objectives?|aims?|purpose|(?:materials? and |patients and )?methods?|results?|conclusions?)\s?[:.—–]/i
