import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const names = ['feder2014', 'ionescu2021', 'wilkinson2017', 'fava2008', 'canuso2021', 'zarate2006', 'glue2017', 'murrough2015']

/** A library of real study notes, few enough that each of thousands of texts is checked against all of them at once. */
export const files: Record<string, string> = Object.fromEntries(names.map(name => [`library/${name}.md`, readFileSync(fileURLToPath(new URL(`../../../server/corpus/${name}.md`, import.meta.url)), 'utf8')]))

export const bundledCorpusOff = { initializationOptions: { corpus: ['library'], bundledCorpus: false } }
