/** What stands for the words by which the beginning and the end of a time are told apart. */
export const stages = { start: '<start>', end: '<end>' }

const starting = /^(?:baseline|before|pre|start|initial|initially|beginning|entry|outset|enrolment|enrollment|admission|screening|preoperative|preoperatively|pretreatment|preintervention)$/
const ending = /^(?:after|post|end|final|endpoint|follow|followup|postoperative|postoperatively|posttreatment|postintervention)$/

/** The stage that a word names, in lower case; null for any other word. */
export function stageOf(word: string): string | null {
  if (starting.test(word)) return stages.start
  return ending.test(word) ? stages.end : null
}
