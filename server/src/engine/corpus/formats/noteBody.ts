import { findingsInSentence, type Passage } from './findings.ts'
import { foldSpace } from '../fold.ts'
import { readManuscript } from '../../manuscripts/readManuscript.ts'
import { renumberGroups } from '../mergeStudies.ts'
import type { Block } from '../../manuscripts/manuscript.ts'
import type { Finding, Study } from '../study.ts'

/** What a heading of a note says of the items below it; null for a heading whose section is not read. */
type NoteSection = Passage | 'misreports' | null

/** A block of a note with the section that it stands in. */
export interface NoteBlock { block: Block, section: NoteSection }

/** Reads what a heading means: "Read in the abstract", "As reported by @yavi2022", "Known misreports". */
function noteSection(heading: string): NoteSection {
  const title = foldSpace(heading.replaceAll('#', ' ')).toLowerCase()
  if (title === 'read in the full text') return { source: 0, level: 'full-text' }
  if (title === 'read in the abstract') return { source: 0, level: 'abstract' }
  if (title === 'known misreports') return 'misreports'
  const by = /As reported by @(\S{1,300})/i.exec(heading)?.[1]
  return by === undefined ? null : { source: 0, level: 'secondary', by }
}

/** The blocks of a note from an offset on; a heading below a heading of ours belongs to its section unless it is one of ours itself. */
export function noteBlocks(text: string, from: number): { prose: string, blocks: NoteBlock[] } {
  const { prose, blocks } = readManuscript(text, 'markdown')
  let section: NoteSection = null
  let depth = 0
  const placed: NoteBlock[] = []
  for (const block of blocks) {
    if (block.start < from) continue
    if (block.kind === 'heading') {
      const heading = lineAround(text, block.start)
      const marks = /^\s{0,3}(#{1,6})/.exec(heading)?.[1]?.length ?? 1
      const named = noteSection(heading)
      if (named === null && marks > depth && depth > 0) continue
      section = named
      depth = named === null ? 0 : marks
    }
    placed.push({ block, section })
  }
  return { prose, blocks: placed }
}

/**
 * The findings of a literature note that keeps to no headings of ours: what a writer notes down of a study, its abstract included. Sentences
 * that cite another study are about that one, and headings, tasks and quotations of other notes are none.
 */
export function readLiteratureNote(text: string, from: number, key: string): Finding[] {
  const { prose, blocks } = readManuscript(text, 'markdown')
  const sentences = blocks.filter(({ start, kind }) => start >= from && kind !== 'heading').flatMap(block => block.sentences)
  const own = sentences.filter(({ start, end }) => [...text.slice(start, end).matchAll(/(?<![\w.])@(\w[\w:.#$%&+?<>~/-]{0,100})/g)].every(([, cited]) => cited?.replace(/[.:?]$/, '') === key))
  return renumberGroups(own.flatMap(sentence => findingsInSentence(text, prose, sentence, { source: 0, level: 'abstract' })))
}

/** Whether a note has headings that say what is read below them. */
export function hasOurHeadings(text: string, from: number): boolean {
  return noteBlocks(text, from).blocks.some(({ section }) => section !== null)
}

/** The findings of a note, what else it says of the study, and what it says of misreports. */
export function readNoteBody(text: string, from: number): Pick<Study, 'findings' | 'misreports' | 'remarks'> {
  const { prose, blocks } = noteBlocks(text, from)
  const content = blocks.filter(({ block }) => block.kind !== 'heading')
  const read = content.flatMap(({ block, section }) => section === null || section === 'misreports'
    ? []
    : block.sentences.map(sentence => ({ sentence, findings: findingsInSentence(text, prose, sentence, section) })))
  const findings = read.flatMap(({ findings: own }) => own)
  const remarks = read.filter(({ findings: own }) => own.length === 0).map(({ sentence: { start, end } }) => foldSpace(text.slice(start, end)))
  const misreports = content
    .filter(({ section }) => section === 'misreports')
    .map(({ block: { start, end } }) => ({ text: foldSpace(text.slice(start, end)).replace(/^[-*+] /, ''), span: { start, end }, source: 0 }))
  return { findings: renumberGroups(findings), misreports, ...remarks.length === 0 ? {} : { remarks } }
}

/** The whole line that an offset lies in. */
function lineAround(text: string, offset: number): string {
  const end = text.indexOf('\n', offset)
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end)
}
