/**
 * Classes of drugs by the stems of their international nonproprietary names (WHO, The use of stems in the selection of international nonproprietary names, 2018): what ends
 * in "-xaban" is an inhibitor of factor Xa, whatever comes before it. The last row names what has no stem of its own.
 */
const stems: readonly (readonly [family: string, names: RegExp])[] = [
  ['benzodiazepines', /^[a-z]{2,12}(?:azepam|azolam)$/],
  ['oxetines', /^[a-z]{2,12}oxetine$/],
  ['triptans', /^[a-z]{2,12}triptan$/],
  ['setrons', /^[a-z]{2,12}setron$/],
  ['statins', /^[a-z]{2,12}vastatin$/],
  ['ace-inhibitors', /^[a-z]{2,12}pril$/],
  ['sartans', /^[a-z]{2,12}sartan$/],
  ['dihydropyridines', /^[a-z]{2,12}dipine$/],
  ['beta-blockers', /^[a-z]{2,12}[aol]olol$/],
  ['factor-xa-inhibitors', /^[a-z]{2,12}xaban$/],
  ['heparins', /^[a-z]{2,12}parin$/],
  ['proton-pump-inhibitors', /^[a-z]{2,12}prazole$/],
  ['gliptins', /^[a-z]{2,12}gliptin$/],
  ['gliflozins', /^[a-z]{2,12}gliflozin$/],
  ['glutides', /^[a-z]{2,12}glutide$/],
  ['glitazones', /^[a-z]{2,12}glitazone$/],
  ['bisphosphonates', /^[a-z]{2,12}dron(?:ate|ic)$/],
  ['quinolones', /^[a-z]{2,12}floxacin$/],
  ['cephalosporins', /^cef[a-z]{3,12}$/],
  ['penicillins', /^[a-z]{2,12}cillin$/],
  ['macrolides', /^[a-z]{2,12}thromycin$/],
  ['tetracyclines', /^[a-z]{2,12}cycline$/],
  ['azoles', /^[a-z]{2,12}conazole$/],
  ['tnf-antibodies', /^(?:infliximab|adalimumab|golimumab|certolizumab)$/],
  ['kinase-inhibitors', /^[a-z]{2,12}tinib$/],
  ['opioids', /^[a-z]{1,12}fentanil$/],
  ['local-anaesthetics', /^(?:(?:levo)?bupivacaine|ropivacaine|mepivacaine|prilocaine|lidocaine|articaine)$/],
  ['opioid-antagonists', /^(?:nal(?:oxone|trexone|mefene)|samidorphan)$/],
  ['ketamines', /^(?:es|ar)?ketamine$/],
]

/** The class of a drug, by its name in lower case; null for what is no name of a drug, or of one without a stem. */
export function drugFamily(name: string): string | null {
  return name.length < shortest ? null : stems.find(([, names]) => names.test(name))?.[0] ?? null
}

/** No nonproprietary name with a stem is shorter, in letters. */
const shortest = 7

/**
 * Whether the first is one mirror form of the second, as "es-", "ar-", "lev-" and "dex-" before its name say (WHO, General principles for guidance in devising
 * international nonproprietary names). "Ketamine" is loosely said of esketamine, and not the other way round.
 */
export function isFormOf(form: string, mixture: string): boolean {
  return form.endsWith(mixture) && /^(?:es|ar|levo?|dex(?:tro)?)$/.test(form.slice(0, -mixture.length))
}
