import type { CslItem } from '../../../../server/src/engine/corpus/study.ts'

const types = [
  'article-journal', 'book', 'chapter', 'paper-conference', 'thesis', 'report', 'webpage', 'dataset', 'article', 'article-magazine', 'article-newspaper', 'entry-encyclopedia', 'software',
  'manuscript', 'post-weblog', 'review', 'motion_picture', 'speech', 'patent', 'legislation', 'standard', 'interview', 'map', 'personal_communication', 'document',
]
const families = ['Alder', 'Birch', 'Cedar', 'de Elm', 'Fir', 'Gorse', 'Håzel', 'Ivy', "O'Juniper", 'Kápok', 'Larch', 'Maple-Nettle', 'Øak', 'Pine', 'Quince', 'Rowan']
const given = ['Ann', 'Bo C.', 'D. E. F.', 'Jean-Luc', 'Ö.', 'Zoë M.']
const titles = [
  'A slow study of {n} rivers', 'What PTSD is not: {n} answers', 'Do <i>Larix</i> trees sleep? Trial {n}', '“Quoted” and plain words, part {n}', 'The {n}th report on McGregor’s lake & shore',
]

/** Made-up records of every type, with and without each of the fields that styles print, and with authors and years that collide. The same every time. */
export function manyRecords(count: number): CslItem[] {
  const random = generator(7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const maybe = <T>(share: number, make: () => T): T | undefined => random() < share ? make() : undefined
  const person = () => ({ family: pick(families), given: pick(given) })
  return Array.from({ length: count }, (_, index): CslItem => {
    const type = types[index % types.length]!
    const inside = ['article-journal', 'chapter', 'paper-conference', 'article-magazine', 'article-newspaper', 'entry-encyclopedia', 'review', 'post-weblog'].includes(type)
    const item: CslItem = {
      id: `made${index}`,
      type,
      title: pick(titles).replace('{n}', String(index)),
      author: maybe(0.93, () => random() < 0.08 ? [{ literal: `Office of Trees ${index % 5}` }] : Array.from({ length: pick([1, 1, 2, 2, 3, 4, 7, 9, 23]) }, person)),
      editor: maybe(type === 'chapter' ? 0.8 : 0.05, () => Array.from({ length: pick([1, 2, 4]) }, person)),
      issued: maybe(0.95, () => ({ 'date-parts': [[pick([2001, 2014, 2014, 2019, 2020, 2021]), ...random() < 0.4 ? [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)] : []]] })),
      'container-title': inside ? pick(['Journal of Trees', 'Annals of Slow Water', 'The Forest Review']) : undefined,
      'container-title-short': inside ? maybe(0.5, () => pick(['J Trees', 'Ann Slow Water'])) : undefined,
      volume: maybe(inside ? 0.9 : 0.2, () => String(1 + Math.floor(random() * 90))),
      issue: maybe(inside ? 0.7 : 0, () => String(1 + Math.floor(random() * 12))),
      page: maybe(inside ? 0.8 : 0.1, () => pick(['12-19', '101-110', 'e1004', '33', '681-688'])),
      publisher: maybe(inside ? 0.2 : 0.9, () => pick(['Green Press', 'University of the Woods'])),
      'publisher-place': maybe(0.4, () => pick(['Oslo', 'New Leaf, NY'])),
      edition: type === 'book' ? maybe(0.4, () => pick(['2', '3'])) : undefined,
      genre: type === 'thesis' ? 'Doctoral dissertation' : undefined,
      DOI: maybe(0.6, () => `10.5555/made.${index}`),
      URL: maybe(0.3, () => `https://trees.example/${index}`),
      accessed: maybe(0.2, () => ({ 'date-parts': [[2022, 3, 4]] })),
    }
    return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as CslItem
  })
}

/** Numbers between 0 and 1 that look random and are the same in every run (Park and Miller 1988). */
function generator(seed: number): () => number {
  let state = seed
  return () => (state = state * 48271 % 2147483647) / 2147483647
}
