import assert from 'node:assert/strict'
import { unconfirmedReference } from '../../../../server/src/engine/checks/unconfirmed-reference.ts'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { study } from '../corpus/fixtures.ts'
import { fixed, reported } from './reported.ts'

describe('unconfirmed-reference', () => {
  it('reports an entry, and changes it with its citations', () => {
    const entry = 'Glue, P., & Neehoff, S. (2023). An example that nobody has seen. Journal, 1, 2-3.'
    const result = reported(unconfirmedReference, `So (Glue & Neehoff, 2023).\n\n# References\n\n⟦${entry}⟧`)
    assert.equal(result.reports[0]!.message, 'The record of Glue and Neehoff (2023) could not be confirmed: you may mean Glue and Neehoff (2020). It may be made up.')
    assert.equal(fixed(result, 'Change the entry and its citations to Glue and Neehoff (2020)'),
      'So (Glue and Neehoff, 2020).\n\n# References\n\nGlue, & Neehoff (2020). An example that was seen by many.')
  })

  it('reports a key once, and offers the right one', () => {
    const result = reported(unconfirmedReference, 'So [⟦@glue2023⟧], and again [@glue2023].')
    assert.equal(fixed(result, 'Cite Glue and Neehoff (2020) instead'), 'So [@glue2020], and again [@glue2023].')
  })

  it('says so also where nothing is known of what is meant', () => {
    const { reports } = reported(unconfirmedReference, 'So [⟦@gray2020⟧].', createCorpus([study('gray2020', 'Gray 2020: An example that nobody has heard of', { confirmed: false })]))
    assert.equal(reports[0]!.message, 'The record of Gray (2020) could not be confirmed: check that it exists before you cite it.')
  })

  it('is silent on confirmed and on unknown works', () => {
    reported(unconfirmedReference, 'So [@glue2020; @nobody2000] and (Aust et al., 2019).')
  })
})
