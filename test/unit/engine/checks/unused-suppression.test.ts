import assert from 'node:assert/strict'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { analyse } from '../../../../server/src/engine/index.ts'
import { readMarked, withMarks } from '../marked.ts'

const code = 'percentage-conflicts-with-fraction'
const wrong = 'Response came to 65% (17/31).'
const right = 'Response came to 55% (17/31).'

/** Runs all checks: what the others report decides. Marks enclose what must be reported as unused. */
function check(fixture: string, severity: Record<string, 'off'> = {}): { messages: string[], after: string } {
  const { text, places } = readMarked(fixture)
  const { problems } = analyse(text, createCorpus([]), { syntax: 'markdown', severity })
  const unused = problems.filter(problem => problem.code === 'unused-suppression')
  assert.equal(withMarks(text, unused), withMarks(text, places))
  const [edit] = unused[0]?.fixes[0]?.edits ?? []
  return { messages: unused.map(({ message }) => message), after: edit ? text.slice(0, edit.start) + edit.newText + text.slice(edit.end) : text }
}

describe('unused-suppression', () => {
  it('reports a comment that silences nothing, and removes it', () => {
    assert.equal(check(`${right} ⟦<!-- citewright-disable-line ${code} -->⟧\nMore.`).after, `${right}\nMore.`)
    assert.equal(check(`One.\n\n⟦<!-- citewright-disable-next-line ${code} -- why -->⟧\n${right}`).after, `One.\n\n${right}`)
    check(`⟦<!-- citewright-disable-file -->⟧\n\n${right}`)
  })

  it('removes the line of Windows that it stood on', () => {
    assert.equal(check(`One.\r\n\r\n⟦<!-- citewright-disable-next-line ${code} -->⟧\r\n${right}`).after, `One.\r\n\r\n${right}`)
  })

  it('reports the code that is not needed beside one that is', () => {
    assert.deepEqual(check(`${wrong} <!-- citewright-disable-line ${code}, ⟦inconsistent-p-value⟧ -->`).messages, ['Nothing is reported here as inconsistent-p-value.'])
  })

  it('reports a check that does not exist', () => {
    assert.deepEqual(check(`${right} <!-- citewright-ignore ⟦no-such-check⟧ -->`).messages, ['There is no check called “no-such-check”.'])
  })

  it('reports a mark for results of the writer where there are none', () => {
    check('No figures here. ⟦<!-- citewright-own-result -->⟧')
    check(`${right} <!-- citewright-own-result -->`)
  })

  it('is silent of comments that silence something, and of checks that are off', () => {
    check(`${wrong} <!-- citewright-disable-line ${code} -- printed so -->`)
    check(`<!-- citewright-disable-next-line ${code} -->\n${wrong}\n\n${wrong} <!-- citewright-ignore -->`)
    check(`<!-- citewright-ignore-file ${code} -->\n\n${wrong}`)
    check(`${right} <!-- citewright-disable-line ${code} -->`, { [code]: 'off' })
  })
})
