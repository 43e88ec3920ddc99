import { joinLines, type Vocabulary, vocabularyOf } from './line-end-hyphens.ts'
import { type Block, findBlocks } from './pdf-blocks.ts'
import { bodySize, learnHeadings } from './pdf-headings.ts'
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

interface OpenParagraph extends PrintedParagraph {
  readonly block: Block
}

const CAPTION =
  /^(?:(?:supplementary|supporting|extended data)\s+)?(?:fig(?:ure|\.)?|table|scheme|box|algorithm|listing)\s*\.?\s*[sS]?(?:\d{1,3}|[IVX]{1,5})(?:[a-z]\b)?(.?)/i
const SENTENCE_END = /[.!?:][\])"”’]*(?:\[[\d,–\s-]+\]|[\d,–]+)?$/
/** A list's next item, or the next work of a list of references */
const ITEM = /^(?:[•●▪■◦‣]|\[?\d{1,3}[\].]\s)/
const LETTERED_WORD = /\p{L}{3,}/gu
const FEWEST_WORDS = 3
/** Footnotes are larger than this share of the text's size, the labels inside a figure mostly smaller */
const SMALLEST_PRINT = 0.68
/** Prose has at least this share of letters among its signs; formulas and programs have fewer */
const LETTERS_IN_PROSE = 0.7

/** Lines in reading order as paragraphs, put together again across lines, columns and pages. */
export function findParagraphs(lines: readonly PdfLine[]): readonly PrintedParagraph[] {
  const vocabulary = vocabularyOf(lines.map(({ text }) => text))
  const drafts = findBlocks(lines).map((block) => draftOf(block, vocabulary))
  const size = bodySize(lines)
  const headings = learnHeadings(drafts)
  const indents = drafts.filter(({ block }) => block.indented).length * 3 > drafts.length
  const paragraphs: OpenParagraph[] = []
  /** The last paragraph of each size, as far as its section goes: what a column or a figure may have interrupted */
  const unfinished = new Map<number, number>()
  for (const draft of drafts) {
    const paragraph = withRole(draft, headings.levelOf(draft.block, draft.text), size)
    if (paragraph === null) continue
    const key = Math.round(paragraph.size)
    const at = unfinished.get(key)
    const open = at === undefined ? undefined : paragraphs[at]
    if (at !== undefined && open !== undefined && resumes(open, paragraph, indents)) {
      paragraphs[at] = joined(open, paragraph, vocabulary)
      continue
    }
    if (paragraph.role === 'heading') unfinished.clear()
    if (paragraph.role === 'text' && isProse(paragraph.text)) unfinished.set(key, paragraphs.length)
    paragraphs.push(paragraph)
  }
  return paragraphs
}

function draftOf(block: Block, vocabulary: Vocabulary): OpenParagraph {
  const [first] = block.lines
  let text = ''
  const raised: { start: number; end: number }[] = []
  const lines: { start: number; left: number }[] = []
  for (const line of block.lines) {
    if (text !== '') text = joinLines(text, line.text, vocabulary)
    lines.push({ start: text.length, left: line.left })
    for (const { start, end } of line.raised) raised.push({ start: text.length + start, end: text.length + end })
    text += line.text
  }
  return { role: 'text', text, page: first?.page ?? 0, level: 0, size: first?.size ?? 0, raised, lines, block }
}

/** `null` for what is no text: marks in a figure, formulas. */
function withRole(draft: OpenParagraph, level: number | null, size: number): OpenParagraph | null {
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

function resumes(open: OpenParagraph, next: OpenParagraph, indents: boolean): boolean {
  if (next.role !== 'text' || open.role !== 'text') return false
  if (ITEM.test(next.text)) return false
  if (!isProse(next.text)) return false
  if (!SENTENCE_END.test(open.text))
    return /^[\p{Ll}\d([]/u.test(next.text) || (open.block.full && !next.block.indented)
  const [from, to] = [open.block.lines.at(-1), next.block.lines[0]]
  const movedOn = from?.page !== to?.page || from?.first !== to?.first
  return indents && movedOn && open.block.full && !next.block.indented
}

function isProse(text: string): boolean {
  const signs = text.replaceAll(' ', '').length
  return (text.match(/\p{L}/gu)?.length ?? 0) >= signs * LETTERS_IN_PROSE
}

function joined(open: OpenParagraph, next: OpenParagraph, vocabulary: Vocabulary): OpenParagraph {
  const before = joinLines(open.text, next.text, vocabulary)
  const shift = before.length
  return {
    ...open,
    text: before + next.text,
    raised: [...open.raised, ...next.raised.map(({ start, end }) => ({ start: start + shift, end: end + shift }))],
    lines: [...open.lines, ...next.lines.map(({ start, left }) => ({ start: start + shift, left }))],
    block: next.block,
  }
}
