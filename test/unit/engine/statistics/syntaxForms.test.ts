import assert from 'node:assert/strict'
import { readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'
import type { Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { extractStatistics } from '../../../../server/src/engine/statistics/extractStatistics.ts'
import { isNoWord, label } from './extracting.ts'
import { mark, unmark } from '../marks.ts'

/** How the same statistics are written in the syntaxes of manuscripts: the places are those in the source. */
const forms: Partial<Record<Syntax, string[]>> = {
  latex: [
    'The hazard fell (HR = [0.72|hazard-ratio], 95\\% CI [0.55--0.94|confidence-interval 0.55..0.94 95%]; [10--20|dose 10..20 mg]\\,mg).',
    'The odds rose (OR~$= [2.13|odds-ratio]$, 95\\% CI $[[1.10, 4.12|confidence-interval 1.1..4.12 95%]]$, $p = [.024|p-value]$).',
    'The effect was small ($d = [-0.23|standardized-mean-difference]$, 95\\% CI $[-0.45$--$-0.01|confidence-interval -0.45..-0.01 95%]$).',
    '$F_{2,57} = [4.31|f-statistic df 2,57]$, $t_{45} = [2.41|t-statistic df 45]$, $\\chi^2_3 = [9.1|chi-square df 3]$ and $\\chi^2(1, N = 356) = [5.06|chi-square df 1]$ were found.',
    'We saw $p = [1.2 \\times 10^{-5}|p-value =0.000012]$ and $p < [10^{-5}|p-value < =0.00001]$.',
    'In $N = [1{,}602|sample-size =1602]$ of [12{,}345|sample-size =12345] patients and [1\\,234|sample-size =1234] controls.',
    'The mean was [24.6|mean]~$\\pm$~[5.2|other spread] at [5|dose µg]\\,\\textmu g or [6|dose µg] $\\mu$g.',
    '$I^2$ = [61|heterogeneity %]\\%, $R^2 = [.34|other R squared]$, $\\beta$ = [0.2|regression-coefficient], with \\texttt{alpha = 0.05}.',
  ],
  markdown: [
    '$OR = [2.13|odds-ratio]$, $p$ = [.03|p-value], $N$ = [45|sample-size], $R^2$ = [.34|other R squared], $I^2$ = [45|heterogeneity %]%, $\\chi^2$(3) = [9.1|chi-square df 3].',
    '*F*~2,57~ = [4.31|f-statistic df 2,57], *t*~45~ = [2.41|t-statistic df 45], *n*~1~ = [30|sample-size], *R*^2^ = [.34|other R squared].',
    'We saw p&lt;[0.001|p-value <] (95%&nbsp;CI [1.1&ndash;4.1|confidence-interval 1.1..4.1 95%]) after [5|dose mg]&nbsp;mg, H~2~O and CO~2~ aside.',
    'We saw 95% CI [0.55--0.94|confidence-interval 0.55..0.94 95%] and 95% CI [-0.45--0.12|confidence-interval -0.45..-0.12 95%].',
    'We saw $p = [1.2 \\times 10^{-5}|p-value =0.000012]$, where $\\alpha = 0.05$, $n \\to 3$ and $y_{ij} = \\beta_0 + 3$.',
    'It was shown before [12, 13–15], again [3], and its range was [[0–60|range 0..60]].',
    'Each took [1.25×10^6^|other =1250000 counted] cells or [2 × 10<sup>8</sup>|other =200000000] CFU, SpO<sub>2</sub> aside; R<sup>2</sup> = [.34|other R squared], *t*<sub>45</sub> = [2.41|t-statistic df 45].',
    'It was shown before.<sup>2</sup> And effects^2^ were, too.',
  ],
}

describe('statistics in the syntaxes of manuscripts', () => {
  for (const [syntax, sentences] of Object.entries(forms)) {
    for (const sentence of sentences) it(`${syntax}: ${unmark(sentence)}`, () => assert.equal(marked(unmark(sentence), syntax as Syntax), sentence))
  }
})

function marked(text: string, syntax: Syntax): string {
  const { prose, blocks } = readManuscript(text, syntax)
  const statistics = blocks.flatMap(block => block.sentences).flatMap(sentence => extractStatistics(prose, sentence)).filter(isNoWord)
  return mark(text, statistics.map(statistic => ({ start: statistic.start, end: statistic.end, label: label({ ...statistic, text: text.slice(statistic.start, statistic.end) }) })))
}
