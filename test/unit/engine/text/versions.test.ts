import assert from 'node:assert/strict'
import { Versions } from '../../../../server/src/engine/text/versions.ts'
import { randomFrom } from '../../../bench/support/random.ts'

describe('versions of a list', () => {
  it('make again only what is not as it was at the beginning or the end', () => {
    const versions = new Versions<{ name: string }, string>()
    const made: string[] = []
    const make = ({ name }: { name: string }, index: number): string => {
      made.push(`${index}${name}`)
      return name
    }
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(name => ({ name }))
    const steps: [{ name: string }[], string][] = [
      [[a!, b!, c!], '0a 1b 2c'], [[a!, b!, c!], ''], [[a!, d!, c!], '1d'], [[a!, d!, b!, c!], '2b'], [[d!, b!, c!], ''], [[], ''], [[a!], '0a'], [[a!, a!], '1a'], [[a!, a!, a!], '2a'], [[a!], ''],
    ]
    for (const [items, expected] of steps) {
      made.length = 0
      assert.deepEqual(versions.map(items, make), items.map(({ name }) => name))
      assert.equal(made.join(' '), expected)
    }
    versions.forget()
    made.length = 0
    versions.map([a!], make)
    assert.equal(made.join(' '), '0a')
  })

  it('are what making everything anew gives, through any edits', () => {
    const random = randomFrom('versions')
    const versions = new Versions<number, number>()
    let items: number[] = []
    for (let turn = 0; turn < 500; turn++) {
      const at = Math.floor(random() * (items.length + 1))
      items = items.toSpliced(at, Math.floor(random() * 3), ...Array.from({ length: Math.floor(random() * 3) }, () => Math.floor(random() * 4)))
      assert.deepEqual(versions.map(items, item => item * 2), items.map(item => item * 2))
    }
  })
})
