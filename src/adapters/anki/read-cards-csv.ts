import { parse } from 'csv-parse/sync'
import { UserError } from '../../core/shared/errors.ts'
import { type CardDraft, type CardSource, checkedDraft } from '../../core/study/cards/card.ts'
import type { ReadCards, RefusedRow } from '../../core/study/cards/ports.ts'
import { studyPhrase } from '../../core/study/phrases.ts'
import { unguarded } from './formula-guard.ts'
import { COLUMNS, HEADINGS } from './write-cards-csv.ts'

/** In UTF-16 units; some thousand cards. */
const LARGEST_FILE = 4_000_000
const MOST_ROWS = 5000

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>

/**
 * Cards out of a file of comma-, semicolon- or tab-separated values whose first line names the columns. A row that cannot be used
 * is refused by itself; the others become cards.
 * @param stands whether a citation's quote is what its document has at that place
 * @throws UserError when the file as a whole is none
 */
export function readCardsCsv(text: string, stands: (source: CardSource) => boolean): ReadCards {
  if (text.length > LARGEST_FILE) {
    throw new UserError(studyPhrase('cardFileTooLong', { characters: text.length, most: LARGEST_FILE }))
  }
  const { records, malformed } = parseRecords(text)
  const [header, ...rows] = records
  const columns = columnsOf(header?.cells ?? [])
  if (rows.length > MOST_ROWS) {
    throw new UserError(studyPhrase('cardFileTooManyRows', { rows: rows.length, most: MOST_ROWS }))
  }
  const cards: CardDraft[] = []
  const refused: RefusedRow[] = [...malformed]
  for (const { cells, line } of rows) {
    try {
      if (cells.length > columns.length) {
        throw new UserError(studyPhrase('cardRowCells', { cells: cells.length, columns: columns.length }))
      }
      cards.push(draftOf(rowOf(columns, cells), stands))
    } catch (error) {
      if (!(error instanceof UserError) || error.phrase === null) throw error
      refused.push({ line, reason: error.phrase })
    }
  }
  return { cards, refused: refused.toSorted((a, b) => a.line - b.line) }
}

interface CsvRecord {
  readonly cells: readonly string[]
  readonly line: number
}

function parseRecords(text: string): {
  readonly records: readonly CsvRecord[]
  readonly malformed: readonly RefusedRow[]
} {
  const malformed: RefusedRow[] = []
  const records: CsvRecord[] = []
  let read = 0
  // Inside quotes the parser counts CR LF as two lines.
  parse(text.replaceAll('\r\n', '\n'), {
    bom: true,
    delimiter: delimiterOf(text),
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (cells: readonly string[], { lines }) => {
      records.push({ cells, line: lines - (cells.join('').split('\n').length - 1) })
      read = lines
      return null
    },
    on_skip: () => {
      malformed.push({ line: read + 1, reason: studyPhrase('cardRowUnclosed') })
      return undefined
    },
  })
  return { records, malformed }
}

/** The separator that the first line has most of. */
function delimiterOf(text: string): string {
  const first = text.split(/\r?\n/, 1)[0] ?? ''
  const count = (separator: string) => first.split(separator).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

function columnsOf(header: readonly string[]): readonly string[] {
  const columns = header.map((name) => name.trim().toLowerCase())
  if (columns.includes('front') && columns.includes('back')) return columns
  throw new UserError(studyPhrase('cardFileColumns', { others: COLUMNS.slice(2).join(', ') }))
}

function rowOf(columns: readonly string[], cells: readonly string[]): Row {
  return Object.fromEntries(COLUMNS.map((name) => [name, unguarded(cells[columns.indexOf(name)] ?? '')]))
}

function draftOf(row: Row, stands: (source: CardSource) => boolean): CardDraft {
  const { front = '', back = '' } = row
  const source = sourceOf(row)
  if (source !== null && !stands(source)) {
    const { documentId, start, end } = source
    throw new UserError(studyPhrase('cardRowNoQuote', { document: documentId, start, end }))
  }
  return checkedDraft({ front, back, source })
}

function sourceOf(row: Row): CardSource | null {
  const { document = '', title = '', section = '', start = '', end = '', quote = '', url = '' } = row
  if ([document, start, end, quote].every((cell) => cell.trim() === '')) return null
  if (document === '' || quote === '') {
    throw new UserError(studyPhrase('cardRowHalfCited'))
  }
  const place = { start: positionOf('start', start), end: positionOf('end', end) }
  const headings = section === '' ? [] : section.split(HEADINGS)
  return { documentId: document, title, section: headings, ...place, quote, url: url === '' ? null : url }
}

function positionOf(name: 'start' | 'end', cell: string): number {
  if (/^\d{1,9}$/.test(cell.trim())) return Number(cell)
  throw new UserError(studyPhrase('cardRowNoNumber', { column: name, cell }))
}
