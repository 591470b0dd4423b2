import type { Token } from '../../../statistics/tokens.ts'
import { clauseAround, type Stretch } from '../../../statistics/statements/clauses.ts'
import { findMentions, rivalVocabulary, type Mention, type Vocabulary } from '../../../vocabulary/match.ts'
import { constructOf } from '../../../vocabulary/sameConstruct.ts'
import { standingOf, type Standing } from '../../../vocabulary/rivals.ts'
import { ofWord } from '../../../text/words.ts'
import { drugFamily } from '../../../vocabulary/innStems.ts'
import { featuresOf, type Feature } from './features.ts'

/** A member of a class of which a fact has one, where it stands. */
export interface Member extends Stretch {
  id: string
  of: string
  standing: Standing
  /** The content word right before it, and the two behind it, within its clause. */
  before: string | null
  behind: readonly string[]
  /** All within reach. */
  near: ReadonlySet<string>
}

/** A sentence, or what of it leans on one study, read for what it is about. */
export interface Passage {
  tokens: readonly Token[]
  features: readonly (Feature | null)[]
  members: readonly Member[]
}

/** How far from a member the word may stand that it belongs to, in tokens. */
const beside = 7

/** Reads a sentence: what each word tells, and the members of classes in it. */
export function readPassage(tokens: readonly Token[], vocabulary: Vocabulary): Passage {
  const mentions = findMentions(tokens, vocabulary)
  return passageOf(tokens, mentions, membersAmong(tokens, mentions))
}

/** The same of a sentence that is of no interest without such members, as most are. */
export function readWithMembers(tokens: readonly Token[], vocabulary: Vocabulary): Passage | null {
  const mentions = findMentions(tokens, vocabulary)
  const members = membersAmong(tokens, mentions)
  return members.length === 0 ? null : passageOf(tokens, mentions, members)
}

function membersAmong(tokens: readonly Token[], mentions: readonly Mention[]): Named[] {
  return [...membersOf(findMentions(tokens, rivalVocabulary)).filter(member => !isOther(tokens, member)), ...scalesIn(mentions), ...drugsIn(tokens)]
}

function passageOf(tokens: readonly Token[], mentions: readonly Mention[], members: readonly Named[]): Passage {
  const features = featuresOf(tokens, mentions)
  const isMember = (at: number, of: string): boolean => members.some(member => member.of === of && at >= member.from && at < member.to)
  for (const { id, standing, from } of members) if (standing === 'name') features[from] = { key: id, weight: 1 }
  const neighbours = ({ of, from, to }: Named, step: 1 | -1): string[] => {
    const found: string[] = []
    for (let at = step > 0 ? to : from - 1, i = 0; i < beside; at += step, i++) {
      const token = tokens[at]
      if (!token || /^(?:[;:()[\]]|but|while|whereas|although)$/.test(token.text)) break
      const feature = features[at]
      if (feature && token.number === undefined && !isMember(at, of)) found.push(feature.key)
    }
    return found
  }
  return {
    tokens, features, members: members.map(member => {
      const [before, behind] = [neighbours(member, -1), neighbours(member, 1)]
      return { ...member, before: before[0] ?? null, behind: behind.slice(0, 2), near: new Set([...before, ...behind]) }
    }),
  }
}

/** "A third of them", "may last": no place in a row; "the Ketamine Side Effect Tool": a name. */
function isOther(tokens: readonly Token[], { of, from, to }: Named): boolean {
  const [before, behind] = [tokens[from - 1]?.text ?? '', tokens[to]?.text ?? '']
  if (of === 'purpose') return /^(?:tools?|scales?|questionnaires?|ratings?|checklists?|profiles?|burden)$/.test(behind)
  return of === 'order' && (/^(?:an?|one|two|was|at|from)$/.test(before) || behind === '-' && tokens[to + 1]?.text === 'line' || /^(?:second|third)$/.test(tokens[from]!.text) && behind === 'of' || tokens[from]!.text === 'last' && !/^(?:the|its|their|his|her)$/.test(before))
}

type Named = Omit<Member, 'before' | 'behind' | 'near'>

function membersOf(mentions: readonly Mention[]): Named[] {
  return mentions.map(({ id, from, to }) => {
    const of = id.slice(0, id.indexOf('/'))
    return { id, of, standing: standingOf(of), from, to }
  })
}

/** Scales that measure the same. */
function scalesIn(mentions: readonly Mention[]): Named[] {
  return mentions.flatMap(({ id, slot, from, to }) => {
    const of = slot === 'scale' ? constructOf(id) : null
    return of === null ? [] : [{ id, of, standing: 'name' as const, from, to }]
  })
}

/** Drugs of one class. */
function drugsIn(tokens: readonly Token[]): Named[] {
  return tokens.flatMap((token, from) => {
    const of = token.type === 'word' ? familyOf(token) : null
    return of === null || of === 'ketamines' ? [] : [{ id: token.text, of: `drug ${of}`, standing: 'name' as const, from, to: from + 1 }]
  })
}

/** A word is held against the stems of all classes only where it is first met. */
const familyOf = ofWord(({ text }: Token) => drugFamily(text))

/** The clause of a member, or the whole passage where that says little. */
export function stretchOf({ tokens, features }: Passage, { from, to }: Member): Stretch {
  const clause = clauseAround(tokens, from)
  const told = features.slice(clause.from, clause.to).filter((feature, i) => feature && (clause.from + i < from || clause.from + i >= to))
  return told.length < fewest ? { from: 0, to: tokens.length } : clause
}

/** A clause with fewer words that tell something is not held against anything by itself. */
const fewest = 4
