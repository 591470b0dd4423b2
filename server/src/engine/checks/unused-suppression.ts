import type { Check, CheckInput, Edit, Report } from './check.ts'
import type { IgnoreComment } from '../manuscripts/manuscript.ts'
import { oneOf } from '../wording/listed.ts'

/** A comment that silences nothing. It runs last: what the other checks report decides. */
export const unusedSuppression: Check = {
  code: 'unused-suppression',
  severity: 'information',
  description: 'A comment disables a check where the check reports nothing.',
  reach: 'document',
  * run(input) {
    for (const comment of input.manuscript.ignores) {
      if (comment.own) yield* unusedMark(comment, input)
      else if (comment.codes.length === 0) {
        if (!input.silenced.has(comment)) yield whole(comment, input.say`This comment disables every check, and none reports anything here.`, input)
      } else yield* unusedCodes(comment, input)
    }
  },
}

function* unusedMark(comment: IgnoreComment, input: CheckInput): Iterable<Report> {
  const { covers } = comment
  const used = input.claims.some(({ statistic }) => covers.start <= statistic.start && statistic.start < covers.end)
  if (!used) yield whole(comment, input.say`This comment marks results of your own, and there is no figure in the line.`, input)
}

function* unusedCodes(comment: IgnoreComment, input: CheckInput): Iterable<Report> {
  const silenced = input.silenced.get(comment)
  const unused = comment.places.filter(({ text }) => !silenced?.has(text))
  // A check that is turned off may be turned on again.
  const reported = unused.filter(({ text }) => input.severityOf(text) !== 'off')
  if (reported.length === comment.places.length && reported.every(({ text }) => input.severityOf(text) !== undefined)) {
    yield whole(comment, input.say`Nothing is reported here as ${oneOf(comment.codes, input.say)}: the comment can go.`, input)
    return
  }
  for (const { text, start, end } of reported) {
    const known = input.severityOf(text) !== undefined
    yield { start, end, message: known ? input.say`Nothing is reported here as ${text}.` : input.say`There is no check called “${text}”.` }
  }
}

function whole(comment: IgnoreComment, message: string, { manuscript, say }: CheckInput): Report {
  return { start: comment.start, end: comment.end, message, fixes: [{ title: say`Remove the comment`, edits: [removal(comment, manuscript.text)] }] }
}

/** A comment alone on its line goes with the line. */
function removal({ start, end }: IgnoreComment, text: string): Edit {
  let from = start
  while (from > 0 && ' \t'.includes(text[from - 1]!)) from--
  let to = end
  while (to < text.length && ' \t'.includes(text[to]!)) to++
  const alone = (from === 0 || text[from - 1] === '\n' || text[from - 1] === '\r') && (to === text.length || '\r\n'.includes(text[to]!))
  if (alone) {
    if (text[to] === '\r') to++
    if (text[to] === '\n') to++
    return { start: from, end: to, newText: '' }
  }
  // Blanks at the end of a line may break it in Markdown; they stay.
  return { start: from, end, newText: '' }
}
