/** The languages in which messages are said. Names of studies, concepts, codes and what is printed anywhere stay as they are. */
import de from './languages/de.json' with { type: 'json' }
import es from './languages/es.json' with { type: 'json' }
import fr from './languages/fr.json' with { type: 'json' }
import zhCn from './languages/zh-cn.json' with { type: 'json' }

export const languages = ['en', 'de', 'es', 'fr', 'zh-cn'] as const
export type Language = typeof languages[number]

/** Says a sentence that is written in English with places for data: say`${printed} should be ${right}.` */
export type Say = (template: TemplateStringsArray, ...values: readonly (string | number)[]) => string

/** English sentence, its places written `{0}`, `{1}` …, to the same in another language, which may order them otherwise. */
type Catalogue = Readonly<Record<string, string>>

const catalogues: Readonly<Record<Language, Catalogue>> = { en: {}, de, es, fr, 'zh-cn': zhCn }

const says = Object.fromEntries(languages.map(language => [language, sayFrom(catalogues[language])])) as Record<Language, Say>

/** How sentences are said in a language, the same function each time; those that its catalogue lacks are said in English. */
export function sayIn(language: Language): Say {
  return says[language]
}

function sayFrom(catalogue: Catalogue): Say {
  return (template, ...values) => {
    const english = keyOf(template)
    const said = catalogue[english] ?? english
    return said.replace(/\{(\d)\}/g, (place, index) => String(values[Number(index)] ?? place))
  }
}

/** Sentences as they are written. */
export const inEnglish: Say = sayIn('en')

/** The language that a name of one means: "de-AT", "de_DE.UTF-8", "zh-Hans"; English for one that is not spoken here. */
export function languageNamed(name: string | null | undefined): Language {
  const [first = ''] = (name ?? '').toLowerCase().split(/[-_.@]/)
  return first === 'zh' ? 'zh-cn' : languages.find(language => language === first) ?? 'en'
}

/** A template is the same object whenever its place in the program is passed, so that its key is put together once. */
const keys = new WeakMap<TemplateStringsArray, string>()

function keyOf(template: TemplateStringsArray): string {
  const known = keys.get(template) ?? template.slice(1).reduce((text, part, index) => `${text}{${index}}${part}`, template[0]!)
  keys.set(template, known)
  return known
}
