import assert from 'node:assert/strict'
import { readInstallation, readSettings } from '../../../server/src/lsp/settings.ts'

describe('settings', () => {
  it('have defaults where nothing is said', () => {
    const defaults = { corpus: [], vocabulary: null, bundledCorpus: true, libraryProblems: true, lookUp: { enabled: false, email: '' }, zotero: { enabled: false, port: 23_119 }, severity: {}, style: 'apa', locale: 'en-US', checkWorkspace: false, inlayHints: 'opaque', codeLens: false, reportingStyle: null }
    for (const nothing of [null, undefined, {}, 'x', 7, []]) assert.deepEqual(readSettings(nothing, nothing), defaults)
  })

  it('add up the corpus and prefer the configuration elsewhere', () => {
    const settings = readSettings(
      { corpus: ['a.bib', 'b'], style: 'ama', severity: { 'unknown-citation': 'error', 'missing-reference': 'off' } },
      { corpus: ['b', 'c'], style: 'vancouver', severity: { 'unknown-citation': 'hint' } },
    )
    assert.deepEqual(settings.corpus, ['a.bib', 'b', 'c'])
    assert.equal(settings.style, 'vancouver')
    assert.deepEqual(settings.severity, { 'unknown-citation': 'hint', 'missing-reference': 'off' })
  })

  it('leave the bundled studies out where either says so', () => {
    assert.equal(readSettings({ bundledCorpus: false }, { bundledCorpus: true }).bundledCorpus, false)
    assert.equal(readSettings({}, { bundledCorpus: false }).bundledCorpus, false)
  })

  it('pass over what has the wrong shape', () => {
    const settings = readSettings({ corpus: [1, null, ' x ', ''], severity: { a: 'loud', b: 3, c: 'hint' }, style: 5 }, { corpus: 'single.bib', severity: 'error' })
    assert.deepEqual(settings, { corpus: ['x', 'single.bib'], vocabulary: null, bundledCorpus: true, libraryProblems: true, lookUp: { enabled: false, email: '' }, zotero: { enabled: false, port: 23_119 }, severity: { c: 'hint' }, style: 'apa', locale: 'en-US', checkWorkspace: false, inlayHints: 'opaque', codeLens: false, reportingStyle: null })
  })

  it('take folders without their closing slash', () => {
    assert.deepEqual(readInstallation({ docs: 'file:///x/docs/', notes: 4 }), { language: 'en', docs: 'file:///x/docs', notes: null, isRestricted: false, lookUpAddresses: {}, opensLinks: false, opensCards: false })
  })
})
