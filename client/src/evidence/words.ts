/** Every word that the evidence table shows, in the language of the editor. The page itself has none. */
import * as vscode from 'vscode'

/** `{0}`, `{1}` … stand for what the page fills in. */
export function pageWords() {
  const { t } = vscode.l10n
  return {
    figures: t('Figures'),
    plot: t('Forest plot'),
    views: t('Views'),
    search: t('Search figures, studies and sentences'),
    groupBy: t('Group by'),
    none: t('nothing'),
    section: t('section'),
    study: t('study'),
    verdict: t('verdict'),
    filter: t('Show only'),
    export: t('Export…'),
    line: t('Line'),
    figure: t('Figure'),
    verdictColumn: t('Verdict'),
    studyColumn: t('Study'),
    source: t('In the source'),
    table: t('Evidence table'),
    details: t('Details of the chosen figure'),
    manuscript: t('Manuscript'),
    goTo: t('Show in manuscript'),
    openSource: t('Open the source'),
    check: t('I checked this…'),
    report: t('Report a wrong verdict…'),
    noFigures: t('No figure was read in this manuscript yet. Figures appear here as you write them: “OR 2.03, 95% CI 0.67 to 6.15”, “65% (20/31)”, “p = .02”.'),
    noMatch: t('No figure matches the search and the filters.'),
    clear: t('Show all figures'),
    noEffects: t('No effect estimate with a confidence interval was read in this manuscript.'),
    ratios: t('Ratios, on a logarithmic scale (no effect: 1)'),
    meanDifferences: t('Mean differences (no effect: 0)'),
    standardized: t('Standardised mean differences (no effect: 0)'),
    riskDifferences: t('Risk differences (no effect: 0)'),
    strip: t('Where the problems lie, from the beginning to the end of the manuscript: {0} problems'),
    shown: t('{0} of {1} figures'),
    noSection: t('before the first heading'),
    noStudy: t('no study'),
    noSource: t('nothing in the source'),
    more: t('{0} more effects are not drawn; filter to see them.'),
    loading: t('Reading the manuscript…'),
    states: {
      contradicted: t('contradicted'),
      misattributed: t('in another study'),
      unsupported: t('not in the source'),
      unverifiable: t('not checkable'),
      uncited: t('no citation'),
      checked: t('checked by hand'),
      supported: t('supported'),
      own: t('own figure'),
    },
  }
}

/** The words as the page gets them. */
export type PageWords = ReturnType<typeof pageWords>
