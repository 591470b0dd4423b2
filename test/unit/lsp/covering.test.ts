import assert from 'node:assert/strict'
import { covering } from '../../../server/src/lsp/covering.ts'
import { randomFrom } from '../../bench/support/random.ts'

describe('what lies at an offset', () => {
  it('is what going through all finds, in the order of the list, however the parts lie', () => {
    const random = randomFrom('covering')
    for (let turn = 0; turn < 200; turn++) {
      const parts = Array.from({ length: Math.floor(random() * 12) }, () => {
        const start = Math.floor(random() * 20)
        return { span: { start, end: start + Math.floor(random() * 8) } }
      })
      for (let offset = 0; offset < 30; offset++) assert.deepEqual(covering(parts, ({ span }) => span, offset), parts.filter(({ span: { start, end } }) => start <= offset && offset < end))
    }
  })
})
