/**
 * Scales whose score is the sum of whole-number items, with the highest total that any version in use has: an identifier of the vocabulary with a
 * bound that no mean can pass. Where one name covers several versions (HAM-D of 17 to 31 items, CAPS of DSM-IV and DSM-5), it is that of the longest.
 * Averages and visual scales are not among them. Sources: the manuals of the scales.
 */
export const scaleTotals: ReadonlyMap<string, number> = new Map([
  ['madrs', 60], ['ham-d', 100], ['qids-sr', 27], ['phq-9', 27], ['bdi', 63], ['ham-a', 56], ['gad-7', 21], ['lsas', 144], ['caps-5', 136], ['pcl-5', 85],
  ['ies-r', 88], ['y-bocs', 40], ['ssi', 38], ['cadss', 112], ['bprs', 168], ['ymrs', 60], ['sheehan', 30],
])

/** How many items the total of a scale sums, where all its versions have as many: what the mean of an item averages. Sources: the manuals of the scales. */
export const scaleItems: ReadonlyMap<string, number> = new Map([
  ['madrs', 10], ['phq-9', 9], ['bdi', 21], ['epds', 10], ['ces-d', 20], ['hads', 14], ['k10', 10], ['ham-a', 14], ['gad-7', 7], ['bai', 21], ['pdss', 7], ['pswq', 16], ['pcl-5', 20],
  ['y-bocs', 10], ['ssi', 19], ['panss', 30], ['ymrs', 11], ['audit', 10], ['isi', 7], ['epworth', 8], ['wemwbs', 14], ['berg', 14], ['hit-6', 6], ['facit-f', 13], ['pcs', 13], ['dlqi', 10], ['cat', 8], ['act', 5],
])
