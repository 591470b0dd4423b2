/** Scales that measure the same in different points, so that one is easily written for another; by the construct, as reviews of outcome measures group them (COSMIN). */
const constructs: readonly ReadonlySet<string>[] = [
  new Set(['madrs', 'ham-d', 'qids-sr', 'ids', 'phq-9', 'bdi', 'cdrs-r', 'gds', 'epds', 'ces-d']),
  new Set(['ham-a', 'gad-7', 'bai', 'stai', 'lsas', 'pdss', 'pswq', 'vas-anxiety', 'fear-questionnaire']),
  new Set(['caps-5', 'pcl-5', 'ies-r']),
  new Set(['y-bocs', 'ocd-vas']),
  new Set(['ssi', 'c-ssrs', 'cgi-ss-r']),
  new Set(['mmse', 'moca']),
  new Set(['vas', 'nrs', 'bpi', 'mcgill']),
  new Set(['womac', 'koos']), new Set(['odi', 'rmdq']),
  new Set(['pasi', 'dlqi']), new Set(['easi', 'scorad']),
]

/** The other scales that measure what one does. */
export function scalesLike(scale: string): string[] {
  return constructs.filter(construct => construct.has(scale)).flatMap(construct => [...construct]).filter(other => other !== scale)
}

/** A name for what a scale measures together with others; null for one that stands alone. */
export function constructOf(scale: string): string | null {
  const at = constructs.findIndex(construct => construct.has(scale))
  return at < 0 ? null : `scale ${at}`
}
