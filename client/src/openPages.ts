/** "Go to implementation" on a citation leads to a file, or to the page of a DOI: that opens in the browser, not in an editor. */
import * as vscode from 'vscode'
import type { LanguageClientOptions } from 'vscode-languageclient'

/** Middleware that opens web addresses in the browser; VS Code asks before it does so. */
export const openPages: NonNullable<LanguageClientOptions['middleware']> = {
  provideImplementation: async (document, position, token, next) => {
    const found = await next(document, position, token)
    const places = (Array.isArray(found) ? found : found ? [found] : []) as (vscode.Location | vscode.LocationLink)[]
    const pages = places.map((place) => 'targetUri' in place ? place.targetUri : place.uri).filter(({ scheme }) => scheme === 'https')
    if (pages.length === 0) return found
    await vscode.env.openExternal(pages[0]!)
    return null
  },
}
