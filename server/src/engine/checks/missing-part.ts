import type { Check } from './check.ts'

/** A file that the manuscript takes in, and that is not there or takes the manuscript in in its turn. */
export const missingPart: Check = {
  code: 'missing-part',
  severity: 'warning',
  description: 'A file that the manuscript takes in cannot be found, or takes the manuscript in in its turn.',
  reach: 'document',
  * run({ manuscript, lost, say }) {
    for (const { name, reason } of lost) {
      const place = placeOf(name, manuscript.text)
      if (place === null) continue
      const file = manuscript.text.slice(place.start, place.end)
      yield { ...place, message: reason === 'missing' ? say`The file ${file} cannot be found.` : say`The file ${file} takes this file in in its turn, so neither can be made.` }
    }
  },
}

/** Where a file is taken in: its name in the first line that takes something in. In LaTeX it stands without its extension too. */
function placeOf(name: string, text: string): { start: number, end: number } | null {
  for (const written of [name, name.replace(/\.tex$/, '')]) {
    for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
      const line = text.slice(text.lastIndexOf('\n', at) + 1, at)
      if (/input|include|subfile|child/.test(line) && !/(?:^|[^\\])%/.test(line)) return { start: at, end: at + written.length }
    }
  }
  return null
}
