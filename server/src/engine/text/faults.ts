/** Told of a fault in the engine itself: of what was thrown where nothing should be. */
export type OnFault = (fault: unknown) => void

/** Lets a fault pass, so that tests meet it. */
export const passFault: OnFault = fault => {
  throw fault
}

/**
 * The result of `work`. The engine is not to throw on any text; where it does all the same, one sentence or one check is lost and the rest of the manuscript is not.
 *
 * @param instead what stands in for the result
 */
export function attempt<Result>(work: () => Result, instead: Result, onFault: OnFault): Result {
  try {
    return work()
  } catch (fault) {
    onFault(fault)
    return instead
  }
}
