import assert from 'node:assert/strict'
import type { Manuscript } from '../../../server/src/engine/manuscripts/manuscript.ts'
import { readManuscript } from '../../../server/src/engine/manuscripts/readManuscript.ts'
import { ignoreHere, ignoreInFile } from '../../../server/src/lsp/ignoreComments.ts'

/** The text after a problem at `¦` was ignored; checks that the comment is understood and covers the place. */
function ignoredHere(marked: string, syntax: Manuscript['syntax'] = 'markdown'): string {
  const offset = marked.indexOf('¦')
  const text = marked.replace('¦', '')
  const edit = ignoreHere(readManuscript(text, syntax), 'some-code', offset)
  const after = text.slice(0, edit.start) + edit.newText + text.slice(edit.end)
  const moved = edit.start <= offset ? offset + edit.newText.length : offset
  const ignores = readManuscript(after, syntax).ignores
  assert.ok(ignores.some(({ codes, covers }) => codes.includes('some-code') && covers.start <= moved && moved < covers.end), 'the comment covers the place')
  return after
}

function ignoredInFile(text: string, syntax: Manuscript['syntax'] = 'markdown'): string {
  const edit = ignoreInFile(readManuscript(text, syntax), 'some-code')
  const after = text.slice(0, edit.start) + edit.newText + text.slice(edit.end)
  assert.ok(readManuscript(after, syntax).ignores.some(({ scope, codes }) => scope === 'file' && codes.includes('some-code')), 'the comment is understood')
  return after
}

const comment = '<!-- citewright-disable-line some-code -->'
const commentAbove = '<!-- citewright-disable-next-line some-code -->'

describe('ignoring a problem', () => {
  it('puts a comment above the first line of a paragraph', () => {
    assert.equal(ignoredHere('One.\n\nTwo ¦3 of 4.\nMore.\n'), `One.\n\n${commentAbove}\nTwo 3 of 4.\nMore.\n`)
  })

  it('puts it at the end of a line within a paragraph, which it must not break in two', () => {
    assert.equal(ignoredHere('One.\nTwo ¦3 of 4.\nMore.\n'), `One.\nTwo 3 of 4. ${comment}\nMore.\n`)
  })

  it('puts it behind a row of a table', () => {
    const table = '| a | b |\n|---|---|\n'
    assert.equal(ignoredHere(`${table}| 1 | ¦2 |\n`), `${table}| 1 | 2 | ${comment}\n`)
  })

  it('puts it behind an item of a list and a line of references', () => {
    assert.equal(ignoredHere('- One\n- Two ¦3\n- Four\n'), `- One\n- Two 3 ${comment}\n- Four\n`)
    assert.equal(ignoredHere('# References\n\nLind, J. (2020). Lemon\njuice ¦at sea.\n'), `# References\n\nLind, J. (2020). Lemon\njuice at sea. ${comment}\n`)
  })

  it('keeps spaces that break a line at its end', () => {
    assert.equal(ignoredHere('One.\nTwo ¦3  \nFour.\n'), `One.\nTwo 3 ${comment}  \nFour.\n`)
  })

  it('writes comments of LaTeX', () => {
    assert.equal(ignoredHere('One.\nTwo ¦3 of 4.\n', 'latex'), 'One.\nTwo 3 of 4. % citewright-disable-line some-code\n')
    assert.equal(ignoredHere('One.\n\nTwo ¦3 of 4.\n', 'latex'), 'One.\n\n% citewright-disable-next-line some-code\nTwo 3 of 4.\n')
  })

  it('keeps the line ends of the file', () => {
    assert.equal(ignoredHere('One.\r\n\r\nTwo ¦3.\r\n'), `One.\r\n\r\n${commentAbove}\r\nTwo 3.\r\n`)
  })

  it('goes after the front matter for the whole file', () => {
    assert.equal(ignoredInFile('---\ntitle: x\n---\n\nText.\n'), '---\ntitle: x\n---\n<!-- citewright-disable-file some-code -->\n\nText.\n')
  })

  it('goes to the top without front matter', () => {
    assert.equal(ignoredInFile('Text.\n'), '<!-- citewright-disable-file some-code -->\n\nText.\n')
  })

  it('takes front matter that is the whole file', () => {
    assert.equal(ignoredInFile('---\ntitle: x\n---'), '---\ntitle: x\n---\n<!-- citewright-disable-file some-code -->\n')
  })
})
