import type { PdfLine } from './pdf-page.ts'

/**
 * Lines of one page, given from the top, as they are read: down each column from the left, and on to the right only
 * where the column ends or something that reaches over both columns must wait for what stands above it.
 */
export function inReadingOrder(lines: readonly PdfLine[]): readonly PdfLine[] {
  const columns = 1 + Math.max(0, ...lines.map(({ last }) => last))
  const waiting = Array.from({ length: columns }, (_, column) =>
    lines.filter(({ first, last }) => first <= column && column <= last).reverse(),
  )
  const isNext = (line: PdfLine) => waiting.slice(line.first, line.last + 1).every((queue) => queue.at(-1) === line)
  const ordered: PdfLine[] = []
  while (ordered.length < lines.length) {
    const line = waiting.map((queue) => queue.at(-1)).find((head) => head !== undefined && isNext(head))
    if (line === undefined) break
    for (const queue of waiting.slice(line.first, line.last + 1)) queue.pop()
    ordered.push(line)
  }
  return ordered
}
