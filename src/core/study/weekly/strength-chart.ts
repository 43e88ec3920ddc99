import type { TopicStrength } from './group-summary.ts'
import { strokes, strokesWidth } from './stroke-digits.ts'

const WIDTH = 640
const ROW = 44
const MARGIN = 16
const BAR_HEIGHT = 24
const BAR_LEFT = 64
const BAR_WIDTH = 470
const SCALE = 2.6
/** Told apart by everybody, and readable on Discord's dark and light ground: https://jfly.uni-koeln.de/color/ */
const WEAK_COLOUR = '#d55e00'
const STRONG_COLOUR = '#0072b2'

/** Weak topics, then strong ones, as numbered bars: an SVG that draws its numbers itself, so that it needs no fonts. */
export function strengthChart(weak: readonly TopicStrength[], strong: readonly TopicStrength[]): string {
  const bars = [
    ...weak.map(({ share }) => ({ share, colour: WEAK_COLOUR })),
    ...strong.map(({ share }) => ({ share, colour: STRONG_COLOUR })),
  ]
  const height = 2 * MARGIN + bars.length * ROW
  const rows = bars.map(({ share, colour }, i) => row({ number: i + 1, share, colour, top: MARGIN + i * ROW }))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...rows,
    '</svg>',
  ].join('')
}

interface Bar {
  readonly number: number
  readonly share: number
  readonly colour: string
  readonly top: number
}

function row({ number, share, colour, top }: Bar): string {
  const y = top + (ROW - BAR_HEIGHT) / 2
  const textY = top + (ROW - 6 * SCALE) / 2
  const label = String(number)
  const labelX = BAR_LEFT - 16 - strokesWidth(label) * SCALE
  const percent = `${Math.round(share * 100)}%`
  const bar = (width: number, fill: string) =>
    `<rect x="${BAR_LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR_HEIGHT}" rx="4" fill="${fill}"/>`
  const signs = [
    strokes(label, { x: labelX, y: textY, scale: SCALE }),
    strokes(percent, { x: BAR_LEFT + BAR_WIDTH + 14, y: textY, scale: SCALE }),
  ].join('')
  return [
    bar(BAR_WIDTH, '#e8eaed'),
    ...(share > 0 ? [bar(Math.max(4, BAR_WIDTH * share), colour)] : []),
    `<g fill="none" stroke="#202124" stroke-width="0.9" stroke-linecap="round" stroke-linejoin="round">${signs}</g>`,
  ].join('')
}
