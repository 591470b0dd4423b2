/** What an edit did to a text: the stretch from `start` to `end` became that from `start` to `newEnd`. All else is as it was. */
export interface Change { start: number, end: number, newEnd: number }

/** Texts are compared by pieces of this many UTF-16 code units, which an engine does at once. */
const step = 4096

/** The one stretch in which two versions of a text differ, as short as can be. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.slice(start, start + step) === after.slice(start, start + step)) start += step
  start = Math.min(start, shorter)
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  const most = shorter - start
  const { length } = before
  let same = 0
  while (same < most && before.slice(Math.max(0, length - same - step), length - same) === after.slice(Math.max(0, after.length - same - step), after.length - same)) same += step
  same = Math.min(same, most)
  while (same < most && before.charCodeAt(length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++
  return { start, end: length - same, newEnd: after.length - same }
}
