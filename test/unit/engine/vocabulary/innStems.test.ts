import assert from 'node:assert/strict'
import { drugFamily, isFormOf } from '../../../../server/src/engine/vocabulary/innStems.ts'

/** Drugs of one class; those of another row are of another. */
const classes = ['atorvastatin rosuvastatin', 'ramipril enalapril', 'apixaban rivaroxaban', 'naltrexone nalmefene naloxone', 'ketamine esketamine arketamine', 'midazolam lorazepam diazepam', 'bupivacaine levobupivacaine lidocaine', 'omeprazole esomeprazole', 'sitagliptin linagliptin', 'metoprolol atenolol bisoprolol']
const words = ['april', 'statin', 'cocaine', 'membrane', 'solution', 'placebo', 'saline', 'control', 'medicine', 'routine', 'baseline', 'adolescent', 'ceftest-like']

describe('classes of drugs by their names', () => {
  const families = classes.map(row => new Set(row.split(' ').map(drugFamily)))

  it('puts drugs with one stem together', () => {
    assert.deepEqual(families.map(({ size }) => size), classes.map(() => 1))
    assert.equal(new Set(families.flatMap(family => [...family])).size, classes.length)
  })

  it('takes no other word for a drug', () => {
    assert.deepEqual(words.filter(word => drugFamily(word) !== null), [])
  })

  it('knows one mirror form of a mixture', () => {
    const pairs = ['esketamine ketamine', 'escitalopram citalopram', 'levobupivacaine bupivacaine', 'dexlansoprazole lansoprazole', 'levofloxacin ofloxacin', 'ketamine esketamine', 'ketamine ketamine', 'naltrexone trexone']
    assert.deepEqual(pairs.map(pair => pair.split(' ') as [string, string]).map(([form, mixture]) => isFormOf(form, mixture)), [true, true, true, true, true, false, false, false])
  })
})
