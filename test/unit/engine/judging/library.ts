import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import type { Corpus } from '../../../../server/src/engine/corpus/corpus.ts'
import { study } from '../corpus/fixtures.ts'

const journal = { type: 'article-journal', 'container-title': 'Journal of Examples', 'container-title-short': 'J Ex' }

/** A small library: works that are easily taken for each other, one whose record could not be confirmed, and one that numbers others. */
export function library(): Corpus {
  const aust = study('aust2019', 'Aust, Gärtner & Basso 2019: Anxiety during the infusion of an example', { DOI: '10.1234/aust', aliases: ['ANX-1'] })
  const oliver = study('oliver2022', 'Oliver & Snyder 2022: Effects of an example in a large community sample of patients: a chart review', { DOI: '10.1234/oliver' })
  const chisamore = study('chisamore2023', 'Chisamore & Danayan 2023: Repeated examples in people of transitional age', {
    DOI: '10.1234/chisamore', related: [{ key: 'oliver2022', note: 'its title was borrowed' }],
    misprinted: [{ in: 'review2022', title: 'Effects of an example in a large community sample of patients' }],
  })
  const early = study('wilkinson2017', 'Wilkinson & Wright 2017: Therapy after one example', { numberedIn: { review2022: 67 } })
  const late = study('wilkinson2021', 'Wilkinson & Rhee 2021: Therapy after many examples', { numberedIn: { review2022: 67 }, aliases: ['ANX-2'] })
  const other = study('other2021', 'Other 2021: Something quite different', { aliases: ['ANX-2'] })
  const glue = study('glue2023', 'Glue & Neehoff 2023: An example that nobody has seen', { confirmed: false, related: [{ key: 'glue2020' }], note: 'It may be made up.' })
  const right = study('glue2020', 'Glue & Neehoff 2020: An example that was seen by many')
  const fda = study('fda2019', '{Food and Drug Administration} 2019: A spray is approved for use')
  const review = study('review2022', 'Yavi & Lee 2022: All examples in review: what is known', { DOI: '10.1234/review' })
  const numbered = study('berman2000', 'Berman & Krystal 2000: The first of all examples', { numberedIn: { review2022: 22 } })
  for (const { csl } of [aust, oliver, chisamore, review]) Object.assign(csl, journal)
  Object.assign(aust.csl, { volume: '29', issue: '4', page: '529-538' })
  Object.assign(chisamore.csl, { volume: '37', issue: '8', page: '775-783' })
  return createCorpus([aust, oliver, chisamore, early, late, other, glue, right, fda, review, numbered])
}
