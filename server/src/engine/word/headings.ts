import type { LayoutBlock } from '../manuscripts/layout.ts'

const longest = 120
const sections = /^(?:[\dIVX.]{1,6}\s{1,4})?(?:abstract|summary|introduction|background|methods?|materials and methods|participants|procedures?|measures|statistical analys[ei]s|results|findings|discussion|conclusions?|limitations|acknowledge?ments|funding|references|bibliography|literature cited|appendix(?: [a-z\d])?|zusammenfassung|einleitung|methoden?|ergebnisse|diskussion|résumé|méthodes?|résultats|resumen|introducción|métodos?|resultados|discusión)[:.]?$/i

/**
 * Finds the headings of a document whose author made them by hand: short paragraphs, bold from end to end or with the name of a section. Where headings have a style, they are
 * known already.
 */
export function markHeadings(blocks: readonly LayoutBlock[], text: string, isBold: (block: LayoutBlock) => boolean): void {
  if (blocks.filter(({ kind }) => kind === 'heading').length > 1) return
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.end - block.start > longest) continue
    const words = text.slice(block.start, block.end)
    if (!sections.test(words) && !(isBold(block) && /^[\p{Lu}\p{N}]/u.test(words) && /\p{L}{3}/u.test(words) && !/[.!?;,…]$/.test(words) && !/\n/.test(words))) continue
    block.kind = 'heading'
    block.level = sections.test(words) ? 2 : 3
  }
}
