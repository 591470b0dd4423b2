import type { Analysis } from '../engine/index.ts'
import { formatListEntries } from '../engine/references/listEntries.ts'
import { ReferenceLists, type ListedReference } from '../engine/references/referenceLists.ts'
import type { ListTraits } from '../engine/references/processor.ts'
import { planList, type ListPlan } from '../engine/writing/referenceList.ts'
import { loadStyle } from '../host/citationStyles.ts'
import { CliError } from './cliError.ts'

/** The reference list of a manuscript before it is written. */
export interface FormattedList { plan: ListPlan, listed: ListedReference[], traits: ListTraits }

/** Formats the works that a manuscript cites as a list. Throws a `CliError` where nothing is cited or the style cannot be used. */
export async function formatList(analysis: Analysis, style: string, locale = 'en-US'): Promise<FormattedList> {
  const plan = planList(analysis)
  if (plan.works.length === 0) throw new CliError('no citation leads to a study, so there is nothing to list')
  const lists = new ReferenceLists(async (groups, options) => {
    const loaded = loadStyle(options.style)
    const entries = loaded.ok ? await formatListEntries(groups, loaded.value, options.locale) : loaded
    if (!entries.ok) throw new CliError(entries.message)
    return entries.value
  })
  const options = { style, locale }
  return { plan, listed: await lists.list(plan.works, options), traits: await lists.traits(options) }
}
