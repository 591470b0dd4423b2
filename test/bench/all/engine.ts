import { Analyser, analyse } from '../../../server/src/engine/index.ts'
import { bundledCorpus } from '../../unit/engine/bundled.ts'
import { growth, leastCpus } from '../support/numbers.ts'
import { manuscriptOf } from '../typing/manuscripts.ts'
import type { Row } from '../support/row.ts'
import { fixedWork } from './yardstick.ts'

/** Sizes of manuscripts in words; their claims are about a fortieth of that. */
export const sizes = [1000, 10_000, 100_000]
const floorName = 'one regular expression over the text'
const typed = ' It was so in 17% of them, as anybody would have expected.'

/** A key press and a whole check, in this process, without an editor. */
export function measureEngine(rounds: number): Row[] {
  const corpus = bundledCorpus()
  const largest = manuscriptOf(sizes.at(-1)!)
  const keys: [number, number][] = []
  const wholes: [number, number][] = []
  const rows = sizes.flatMap((words): Row[] => {
    const text = manuscriptOf(words)
    const middle = text.indexOf('. ', text.length >> 1) + 1
    const analyser = new Analyser('markdown')
    const press = (index: number): unknown => analyser.analyse(text.slice(0, middle) + typed.slice(0, 1 + index % typed.length) + text.slice(middle), corpus)
    for (let index = 0; index < 20; index++) press(index)
    const [key, whole, pass, yardstick] = leastCpus(rounds, [
      { turns: 30, turn: press },
      { turns: words < 10_000 ? 8 : words < 100_000 ? 3 : 1, turn: () => analyse(text, corpus, { syntax: 'markdown' }) },
      { turns: 15, turn: () => [...largest.matchAll(/\d+(?:\.\d+)?/g)] },
      { turns: 1, turn: () => fixedWork(largest) },
    ]) as [number, number, number, number]
    keys.push([words, key])
    wholes.push([words, whole])
    return [
      { measure: `key press, ${words} words: processor`, value: key, unit: 'ms', floor: { name: 'the same over 100,000 words', value: pass }, goal: { most: 5, of: 'value' }, ...words > 10_000 ? { yardstick } : {} },
      { measure: `whole check, ${words} words`, value: whole, unit: 'ms', floor: { name: floorName, value: pass * text.length / largest.length }, goal: { most: 10, of: 'ratio' }, ...words > 1000 ? { yardstick } : {} },
    ]
  })
  return [
    ...rows,
    { measure: 'key press: grows with words to the power of', value: growth(keys), unit: '', goal: { most: 0.3, of: 'value' } },
    { measure: 'whole check: grows with words to the power of', value: growth(wholes), unit: '', goal: { most: 1.05, of: 'value' } },
  ]
}
