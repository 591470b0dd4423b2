import { manuscriptExtensions } from '../engine/manuscripts/syntax.ts'

const manuscriptName = new RegExp(`\\.(?:${manuscriptExtensions.join('|')})$`, 'i')

/** Whether a file found in a folder is a manuscript. A file that is named is read whatever its name, if it is text. */
export function isManuscriptName(name: string): boolean {
  return manuscriptName.test(name)
}

/** Whether a file is a Word document, which is read and never written. The locks that Word leaves beside an open document are none. */
export function isWordName(path: string): boolean {
  return /(?:^|[\\/])(?!~\$)[^\\/]{0,1000}\.doc[xm]$/i.test(path)
}

/** Whether a file is a notebook, whose Markdown cells are a manuscript. */
export function isNotebookName(name: string): boolean {
  return /\.ipynb$/i.test(name)
}
