import { makePdf, type Print } from './make-pdf.ts'

/** A section as it is to be set: its heading, and its paragraphs in order. */
export interface SectionToSet {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

const COLUMNS = [45, 310]
const TOP = 760
const BOTTOM = 70
const LEADING = 11
const SIZE = 9
const INDENT = 12
/** Letters to a line: at most 4.6 points each on average, 250 points wide */
const LINE = 54
const HEADING_LINE = 40
const SHORTEST_PART = 3

/**
 * An article in two columns, with running heads, page numbers, and words divided at line ends. From the second page on
 * there is a caption at the head of each column, in letters like the text's, while there are any. Latin-1 alone.
 */
export function setInColumns(
  title: string,
  sections: readonly SectionToSet[],
  captions: readonly string[] = [],
): Uint8Array {
  const pages: Print[][] = []
  const waiting = [...captions]
  let [column, y] = [COLUMNS.length - 1, BOTTOM]
  const setLine = (text: string, rest: Partial<Print> = {}, indent = 0) => {
    pages.at(-1)?.push({ x: (COLUMNS[column] ?? 0) + indent, y, text, size: SIZE, ...rest })
    y -= LEADING
  }
  const beginColumn = () => {
    column = (column + 1) % COLUMNS.length
    if (column === 0) pages.push(running(pages.length + 1))
    y = pages.length === 1 ? TOP - 40 : TOP
    const caption = pages.length === 1 ? undefined : waiting.shift()
    if (caption === undefined) return
    for (const line of captionLines(caption)) setLine(line)
    y -= LEADING
  }
  const print = (text: string, rest: Partial<Print> = {}, indent = 0) => {
    if (y < BOTTOM + LEADING) beginColumn()
    setLine(text, rest, indent)
  }
  for (const { heading, paragraphs } of sections) {
    y -= LEADING
    for (const line of linesOf(heading, HEADING_LINE)) print(line, { font: 'bold', size: SIZE + 2 })
    for (const paragraph of paragraphs) {
      linesOf(paragraph).forEach((line, i) => {
        print(line, {}, i === 0 ? INDENT : 0)
      })
    }
  }
  pages[0]?.push({ x: COLUMNS[0] ?? 0, y: TOP, text: title, size: 16, font: 'bold' })
  return makePdf(pages)
}

/** "Figure 1. A title. The rest", with lines of its own for the title. */
function captionLines(caption: string): readonly string[] {
  const [, titled, rest] = /^(\w+ \d+\. .*?\.) (.*)$/s.exec(caption) ?? []
  if (titled === undefined || rest === undefined) return linesOf(caption)
  return [...linesOf(titled), ...linesOf(rest)]
}

function running(page: number): Print[] {
  return [
    { x: 45, y: 810, text: `Journal of Set Pages ${page % 2 === 0 ? 'An article' : 'Somebody and others'}`, size: 8 },
    { x: 290, y: 35, text: String(page), size: 8 },
  ]
}

/** Lines filled from the left; the word that does not fit is divided. */
function linesOf(paragraph: string, longest = LINE): readonly string[] {
  const lines: string[] = []
  let line = '  '
  for (const word of paragraph.split(/\s+/)) {
    let rest = word
    while (line.length + rest.length > longest) {
      const room = longest - line.length - 1
      const divisible = /^\p{L}+$/u.test(rest) && room >= SHORTEST_PART && rest.length - room >= SHORTEST_PART
      const kept = divisible ? `${rest.slice(0, room)}-` : rest.length > longest ? rest.slice(0, room) : ''
      lines.push(`${line}${kept}`.trim())
      rest = divisible ? rest.slice(room) : rest.slice(kept.length)
      line = ''
    }
    line += `${rest} `
  }
  return [...lines, line.trim()]
}
