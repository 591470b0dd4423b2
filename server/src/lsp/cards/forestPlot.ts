import type { Effect } from '../../engine/evidence/effects.ts'
import { isRatio } from '../../engine/evidence/effects.ts'
import { axisFor } from '../../engine/plot/axis.ts'
import type { Markup } from './markup.ts'
import { shortened } from './words.ts'

/** How wide the parts of a plot are, in pixels, and how many letters of a label fit. */
export interface PlotSize { label: number, plot: number, gap: number, value: number, letters: number }

export const plotSizes = {
  /** For a card over the text. */
  wide: { label: 250, plot: 140, gap: 12, value: 150, letters: 42 },
  /** For the narrow pane beside the list of completions. */
  narrow: { label: 74, plot: 70, gap: 8, value: 140, letters: 12 },
} as const satisfies Record<string, PlotSize>

const rowHeight = 18
const axisHeight = 18

// Grey and blue of middling brightness are seen on light, dark and high-contrast backgrounds: a picture does not learn the theme.
const grey = '#7d7d7d'
const blue = '#3f8fd2'

/**
 * A small forest plot: for each effect a square at the estimate, a line for its interval, and the numbers; dashed, the line of no effect. The axis
 * of ratios is logarithmic. Ratios and differences are never mixed: the plot shows the family of the first. Null where there is nothing to draw.
 * The description holds every number, for those who do not see the picture.
 */
export function forestPlot(effects: readonly Effect[], markup: Markup, rowsShown: number, size: PlotSize = plotSizes.wide): string | null {
  const [first] = effects
  if (!first) return null
  const ratios = isRatio(first.kind)
  const rows = effects.filter(({ kind }) => isRatio(kind) === ratios).slice(0, rowsShown)
  const described = rows.map(({ kind, about, estimate, lower, upper, level }) =>
    `${about === '' ? '' : `${about}: `}${kind.replaceAll('-', ' ')} ${estimate}, ${level === undefined ? 'interval' : `${level}% interval`} ${lower} to ${upper}`)
  const description = `Forest plot with the line of no effect at ${ratios ? 1 : 0}: ${described.join('; ')}`
  return markup.image(description, pictureOf(rows, ratios, size))
}

/** The last picture that begins with an effect: half of the time of a card went into drawing it again. */
const drawn = new WeakMap<Effect, { rows: readonly Effect[], size: PlotSize, picture: string }>()

function pictureOf(rows: readonly Effect[], ratios: boolean, size: PlotSize): string {
  const last = drawn.get(rows[0]!)
  if (last?.size === size && last.rows.length === rows.length && rows.every((row, at) => row === last.rows[at])) return last.picture
  const picture = `data:image/svg+xml;base64,${base64(draw(rows, ratios, size))}`
  drawn.set(rows[0]!, { rows, size, picture })
  return picture
}

function draw(rows: readonly Effect[], ratios: boolean, { label, plot, gap, value, letters }: PlotSize): string {
  const width = label + plot + 2 * gap + value
  const bottom = rows.length * rowHeight
  const height = bottom + axisHeight
  const { place, ticks } = axisFor(rows.flatMap(({ estimate, lower, upper }) => [estimate, lower, upper]), ratios)
  const x = (at: number): number => Math.round((label + gap + place(at) * plot) * 10) / 10
  const noEffect = x(ratios ? 1 : 0)
  const marks = rows.map((row, index) => {
    const middle = rowHeight * (index + 0.5)
    return `<text x="0" y="${middle + 4}">${xml(shortened(row.about || row.kind.replaceAll('-', ' '), letters))}</text>`
      + `<path d="M${x(row.lower)} ${middle}H${x(row.upper)}" stroke="${blue}" stroke-width="2"/>`
      + `<rect x="${x(row.estimate) - 4}" y="${middle - 4}" width="8" height="8" fill="${blue}"/>`
      + `<text x="${label + plot + 2 * gap}" y="${middle + 4}">${xml(row.printed)}</text>`
  })
  const scale = ticks.map(tick => `<path d="M${x(tick)} ${bottom}v4" stroke="${grey}"/><text x="${x(tick)}" y="${bottom + 15}" font-size="10" text-anchor="middle">${tick}</text>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="${grey}">`
    + `<path d="M${label + gap} ${bottom}h${plot}" stroke="${grey}"/><path d="M${noEffect} 0V${bottom}" stroke="${grey}" stroke-dasharray="3 3"/>`
    + `${scale.join('')}${marks.join('')}</svg>`
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, mark => `&#${mark.charCodeAt(0)};`)
}

/** Base64 of the UTF-8 bytes; `btoa` alone takes no more than Latin letters. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
