import assert from 'node:assert/strict'
import { LineIndex } from '../../../server/src/cli/lines.ts'
import { excerpt } from '../../../server/src/cli/reports/excerpt.ts'
import { paletteFor, plain, safeJson } from '../../../server/src/cli/terminal.ts'

describe('plain', () => {
  const cases: [string, string][] = [
    ['caf\u00E9 χ² “quoted” 漢字 😀', 'caf\u00E9 χ² “quoted” 漢字 😀'],
    ['red \u001B[31mtext\u001B[0m', 'red \\u{1B}[31mtext\\u{1B}[0m'],
    ['title \u001B]0;gone\u0007', 'title \\u{1B}]0;gone\\u{7}'],
    ['eight bits \u009B2J', 'eight bits \\u{9B}2J'],
    ['hidden \u202Etxet', 'hidden \\u{202E}txet'],
    ['two\r\nlines\tand a tab', 'two  lines and a tab'],
  ]
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.equal(plain(text), expected))
})

describe('safeJson', () => {
  it('prints nothing that a terminal obeys, and means the same', () => {
    const value = { text: 'a\u001B[31m\u009B2J\u007F\u202Eb', list: [1, 'ü'] }
    const json = safeJson(value)
    // eslint-disable-next-line no-control-regex -- Control characters are just what is looked for.
    assert.doesNotMatch(json.replaceAll('\n', ''), /[\u0000-\u001F\u007F-\u009F\u202E]/)
    assert.deepEqual(JSON.parse(json), value)
  })
})

describe('paletteFor', () => {
  const cases: [string, { isTTY?: boolean }, NodeJS.ProcessEnv, boolean][] = [
    ['a terminal', { isTTY: true }, {}, true], ['a pipe', {}, {}, false], ['NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR', { isTTY: true }, { NO_COLOR: '' }, true], ['a dumb terminal', { isTTY: true }, { TERM: 'dumb' }, false],
  ]
  for (const [name, stream, environment, coloured] of cases) {
    it(name, () => assert.equal(paletteFor(stream, environment).error('x') !== 'x', coloured))
  }
})

describe('LineIndex', () => {
  it('counts lines of every kind of end, and columns in code units', () => {
    const text = 'one\ntwo\r\nthr😀ee\rfour\n'
    const lines = new LineIndex(text)
    const at = (word: string) => lines.position(text.indexOf(word))
    assert.deepEqual([at('one'), at('wo'), at('ee'), at('four'), lines.position(text.length)],
      [{ line: 1, column: 1 }, { line: 2, column: 2 }, { line: 3, column: 6 }, { line: 4, column: 1 }, { line: 5, column: 1 }])
    assert.deepEqual([1, 2, 3, 4, 5].map(number => lines.line(number)), ['one', 'two', 'thr😀ee', 'four', ''])
  })
})

describe('excerpt', () => {
  /** The span is between `[[` and `]]`; the expectation is the two lines below the gutter. */
  function check(marked: string, expected: [string, string]) {
    const start = marked.indexOf('[[')
    const end = marked.indexOf(']]') - 2
    const { source, marker } = excerpt({ start, end }, new LineIndex(marked.replace('[[', '').replace(']]', '')))
    assert.deepEqual([source, marker], expected)
  }

  it('underlines the place', () => check('First line.\nThe OR was [[2.10]] there.\nLast.', ['The OR was 2.10 there.', '           ^^^^']))
  it('shows an empty place', () => check('The OR[[]] was', ['The OR was', '      ^']))
  it('shows the first line of several', () => check('one [[two\nthree]] four', ['one two', '    ^^^']))
  it('reckons with wide and combining characters', () => check('漢字 e\u0301 [[2.10]]', ['漢字 e\u0301 2.10', '       ^^^^']))
  it('makes escapes harmless and stays in line', () => check('\u001B[1m [[2.10]]', ['\\u{1B}[1m 2.10', `${' '.repeat(10)}^^^^`]))
  it('shows the neighbourhood in a long line', () => {
    const word = 'long '.repeat(30)
    check(`${word}before [[2.10]] after ${word}`, [
      `… ${'long '.repeat(8)}before 2.10 after ${'long '.repeat(5)}long …`, `${' '.repeat(2 + 40 + 7)}^^^^`,
    ])
  })
})
