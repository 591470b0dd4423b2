/** Prognostic factors, and what is foretold, that go by many names: one of the stems of each set must be there. */
const traits: readonly (readonly [id: string, ...stems: readonly RegExp[]])[] = [
  ['trait:resistance', /^(?:resist\w*|refractor\w*)$/],
  ['trait:resistance', /^fail(?:ur)?$/, /^(?:treat|antidepressant|drug|medic\w*|therap\w*|trial|agent|line|cours)$/],
  ['trait:antidepressant-effect', /^antidepressant$/, /^(?:effect|respons|action|efficacy|benefit|activity|property)$/],
  ['trait:antidepressant-effect', /^mood$/, /^(?:improv\w*|lift\w*|brighten\w*|gain|respons|recover\w*|eas|better|benefit)$/],
  ['trait:severity', /^(?:sever\w*|baselin)$/, /^(?:sever\w*|symptom|illnes|diseas|depress\w*)$/],
  ['trait:age', /^(?:age|aged|old|elder\w*)$/],
  ['trait:sex', /^(?:sex|gender|femal|male|women|men)$/],
  ['trait:weight', /^(?:bmi|obes\w*|overweight|weight|adipos\w*)$/],
  ['trait:duration', /^(?:durat|long|length)$/, /^(?:illnes|diseas|episod|disord)$/],
]

/** The factors that some stems name, by identifiers. */
export function traitsIn(stems: readonly string[]): string[] {
  return [...new Set(traits.flatMap(([id, ...needed]) => (needed.every(pattern => stems.some(stem => pattern.test(stem))) ? [id] : [])))]
}
