import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Analysis } from '../../engine/index.ts'
import { listEdits, planList, type ListPlan, type WrittenList } from '../../engine/writing/referenceList.ts'
import type { Services } from '../services.ts'
import { refused } from './writing.ts'
import { messageOf } from '../../engine/text/messageOf.ts'

/** Where a text cites by number and the style chosen does not number, this one is used. */
const numberedStyle = 'vancouver'

/** A reference list as edits, with what it is made of. */
export interface StyledList extends WrittenList { plan: ListPlan, entries: number, style: string, notes: string[] }

/**
 * Writes the reference list of a document in the style asked for, else that of its front matter, else that of the settings. Rejects with a message for
 * the writer where there is nothing to list or the style cannot be used.
 */
export async function writtenList(document: TextDocument, analysis: Analysis, services: Services, wanted: { style?: string, numbered?: boolean }): Promise<StyledList> {
  const { references, settings } = services
  const plan = planList(analysis)
  if (plan.works.length + plan.kept.length === 0) throw refused('No citation in this document leads to a study, so there is nothing to list.')
  const own = settings(document.uri)
  const { locale } = own
  const notes: string[] = []
  let style = wanted.style ?? ownStyle(document, analysis, services) ?? own.style
  let traits = await traitsOf(style)
  if (!traits.numbered && (plan.numeric || wanted.numbered)) {
    notes.push(`The text cites by number and ${style} does not number, so the list is in ${numberedStyle}.`)
    style = numberedStyle
    traits = await traitsOf(style)
  }
  const listed = await references.lists.list(plan.works, { style, locale }).catch(fail)
  const written = listEdits(analysis, plan, listed, traits.descending.length > 0)
  if (!written.ok) throw refused(written.message)
  const missing = plan.works.filter((_, index) => !listed.some(({ work }) => work === index))
  if (missing.length > 0) notes.push(`This style lists nothing for ${missing.map(({ key }) => key).join(', ')}.`)
  if (plan.unlisted.length > 0) notes.push(`Not listed, because no study is known for them: ${shortList(plan.unlisted)}.`)
  const unconfirmed = plan.works.filter(({ confirmed }) => !confirmed)
  if (unconfirmed.length > 0) notes.push(`The records of ${unconfirmed.map(({ key }) => key).join(', ')} could not be confirmed; check them.`)
  return { ...written.value, plan, entries: listed.length + plan.kept.length, style, notes }

  async function traitsOf(name: string) {
    return references.lists.traits({ style: name, locale }).catch(fail)
  }
}

/** The style that the front matter names, as a file beside the document or by its name. */
function ownStyle({ uri }: TextDocument, { manuscript: { metadata: { csl } } }: Analysis, { host, installation }: Services): string | undefined {
  // An untrusted workspace names no files.
  if (csl === undefined || installation.isRestricted) return undefined
  const path = host.pathOf(uri)
  const file = host.resolvePath(path === null ? null : host.parentOf(path), csl.endsWith('.csl') ? csl : `${csl}.csl`)
  return file ?? undefined
}

function fail(error: unknown): never {
  throw refused(messageOf(error))
}

/** The first few of a list, and how many more there are. */
export function shortList(items: readonly string[]): string {
  return items.length <= 4 ? items.join(', ') : `${items.slice(0, 3).join(', ')} and ${items.length - 3} more`
}
