/** Glyphs set in one go on one baseline. Lengths are points from the upper left corner of the upright page. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly width: number
  /** The baseline, growing downwards */
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
}

/** A page as its text lies on it. */
export interface PdfPage {
  /** From 1 */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly TextRun[]
}

/** What a PDF file says of itself, and its pages. */
export interface PdfContent {
  readonly title: string | null
  readonly author: string | null
  readonly pages: readonly PdfPage[]
}

/** Which of a page's columns something reaches over, from the left, both ends included. */
export interface ColumnRange {
  readonly first: number
  readonly last: number
}

/** One line of print inside its column or columns. */
export interface PdfLine extends ColumnRange {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  /** Of most of its letters */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** How many gaps wider than a word space it has, as the rows of tables have */
  readonly gaps: number
  /** Raised figures, as spans of `text` */
  readonly raised: readonly { readonly start: number; readonly end: number }[]
}
