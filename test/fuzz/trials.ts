/** How often properties are tried, and from which seed. `npm run fuzz` sets both; in tests they are fixed, so that a failure can be had again. */
const { CITEWRIGHT_FUZZ_SEED, CITEWRIGHT_FUZZ_RUNS } = process.env

export const seed = Number(CITEWRIGHT_FUZZ_SEED ?? 20_250_101)

/** Parameters for `fc.assert`: this many runs, or as many as `npm run fuzz` was asked for. */
export function trials(numRuns: number): { seed: number, numRuns: number } {
  return { seed, numRuns: CITEWRIGHT_FUZZ_RUNS === undefined ? numRuns : Number(CITEWRIGHT_FUZZ_RUNS) }
}

/** Whether many more runs than usual were asked for; tests then have all the time that they need. */
export const isFuzzing = CITEWRIGHT_FUZZ_RUNS !== undefined
