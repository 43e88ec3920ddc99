import type { Gutter } from './pdf-columns.ts'
import type { ColumnRange, PdfLine, PdfPage, TextRun } from './pdf-page.ts'

/** How far a baseline may lie from its row's, in ems of the run */
const SAME_BASELINE = 0.4
/** A run smaller than this share of the row's is a raised or lowered figure */
const SMALL = 0.85
/** Figures are raised by at most this, in ems of the row */
const RAISED_AT_MOST = 0.75
const LOWERED_AT_MOST = 0.4
const WORD_GAP = 0.15
/** A wider gap than justified text has between words, in ems */
const CELL_GAP = 1.5
/** A gap over a gutter is one when it is as wide as this share of the gutter, and as this in ems */
const GUTTER_SHARE = 0.45
const GUTTER_EMS = 0.6
const RAISED_FROM = 0.2
/** Text that is set wide has more words between its wide gaps than a table has in its cells */
const WORDS_PER_CELL = 3

/** A line with more of them is no line of text */
const MOST_RAISED = 200
const EXPONENT = /^[-−–+]?\d{1,3}$/
const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
}

interface Row {
  y: number
  size: number
  readonly runs: TextRun[]
}

/**
 * The lines of print of a page, one for every column that a row of text stands in, from the top. The rows of a table as
 * wide as the page stay one line each, although a gap of theirs may lie where the gutter is.
 */
export function findLines(page: PdfPage, gutters: readonly Gutter[]): readonly PdfLine[] {
  const split = findRows(page.runs).map(({ runs }) => ({
    runs,
    lines: splitAtGutters(runs, gutters).map((part) => lineOf(page.number, part, gutters)),
  }))
  return split
    .flatMap(({ runs, lines }, i) => {
      const inTable = isWideRow(lines) && (reachesOver(split[i - 1]?.lines) || reachesOver(split[i + 1]?.lines))
      return inTable ? [lineOf(page.number, runs, gutters)] : lines
    })
    .filter(({ text }) => text !== '')
}

/** Whether a line's wide gaps divide it into cells of few words each. */
export function isCells({ text, gaps }: PdfLine): boolean {
  return gaps > 0 && text.split(' ').length < WORDS_PER_CELL * (gaps + 1)
}

function isWideRow(lines: readonly PdfLine[]): boolean {
  return lines.length > 1 && lines.every(isCells)
}

/** One row alone may be a table's in one column and a line in the other that happens to have gaps. */
function reachesOver(lines: readonly PdfLine[] = []): boolean {
  return isWideRow(lines) || lines.some(({ first, last }) => first < last)
}

/** Runs by baseline; small ones join the row they stand beside, a little above or below its baseline. */
function findRows(runs: readonly TextRun[]): readonly Row[] {
  const inked = runs.filter(({ text }) => text.trim() !== '')
  const usual = usualSize(inked)
  const rows: Row[] = []
  const grouped = (chosen: readonly TextRun[], tolerance: number) => {
    let open: Row | undefined
    for (const run of chosen.toSorted((a, b) => a.y - b.y)) {
      if (open === undefined || !standsInRow(run, open, tolerance)) {
        open = { y: run.y, size: run.size, runs: [] }
        rows.push(open)
      }
      if (run.size > open.size) Object.assign(open, { y: run.y, size: run.size })
      open.runs.push(run)
    }
  }
  grouped(
    inked.filter(({ size }) => size >= usual * SMALL),
    SAME_BASELINE,
  )
  const main = rows.toSorted((a, b) => a.y - b.y)
  const small = inked.filter(({ size }) => size < usual * SMALL)
  grouped(
    small.filter((run) => !joinRow(run, main)),
    SAME_BASELINE,
  )
  return rows.toSorted((a, b) => a.y - b.y)
}

/** A row may hold the lines of two columns whose baselines differ a little: what touches one of its runs is measured by that. */
function standsInRow(run: TextRun, row: Row, tolerance: number): boolean {
  const reach = tolerance * Math.max(run.size, row.size)
  const drop = Math.abs(run.y - row.y)
  if (drop <= reach) return true
  const measures = (other: TextRun) => other.size >= run.size * SMALL && Math.abs(run.y - other.y) <= reach
  return drop <= 2 * reach && row.runs.some((other) => measures(other) && touches(run, other))
}

function joinRow(run: TextRun, rows: readonly Row[]): boolean {
  const reach = 3 * run.size
  for (let i = firstBelow(rows, run.y - reach); i < rows.length; i++) {
    const row = rows[i]
    if (row === undefined || row.y > run.y + reach) return false
    // As above, the runs of a row tell how high this one stands.
    if (row.runs.some((other) => touches(run, other) && isFigureOf(other, run))) {
      row.runs.push(run)
      return true
    }
  }
  return false
}

