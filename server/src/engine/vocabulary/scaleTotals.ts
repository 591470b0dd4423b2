/**
 * Scales whose score is the sum of whole-number items, with the highest total that any version in use has: an identifier of the vocabulary with a
 * bound that no mean can pass. Where one name covers several versions (HAM-D of 17 to 31 items, CAPS of DSM-IV and DSM-5), it is that of the longest.
 * Averages and visual scales are not among them. Sources: the manuals of the scales.
 */
export const scaleTotals: ReadonlyMap<string, number> = new Map([
  ['madrs', 60], ['ham-d', 100], ['qids-sr', 27], ['phq-9', 27], ['bdi', 63], ['ham-a', 56], ['gad-7', 21], ['lsas', 144], ['caps-5', 136], ['pcl-5', 85],
  ['ies-r', 88], ['y-bocs', 40], ['ssi', 38], ['cadss', 112], ['bprs', 168], ['ymrs', 60], ['sheehan', 30],
])
