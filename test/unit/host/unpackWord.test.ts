import assert from 'node:assert/strict'
import { strToU8, zipSync } from 'fflate'
import { unpackWord } from '../../../server/src/host/unpackWord.ts'
import { paragraph, wordFiles, zipWord } from '../engine/word/wordFiles.ts'

const bulk = new Uint8Array(1024 * 1024)
const document = zipWord(wordFiles(paragraph('We slept for 12 hours.')))

/** A file in the container of Word 97, with names in UTF-16. */
const old = (name: string): Uint8Array => Uint8Array.from([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ...new Array<number>(600).fill(0), ...Buffer.from(name, 'utf16le'), ...new Array<number>(600).fill(0)])

/** The size that the directory of a ZIP file says an entry has, changed. */
function claiming(zip: Uint8Array, size: number): Uint8Array {
  const lie = Buffer.from(zip)
  const entry = lie.lastIndexOf('word/document.xml') - 46
  lie.writeUInt32LE(size, entry + 24)
  return lie
}

describe('unpacking a Word document', () => {
  it('gives the parts that say something of the text', () => {
    const zip = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), '_rels/.rels': strToU8('<a/>'), 'word/document.xml': strToU8('<b>ä</b>'), 'word/_rels/document.xml.rels': strToU8('<c/>'), 'word/theme/theme1.xml': strToU8('<d/>'), 'word/media/image1.png': strToU8('e'), 'customXml/item1.xml': strToU8('<f/>') })
    const unpacked = unpackWord(zip)
    assert.ok(unpacked.ok)
    assert.deepEqual([...unpacked.files], [['_rels/.rels', '<a/>'], ['word/document.xml', '<b>ä</b>'], ['word/_rels/document.xml.rels', '<c/>'], ['customXml/item1.xml', '<f/>']])
  })

  const faults: Record<string, [Uint8Array, RegExp]> = {
    'an empty file': [new Uint8Array(), /is empty/],
    'a text': [strToU8('We slept.'), /is no Word document/],
    'rich text': [strToU8('{\\rtf1 We slept.}'), /rich text \(\.rtf\); save it as \.docx/],
    'a document of Word 97': [old('WordDocument'), /Word 97 to 2003 \(\.doc\); save it as \.docx/],
    'a locked document': [old('EncryptedPackage'), /locked with a password/],
    'a document of LibreOffice': [zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }), /LibreOffice \(\.odt\)/],
    'another ZIP file': [zipSync({ 'a.txt': strToU8('a') }), /a ZIP file, but no Word document/],
    'a document cut at half': [document.subarray(0, document.length / 2), /damaged or was not copied to its end/],
    'a document cut in its directory': [document.subarray(0, document.length - 30), /damaged or was not copied to its end/],
    'a document with damage in its text': [damaged(document), /damaged/],
    'a bomb': [zipSync({ 'word/document.xml': new Uint8Array(120 * 1024 * 1024) }), /more than a manuscript can be/],
    'a small bomb': [zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) }), /more than a manuscript can be/],
    'many parts that are too much together': [zipSync(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`customXml/item${index}.xml`, bulk]))), /more than a manuscript can be/],
  }
  for (const [name, [bytes, problem]] of Object.entries(faults)) {
    it(`says of ${name} what it is`, () => {
      const unpacked = unpackWord(bytes)
      assert.ok(!unpacked.ok)
      assert.match(unpacked.problem, problem)
    })
  }

  it('takes no more memory for a bomb that claims to be small', () => {
    const unpacked = unpackWord(claiming(zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024) }), 1000))
    assert.ok(!unpacked.ok || unpacked.files.get('word/document.xml')!.length <= 1000)
  })

  it('never throws, wherever a byte is wrong', () => {
    for (let at = 0; at < document.length; at += 3) {
      const wrong = Uint8Array.from(document)
      wrong[at] = wrong[at]! ^ 0xFF
      unpackWord(wrong)
    }
  })
})

function damaged(zip: Uint8Array): Uint8Array {
  const wrong = Buffer.from(zip)
  const text = wrong.indexOf('word/document.xml') + 'word/document.xml'.length
  wrong.fill(0xFF, text, text + 12)
  return wrong
}
