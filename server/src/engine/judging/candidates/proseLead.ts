/** How much of what one number of a sentence has alone must be said, where nothing of the other is. */
const least = 0.2
/** From which lead on another number is surely meant. */
const clear = 0.5

/** Stems of words that are said of all sorts of results, and tell none apart. */
const general = /^(?:effect|size|main|rate|level|valu|result|analysis|test|differ|differenc|signific|averag|median|increas|decreas|reduct|chang|correspond|percentag|proport|number|numb|use|used|using|amount|total|overal)$/
/** Words that tell numbers apart only where nothing else does: units of time, and words for people. */
const weak = /^(?:second|minute|hour|day|week|month|year|child|children|women|men|woman|man|male|femal|boy|girl|volunte|adult|infant|person|peopl|individu|age|aged)$/

/**
 * How much more of what tells one number of a sentence apart from another is said than of what tells the other apart, from −1 to 1. Names in a sentence are long and clipped, so that a part of one says enough
 * where nothing at all is said of the other.
 *
 * @param isSure whether the words of the one are surely its own, and it is a result
 * @returns null where nothing tells them apart, or something of both is said
 */
export function leadInProse(one: ReadonlySet<string>, other: ReadonlySet<string>, said: ReadonlySet<string>, isSure: boolean): number | null {
  const [mine, theirs] = [telling(one, other), telling(other, one)]
  const [ofMine, ofTheirs] = [shareOf(mine, said), shareOf(theirs, said)]
  if (ofMine > 0 && ofTheirs > 0 || mine.length + theirs.length === 0) return null
  if (ofTheirs > 0) return -ofTheirs
  // "Homes that spray" and "homes that do not spray": the one has no words that the other lacks.
  if (theirs.length === 0) return ofMine === 1 && [...other].some(label => said.has(label)) ? clear : null
  return isSure && ofMine >= least ? Math.max(ofMine, clear) : ofMine
}

/** The labels that the other has not; weak ones only where nothing else tells them apart. */
function telling(labels: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  const own = [...labels].filter(label => !others.has(label) && !general.test(label))
  const names = own.filter(label => !weak.test(label))
  return names.length > 0 ? names : own
}

function shareOf(labels: readonly string[], said: ReadonlySet<string>): number {
  return labels.length === 0 ? 0 : labels.filter(label => said.has(label)).length / labels.length
}
