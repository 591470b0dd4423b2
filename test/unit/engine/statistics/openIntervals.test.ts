import { extracts } from './extracting.ts'

const fixtures: Record<string, string[]> = {
  'intervals of which one bound could not be estimated': [
    'Survival was [97.0|duration months] months (95% CI [85.1–not estimable|confidence-interval 85.1.. 95%]).',
    'Survival was [12.3|duration months] months (95% CI, [12.3 to NR|confidence-interval 12.3.. 95%]).',
    'Survival was [6.1|duration months] months ([4.6–NE|confidence-interval 4.6..]) and [5.2|duration months] months ([NE to 7.1|confidence-interval ..7.1]).',
    'Survival was [8|duration months] months (95% CI, [5.1 months to not reached|confidence-interval 5.1.. 95%]).',
    'It was [12.0|other] (95% CI [−∞ to 13.1|confidence-interval ..13.1 95%]), or (95% CI [[9.1; not yet reached|confidence-interval 9.1.. 95%]]).',
  ],
  'what is none': [
    'Survival was [8.1|duration months] months (NE) and [5.2|duration months] months (NR).',
    'Survival was [8.1|duration months] months (95% CI NE–NE).',
    'The [55|percentage]% (not reached by others) and the [12.5|duration months] months (not estimable) stand.',
  ],
  'spans of time that are printed backwards': [
    'Response took [7 to 3|duration 7..3 days] days.',
    'It was stopped [14 to 10|duration 10..14 days] days before surgery, or [14–10|duration 10..14 days] days prior to it.',
    'The stay fell from [9|duration days] to [5|duration days] days.',
    'The stay fell [9|other] to [5|duration days] days.',
  ],
}

describe('intervals without an end, and without an order', () => {
  for (const [what, texts] of Object.entries(fixtures)) {
    describe(what, () => {
      for (const text of texts) it(text, () => extracts(text))
    })
  }
})
