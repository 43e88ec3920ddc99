import { groupBy } from '../../core/shared/group-by.ts'
import type { Block } from './pdf-blocks.ts'
import type { PdfLine } from './pdf-page.ts'
import { isSectionName } from './section-names.ts'

const LONGEST = 160
const MOST_LINES = 3
const MOST_WORDS = 20
/** A known name is a heading in capitals, with a number, or with its letters spaced out */
const STARTS_NAME = /^(?:[\p{Lu}\d]|\p{L} \p{L} )/u
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const NUMBERED = new RegExp(
  String.raw`^(?:(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?|([IVX]{1,5}|[A-H])[.)])\s+(?!${MONTH})\p{Lu}`,
  'u',
)
const LARGER_BY = 0.8
/** A line that is all of a paragraph in slanted letters is a heading only when it is short */
const LONGEST_SLANTED = 90
const DEEPEST = 4

/** Says which blocks are headings, and at what level (1 is outermost). */
export interface HeadingFinder {
  /** `null` for a block that is no heading */
  levelOf(block: Block, text: string): number | null
}

/** The size that most of a text is set in. */
export function bodySize(lines: readonly PdfLine[]): number {
  const sizes = groupBy(lines, ({ size }) => Math.round(size * 2) / 2)
  const letters = (group: readonly PdfLine[]) => group.reduce((sum, { text }) => sum + text.length, 0)
  return [...sizes].reduce(
    (best, [size, group]) => (letters(group) > best.letters ? { size, letters: letters(group) } : best),
    {
      size: 10,
      letters: 0,
    },
  ).size
}

interface Draft {
  readonly block: Block
  readonly text: string
}

/**
 * Learns what headings look like in one document: those with well-known names or numbers, or set larger, bolder or in
 * capitals. Numbers give the level; without them the more striking setting stands above the plainer.
 */
export function learnHeadings(blocks: readonly Draft[]): HeadingFinder {
  const body = bodySetting(blocks.flatMap(({ block }) => block.lines))
  const headings = blocks.filter(({ block, text }) => looksLikeHeading(block, text, body))
  const styles = groupBy(headings, ({ block, text }) => styleOf(block, text))
  const named = [...styles].filter(([, members]) => members.some(({ text }) => isSectionName(text)))
  const ranked = [...styles.keys()].sort((a, b) => b - a)
  const top = named.length > 0 ? Math.max(...named.map(([style]) => style)) : (ranked[0] ?? 0)
  const below = ranked.filter((style) => style < top)
  /** Where chapters are I, II, … and sections A, B, …, a plain number stands for the third level */
  const romans = headings.filter(({ text }) => /^[IVX]/.test(NUMBERED.exec(text)?.[2] ?? '')).length
  return {
    levelOf: (block, text) => {
      if (!looksLikeHeading(block, text, body)) return null
      const numbered = numberedLevel(text, romans > 1)
      const style = styleOf(block, text)
      return Math.min(DEEPEST, numbered ?? (style >= top ? 1 : 2 + below.indexOf(style)))
    },
  }
}

function numberedLevel(text: string, underRomans: boolean): number | null {
  const [, decimal, letters] = NUMBERED.exec(text) ?? []
  if (decimal !== undefined) return decimal.split('.').length + (underRomans ? 2 : 0)
  if (isSectionName(text)) return 1
  if (letters === undefined) return null
  return /^[IVX]/.test(letters) ? 1 : 2
}

interface BodySetting {
  readonly size: number
  readonly bold: boolean
}

function bodySetting(lines: readonly PdfLine[]): BodySetting {
  const size = bodySize(lines)
  const body = lines.filter((line) => Math.abs(line.size - size) <= 0.5)
  return { size, bold: body.filter(({ bold }) => bold).length * 2 > body.length }
}

function looksLikeHeading({ lines, full }: Block, text: string, body: BodySetting): boolean {
  const [first] = lines
  if (first === undefined || lines.length > MOST_LINES || text.length > LONGEST) return false
  if (isSectionName(text) && STARTS_NAME.test(text)) return true
  if (!readsLikeHeading(text) || lines.some(({ gaps }) => gaps > 1)) return false
  const striking = isStriking(first, text, body)
  if (NUMBERED.test(text)) return words(text) > 1 && (striking || first.italic || !(full || /[.;]$/.test(text)))
  return isSetAsHeading(first, text, striking, body)
}

function isSetAsHeading(first: PdfLine, text: string, striking: boolean, body: BodySetting): boolean {
  if (/[.?!]$/.test(text) && !(first.bold && !body.bold)) return false
  if (striking && first.size > body.size - LARGER_BY) return true
  return first.italic && text.length <= LONGEST_SLANTED && words(text) > 1
}

function isStriking({ bold, size }: PdfLine, text: string, body: BodySetting): boolean {
  return (bold && !body.bold) || size >= body.size + LARGER_BY || isCapitals(text)
}

function readsLikeHeading(text: string): boolean {
  const begins = /\p{L}{3}/u.test(text) && /^[\p{Lu}\d“"(]/u.test(text)
  return begins && words(text) <= MOST_WORDS && !/[,;]$|[=<>∑∫]/.test(text)
}

/** Larger for a more striking setting. */
function styleOf({ lines, indented }: Block, text: string): number {
  const [first] = lines
  if (first === undefined) return 0
  return (
    Math.round(first.size) * 8 +
    (first.bold ? 4 : 0) +
    (isCapitals(text) ? 2 : 0) +
    (first.italic ? 0 : 1) -
    (indented ? 0.5 : 0)
  )
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text)
}

function words(text: string): number {
  return text.split(' ').length
}
