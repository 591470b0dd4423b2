import assert from 'node:assert/strict'
import { citationOrder } from '../../../../server/src/engine/checks/citation-order.ts'
import { reported } from './reported.ts'

const entries = (...names: string[]): string => `\n\n# References\n\n${names.map((name, index) => `${index + 1}. ${name} A. Unknown to all readers of ${name}. J Ex. 2018;3(1):4-5.`).join('\n')}`
const list = entries('Zorn', 'Berg', 'Ast', 'Wolf')

describe('citation-order', () => {
  it('reports the first number that comes before its turn, once', () => {
    const { reports } = reported(citationOrder, `One [1]. Two [⟦4⟧]. Three [2]. Four [3].${list}`)
    assert.equal(reports[0]!.message, 'Number 4 is cited before numbers 2 to 3, so the list is not in the order of the text.')
  })

  it('is silent where each number has its turn, in ranges and again', () => {
    reported(citationOrder, `One [1]. Two [1–3]. Again [2]. Four [4, 1].${list}`)
  })

  it('is silent of numbers that are never cited', () => {
    reported(citationOrder, `One [1]. Four [4]. Five [4].${list}`)
  })

  it('is silent where the list is in alphabetical order', () => {
    reported(citationOrder, `One [3]. Two [1]. Three [2].${entries('Ast', 'Berg', 'Wolf', 'Zorn')}`)
  })

  it('is silent of tables, which stand where they fit', () => {
    reported(citationOrder, `One [1].\n\n| Trial | n |\n|---|---|\n| A [4] | 5 |\n\nTwo [2]. Three [3]. Four [4].${list}`)
  })
})
