import type { TextRun } from './pdf-page.ts'

/** A piece of text as the PDF places it. */
export interface PlacedText {
  readonly text: string
  /** Along the text, in the page's own units */
  readonly width: number
  /** From text space to the page: [a, b, c, d, x, y] */
  readonly transform: readonly number[]
  /** The font's own name, e.g. "ABCDEF+Times-Bold"; empty when unknown */
  readonly font: string
}

/** How the page is shown. */
export interface PageView {
  readonly width: number
  readonly height: number
  /** From the page's own units to points from its upper left corner */
  readonly transform: readonly number[]
}

interface UprightPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly TextRun[]
}

interface TurnedRun extends TextRun {
  /** Quarter turns clockwise from upright, 0 to 3 */
  readonly turns: number
}

const BOLD = /bold|^cmb|^sfb|black|heavy|medi|demi|(?:^|[-,])b(?:$|[-,])/i
const ITALIC = /ital|^cmti|^sfti|obliq|slant|(?:^|[-,])i(?:t|$|[-,])/i

/**
 * The runs that stand upright once the page is turned so that most of its text does: a table printed sideways is
 * read, a note printed up the margin of an upright page is left out.
 */
export function uprightRuns(texts: readonly PlacedText[], view: PageView): UprightPage {
  const runs = texts.flatMap((text) => turnedRun(text, view) ?? [])
  const turns = mostCommonTurn(runs)
  const sideways = turns % 2 === 1
  return {
    width: sideways ? view.height : view.width,
    height: sideways ? view.width : view.height,
    runs: runs.filter((run) => run.turns === turns).map((run) => turnUpright(run, view)),
  }
}

function turnedRun({ text, width, transform, font }: PlacedText, view: PageView): TurnedRun | null {
  const [a, b, c, d, e, f] = multiply(view.transform, transform)
  const size = Math.hypot(c, d)
  const onPage = [a, b, size, e, f, width].every(Number.isFinite) && size > 0
  if (!onPage || (text === '' && width === 0)) return null
  const quarters = (Math.atan2(b, a) * 2) / Math.PI
  const turns = (Math.round(quarters) + 4) % 4
  if (Math.abs(quarters - Math.round(quarters)) > 0.05) return null
  const name = font.replace(/^[A-Z]{6}\+/, '')
  return { text, x: e, y: f, width, size, turns, bold: BOLD.test(name), italic: ITALIC.test(name) }
}

function turnUpright({ turns, ...run }: TurnedRun, { width, height }: PageView): TextRun {
  if (turns === 1) return { ...run, x: run.y, y: width - run.x }
  if (turns === 2) return { ...run, x: width - run.x, y: height - run.y }
  if (turns === 3) return { ...run, x: height - run.y, y: run.x }
  return run
}

function mostCommonTurn(runs: readonly TurnedRun[]): number {
  const letters = [0, 0, 0, 0]
  for (const { turns, text } of runs) letters[turns] = (letters[turns] ?? 0) + text.trim().length
  return letters.indexOf(Math.max(...letters))
}

type Matrix = readonly [number, number, number, number, number, number]

function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer
  const [p = 1, q = 0, r = 0, s = 1, x = 0, y = 0] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * x + c * y + e, b * x + d * y + f]
}
