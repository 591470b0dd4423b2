import { extracts } from './extracting.ts'

/** Statements of significance or direction without a number. */
const statements = [
  'Ketamine [significantly reduced|direction significant decrease] anxiety.',
  'Scores improved [significantly more|direction significant increase] with ketamine.',
  'The effect was statistically [significant|direction significant difference].',
  'There was [no significant difference|direction not-significant none] between the arms.',
  '[No statistically significant improvement|direction not-significant none] was seen.',
  '[Nonsignificant|direction not-significant none] effects were seen.',
  'The effect did [not reach significance|direction not-significant none].',
  'The groups did [not differ|direction not-significant none] in remission.',
  'Esketamine was [not superior|direction not-significant none] to placebo.',
  '[None of the scores was significantly changed|direction not-significant none].',
  'Sleep rose, but [nothing else was significantly changed|direction not-significant none].',
  'None of the wards closed and sleep was [significantly longer|direction significant increase].',
  'Nausea with tea and none with coffee was [significantly more|direction significant increase].',
  'Nor did monthly talks and weekly talks by phone [differ|direction not-significant none] in this.',
  'It did [not outperform|direction not-significant none] midazolam.',
  'Ketamine was [superior|direction unknown better] to placebo.',
]

/** Words that state nothing of a result. */
const silent = [
  'Clinically significant change is another matter.',
  'The significance level was set in advance.',
  'They asked their significant others.',
  'Significance testing was two-sided.',
  'The significant heterogeneity was explored.',
  'Ketamine reduced anxiety.',
  'We looked for differences between the sites.',
  'Noninferiority was shown.',
]

describe('statements of direction', () => {
  for (const statement of [...statements, ...silent]) it(statement.replace(/\|[^\]]*\]|\[/g, ''), () => extracts(statement))
})
