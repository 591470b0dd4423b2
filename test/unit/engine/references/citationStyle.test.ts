import assert from 'node:assert/strict'
import { findStyle, styleEntries } from '../../../../server/src/engine/references/citationStyle.ts'

describe('findStyle', () => {
  const cases: [string, string][] = [['apa', 'apa'], [' AMA ', 'ama'], ['american-medical-association', 'ama'], ['JAMA', 'ama'], ['the-lancet', 'lancet']]
  for (const [written, name] of cases) {
    it(`finds ${name} as “${written}”`, () => {
      const found = findStyle(written)
      assert.ok(found.ok)
      assert.equal(found.value.name, name)
    })
  }

  it('lists the names where there is no such style', () => {
    const found = findStyle('apple')
    assert.ok(!found.ok)
    for (const { name } of styleEntries) assert.ok(found.message.includes(name))
  })

  it('has no name twice', () => {
    const all = styleEntries.flatMap(entry => [...new Set([entry.name, entry.csl ?? entry.name, ...entry.aliases])])
    assert.deepEqual(all, [...new Set(all)])
  })
})
