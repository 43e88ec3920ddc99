import { joinLines, type Vocabulary, vocabularyOf } from './line-end-hyphens.ts'
import { type Block, findBlocks } from './pdf-blocks.ts'
import { bodySize, learnHeadings } from './pdf-headings.ts'
import type { PdfLine } from './pdf-page.ts'
import { amendRoles, type OpenParagraph, type PrintedParagraph, SENTENCE_END, withRole } from './pdf-roles.ts'

/** A list's next item, or the next work of a list of references */
const ITEM = /^(?:[•●▪■◦‣]|\[?\d{1,3}[\].]\s)/
/** Prose has at least this share of letters among its signs; formulas and programs have fewer */
const LETTERS_IN_PROSE = 0.7

/** Lines in reading order as paragraphs, put together again across lines, columns and pages. */
export function findParagraphs(lines: readonly PdfLine[]): readonly PrintedParagraph[] {
  const vocabulary = vocabularyOf(lines.map(({ text }) => text))
  const drafts = findBlocks(lines).map((block) => draftOf(block, vocabulary))
  const size = bodySize(lines)
  const headings = learnHeadings(drafts)
  const indents = drafts.filter(({ block }) => block.indented).length * 3 > drafts.length
  const parts = drafts.flatMap((draft) => withRole(draft, headings.levelOf(draft.block, draft.text), size) ?? [])
  return joinParts(amendRoles(parts), indents, vocabulary)
}

function joinParts(
  parts: readonly OpenParagraph[],
  indents: boolean,
  vocabulary: Vocabulary,
): readonly PrintedParagraph[] {
  const paragraphs: OpenParagraph[] = []
  /** The last paragraph of each size, as far as its section goes: what a column or a figure may have interrupted */
  const unfinished = new Map<number, number>()
  let lastText = -1
  for (const part of parts) {
    const key = Math.round(part.size)
    const at = unfinished.get(key) ?? -1
    const open = paragraphs[at]
    const between = at === paragraphs.length - 1 ? 'nothing' : at === lastText ? 'no text' : 'text'
    if (open !== undefined && resumes(open, part, indents, between)) {
      paragraphs[at] = joined(open, part, vocabulary)
      continue
    }
    if (part.role === 'heading') unfinished.clear()
    if (mayGoOn(part, open)) {
      lastText = paragraphs.length
      unfinished.set(key, lastText)
    }
    paragraphs.push(part)
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

/** @param between What has been read since: of what stands in the same column, nothing that is text divides a paragraph */
function resumes(
  open: OpenParagraph,
  next: OpenParagraph,
  indents: boolean,
  between: 'nothing' | 'no text' | 'text',
): boolean {
  if (next.role !== 'text' || open.role !== 'text') return false
  if (ITEM.test(next.text) || isNote(next)) return false
  if (!isProse(next.text)) return false
  const [from, to] = [open.block.lines.at(-1), next.block.lines[0]]
  const movedOn = from?.page !== to?.page || from?.first !== to?.first
  if (!movedOn && between === 'text') return false
  const goesOn = open.block.full && !next.block.indented
  if (SENTENCE_END.test(open.text)) return indents && movedOn && goesOn
  return /^[\p{Ll}\d([]/u.test(next.text) || (goesOn && (movedOn || between === 'nothing'))
}

/** What is read on may belong to it; below a table's note, to what the table interrupted. */
function mayGoOn(part: OpenParagraph, open: OpenParagraph | undefined): boolean {
  if (part.role !== 'text' || !isProse(part.text)) return false
  return open === undefined || SENTENCE_END.test(open.text) || !isNote(part)
}

/** A raised sign at its beginning marks a note to a table or to the page. */
function isNote({ raised }: OpenParagraph): boolean {
  return raised[0]?.start === 0
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
