import assert from 'node:assert/strict'
import { fitChoices, type Choice } from '../../bench/accuracy/conditionalLogit.ts'
import { randomFrom } from '../../bench/support/random.ts'

/** Choices of people who like sweet and cheap, and do not look at the colour; one in ten of them errs. */
function madeUp(count: number): Choice<{ sweet: number, price: number, colour: number }>[] {
  const next = randomFrom('choices')
  return Array.from({ length: count }, () => {
    const alternatives = Array.from({ length: 5 }, () => ({ sweet: next(), price: 10 * next(), colour: next() }))
    const liked = alternatives.map(({ sweet, price }) => 4 * sweet - 0.4 * price)
    const best = next() < 0.1 ? 0 : liked.indexOf(Math.max(...liked))
    return { alternatives, isChosen: alternatives.map((_, at) => at === best) }
  })
}

describe('a conditional logit', () => {
  it('finds what choices were made by', () => {
    const { weights, likelihood, count } = fitChoices(madeUp(400))
    assert.equal(count, 400)
    assert.ok(weights.sweet! > 2 && weights.price! < -0.2 && Math.abs(weights.colour!) < 0.5, JSON.stringify(weights))
    // By chance it would be the logarithm of a fifth.
    assert.ok(likelihood > Math.log(0.4), String(likelihood))
  })
})