function isFigureOf({ y, size }: TextRun, run: TextRun): boolean {
  const rise = (y - run.y) / size
  return rise <= RAISED_AT_MOST && rise >= -LOWERED_AT_MOST
}

function firstBelow(rows: readonly Row[], y: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.y ?? 0) < y) low = middle + 1
    else high = middle
  }
  return low
}

function touches(run: TextRun, other: TextRun): boolean {
  const gap = Math.max(run.x - (other.x + other.width), other.x - (run.x + run.width))
  return gap < 0.5 * Math.max(run.size, other.size)
}

function usualSize(runs: readonly TextRun[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of runs) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

function splitAtGutters(runs: readonly TextRun[], gutters: readonly Gutter[]): readonly (readonly TextRun[])[] {
  const parts: TextRun[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const run of runs.toSorted((a, b) => a.x - b.x)) {
    const crossed = gutters.some((gutter) => liesIn(gutter, right, run))
    if (crossed || parts.length === 0) parts.push([])
    parts.at(-1)?.push(run)
    right = Math.max(right, run.x + run.width)
  }
  return parts
}

function liesIn(gutter: Gutter, left: number, { x, size }: TextRun): boolean {
  const middle = (gutter.left + gutter.right) / 2
  const enough = Math.max(GUTTER_SHARE * (gutter.right - gutter.left), GUTTER_EMS * size)
  return left <= middle && x >= middle && x - left >= enough
}

function lineOf(page: number, runs: readonly TextRun[], gutters: readonly Gutter[]): PdfLine {
  const main = mainRun(runs)
  const left = Math.min(...runs.map(({ x }) => x))
  const right = Math.max(...runs.map(({ x, width }) => x + width))
  const letters = (chosen: (run: TextRun) => boolean) =>
    runs.reduce((sum, run) => sum + (chosen(run) ? run.text.trim().length : 0), 0)
  const all = letters(() => true)
  return {
    page,
    ...columnsOf(left, right, gutters),
    ...joinRuns(runs, main),
    left,
    right,
    y: main.y,
    size: Math.round(main.size * 10) / 10,
    bold: letters(({ bold }) => bold) > all * 0.8,
    italic: letters(({ italic }) => italic) > all * 0.8,
  }
}

function mainRun(runs: readonly TextRun[]): TextRun {
  const size = usualSize(runs)
  const usual = runs.filter((run) => Math.abs(run.size - size) <= 0.5)
  const [first, ...rest] = usual.length > 0 ? usual : runs
  if (first === undefined) throw new RangeError('A line has no runs.')
  return rest.reduce((best, run) => (run.text.length > best.text.length ? run : best), first)
}

/** A line that sticks out into the gutter does not reach over it. */
function columnsOf(left: number, right: number, gutters: readonly Gutter[]): ColumnRange {
  const first = gutters.filter((gutter) => (gutter.left + gutter.right) / 2 < left + 1).length
  return { first, last: Math.max(first, gutters.filter((gutter) => gutter.right < right).length) }
}

function joinRuns(runs: readonly TextRun[], main: TextRun): Pick<PdfLine, 'text' | 'gaps' | 'raised'> {
  let text = ''
  let right = Number.NEGATIVE_INFINITY
  let gaps = 0
  const raised: { start: number; end: number }[] = []
  for (const run of runs) {
    const gap = run.x - right
    if (text !== '' && gap > WORD_GAP * Math.min(run.size, main.size)) text += ' '
    if (text !== '' && gap > CELL_GAP * main.size) gaps++
    const isRaised = run.size < main.size * SMALL && main.y - run.y > RAISED_FROM * main.size
    if (isRaised) raised.push({ start: text.length, end: text.length + run.text.length })
    text += isRaised && EXPONENT.test(run.text) && /\d$/.test(text) ? superscript(run.text) : run.text
    right = Math.max(right, run.x + run.width)
  }
  return { ...tidied(text, raised.length > MOST_RAISED ? [] : raised), gaps }
}

/** "10" and a raised "9" must not be read as 109. */
function superscript(exponent: string): string {
  return [...exponent].map((sign) => SUPERSCRIPTS[sign] ?? sign).join('')
}

/** Runs of blanks become one; spans follow. */
function tidied(text: string, raised: readonly { start: number; end: number }[]): Pick<PdfLine, 'text' | 'raised'> {
  const tidy = (part: string) => part.replace(/\s+/g, ' ').trimStart()
  const at = (offset: number) => tidy(text.slice(0, offset)).length
  return { text: tidy(text).trimEnd(), raised: raised.map(({ start, end }) => ({ start: at(start), end: at(end) })) }
}
