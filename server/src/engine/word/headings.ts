import type { LayoutBlock } from '../manuscripts/layout.ts'
import { headingLook } from '../manuscripts/plaintext/blocks.ts'

const sections = /^(?:[\dIVX.]{1,6}\s{1,4})?(?:abstract|summary|introduction|background|methods?|materials and methods|participants|procedures?|measures|statistical analys[ei]s|results|findings|discussion|conclusions?|limitations|acknowledge?ments|funding|references|bibliography|literature cited|appendix(?: [a-z\d])?|zusammenfassung|einleitung|methoden?|ergebnisse|diskussion|résumé|méthodes?|résultats|resumen|introducción|métodos?|resultados|discusión)[:.]?$/i

/**
 * Finds the headings of a document whose author made them by hand, where no style says which they are: titles in bold, or, where none is bold, whatever reads like a title in
 * plain text. Names of sections are headings in any case.
 */
export function markHeadings(blocks: readonly LayoutBlock[], text: string, isBold: (block: LayoutBlock) => boolean): void {
  if (blocks.filter(({ kind }) => kind === 'heading').length > 1) return
  const titles = blocks.flatMap((block) => {
    const words = block.kind === 'paragraph' ? text.slice(block.start, block.end) : ''
    const look = words.includes('\n') ? null : headingLook(words)
    return look || sections.test(words) ? [{ block, look, isSection: sections.test(words), isBold: isBold(block) }] : []
  })
  const byBold = titles.some((title) => title.isBold && !title.isSection)
  for (const { block, look, isSection, isBold } of titles) {
    if (!byBold) Object.assign(block, { kind: 'heading', ...look })
    else if (isSection || isBold) Object.assign(block, { kind: 'heading', level: isSection ? 2 : 3 })
  }
}
