import type { MarkupContent } from 'vscode-languageserver'
import type { Corpus } from '../../engine/corpus/corpus.ts'
import type { Study } from '../../engine/corpus/study.ts'
import type { Claim, ResolvedItem } from '../../engine/judging/claim.ts'
import { studyLabel } from '../../engine/references/studyLabel.ts'
import type { References } from '../references.ts'
import type { SourcePlace, SourceTexts } from '../sourceTexts.ts'
import { ambiguousCard, citationCard, type Around } from './citationCard.ts'
import { claimCard, type FigurePlace } from './claimCard.ts'
import { plotSizes, type PlotSize } from './forestPlot.ts'
import { markupFor, type Markup } from './markup.ts'
import type { FindingSentence } from './relevance.ts'
import type { Say } from '../../engine/wording/say.ts'

/** What a card draws on. */
export interface CardInput {
  markup: Markup
  corpus: Corpus
  /** A short card fits a hover, a whole one is a document. */
  depth: 'short' | 'whole'
  /** How wide pictures may be. */
  plot: PlotSize
  /** Whether the editor opens the whole card when asked to. */
  more: boolean
  /** Says sentences in the language of the reader. */
  say: Say
  /** A study by its key, as "Yavi et al. (2022)"; the key itself where it is unknown. */
  label: (key: string) => string
  /** The formatted reference, where it is at hand. */
  reference: (study: Study) => string | null
  /** The address of a place in a note or a library file. */
  address: (place: SourcePlace) => string | null
  /** What short cards say around their pictures, by the sentence that they begin with. Only for as long as nothing else here changes. */
  kept: WeakMap<FindingSentence, Around>
}

/** Writes the cards that hovers and completions show. */
export class Cards {
  readonly #references: References
  readonly #sourceTexts: SourceTexts
  readonly #more: boolean
  readonly #say: Say
  #kept: { corpus: Corpus, kind: MarkupContent['kind'], revision: number, cards: CardInput['kept'] } | null = null

  /** `more` says whether the client has the command that opens a whole card, and shows problems in its cards by itself. */
  constructor(references: References, sourceTexts: SourceTexts, more: boolean, say: Say) {
    this.#say = say
    this.#references = references
    this.#sourceTexts = sourceTexts
    this.#more = more
  }

  /** The card of one study, narrow enough to stand beside a list. */
  ofStudy(study: Study, corpus: Corpus, kind: MarkupContent['kind']): MarkupContent {
    return { kind, value: citationCard(study, '', { ...this.#input(corpus, kind), plot: plotSizes.narrow }) }
  }

  /** Everything that is known of one study, as a Markdown document. */
  document(study: Study, corpus: Corpus): string {
    return citationCard(study, '', { ...this.#input(corpus, 'markdown'), depth: 'whole' })
  }

  /** The cards of the items under the cursor; null where none of them leads anywhere. */
  ofItems(items: readonly ResolvedItem[], corpus: Corpus, context: string, kind: MarkupContent['kind']): MarkupContent | null {
    const input = this.#input(corpus, kind)
    const cards = items.slice(0, 3).filter(item => item.studies.length > 0).map(({ status, studies }) =>
      status === 'resolved' && studies[0] ? citationCard(studies[0], context, input) : ambiguousCard(studies, input))
    return cards.length === 0 ? null : { kind, value: cards.join('\n\n---\n\n') }
  }

  /** The verdict on a statistic; null where there is nothing to say. `isReported` says that a problem says it already; `place` is where the statistic is. */
  ofClaim(claim: Claim, corpus: Corpus, kind: MarkupContent['kind'], isReported: boolean, place: FigurePlace): MarkupContent | null {
    const value = claimCard(claim, this.#input(corpus, kind), this.#more && isReported, place)
    return value === null ? null : { kind, value }
  }

  #keptFor(corpus: Corpus, kind: MarkupContent['kind']): CardInput['kept'] {
    const { revision } = this.#sourceTexts
    const kept = this.#kept
    if (kept?.corpus === corpus && kept.kind === kind && kept.revision === revision) return kept.cards
    return (this.#kept = { corpus, kind, revision, cards: new WeakMap() }).cards
  }

  #input(corpus: Corpus, kind: MarkupContent['kind']): CardInput {
    return {
      markup: markupFor(kind),
      corpus,
      depth: 'short',
      plot: plotSizes.wide,
      more: this.#more,
      say: this.#say,
      label: key => {
        const study = corpus.byKey(key)
        return study ? studyLabel(study) : key
      },
      kept: this.#keptFor(corpus, kind),
      reference: study => this.#references.atHand(study),
      address: place => {
        const location = this.#sourceTexts.locate(place)
        // The address of a page of a PDF is whole as it is.
        return location && (place.page === undefined ? `${location.uri}#L${location.range.start.line + 1}` : location.uri)
      },
    }
  }
}
