import type { SignatureHelp, SignatureHelpParams } from 'vscode-languageserver'
import { unreadable, syntaxOfDocument } from '../analyses.ts'
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

function describe({ form, key, part }: LocatorContext): SignatureHelp {
  const shown = key === '' ? 'key' : key
  const label = form === 'pandoc' ? `[prefix @${shown}, locator]` : `\\cite[prefix][locator]{${shown}}`
  const parameter = (name: string, documentation: string): { label: [number, number], documentation: string } => {
    const at = label.indexOf(name)
    return { label: [at, at + name.length], documentation }
  }
  return {
    signatures: [{ label, parameters: [parameter('prefix', 'Words before the work: see, e.g., cf.'), parameter('locator', locatorHelp)] }],
    activeSignature: 0,
    activeParameter: part === 'prefix' ? 0 : 1,
  }
}
