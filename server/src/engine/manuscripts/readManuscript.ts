import { objectCharacter, overwrite } from '../text/mask.ts'
import type { Span } from '../text/span.ts'
import { readAuthorYearCitations } from './citations/authorYear.ts'
import { readNumericCitations } from './citations/numeric.ts'
import { readIgnores } from './ignores.ts'
import { latex } from './latex/adapter.ts'
import type { Adapter, LayoutBlock } from './layout.ts'
import type { Citation, Manuscript, Reference, Syntax } from './manuscript.ts'
import { markdown } from './markdown/adapter.ts'
import { plaintext } from './plaintext/adapter.ts'
import { removed } from './references/entryText.ts'
import { readEntries } from './references/entries.ts'
import { readReference } from './references/readReference.ts'
import { findReferenceSection } from './references/section.ts'
import { describeBlocks } from './sections.ts'

/** One adapter for each syntax. */
const adapters: Record<Syntax, Adapter> = { markdown, plaintext, latex }

/**
 * Reads a manuscript: its blocks and sentences, citations, reference list, front matter and ignore comments. Pure and total: any text
 * gives a manuscript. All offsets are UTF-16 code units of `text`, and `prose` has its length.
 */
export function readManuscript(text: string, syntax: Syntax): Manuscript {
  const adapter = adapters[syntax]
  const layout = adapter.readLayout(text)
  const stripped = overwrite(text, layout.markup)
  const section = findReferenceSection(stripped, layout.blocks)
  const references = section ? readReferences(text, layout.markup, section.entries) : []
  const blocks = section?.rest ?? layout.blocks
  const hidden = [...layout.addresses, ...section ? [section.span] : []]
  // Sentences are split where citations can still be seen: one behind a full stop belongs to the sentence before it.
  const visible = overwrite(overwrite(stripped, layout.objects, objectCharacter), hidden)
  const citations = readCitations(adapter, text, visible, blocks, references.some(({ number }) => number !== undefined))
  return {
    text, syntax, citations, references,
    prose: overwrite(visible, [...layout.objects, ...citations]),
    blocks: describeBlocks(visible, blocks),
    metadata: layout.metadata,
    ignores: readIgnores(text, layout.comments),
  }
}

function readReferences(text: string, markup: readonly Span[], blocks: readonly LayoutBlock[]): Reference[] {
  const source = overwrite(text, markup, removed)
  return readEntries(text, source, blocks).map((entry) => readReference(text, source, entry))
}

/** The syntax's own citations first; the others are looked for where those leave text. */
function readCitations(adapter: Adapter, text: string, visible: string, blocks: readonly Span[], numbered: boolean): Citation[] {
  const own = adapter.readCitations(text, visible, blocks)
  const rest = overwrite(visible, own)
  const authorYear = readAuthorYearCitations(text, rest, blocks)
  const numeric = readNumericCitations(text, overwrite(rest, authorYear), blocks, numbered)
  return [...own, ...authorYear, ...numeric].sort((a, b) => a.start - b.start || a.end - b.end)
}
