import { parentPort } from 'node:worker_threads'
import { checkLibrary } from '../engine/corpus/library/checkLibrary.ts'
import { formatReferences } from '../engine/references/formatReferences.ts'
import { formatListEntries, type ListEntries } from '../engine/references/listEntries.ts'
import type { Job, JobAnswer, JobMessage } from './backgroundWorker.ts'
import { loadStyle } from './citationStyles.ts'
import { readCorpus } from './readCorpus.ts'

/** The other end of `BackgroundWorker`: does the jobs, away from the thread that answers the editor. */
parentPort?.on('message', ({ id, job }: JobMessage) => {
  void answer(id, job).then(message => parentPort?.postMessage(message))
})

async function answer(id: number, job: Job): Promise<JobAnswer> {
  try {
    return { id, value: await perform(job) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}

function perform(job: Job): Promise<unknown> {
  switch (job.name) {
    case 'checkLibrary': return Promise.resolve(checkLibrary(job.text, job.path, job.thisYear))
    case 'readCorpus': return readCorpus(job.paths)
    case 'formatReferences': return format(job)
    case 'formatListEntries': return formatList(job)
  }
}

async function formatList({ groups, style, locale }: Extract<Job, { name: 'formatListEntries' }>): Promise<ListEntries> {
  const loaded = loadStyle(style)
  const result = loaded.ok ? await formatListEntries(groups, loaded.value, locale) : loaded
  if (!result.ok) throw new Error(result.message)
  return result.value
}

async function format({ works, style, locale, format }: Extract<Job, { name: 'formatReferences' }>): Promise<string[]> {
  const loaded = loadStyle(style)
  const result = loaded.ok ? await formatReferences(works, { style: loaded.value, locale, format }) : loaded
  if (!result.ok) throw new Error(result.message)
  return result.value
}
