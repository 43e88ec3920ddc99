import { groupBy } from '../../core/shared/group-by.ts'
import { isCells } from './pdf-lines.ts'
import type { PdfLine } from './pdf-page.ts'

/** Lines that belong together by their setting alone: a paragraph's part in one column, a heading, a caption. */
export interface Block {
  readonly lines: readonly PdfLine[]
  /** Whether its first line begins further in than the column's text */
  readonly indented: boolean
  /** Whether its last line reaches the column's right edge */
  readonly full: boolean
}

interface Measure {
  readonly left: number
  readonly right: number
  /** From baseline to baseline */
  readonly leading: number
}

const INDENT_EMS = 0.7
const WIDEST_INDENT_EMS = 5
const SHORT_EMS = 2.5
const SIZE_STEP = 0.6
const WIDER_LEADING = 1.3
const USUAL_LEADING = 1.2
const FEWEST_TO_MEASURE = 4
const APART = 1.1
/** A line with as many wide gaps, if its words are few, is a table's row and no line of text */
const FEWEST_CELL_GAPS = 3
const BULLET = /^(?:[•●▪■◦‣∙·–—*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\))\s/
/** Not "Figure 5), the", which ends what a bracket began on the line before */
const CAPTION = /^(?:fig(?:ure|\.)?|table|scheme|box|algorithm|listing)\s*\.?\s*s?\d(?!\d?[a-z]?\)?[),;\]])/i
/** Not "Figure 2 shows…", which begins a paragraph */
const TITLED_CAPTION = /^(?:fig(?:ure|\.)?|table|scheme|box|algorithm|listing)\s*\.?\s*s?\d{1,3}[a-z]?\s?[.:|–—]/i
const DIVIDED_WORD = /\p{Ll}[-\u00AD]$/u
const LISTED_WORK = /^\[?\d{1,3}[\].]\s/
const NUMBERED_HEADING = /^(?:\d{1,2}|[A-H](?=[.\d]))(?:\.\d{1,2})*\.?\s\p{Lu}/u
/** References may stand after it; no decimal point */
const SENTENCE_END = /(?:[!?:]|(?<!\d)\.|\.(?!\d))[\])"”’'\d,–-]*$/

/** Lines in reading order as blocks. No block reaches over two columns or pages. */
export function findBlocks(lines: readonly PdfLine[]): readonly Block[] {
  const measures = measureColumns(lines)
  const measureOf = (line: PdfLine): Measure =>
    measures.get(columnKey(line)) ?? { left: line.left, right: line.right, leading: line.size * USUAL_LEADING }
  const blocks: PdfLine[][] = []
  for (const line of lines) {
    const open = blocks.at(-1)
    if (open !== undefined && continues(open, line, measureOf(line))) open.push(line)
    else blocks.push([line])
  }
  return blocks.map((block) => {
    const [first, last] = [block[0], block.at(-1)]
    if (first === undefined || last === undefined) return { lines: block, indented: false, full: false }
    return {
      lines: block,
      indented: first.left > measureOf(first).left + INDENT_EMS * first.size,
      full: last.right > measureOf(last).right - SHORT_EMS * last.size,
    }
  })
}

function columnKey({ page, first, last, size }: PdfLine): string {
  return `${page} ${first} ${last} ${Math.round(size)}`
}

/** Edges and leading of the text of each size in each column; of the column as a whole where a size is rare in it. */
function measureColumns(lines: readonly PdfLine[]): ReadonlyMap<string, Measure> {
  const columns = [...groupBy(lines, ({ page, first, last }) => `${page} ${first} ${last}`).values()]
  return new Map(
    columns.flatMap((column) => {
      const whole = measureColumn(column)
      return [...groupBy(column, columnKey)].map(([key, group]): [string, Measure] => {
        if (group.length >= FEWEST_TO_MEASURE) return [key, measureColumn(group)]
        return [key, { ...whole, leading: (group[0]?.size ?? 10) * USUAL_LEADING }]
      })
    }),
  )
}

function measureColumn(column: readonly PdfLine[]): Measure {
  const size = column[0]?.size ?? 10
  const steps = column.slice(1).map((line, i) => line.y - (column[i]?.y ?? 0))
  const likely = steps.filter((step) => step > size * 0.8 && step < size * 2.6)
  return {
    left: mostCommon(column.map(({ left }) => left)),
    right: column.map(({ right }) => right).sort((a, b) => b - a)[Math.floor(column.length * 0.1)] ?? 0,
    leading: likely.length > 0 ? mostCommon(likely) : size * USUAL_LEADING,
  }
}

