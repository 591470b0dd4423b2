import type { TextDocument } from 'vscode-languageserver-textdocument'
import { Analyser } from '../engine/index.ts'
import type { OnFault } from '../engine/text/faults.ts'
import { wordReader } from '../engine/word/wordReader.ts'
import { syntaxOfDocument } from './documentSyntax.ts'
import type { OpenWordDocument } from './wordDocuments.ts'

/** The analysers of the open documents, each of which knows its text as it was before. */
export class Analysers {
  readonly #onFault: OnFault
  readonly #known = new WeakMap<TextDocument | OpenWordDocument, Analyser>()

  /** @param onFault see `Analyser` */
  constructor(onFault: OnFault) {
    this.#onFault = onFault
  }

  /** The analyser of a document; `word` is the Word document that it is the text of. */
  of(document: TextDocument, word: OpenWordDocument | null = null): Analyser {
    let analyser = this.#known.get(word ?? document)
    if (!analyser) this.#known.set(word ?? document, analyser = new Analyser(word ? wordReader(word.document) : syntaxOfDocument(document), this.#onFault))
    return analyser
  }
}
