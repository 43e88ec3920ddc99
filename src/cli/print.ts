import { createColors } from 'picocolors'

/** The two streams of a terminal program: answers go to `out`, everything about the work to `note`. */
export interface Printer {
  /** A line of the result, to standard output */
  out(line: string): void
  /** One JSON value on one line, to standard output */
  json(value: unknown): void
  /** A line for the person watching, to standard error */
  note(line: string): void
  readonly paint: Paint
}

export interface Paint {
  strong(text: string): string
  faint(text: string): string
  good(text: string): string
  bad(text: string): string
}

/** Prints to this process's streams, in colours only when `colours` says so. */
export function createPrinter(colours: boolean): Printer {
  const { bold, dim, green, red } = createColors(colours)
  return {
    out: (line) => console.log(line),
    json: (value) => console.log(JSON.stringify(value)),
    note: (line) => console.error(line),
    paint: { strong: bold, faint: dim, good: green, bad: red },
  }
}
