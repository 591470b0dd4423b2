/** Language tags of the names that `langid` and `hyphenation` take. */
const languages = new Map(
  ('english:en-US american:en-US usenglish:en-US british:en-GB ukenglish:en-GB australian:en-AU canadian:en-CA newzealand:en-NZ german:de-DE ngerman:de-DE germanb:de-DE austrian:de-AT naustrian:de-AT '
    + 'swissgerman:de-CH nswissgerman:de-CH french:fr-FR francais:fr-FR frenchb:fr-FR acadian:fr-CA canadien:fr-CA spanish:es-ES mexican:es-MX catalan:ca-ES galician:gl-ES basque:eu-ES italian:it-IT '
    + 'portuguese:pt-PT portuges:pt-PT brazilian:pt-BR brazil:pt-BR dutch:nl-NL afrikaans:af-ZA danish:da-DK norwegian:nb-NO norsk:nb-NO nynorsk:nn-NO swedish:sv-SE finnish:fi-FI icelandic:is-IS '
    + 'estonian:et-EE latvian:lv-LV lithuanian:lt-LT polish:pl-PL czech:cs-CZ slovak:sk-SK slovene:sl-SI slovenian:sl-SI croatian:hr-HR serbian:sr-RS bulgarian:bg-BG romanian:ro-RO hungarian:hu-HU magyar:hu-HU '
    + 'russian:ru-RU ukrainian:uk-UA greek:el-GR turkish:tr-TR hebrew:he-IL arabic:ar persian:fa-IR farsi:fa-IR chinese:zh-CN pinyin:zh-CN japanese:ja-JP korean:ko-KR thai:th-TH vietnamese:vi-VN latin:la')
    .split(' ').map(pair => pair.split(':') as [string, string]),
)

/** The tag of a language as CSL wants it; what is no known name is left as it is ("de", "en-GB", "eng"). */
export function languageTag(written: string | undefined): string | undefined {
  return written === undefined ? undefined : languages.get(written.toLowerCase()) ?? written
}

/** The words behind the keys that BibLaTeX translates: kinds of theses, reports, patents and series. */
const strings: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis', mathesis: 'Master’s thesis', mastersthesis: 'Master’s thesis', bathesis: 'Bachelor’s thesis', bachelorsthesis: 'Bachelor’s thesis', candthesis: 'Cand. thesis',
  techreport: 'Technical report', resreport: 'Research report', software: 'Computer software', datacd: 'Data CD', audiocd: 'Audio CD',
  patent: 'Patent', patentus: 'U.S. patent', patenteu: 'European patent', patentde: 'German patent', patentuk: 'British patent', patentfr: 'French patent', patreq: 'Patent request',
  patrequs: 'U.S. patent request', patreqeu: 'European patent request', patreqde: 'German patent request', patrequk: 'British patent request', patreqfr: 'French patent request',
  newseries: 'New series', oldseries: 'Old series', inpress: 'In press', forthcoming: 'Forthcoming', submitted: 'Submitted', inpreparation: 'In preparation', prepublished: 'Prepublished',
}

/** The words for a key of BibLaTeX; other words are left as they are. */
export function wordsFor(written: string | undefined): string | undefined {
  return written === undefined ? undefined : strings[written.toLowerCase()] ?? written
}

/** What the type of an entry says by itself of the kind of work. */
export function genreOf(entryType: string): string | undefined {
  return /thesis$/.test(entryType) ? strings[entryType] : undefined
}
