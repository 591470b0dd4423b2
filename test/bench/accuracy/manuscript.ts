/** A manuscript made of sentences that each cite one study. */
export interface CitingManuscript {
  text: string
  /** Where each sentence starts, in the order given. */
  starts: number[]
}

/** Puts sentences together as a Markdown manuscript in which each one ends in a citation of the study. */
export function citingManuscript(paragraphs: readonly (readonly string[])[], key: string): CitingManuscript {
  let text = ''
  const starts: number[] = []
  for (const sentences of paragraphs) {
    for (const sentence of sentences) {
      starts.push(text.length)
      const [, words, mark] = /^([\s\S]*?)([.!?]?)$/.exec(sentence)!
      text += `${words} [@${key}]${mark === '' ? '.' : mark} `
    }
    text += '\n\n'
  }
  return { text, starts }
}
