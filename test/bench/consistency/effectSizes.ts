import { findMismatchedEffectSizes } from '../../../server/src/engine/checks/effect-size-mismatch.ts'
import { createCorpus } from '../../../server/src/engine/corpus/createCorpus.ts'
import { analyse } from '../../../server/src/engine/index.ts'
import { sharedRows } from '../support/sharedRows.ts'
import { compare, type Comparison, type Measure } from './comparison.ts'

interface Row { input_texts: string[], assertions_raw: string[][] }

/** Effect sizes beside their test, in texts of which another program asserts that they pass or that they are in error. */
export function measureEffectSizes(): Measure[] {
  const file = 'effect-size-blocks.jsonl'
  return [{ file, question: 'effect size fits its test', comparisons: sharedRows<Row>(file).flatMap(compareRow) }]
}

const nothing = createCorpus([])

function compareRow({ input_texts: texts, assertions_raw: assertions }: Row): Comparison[] {
  const [text] = texts
  // Which of several texts an assertion is about, the file does not say.
  const status = assertions.map(([, assertion = '']) => /status\[1\], "(PASS|ERROR)"/.exec(assertion)?.[1]).find(found => found !== undefined)
  if (text === undefined || texts.length !== 1 || status === undefined) return []
  const found = [...findMismatchedEffectSizes(analyse(text, nothing, { syntax: 'plaintext' }))]
  if (found.length === 0) return []
  return [compare(text, status === 'PASS' ? 'fine' : 'mismatch', found.some(inconsistency => inconsistency !== null) ? 'mismatch' : 'fine', () => status === 'ERROR' ? 'some plausible design gives it' : 'seen by the engine only')]
}
