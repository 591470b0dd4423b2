/** A word or a sign as it is printed, wherever it stands: what was worked out of it, by number. */
export interface Word { known: unknown[] }

let count = 0

/** A word of which nothing is known. */
export function newWord(): Word {
  return { known: new Array<unknown>(count).fill(undefined) }
}

/**
 * Makes something that is the same of a word wherever it stands be worked out once, for as long as the word is remembered. Words stand for what is printed, so that
 * a look at a word costs no search in a table: with a hundred thousand words to look at, and some things to know of each, the searches were a good part of reading.
 *
 * @param workOut must depend on nothing but the word; called with the first place where it is met
 */
export function ofWord<Place extends { word: Word }, Known>(workOut: (place: Place) => Known): (place: Place) => Known {
  const number = count++
  return (place) => {
    const { known } = place.word
    return (known[number] ??= workOut(place)) as Known
  }
}
