import { groupBy } from '../../core/shared/group-by.ts'
import type { PdfLine, PdfPage, TextRun } from './pdf-page.ts'

/** Running heads and feet stand in the outermost rows of a page */
const OUTER_ROWS = 3
const SAME_HEIGHT = 8
const PAGE_NUMBER = /^(?:page\s*)?[-–—|]?\s*(?:\d{1,5}|[ivxlc]{1,6})(?:\s*(?:of|\/)\s*\d{1,5})?\s*[-–—|]?$/i
const PANEL = /^article(?:info|information|history)$/
/** The space below the panel, in ems */
const PANEL_GAP = 3.5
const FEWEST_LINE_NUMBERS = 8
const LINE_NUMBER_STEPS = [1, 5]

interface Head {
  readonly key: string
  readonly y: number
  readonly page: number
}

/** The pages' lines without running heads and feet and page numbers. */
export function withoutHeadsAndFeet(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const outer = pages.map(outerLines)
  const heads = new Map<string, Head[]>()
  for (const head of outer.flatMap((lines) => lines.map(headOf))) {
    const same = heads.get(head.key)
    if (same === undefined) heads.set(head.key, [head])
    else same.push(head)
  }
  const repeats = (line: PdfLine) => {
    const { key, y, page } = headOf(line)
    return heads.get(key)?.some((other) => other.page !== page && Math.abs(other.y - y) <= SAME_HEIGHT) ?? false
  }
  return pages.map((lines, i) => {
    const dropped = new Set((outer[i] ?? []).filter((line) => repeats(line) || isPageNumber(line, lines)))
    return lines.filter((line) => !dropped.has(line))
  })
}

/** Digits differ from page to page; a head that is all digits is told by being a page number. */
function headOf({ text, y, page }: PdfLine): Head {
  return { key: text.toLowerCase().replace(/\d+/g, '#'), y, page }
}

function outerLines(lines: readonly PdfLine[]): readonly PdfLine[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((a, b) => a - b)
  const top = heights[OUTER_ROWS - 1] ?? Number.POSITIVE_INFINITY
  const bottom = heights.at(-OUTER_ROWS) ?? Number.NEGATIVE_INFINITY
  return lines.filter(({ y }) => Math.round(y) <= top || Math.round(y) >= bottom)
}

function isPageNumber({ text, y, size }: PdfLine, lines: readonly PdfLine[]): boolean {
  if (!PAGE_NUMBER.test(text)) return false
  const above = lines.some((line) => line.y < y - size)
  const below = lines.some((line) => line.y > y + size)
  return !(above && below)
}

/** The page without the numbers that manuscripts have beside their lines. */
export function withoutLineNumbers(page: PdfPage): PdfPage {
  const numbers = page.runs.filter(({ text }) => /^\s*\d{1,4}\s*$/.test(text))
  const dropped = new Set(
    [(run: TextRun) => run.x + run.width, (run: TextRun) => run.x]
      .flatMap((edge) => [...groupBy(numbers, (run) => Math.round(edge(run) / 3)).values()])
      .filter((group) => areLineNumbers(group, page))
      .flat(),
  )
  return dropped.size === 0 ? page : { ...page, runs: page.runs.filter((run) => !dropped.has(run)) }
}

/** Whether numbers under one another count the lines: evenly, over most of the page, with nothing outside them. */
function areLineNumbers(group: readonly TextRun[], { runs }: PdfPage): boolean {
  const numbers = group.toSorted((a, b) => a.y - b.y)
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined || last === undefined || numbers.length < FEWEST_LINE_NUMBERS) return false
  const steps = numbers.slice(1).map(({ text }, i) => Number(text) - Number(numbers[i]?.text))
  const even = LINE_NUMBER_STEPS.some((step) => steps.filter((other) => other === step).length >= steps.length * 0.9)
  const heights = runs.map(({ y }) => y)
  const textHeight = heights.reduce((a, b) => Math.max(a, b), 0) - heights.reduce((a, b) => Math.min(a, b), Infinity)
  const outside = runs.filter(({ x, text }) => text.trim() !== '' && x < first.x - 2).length
  return even && last.y - first.y > textHeight * 0.6 && (outside < 4 || outside > runs.length - numbers.length - 4)
}

/**
 * The page without the panel of dates and keywords that some publishers set beside the abstract: its lines would come
 * between the abstract's.
 */
export function withoutArticlePanel(page: PdfPage): PdfPage {
  const letters = (text: string) => text.replace(/\s/g, '').toLowerCase()
  const abstract = page.runs.find(({ text, x, y, size }) => {
    const before = (run: TextRun) => run.x < x && Math.abs(run.y - y) < size / 2
    return (
      letters(text) === 'abstract' &&
      PANEL.test(
        letters(
          page.runs
            .filter(before)
            .map((run) => run.text)
            .join(''),
        ),
      )
    )
  })
  if (abstract === undefined) return page
  const beside = page.runs.filter(({ x, y }) => x < abstract.x - abstract.size && y > abstract.y - abstract.size)
  const panel = new Set<TextRun>()
  let bottom = abstract.y
  for (const run of beside.toSorted((a, b) => a.y - b.y)) {
    if (run.y - bottom > PANEL_GAP * abstract.size || run.x + run.width > abstract.x) break
    panel.add(run)
    bottom = run.y
  }
  return { ...page, runs: page.runs.filter((run) => !panel.has(run)) }
}
