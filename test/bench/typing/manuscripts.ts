import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../unit/project/sources.ts'

/** Prose without figures, as most of a manuscript is. */
const filler = [
  'The waiting room had been painted twice since the clinic opened, and neither colour had pleased anyone for long.',
  'Interviews were held in the morning, because most of those who came had work to go to in the afternoon.',
  'What the questionnaires left out, the notes of the nurses often told, and we read them side by side.',
  'Some of the older devices had to be replaced along the way, which delayed the second site more than the first.',
  'None of this was planned, and much of it would be done otherwise by anybody who began today.',
]

/** The drafts that manuscripts are made of: always these, so that figures of one version can be held against those of another. */
const drafts = [
  'anxiety.md', 'author-year.md', 'decimal-commas.md', 'discussion.md', 'fast-acting.md', 'grant.md',
  'grouped-table.md', 'maintenance.md', 'narrative.txt', 'natbib.tex', 'newsletter.qmd', 'numbered.txt',
  'origins.md', 'reference-list.txt', 'results.tex', 'second-opinions.md', 'umbrella-review.md',
]

/**
 * A manuscript of about so many words, the same each time: paragraphs of the drafts, each of their sentences told by somebody else, among plain
 * prose, so that about two claims in a hundred words are judged.
 */
export function manuscriptOf(words: number): string {
  const folder = join(root, 'test/claims/drafts')
  const paragraphs = drafts.flatMap(name => readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/)).filter(paragraph => paragraph.includes('@'))
  const parts: string[] = ['# Introduction']
  let count = 0
  for (let turn = 0; count < words; turn++) {
    const cited = paragraphs[turn % paragraphs.length]!
    const marked = cited.replace(/^|(?<=\. )(?=\p{Lu})/gu, `As ${letters(turn)} told: `)
    const length = wordsOf(marked)
    // A paragraph holds about one claim in ten words; plain prose makes up for the rest.
    const plain = Array.from({ length: Math.ceil(length * 4 / 20) }, (_, at) => `As ${letters(turn)} wrote on page ${letters(at)}: ${filler[(turn + at) % filler.length]!}`).join(' ')
    parts.push(marked, plain)
    count += length + wordsOf(plain)
  }
  return `${parts.join('\n\n')}\n`
}

function wordsOf(text: string): number {
  return text.split(/\s+/).length
}

/** A name in letters for a number. */
function letters(number: number): string {
  return [...number.toString(26)].map(digit => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')
}
