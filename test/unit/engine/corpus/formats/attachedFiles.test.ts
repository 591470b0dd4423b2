import assert from 'node:assert/strict'
import { attachedFiles } from '../../../../../server/src/engine/corpus/formats/attachedFiles.ts'

describe('attachedFiles', () => {
  const fields: Record<string, string[]> = {
    'papers/feder2014.pdf': ['papers/feder2014.pdf'],
    'Full Text PDF:/home/a/Zotero/storage/AB12/Feder.pdf:application/pdf': ['/home/a/Zotero/storage/AB12/Feder.pdf'],
    'Full Text:storage/a.pdf:application/pdf;Snapshot:storage/a.html:text/html;More:b.txt:text/plain': ['storage/a.pdf', 'b.txt'],
    'a.pdf;b.nxml': ['a.pdf', 'b.nxml'],
    ':papers/feder2014.pdf:PDF': ['papers/feder2014.pdf'],
    'Feder_2014.pdf:papers\\\\Feder_2014.pdf:PDF': ['papers\\Feder_2014.pdf'],
    ':C\\:\\\\Users\\\\a\\\\b.pdf:PDF': ['C:\\Users\\a\\b.pdf'],
    'C:\\papers\\b.pdf': ['C:\\papers\\b.pdf'],
    ':C$\\backslash$:/Users/a/b.pdf:pdf': ['C:/Users/a/b.pdf'],
    'A title\\: with a colon\\; and more:a\\_b.pdf:application/pdf': ['a_b.pdf'],
    ':notes.docx:Word': [],
    '': [],
  }
  for (const [field, paths] of Object.entries(fields)) it(`reads ${field || 'nothing'}`, () => assert.deepEqual(attachedFiles(field), paths))
})
