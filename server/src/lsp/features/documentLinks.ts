import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver'
import { unreadable } from '../analyses.ts'
import { findIdentifiers } from '../../engine/manuscripts/identifiers.ts'
import { rangeOf } from '../positions.ts'
import type { Services } from '../services.ts'

/** Links on DOIs and PubMed numbers that are printed without an address; the editor links addresses itself. */
export function documentLinks({ documents }: Services) {
  return ({ textDocument }: DocumentLinkParams): DocumentLink[] | null => {
    const document = documents.get(textDocument.uri)
    const text = document?.getText() ?? ''
    if (!document || unreadable(text) !== null) return null
    return findIdentifiers(text).filter(({ linked }) => !linked).map(({ kind, value, start, end }) => ({
      range: rangeOf(document, { start, end }),
      target: kind === 'doi' ? `https://doi.org/${encodeURI(value)}` : `https://pubmed.ncbi.nlm.nih.gov/${value}/`,
      tooltip: kind === 'doi' ? 'Open the page of this DOI' : 'Open the record in PubMed',
    }))
  }
}
