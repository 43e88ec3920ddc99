/** Digits and the percent sign as strokes in a box of 4 by 6: they look the same on a machine without fonts. */
const STROKES: Readonly<Record<string, string>> = {
  '0': 'M0 1.5Q0 0 2 0Q4 0 4 1.5V4.5Q4 6 2 6Q0 6 0 4.5Z',
  '1': 'M.8 1.2L2.6 0V6',
  '2': 'M0 1.4Q.2 0 2 0Q4 0 4 1.7Q4 2.6 3 3.6L0 6H4',
  '3': 'M.1 0H3.9L2 2.4Q4 2.4 4 4.2Q4 6 2 6Q.4 6 0 4.9',
  '4': 'M3 6V0L0 4.2H4',
  '5': 'M3.8 0H.5L.2 2.8Q.9 2.3 2 2.3Q4 2.3 4 4.1Q4 6 2 6Q.4 6 0 5',
  '6': 'M3.4 .1Q0 .8 0 4Q0 6 2 6Q4 6 4 4.2Q4 2.5 2 2.5Q.3 2.5 0 4',
  '7': 'M0 0H4L1.4 6',
  '8': 'M2 2.8Q.2 2.8 .2 1.4Q.2 0 2 0Q3.8 0 3.8 1.4Q3.8 2.8 2 2.8Q0 2.8 0 4.4Q0 6 2 6Q4 6 4 4.4Q4 2.8 2 2.8Z',
  '9': 'M.6 5.9Q4 5.2 4 2Q4 0 2 0Q0 0 0 1.8Q0 3.5 2 3.5Q3.7 3.5 4 2',
  '%': 'M3.8 .2L.2 5.8M.9 0A.9 .9 0 1 0 .91 0ZM3.1 4.2A.9 .9 0 1 0 3.11 4.2Z',
}

const ADVANCE = 5.6

/** How wide a number is, in units of the box. */
export function strokesWidth(text: string): number {
  return text.length * ADVANCE - (ADVANCE - 4)
}

/** SVG paths for a text of digits and "%", its upper left corner at `x`, `y`; `scale` is the size of one unit. */
export function strokes(
  text: string,
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): string {
  return [...text]
    .map((sign, i) => {
      const path = STROKES[sign]
      if (path === undefined) throw new RangeError(`There are no strokes for "${sign}".`)
      return `<path transform="translate(${x + i * ADVANCE * scale} ${y}) scale(${scale})" d="${path}"/>`
    })
    .join('')
}
