import { closeSync, openSync, writeSync } from 'node:fs'
import { pick, randomFrom } from '../support/random.ts'

const families = ['Abel', 'Brandt', 'Castillo', 'Dufour', 'Eriksen', 'Falk', 'García', 'Hansen', 'Ito', 'Jansen', 'Kowalski', 'Lind', 'Müller', 'Novak', 'Okafor', 'Petrov', 'Quinn', 'Rossi', 'Sato', 'Tanaka', 'Ueda', 'Varga', 'Weiss', 'Xu', 'Yilmaz', 'Zhang']
const given = ['Anna', 'Bo', 'Clara', 'David', 'Elif', 'Femi', 'Greta', 'Hugo', 'Ines', 'Jun', 'Karl', 'Lena', 'Maria', 'Nils', 'Olga', 'Paul']
const subjects = ['ketamine', 'lithium', 'exercise', 'sleep', 'vaccination', 'screening', 'rehabilitation', 'nutrition', 'surgery', 'counselling', 'aspirin', 'insulin', 'statins', 'yoga', 'telemedicine']
const conditions = ['depression', 'anxiety', 'asthma', 'diabetes', 'hypertension', 'stroke', 'migraine', 'arthritis', 'insomnia', 'obesity', 'psoriasis', 'epilepsy']
const designs = ['a randomized trial', 'a cohort study', 'a pilot study', 'a case-control study', 'a crossover trial', 'a secondary analysis', 'a pragmatic trial']
const journals = ['Journal of Made-up Medicine', 'Annals of Invention', 'Imaginary Psychiatry', 'The Synthetic Lancet', 'Archives of Nowhere', 'European Review of Examples']
const fillers = ['participants were followed at home and in the clinic', 'the groups did not differ at the beginning', 'adverse events were mild and went away by themselves', 'assessors did not know the assignment', 'the analysis was by intention to treat', 'recruitment took place in several regions', 'costs were counted from the view of the payer', 'missing values were imputed several times']

/** One entry of a made-up library; the same for the same number. About 2,100 bytes. */
export function syntheticEntry(number: number): string {
  const random = randomFrom(`entry ${number}`)
  const one = <Item>(items: readonly Item[]): Item => pick(items, random) as Item
  const digits = (from: number, to: number): number => from + Math.floor(random() * (to - from))
  const authors = Array.from({ length: digits(1, 8) }, () => `${one(families)}, ${one(given)} ${String.fromCharCode(65 + digits(0, 26))}.`)
  const first = (authors[0] as string).split(',')[0] as string
  const year = digits(1985, 2026)
  const [subject, condition] = [one(subjects), one(conditions)]
  const [n, k] = [digits(40, 900), digits(5, 39)]
  const estimate = (random() * 3 + 0.3).toFixed(2)
  const results = `Of ${n} patients with ${condition}, ${k} (${(100 * k / n).toFixed(1)}%) responded to ${subject} (OR ${estimate}, 95% CI ${(Number(estimate) * 0.6).toFixed(2)} to ${(Number(estimate) * 1.7).toFixed(2)}; p = .0${digits(10, 49)}).`
  const abstract = ['Background: little is known.', results]
  while (abstract.join(' ').length < 1500) abstract.push(`${capital(one(fillers))}, and ${one(fillers)}.`)
  return `@article{${first.normalize('NFKD').replace(/[^a-z]/gi, '').toLowerCase()}${year}n${number},
  author    = {${authors.join(' and ')}},
  title     = {${capital(subject)} for ${condition} in {${capital(one(conditions))}} clinics number ${number}: ${one(designs)}},
  journal   = {${one(journals)}},
  year      = {${year}},
  volume    = {${digits(1, 90)}},
  number    = {${digits(1, 12)}},
  pages     = {${digits(1, 900)}--${digits(901, 1800)}},
  doi       = {10.5555/synthetic.${number}},
  issn      = {${digits(1000, 9999)}-${digits(1000, 9999)}},
  keywords  = {${subject}, ${condition}, example, synthetic},
  file      = {/home/writer/papers/${year}/${first}-${number}.pdf:application/pdf},
  abstract  = {${abstract.join(' ')}}
}

`
}

/** Writes a made-up library of so many entries; the same bytes for the same number. Returns its size in bytes. */
export function writeSyntheticBibtex(path: string, entries: number): number {
  const file = openSync(path, 'w')
  let size = 0
  try {
    for (let first = 0; first < entries; first += 500) {
      size += writeSync(file, Array.from({ length: Math.min(500, entries - first) }, (_, i) => syntheticEntry(first + i)).join(''))
    }
  } finally {
    closeSync(file)
  }
  return size
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
