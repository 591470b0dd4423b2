/**
 * Stands in for `sync-fetch-undici` in the bundles. citation-js asks for it to download synchronously, which would spawn a
 * process; references are formatted from records at hand, so nothing is ever downloaded.
 */
module.exports = function syncFetch () {
  throw new Error('Citewright does not download records while formatting.')
}
