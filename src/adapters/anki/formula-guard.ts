/** What spreadsheets take for the beginning of a formula, which may then do more than show text. */
const FORMULA = /^'*[=+\-@\t\r]/

/** A cell that no spreadsheet calculates; {@link unguarded} gives back exactly `text`. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}
