import { readdirSync, readFileSync } from 'node:fs'
import fc, { type Arbitrary } from 'fast-check'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const textsOf = (path: string): string[] => read(path).trim().split('\n').map(line => (JSON.parse(line) as { text: string }).text)
const claims = textsOf('test/claims/ketamine.jsonl')

/** What manuscripts are made of, in every syntax, and what breaks them. */
const pieces = [
  ...claims.filter((_, index) => index % 12 === 0), 'Response was 65% (17/31) [@feder2014].', 'OR 2.89 (95% CI 3.45 to 242.57; p = .2)', '@nobody2020', '[@fedr2014, p. 3; -@ionescu2021]', '(Fava et al., 2008; Rush, 2006)', '[3–5, 7]', '\\cite[p.~3]{feder2014,nobody}',
  '\\citep{', '$x_1 = 3$', '$$', '\\begin{table}', '\\end{document}', '%', '---\n', 'bibliography: a.bib', '```', '`', '~~~\n', '<!-- citewright-ignore -->', '<!--', '-->', '| a | 12% |', '|---|---|', '# Results', '## References', 'Abstract\n',
  '1. Fava M, Rush AJ. A trial. J Ex. 2008;3(2):1-9. doi:10.1234/x', '[^1]: note', '[^1]', '[^1]: See @feder2014.\n', '^[@feder2014', '\\footnote{\\cite{feder2014}}', '> quoted', '- item', '*', '**', '_', '[', ']', '(', ')', '{', '}', '\\', '<', '>', '&amp;', '"', '“', '’', ':::', '::: {.note}', '\t', ' ', '.', ',', ';', '?',
  '\n', '\n\n', '\r\n', '\r', '\u2028', '\ufeff', '\u0000', '\u00a0', '😀', 'e\u0301', '\ud83d', '\ude00', '\u202e', '漢字', 'ﬁ', 'i̇', '12', '0.05', '1,602', '−4.1', '10⁻⁴', 'p <', 'n =', 'e.g.', 'et al.', 'https://example.org/a_(b)', '10.1234/',
]
const assembled = fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', '', '\n')), { maxLength: 40 }).map(list => list.flat().join(''))

/** Any text at all, near to a manuscript more often than not. */
export const anyText: Arbitrary<string> = fc.oneof({ arbitrary: assembled, weight: 4 }, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }))

const folder = new URL('../claims/', import.meta.url)
const sentences = readdirSync(folder).filter(name => /(?:held-out|words)\.jsonl$/.test(name)).sort().flatMap(name => textsOf(`test/claims/${name}`))

/** A sentence as it stands while it is written: up to some word, or from some word on. */
const halfWritten = fc.tuple(fc.constantFrom(...sentences), fc.nat(), fc.boolean()).map(([text, at, fromThere]) => {
  const words = text.split(/(?<=\s)/)
  return (fromThere ? words.slice(at % words.length) : words.slice(0, at % words.length)).join('')
})

/** The first words of a statement, then words that join others, so that every rule meets the end of a text. */
const joining = ['and', 'or', 'versus', 'than', 'to', 'of', 'not', 'no', 'per', 'a', 'more', 'higher', 'below', 'above', 'twice', 'two', '3', '2.5', 'both', 'every', 'only', 'from', '-', '/', '<', '=', '%', '(', ')', ',', 'mg', 'doses', 'times']
const beginnings = ['', 'Ketamine reduced', 'Scores fell with', 'It was not superior', 'Among', 'The more', 'Patients got']
const brokenOff = fc.tuple(fc.constantFrom(...beginnings), fc.array(fc.constantFrom(...joining), { minLength: 1, maxLength: 4 })).map(([beginning, words]) => [beginning, ...words].join(' '))

/** The words of sentences in any order. */
const wordSalad = fc.array(fc.oneof(fc.constantFrom(...joining), fc.constantFrom(...new Set(sentences.flatMap(text => text.split(/\s+/))))), { maxLength: 14 }).map(words => words.join(' '))

/** What is not, or not yet, a sentence. */
export const unfinished: Arbitrary<string> = fc.oneof(halfWritten, brokenOff, wordSalad)

/** A change at a place: both offsets as fractions, of the text and of a short stretch from there on. */
export interface Change { at: number, length: number, insert: string }

const fraction = fc.double({ min: 0, max: 1, noNaN: true })

/** A change as a writer or a tool makes it: a letter, a word, a paragraph, a deletion. */
export const change: Arbitrary<Change> = fc.record({ at: fraction, length: fc.oneof(fc.constant(0), fraction), insert: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 3 }), fc.constant('')) })

/** Where a change begins and ends in a text; never within a pair of `\r\n`, where no editor has a place. */
export function placeOf({ at, length }: Change, text: string): { start: number, end: number } {
  const within = (offset: number): number => text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset
  const start = within(Math.floor(at * text.length))
  return { start, end: Math.max(start, within(Math.min(text.length, start + Math.floor(length * 80)))) }
}

/** A text with changes made to it, one after the other. */
function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((result, each) => {
    const { start, end } = placeOf(each, result)
    return result.slice(0, start) + each.insert + result.slice(end)
  }, text)
}

/** Good text with a few changes: the damage that real files have. */
export function damaged(...texts: readonly string[]): Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...texts), fc.array(change, { maxLength: 6 })).map(([text, changes]) => changed(text, changes))
}

/** Whole manuscripts: the example, the drafts of the tests, and single sentences. */
export const manuscripts: readonly string[] = [read('docs/example/manuscript.md'), ...['anxiety', 'author-year', 'maintenance', 'origins', 'second-opinions'].map(name => read(`test/claims/drafts/${name}.md`))]

/** Paragraphs of them. */
export const paragraphs: readonly string[] = [...manuscripts.flatMap(text => text.split('\n\n')), ...claims]
