import assert from 'node:assert/strict'
import { keyInFileName } from '../../../../server/src/engine/corpus/fileName.ts'

/** Names of files with the key that they hold. */
const names: [string, string | null][] = [
  ['whittaker2021-anxiety-meta-analysis', 'whittaker2021'], ['feder2014_supplement', 'feder2014'], ["o'neil1999b trial", "o'neil1999b"], ['Feder2014.final', 'Feder2014'],
  ['Feder et al. - 2014 - Efficacy of intravenous ketamine', 'feder2014'], ['Feder and Parides - 2014 - Efficacy', 'feder2014'], ['van der Berg - 2020 - Sleep', 'vanderberg2020'],
  ['feder2014', null], ['draft', null], ['notes-2021', null], ['2021-notes', null], ['report 2021 final', null], ['', null], ['x2021', null], ['IMG20210304', null],
]

describe('keys in the names of files', () => {
  for (const [name, key] of names) it(`“${name}” holds ${key ?? 'none'}`, () => assert.equal(keyInFileName(name), key))
})
