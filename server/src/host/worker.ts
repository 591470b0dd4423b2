import { parentPort } from 'node:worker_threads'
import { checkLibrary } from '../engine/corpus/library/checkLibrary.ts'
import { formatReferences } from '../engine/references/formatReferences.ts'
import { formatListEntries, type ListEntries } from '../engine/references/listEntries.ts'
import type { Job, JobAnswer, JobMessage } from './backgroundWorker.ts'
import { loadStyle } from './citationStyles.ts'
import { readFiles, readIndexValues, type Say } from './library/jobs.ts'
import { messageOf } from '../engine/text/messageOf.ts'

/** The other end of `BackgroundWorker`: does the jobs, away from the thread that answers the editor. */
parentPort?.on('message', ({ id, job }: JobMessage) => {
  void answer(id, job).then(message => parentPort?.postMessage(message, transferable(message.value)))
})

async function answer(id: number, job: Job): Promise<JobAnswer> {
  try {
    return { id, value: await perform(job, (part, buffers) => parentPort?.postMessage({ id, part } satisfies JobAnswer, buffers)) }
  } catch (error) {
    return { id, error: messageOf(error) }
  }
}

async function perform(job: Job, say: Say): Promise<unknown> {
  switch (job.name) {
    case 'readFiles': return readFiles(job, say)
    case 'readValues': return readIndexValues(job)
    case 'takeText': return takeText(job)
    case 'checkLibrary': return checkLibrary(textOf(job), job.path, job.thisYear, job.namesakes)
    case 'formatReferences': return format(job)
    case 'formatListEntries': return formatList(job)
  }
}

/** The beginnings of texts whose last pieces have not come yet, by check. */
const begun = new Map<number, string[]>()

function takeText({ id, text }: Extract<Job, { name: 'takeText' }>): null {
  begun.set(id, [...begun.get(id) ?? [], text])
  return null
}

function textOf({ id, sent, text }: Extract<Job, { name: 'checkLibrary' }>): string {
  const pieces = begun.get(id) ?? []
  begun.delete(id)
  if (pieces.length !== sent) throw new Error('A part of the text was lost.')
  return [...pieces, text].join('')
}

async function formatList({ groups, style, locale }: Extract<Job, { name: 'formatListEntries' }>): Promise<ListEntries> {
  const loaded = loadStyle(style)
  const result = loaded.ok ? await formatListEntries(groups, loaded.value, locale) : loaded
  if (!result.ok) throw new Error(result.message)
  return result.value
}

/** Large arrays are handed over rather than copied. */
function transferable(value: unknown): ArrayBuffer[] {
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(part => part instanceof Float64Array || part instanceof Uint32Array ? [part.buffer as ArrayBuffer] : []) : []
}

async function format({ works, style, locale, format }: Extract<Job, { name: 'formatReferences' }>): Promise<string[]> {
  const loaded = loadStyle(style)
  const result = loaded.ok ? await formatReferences(works, { style: loaded.value, locale, format }) : loaded
  if (!result.ok) throw new Error(result.message)
  return result.value
}
