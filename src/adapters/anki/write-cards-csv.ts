import { stringify } from 'csv-stringify/sync'
import type { CardDraft } from '../../core/study/cards/card.ts'
import { guarded } from './formula-guard.ts'

/** The columns of a file of cards; all but the first two may be left out when one is read. */
export const COLUMNS = ['front', 'back', 'document', 'title', 'section', 'start', 'end', 'quote', 'url'] as const

/** Parts the headings of a section, outermost first. */
export const HEADINGS = ' > '

/** The cards as comma-separated values (RFC 4180, UTF-8 with a byte order mark), one to a line, each with its citation. */
export function writeCardsCsv(cards: readonly CardDraft[]): string {
  const rows = cards.map(({ front, back, source }) => {
    if (source === null) return [front, back, ...COLUMNS.slice(2).map(() => '')]
    const { documentId, title, section, start, end, quote, url } = source
    return [front, back, documentId, title, section.join(HEADINGS), `${start}`, `${end}`, quote, url ?? '']
  })
  return stringify([COLUMNS, ...rows.map((row) => row.map(guarded))], {
    bom: true,
    quoted: true,
    record_delimiter: '\r\n',
  })
}
