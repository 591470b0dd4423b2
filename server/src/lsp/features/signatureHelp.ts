import type { SignatureHelp, SignatureHelpParams } from 'vscode-languageserver'
import { unreadable } from '../analyses.ts'
import { syntaxOfDocument } from '../documentSyntax.ts'
import { locatorContext, type LocatorContext } from '../search/locatorContext.ts'
import { offsetOf } from '../positions.ts'
import type { Services } from '../services.ts'

const locatorHelp = 'Where in the work: p. 33, pp. 33–35, ch. 2, sec. 4, para. 5, table 2, fig. 1'

/** What can be written around a key: a word before it, and where in the work behind it. */
export function signatureHelp({ documents }: Services) {
  return ({ textDocument, position }: SignatureHelpParams): SignatureHelp | null => {
    const document = documents.get(textDocument.uri)
    const text = document?.getText() ?? ''
    if (!document || unreadable(text) !== null) return null
    const context = locatorContext(text, offsetOf(document, position), syntaxOfDocument(document))
    return context && describe(context)
  }
}

function describe({ pattern, part }: LocatorContext): SignatureHelp {
  const words = { prefix: 'Words before the work: see, e.g., cf.', locator: locatorHelp }
  const names = (['prefix', 'locator'] as const).filter(name => pattern.includes(name))
  return {
    signatures: [{
      label: pattern,
      parameters: names.map(name => ({ label: [pattern.indexOf(name), pattern.indexOf(name) + name.length], documentation: words[name] })),
    }],
    activeSignature: 0,
    activeParameter: names.indexOf(part),
  }
}
