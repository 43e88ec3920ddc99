import type { Block } from './pdf-blocks.ts'
import type { PdfLine } from './pdf-page.ts'

/** A stretch of text as it is read, with what it is. */
export interface PrintedParagraph {
  readonly role: 'heading' | 'text' | 'caption' | 'row'
  readonly text: string
  /** Where it begins */
  readonly page: number
  /** Of a heading, 1 is outermost; else 0 */
  readonly level: number
  readonly size: number
  /** Raised figures, as spans of `text` */
  readonly raised: readonly { readonly start: number; readonly end: number }[]
  /** Where its lines begin in `text`, and how far from the page's left edge */
  readonly lines: readonly { readonly start: number; readonly left: number }[]
}

/** A paragraph that may go on in another block */
export interface OpenParagraph extends PrintedParagraph {
  /** Its last block */
  readonly block: Block
}

const CAPTION =
  /^(?:(?:supplementary|supporting|extended data)\s+)?(?:fig(?:ure|\.)?|table|scheme|box|algorithm|listing)\s*\.?\s*[sS]?(?:\d{1,3}|[IVX]{1,5})(?:[a-z]\b)?(.?)/i
/** With closing quotes and brackets, and with references after it */
export const SENTENCE_END = /[.!?:][\])"”’]*(?:\[[\d,–\s-]+\]|[\d,–]+)?$/
const LETTERED_WORD = /\p{L}{3,}/gu
const FEWEST_WORDS = 3
/** Footnotes are larger than this share of the text's size, the labels inside a figure mostly smaller */
const SMALLEST_PRINT = 0.68
/** From one line of a table's row to the next, in ems */
const ROW_STEP = 1.6
/** A line with as many wide gaps is a table's, not an equation's */
const FEWEST_CELL_GAPS = 3

/** `null` for what is no text: marks in a figure, formulas. */
export function withRole(draft: OpenParagraph, level: number | null, size: number): OpenParagraph | null {
  if (isCaption(draft, size)) return { ...draft, role: 'caption' }
  if (level !== null) return { ...draft, role: 'heading', level }
  if (draft.size < size * SMALLEST_PRINT) return null
  const words = draft.text.match(LETTERED_WORD)?.length ?? 0
  if (draft.block.lines.every(({ gaps }) => gaps > 0)) return words > 0 ? { ...draft, role: 'row' } : null
  const isSmallMark = draft.size < size - 1 && words < FEWEST_WORDS
  return words === 0 || isSmallMark ? null : draft
}

/** "Figure 2 shows…" begins a sentence; "Figure 2. The…" or one set apart from the text is a caption. */
function isCaption({ text, block, size }: OpenParagraph, bodySize: number): boolean {
  const match = CAPTION.exec(text)
  if (match === null) return false
  const setApart = Math.abs(size - bodySize) > 0.4 || (block.lines[0]?.bold ?? false)
  return match[1] === '' || /[.:|)—–]/.test(match[1] ?? '') || setApart
}

/** The parts with the roles that follow from their neighbours'. */
export function amendRoles(parts: readonly OpenParagraph[]): readonly OpenParagraph[] {
  const done: OpenParagraph[] = []
  for (const [i, part] of parts.entries()) {
    const before = done.at(-1)
    if (belongsToTable(part, before, parts[i + 1])) done.push({ ...part, role: 'row' })
    else if (isBoldProse(part, before)) done.push({ ...part, role: 'text', level: 0 })
    else done.push(part)
  }
  return done
}

/** A short paragraph below others that are all in bold letters, as in some abstracts. */
function isBoldProse({ role, text, size, block }: OpenParagraph, before?: OpenParagraph): boolean {
  if (role !== 'heading' || before?.role !== 'text' || !SENTENCE_END.test(text)) return false
  const [above, first] = [before.block.lines.at(-1), block.lines[0]]
  return (
    above?.bold === true && first?.bold === true && Math.abs(before.size - size) < 0.5 && sharesColumn(above, first)
  )
}

/** A row that runs over several lines, and what a line alone says above a figure's caption or a table's rows. */
function belongsToTable(part: OpenParagraph, before?: OpenParagraph, after?: OpenParagraph): boolean {
  const { role, text, block } = part
  const [first, last] = [block.lines[0], block.lines.at(-1)]
  if (role !== 'text' || first === undefined) return false
  const [above, below] = [before?.block.lines.at(-1), after?.block.lines[0]]
  const belowRow = before?.role === 'row' && isNextRow(above, first)
  if (belowRow && (first.gaps > 0 || (after?.role === 'row' && isNextRow(last, below)))) return true
  if (first !== last || SENTENCE_END.test(text) || !sharesColumn(first, below)) return false
  if (after?.role === 'caption') return !block.full
  return after?.role === 'row' && (below?.gaps ?? 0) >= FEWEST_CELL_GAPS
}

function isNextRow(above: PdfLine | undefined, line: PdfLine | undefined): boolean {
  if (above === undefined || line === undefined) return false
  return above.page === line.page && above.first === line.first && line.y - above.y < ROW_STEP * line.size
}

function sharesColumn(one: PdfLine | undefined, other: PdfLine | undefined): boolean {
  return one?.page === other?.page && one?.first === other?.first && one?.last === other?.last
}
