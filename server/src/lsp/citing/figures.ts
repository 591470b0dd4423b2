import type { Syntax } from '../../engine/manuscripts/manuscript.ts'
import { inItalics } from '../../engine/manuscripts/italics.ts'
import type { ReportingStyle } from '../../engine/wording/reportingStyle.ts'

/** Figures as the syntax of the document writes them: signs that mean something to TeX escaped, p in italics where the style and the syntax have them. */
export function inSyntax(figures: string, syntax: Syntax, style: ReportingStyle | null): string {
  if (syntax === 'latex') return figures.replace(/[%&#_]/g, '\\$&').replace(/χ²/g, '$\\chi^2$').replace(/[<>]/g, '$$$&$$')
  return style === 'apa' || style === 'ama' ? figures.replace(/\bp(?= [=<>≤≥])/gi, letter => inItalics(letter, syntax)) : figures
}
