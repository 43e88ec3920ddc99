import type { CitedText } from './cited-text.ts'

/** One cell as the source has it. */
export interface TableCell extends CitedText {
  readonly columns: number
  readonly rows: number
}

/** The rows of a table, those of its head apart. */
export interface SourceTable {
  readonly head: readonly (readonly TableCell[])[]
  readonly body: readonly (readonly TableCell[])[]
}

/** No table on paper is wider; what spans more is cut. */
const WIDEST = 200

/** In UTF-16 units */
const LONGEST_HEADING = 100

/** What is said again in other rows and columns is no longer than this, in UTF-16 units. */
const LONGEST_REPEATED = 300

const EMPTY: CitedText = { text: '', mentions: [] }

/**
 * Every row of a table's body as a text that can be quoted by itself: "row header: column header value; …". A cell that
 * spans rows or columns speaks for all of them; a row that is one short cell across the table is a heading, which stands
 * for itself and in front of the rows below it.
 */
export function* quotableRows({ head, body }: SourceTable): Generator<CitedText> {
  const headers = columnHeaders([...grid(head)])
  let group = EMPTY
  for (const row of grid(body)) {
    const cells = distinct(row)
    const only = cells.length === 1 ? cells[0] : undefined
    if (only !== undefined && row.length > 1 && only.columns.length === row.length) {
      group = isHeading(only.cell) ? only.cell : EMPTY
      yield only.cell
    } else if (cells.some(({ cell }) => cell.text !== '')) yield writeRow(cells, headers, group)
  }
}

/** A line across the table that names the rows below it, rather than telling something. */
function isHeading({ text }: CitedText): boolean {
  return text.length <= LONGEST_HEADING && !/[.!?]$/.test(text)
}

interface PlacedCell {
  readonly cell: CitedText
  readonly columns: readonly number[]
}

function writeRow(cells: readonly PlacedCell[], headers: readonly string[], group: CitedText): CitedText {
  const [first, ...others] = cells
  const parts: { text: string; cell: CitedText }[] = []
  for (const { cell, columns } of others) {
    if (cell.text === '') continue
    const header = [...new Set(columns.map((column) => headers[column] ?? ''))].filter((text) => text !== '').join(', ')
    parts.push({ text: header === '' ? '' : `${header} `, cell })
  }
  const opening = [group, first?.cell ?? EMPTY].filter(({ text }) => text !== '')
  return concatenate([
    ...opening.map((cell, i) => ({ text: i === 0 ? '' : ', ', cell })),
    ...parts.map(({ text, cell }, i) => ({ text: (i > 0 ? '; ' : opening.length > 0 ? ': ' : '') + text, cell })),
  ])
}

function concatenate(parts: readonly { readonly text: string; readonly cell: CitedText }[]): CitedText {
  let text = ''
  const mentions = parts.flatMap(({ text: before, cell }) => {
    const start = text.length + before.length
    text += before + cell.text
    return cell.mentions.map(({ span, keys }) => ({
      span: { start: start + span.start, end: start + span.end },
      keys,
    }))
  })
  return { text, mentions }
}

/** For every column the texts of its header cells, from the top down. */
function columnHeaders(rows: readonly (readonly CitedText[])[]): readonly string[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  return Array.from({ length: width }, (_, column) =>
    [...new Set(rows.map((row) => row[column]?.text ?? ''))].filter(isShort).join(' '),
  )
}

function isShort(text: string): boolean {
  return text !== '' && text.length <= LONGEST_REPEATED
}

/** Cells laid out so that every column of every row has the cell that covers it. */
function* grid(rows: readonly (readonly TableCell[])[]): Generator<readonly CitedText[]> {
  const hanging: { cell: TableCell; rows: number }[] = []
  for (const row of rows) {
    const laid: CitedText[] = []
    const takeHanging = () => {
      for (let above = hanging[laid.length]; above !== undefined && above.rows > 0; above = hanging[laid.length]) {
        above.rows--
        laid.push(isShort(above.cell.text) ? above.cell : EMPTY)
      }
    }
    takeHanging()
    for (const cell of row) {
      for (let i = 0; i < cell.columns && laid.length < WIDEST; i++) {
        hanging[laid.length] = { cell, rows: cell.rows - 1 }
        laid.push(cell)
      }
      takeHanging()
    }
    yield laid
  }
}

/** Cells of a row, each once, with the columns that it covers. */
function distinct(row: readonly CitedText[]): readonly PlacedCell[] {
  const cells: { cell: CitedText; columns: number[] }[] = []
  row.forEach((cell, column) => {
    const last = cells.at(-1)
    if (last?.cell === cell) last.columns.push(column)
    else cells.push({ cell, columns: [column] })
  })
  return cells
}
