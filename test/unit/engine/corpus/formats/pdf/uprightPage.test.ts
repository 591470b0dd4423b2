import assert from 'node:assert/strict'
import { uprightPage, type DrawnText } from '../../../../../../server/src/engine/corpus/formats/pdf/uprightPage.ts'

const sheet = { width: 600, height: 800 }
const right = (str: string, x: number, y: number): DrawnText => ({ str, transform: [10, 0, 0, 10, x, y], width: 50, fontName: 'f' })
const up = (str: string, x: number, y: number): DrawnText => ({ str, transform: [0, 10, -10, 0, x, y], width: 50, fontName: 'f' })
const down = (str: string, x: number, y: number): DrawnText => ({ str, transform: [0, -10, 10, 0, x, y], width: 50, fontName: 'f' })
const places = (...drawn: DrawnText[]) => {
  const { width, height, texts } = uprightPage(drawn, sheet)
  return [`${width} by ${height}`, ...texts.map(({ text, x, y, size }) => `${text} ${x} ${y} ${size}`)]
}

describe('a page as it is read', () => {
  it('has its texts where they are drawn', () => assert.deepEqual(places(right('one', 20, 700), right('two', 20, 680)), ['600 by 800', 'one 20 700 10', 'two 20 680 10']))
  it('is turned where its letters are on their side', () => {
    assert.deepEqual(places(up('first line', 50, 30), up('second', 70, 30)), ['800 by 600', 'first line 30 550 10', 'second 30 530 10'])
    assert.deepEqual(places(down('first line', 550, 770), down('second', 530, 770)), ['800 by 600', 'first line 30 550 10', 'second 30 530 10'])
  })
  it('leaves out what runs in another direction than most, and what stands aslant or has no size', () => {
    const slanted: DrawnText = { str: 'DRAFT', transform: [7, 7, -7, 7, 0, 0], width: 50, fontName: 'f' }
    const empty: DrawnText = { str: 'x', transform: [0, 0, 0, 0, 0, 0], width: 0, fontName: 'f' }
    assert.deepEqual(places(right('a line of text', 20, 700), up('margin', 5, 5), slanted, empty), ['600 by 800', 'a line of text 20 700 10'])
  })
})
