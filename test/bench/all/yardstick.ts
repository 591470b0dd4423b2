/**
 * A fixed piece of work of the kind that the engine does: words are cut out of a text, folded, looked up, kept as small objects and put in order. Times of the engine
 * as ratios to its time are much the same on fast and slow, quiet and busy machines.
 */
export function fixedWork(text: string): number {
  const words = new Map<string, { word: string, starts: number[] }>()
  for (const { 0: raw, index } of text.matchAll(/\p{L}+|\d+/gu)) {
    const word = raw.toLowerCase()
    const known = words.get(word)
    if (known) known.starts.push(index)
    else words.set(word, { word, starts: [index] })
  }
  const ordered = [...words.values()].sort((a, b) => b.starts.length - a.starts.length || (a.word < b.word ? -1 : 1))
  return ordered.reduce((sum, { word, starts }, rank) => sum + rank * starts.map(start => text.slice(start, start + word.length)).filter(printed => printed === word).length, 0)
}