/** The middle of the values near which most lie, to the nearest point. */
function mostCommon(values: readonly number[]): number {
  const groups = [...groupBy(values, (value) => Math.round(value)).values()]
  const largest = groups.reduce((best, group) => (group.length > best.length ? group : best), [])
  return largest.reduce((sum, value) => sum + value, 0) / Math.max(1, largest.length)
}

function continues(open: readonly PdfLine[], line: PdfLine, measure: Measure): boolean {
  const [first, previous] = [open[0], open.at(-1)]
  if (first === undefined || previous === undefined) return false
  if (!inSameColumn(previous, line, measure) || Math.abs(previous.size - line.size) > SIZE_STEP) return false
  if (DIVIDED_WORD.test(previous.text) && /^\p{Ll}/u.test(line.text)) return true
  if (CAPTION.test(first.text)) return !CAPTION.test(line.text) && continuesCaption(first, previous, line, measure)
  const alike = previous.bold === line.bold && !(previous.gaps > 0 && line.gaps > 0) && !isTableRow(line)
  return alike && !beginsAnew(first, previous, line, measure)
}

function inSameColumn(previous: PdfLine, line: PdfLine, { leading }: Measure): boolean {
  const sameColumn = previous.page === line.page && previous.first === line.first && reachesAlike(previous, line)
  const down = line.y - previous.y
  return sameColumn && down > 0 && down < Math.max(leading, line.size) * WIDER_LEADING + 1
}

/** The last line of a wide paragraph may end before the gutter that its others cross. */
function reachesAlike(previous: PdfLine, line: PdfLine): boolean {
  return (
    previous.last === line.last || (line.last < previous.last && Math.abs(line.left - previous.left) < line.size * 2)
  )
}

function beginsAnew(first: PdfLine, previous: PdfLine, line: PdfLine, measure: Measure): boolean {
  if (BULLET.test(line.text) || CAPTION.test(line.text)) return startsItem(previous, line, measure)
  if (LISTED_WORK.test(line.text) && LISTED_WORK.test(first.text)) return line.left <= first.left + line.size
  if (line.bold && NUMBERED_HEADING.test(line.text)) return true
  const em = line.size
  const hanging = BULLET.test(first.text) || LISTED_WORK.test(first.text)
  const indent = line.left - previous.left
  if (!hanging && indent > INDENT_EMS * em && indent < WIDEST_INDENT_EMS * em) {
    return previous.left < measure.left + INDENT_EMS * em
  }
  if (indent < -INDENT_EMS * em && previous !== first) return true
  return endsEarly(previous, line, measure) || standsApart(previous, line, measure)
}

function isTableRow(line: PdfLine): boolean {
  return line.gaps >= FEWEST_CELL_GAPS && isCells(line)
}

/** A caption's title often has a line of its own, with the rest below it as close as its own lines are. */
function continuesCaption(first: PdfLine, previous: PdfLine, line: PdfLine, measure: Measure): boolean {
  if (!endsEarly(previous, line, measure)) return true
  const close =
    line.y - previous.y < measure.leading * APART && Math.abs(line.left - first.left) < INDENT_EMS * line.size
  return close && TITLED_CAPTION.test(first.text) && line.gaps === 0 && !/^\p{Ll}/u.test(line.text)
}

function endsEarly(previous: PdfLine, { size }: PdfLine, { right }: Measure): boolean {
  return previous.right < right - SHORT_EMS * size && SENTENCE_END.test(previous.text)
}

/** A heading in plain letters: short, and a little further from the indented line that follows. */
function standsApart(previous: PdfLine, line: PdfLine, { left, right, leading }: Measure): boolean {
  const em = line.size
  const isShort = previous.right < right - SHORT_EMS * 2 * em
  return isShort && line.left > left + INDENT_EMS * em && line.y - previous.y > leading * APART
}

/** A dash, a number in brackets or "Table 2" may just as well stand at a line's start by chance. */
function startsItem(previous: PdfLine, line: PdfLine, { right }: Measure): boolean {
  return (
    SENTENCE_END.test(previous.text) || previous.right < right - SHORT_EMS * line.size || /^[•●▪■◦‣]/.test(line.text)
  )
}
