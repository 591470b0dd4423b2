/** Lets the page of the workbench bring an extension along, as vscode.dev brings its own. */
import type { Page } from 'playwright-core'

/** Adds the extension at an address to the configuration of the workbench, before the page is opened. */
export async function bringAlong(page: Page, extension: string): Promise<void> {
  const { host } = new URL(extension)
  // A page that was changed on its way counts as one from elsewhere, which may not reach this machine unasked.
  await page.context().grantPermissions(['local-network-access'])
  await page.route((url) => url.pathname === '/', async (route) => {
    const response = await route.fetch()
    const { 'content-security-policy': _, ...headers } = response.headers()
    const html = (await response.text()).replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/, (_all, before: string, settings: string) => {
      const configuration = JSON.parse(settings.replaceAll('&quot;', '"')) as Record<string, unknown>
      const added = { ...configuration, additionalBuiltinExtensions: [{ scheme: 'http', authority: host, path: '/' }] }
      return before + JSON.stringify(added).replaceAll('"', '&quot;')
    })
    await route.fulfill({ status: response.status(), headers, body: html })
  })
}
