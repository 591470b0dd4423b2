import assert from 'node:assert/strict'
import { effectSizeMismatch } from '../../../../server/src/engine/checks/effect-size-mismatch.ts'
import { corpusOf } from '../notes.ts'
import { mended, messageOf, reported } from './reported.ts'

const nothing = corpusOf()

describe('effect-size-mismatch', () => {
  it('says first what is printed and what it should be', () => {
    assert.equal(messageOf(effectSizeMismatch, 'Groups differed, t(58) = 2.31, p = .024, d = ⟦1.61⟧.'), '1.61 should be about 0.60, the d of t(58) = 2.31: no plausible design gives it.')
    assert.equal(messageOf(effectSizeMismatch, 'The effect was large, F(1, 98) = 4.20, p = .043, ηp2 = ⟦.11⟧.'), '.11 should be .04: that is the partial η² of F(1, 98) = 4.20.')
  })

  it('puts in what is exact', () => {
    assert.equal(mended(effectSizeMismatch, 'They slept more, t(29) = 2.31, p = .028, dz = ⟦0.61⟧.', 'Use 0.42', nothing), 'They slept more, t(29) = 2.31, p = .028, dz = 0.42.')
  })

  for (const fixture of [
    'Groups differed, t(58) = 2.31, p = .024 (Hedges’ g = ⟦0.06⟧).',
    'Groups differed, F(1, 58) = 5.34, p = .024, d = ⟦6.1⟧.',
    'The effect was large, F(2, 45) = 3.50, p = .039, partial η² = ⟦0.31⟧.',
  ]) it(`reports ${fixture}`, () => { reported(effectSizeMismatch, fixture, nothing) })

  for (const sentence of [
    'Groups differed, t(58) = 2.31, p = .024, d = 0.61.',
    'Groups of very different size differed, t(58) = 2.31, p = .024, d = 0.94.',
    'They slept more, t(29) = 2.31, p = .028, dz = 0.42.',
    'They slept more, t(29) = 2.31, p = .028, d = 0.25.',
    'Groups differed, t(58) = −2.31, p = .024, d = −0.61.',
    'The effect was small, F(1, 98) = 4.20, p = .043, ηp2 = .04.',
    'The effect was small, F(2, 45) = 3.50, p = .039, η² = .31.',
    'Both outcomes together differed, Wilks’ Λ = 0.62, F(2, 37) = 11.57, p < .001, ηp2 = .45.',
    'With the baseline as a covariate, t(58) = 2.31, p = .024, d = 1.61.',
    'Groups differed, F(2, 58) = 5.34, p = .007, d = 1.9.',
    'Groups differed, t(58) = 2.31, p = .024, while the earlier trial had d = 1.61.',
    'The effect was large (d = 1.61).',
  ]) it(`is silent on ${sentence}`, () => { reported(effectSizeMismatch, sentence, nothing) })
})
