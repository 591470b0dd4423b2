import { createCorpus } from '../../../server/src/engine/corpus/createCorpus.ts'
import { newStudy } from '../../../server/src/engine/corpus/formats/newStudy.ts'
import type { CslItem, Finding, Study } from '../../../server/src/engine/corpus/study.ts'
import type { Statistic } from '../../../server/src/engine/statistics/statistic.ts'
import type { CardInput } from '../../../server/src/lsp/cards/cards.ts'
import { plotSizes } from '../../../server/src/lsp/cards/forestPlot.ts'
import { markdown } from '../../../server/src/lsp/cards/markup.ts'
import { studyLabel } from '../../../server/src/engine/references/studyLabel.ts'
import { inEnglish } from '../../../server/src/engine/wording/say.ts'

/** A study by its record; whatever else is given stands in it. */
export function study(key: string, csl: Partial<CslItem>, more: Partial<Study> = {}): Study {
  return { ...newStudy({ id: key, type: 'article-journal', ...csl }, `/library/${key}.md`, 'study-note'), ...more }
}

/** "Feder 2014: A title" as a record: family names, year, title. */
export function record(text: string): Partial<CslItem> {
  const [, names = '', year = '', title = ''] = /^(.*?) (\d{4}): (.*)$/.exec(text) ?? []
  return { author: names.split(', ').map(family => ({ family })), issued: { 'date-parts': [[Number(year)]] }, title }
}

/** A finding at a place of the study's first source. */
export function finding(sentence: string, start: number, statistic: Partial<Statistic> = {}, more: Partial<Finding> = {}): Finding {
  const blank: Statistic = {
    kind: 'other', text: '', start, end: start, value: null, lower: null, upper: null, comparator: '=', unit: null, group: 1, printed: [],
    context: { outcome: [], scale: [], population: [], arm: [], comparator: [], time: [], limits: [], analysis: [], role: null, words: [], near: [], owner: [], particulars: [] },
  }
  return { statistic: { ...blank, ...statistic }, sentence, span: { start, end: start + sentence.length }, source: 0, level: 'abstract', ...more }
}

/** What a card draws on, for a corpus of these studies: Markdown, no formatted references, notes by path and offset. */
export function cardInput(studies: Study[], more: Partial<CardInput> = {}): CardInput {
  const corpus = createCorpus(studies)
  return {
    markup: markdown,
    corpus,
    depth: 'short',
    plot: plotSizes.wide,
    more: false,
    say: inEnglish,
    label: key => {
      const found = corpus.byKey(key)
      return found ? studyLabel(found) : key
    },
    reference: () => null,
    address: ({ study: { sources }, source, span }) => `file://${sources[source]?.path}#L${span.start + 1}`,
    kept: new WeakMap(),
    ...more,
  }
}
