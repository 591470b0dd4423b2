import assert from 'node:assert/strict'
import { join } from 'node:path'
import { configFor } from '../../../server/src/cli/config.ts'
import { CliError } from '../../../server/src/cli/cliError.ts'
import { checks } from '../../../server/src/engine/checks/registry.ts'
import { folderOf } from './run.ts'

describe('citewright.json', () => {
  const read = (settings: string, folder = '.') => configFor(join(folderOf({ 'citewright.json': settings, 'deep/er/paper.md': '' }), folder))

  it('is looked for upwards, and its paths are seen from where it is', () => {
    const config = read('{ "corpus": ["refs.bib", "/library"], "style": "mine.csl", "bundledCorpus": false, "locale": "de-DE" }', 'deep/er')
    assert.match(config.corpus[0]!, /citewright-[^/\\]+[/\\]refs\.bib$/)
    assert.match(config.style, /citewright-[^/\\]+[/\\]mine\.csl$/)
    assert.equal(config.bundledCorpus, false)
    assert.equal(config.locale, 'de-DE')
  })

  it('takes the names of the settings of the editor too', () => {
    assert.equal(read('{ "$schema": "x", "citewright.style": "ama" }').style, 'ama')
  })

  it('takes severities of the checks there are', function () {
    const [first] = checks
    if (first === undefined) return this.skip()
    assert.deepEqual(read(`{ "severity": { "${first.code}": "off" } }`).severity, { [first.code]: 'off' })
  })

  const faults: [string, RegExp][] = [
    ['{ "corpus": ', /citewright\.json: .*JSON/],
    ['[]', /citewright\.json: an object of settings is expected/],
    ['{ "corpora": [] }', /“corpora” is no setting/],
    ['{ "corpus": "refs.bib" }', /“corpus” must be a list of files and folders/],
    ['{ "bundledCorpus": "no" }', /“bundledCorpus” must be true or false/],
    ['{ "vocabulary": [] }', /“vocabulary” must be a text/],
    ['{ "style": 3 }', /“style” must be a text/],
    ['{ "severity": { "no-such-code": "error" } }', /“severity” names “no-such-code”/],
    ['{ "severity": [] }', /“severity” must be an object of codes/],
  ]
  for (const [settings, message] of faults) {
    it(`refuses ${settings}`, () => assert.throws(() => read(settings), error => error instanceof CliError && message.test(error.message)))
  }
})
