/** citation-js with its formatter. It is large and asked for late, so on desktops it is a bundle of its own that the others share. */
import '@citation-js/plugin-csl'

export { plugins } from '@citation-js/core'
