import type { DocumentMetadata } from '../../core/corpus/document.ts'
import { groupBy } from '../../core/shared/group-by.ts'
import { findDoi } from './doi.ts'
import type { PdfContent, PdfLine } from './pdf-page.ts'
import { printedText } from './tidy-text.ts'

/** What of the first page's height a title may begin in */
const TITLE_ZONE = 0.6
const FEWEST_TITLE_LETTERS = 8
const LONGEST_TITLE = 400
const MOST_TITLE_LINES = 6
const REVIEW = /^(?:\w+ )?review(?: article| paper)?s?$/i
/** What every line of an issue has; looked for first, for most lines have none and the whole pattern is slow on them */
const YEAR_IN_BRACKETS = /\((?:19|20)\d{2}\)/
/** "Life Sci 256 (2020) 1–5" */
const ISSUE_LINE =
  /(?:^|[/|] ?)(\p{L}[\p{L} &.,:-]{3,80}?),? (?:vol\.? ?)?(\d{1,4}) ?\(((?:19|20)\d{2})\) ?(\d+(?: ?[–-] ?\d+)?)/u
/** "2009; 39 (3): 361-365" */
const VANCOUVER_ISSUE = /\b((?:19|20)\d{2}) ?; ?(\d{1,4}) ?(?:\(\d+\))? ?: ?(\d+(?: ?[–-] ?\d+)?)/
const DATED = /(?:©|copyright|published|accepted|received|epub)\D{0,40}?(?:\d{1,2}\D{0,12})?\b((?:19|20)\d{2})\b/i

/** The title as it is set, with its lines: what is largest in the upper part of the first page. */
export interface PrintedTitle {
  readonly text: string
  readonly lines: readonly PdfLine[]
}

/** @param lines The first page's, from the top, heads included */
export function findTitle(lines: readonly PdfLine[], pageHeight: number): PrintedTitle | null {
  const upper = lines.filter(({ y, text }) => y < pageHeight * TITLE_ZONE && !isJournalName(text, lines))
  const candidates = [...groupBy(upper, ({ size }) => Math.round(size)).entries()]
    .map(([size, group]) => ({ size, lines: firstRun(group) }))
    .filter(({ lines: run }) => letters(run) >= FEWEST_TITLE_LETTERS && run.some(({ text }) => text.includes(' ')))
    .sort((a, b) => b.size - a.size)
  const [largest] = candidates
  if (largest === undefined) return null
  return { text: printedText(largest.lines.map(({ text }) => text).join(' ')), lines: largest.lines }
}

/** The lines that follow the first without a wide gap. */
function firstRun(lines: readonly PdfLine[]): readonly PdfLine[] {
  const sorted = lines.toSorted((a, b) => a.y - b.y)
  const end = sorted.findIndex((line, i) => i > 0 && line.y - (sorted[i - 1]?.y ?? 0) > line.size * 2.2)
  return sorted.slice(0, end === -1 ? MOST_TITLE_LINES : end)
}

function letters(lines: readonly PdfLine[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
}

/** A journal's name in large letters stands again beside volume and year. */
function isJournalName(text: string, lines: readonly PdfLine[]): boolean {
  return lines.some((line) => line.text !== text && line.text.includes(text) && /\b(?:19|20)\d{2}\b/.test(line.text))
}

/**
 * What the first page and the file say of the work. Nothing is taken from the file's own title or author that the
 * page does not show, since programs fill those with names of templates.
 */
export function describeWork(
  content: PdfContent,
  lines: readonly PdfLine[],
  title: PrintedTitle | null,
  fallbackTitle: string,
): DocumentMetadata {
  const page = printedText(lines.map(({ text }) => text).join('\n'))
  const issue = findIssue(lines)
  const claimed = content.title === null ? null : printedText(content.title).trim()
  const isShown = claimed?.includes(' ') && squeezed(page).includes(squeezed(claimed))
  const printed = title !== null && title.text.length <= LONGEST_TITLE ? title.text : null
  return {
    kind: lines.some(({ text }) => REVIEW.test(text.trim())) ? 'review' : 'article',
    title: (isShown ? claimed : printed) ?? claimed ?? fallbackTitle,
    authors: findAuthors(content.author, page),
    journal: issue?.journal ?? null,
    year: issue?.year ?? findYear(lines),
    locator: issue?.locator ?? null,
    doi: findDoi(page),
    licence: null,
    retraction: null,
  }
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function findAuthors(claimed: string | null, page: string): readonly string[] {
  const names = printedText(claimed ?? '')
    .split(/\s*(?:;|,| and | & )\s*/)
    .filter((name) => / /.test(name))
  return names.length > 0 && names.every((name) => squeezed(page).includes(squeezed(name))) ? names : []
}

interface Issue {
  readonly journal: string | null
  readonly year: number
  readonly locator: string
}

function findIssue(lines: readonly PdfLine[]): Issue | null {
  for (const [i, { text }] of lines.entries()) {
    const bracketed = bracketedIssue(text)
    if (bracketed !== null) return bracketed
    const [, dated, number, range] = VANCOUVER_ISSUE.exec(text) ?? []
    if (dated !== undefined) {
      const before = text.slice(0, text.indexOf(dated)).replace(/[\s.,;]+$/, '')
      const above = lines[i - 1]?.text ?? ''
      const journalName = before !== '' ? before : above
      return {
        journal: /^\p{L}[\p{L} &.]{3,60}$/u.test(journalName) ? journalName : null,
        year: Number(dated),
        locator: `${number}:${tight(range)}`,
      }
    }
  }
  return null
}

function bracketedIssue(line: string): Issue | null {
  if (!YEAR_IN_BRACKETS.test(line)) return null
  const [, journal, volume, year, pages] = ISSUE_LINE.exec(line) ?? []
  return journal === undefined ? null : { journal, year: Number(year), locator: `${volume}:${tight(pages)}` }
}

function tight(pages: string | undefined): string {
  return (pages ?? '').replaceAll(' ', '')
}

/** The latest year among the dates that a first page gives for itself. */
function findYear(lines: readonly PdfLine[]): number | null {
  const years = lines.flatMap(({ text }) => DATED.exec(text)?.[1] ?? []).map(Number)
  return years.length > 0 ? Math.max(...years) : null
}
