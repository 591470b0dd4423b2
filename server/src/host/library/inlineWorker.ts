import type { Job } from '../backgroundWorker.ts'
import { readFiles, readIndexValues } from './jobs.ts'
import type { FileWorker } from './libraryReader.ts'

/** Reads library files in the thread that asks, for a program that has nothing else to do meanwhile. */
export const inlineWorker: FileWorker = {
  async run<Result, Part>(job: Job, onPart: (part: Part) => void = () => {}): Promise<Result> {
    if (job.name === 'readFiles') return await readFiles(job, part => onPart(part as Part)) as Result
    if (job.name === 'readValues') return await readIndexValues(job) as Result
    throw new Error(`${job.name} is done in the background.`)
  },
  stop() {},
}
