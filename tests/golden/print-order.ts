import { readPdfContent } from '../../src/adapters/documents/pdf-content.ts'
import type { TextRun } from '../../src/adapters/documents/pdf-page.ts'
import { PdfThreads } from '../../src/adapters/documents/pdf-thread.ts'
import { printedText } from '../../src/adapters/documents/tidy-text.ts'
import type { Document } from '../../src/core/corpus/document.ts'
import type { SourceFile } from '../../src/core/corpus/document-parser.ts'
import { slice } from '../../src/core/shared/span.ts'
import { splitSentences } from '../../src/core/text/sentences.ts'
import { lettersOf } from './words-in-order.ts'

/** A piece of fewer letters, such as a formula's, stands in many places by chance */
const SHORTEST_PIECE = 8
/** How many letters may be alike by chance before two pieces */
const MOST_ALIKE = 8
/** What lies closer, in ems up or down, is the same formula or the line beside it */
const NEARBY = 3
/** From one line of a paragraph to the next at most, in ems */
const NEXT_LINE = 1.4

const threads = new PdfThreads()

/** The letters of a PDF in the order in which the program that made it printed them, and where they stand. */
interface Print {
  readonly letters: string
  placeAt(offset: number): Place
}

interface Place {
  readonly page: number
  readonly column: number
  readonly y: number
  readonly size: number
}

/** A stretch of a sentence, and everywhere it is printed */
interface Piece {
  readonly length: number
  readonly starts: readonly number[]
}

/**
 * The sentences of a paper in two columns that do not run down one column and on at the next one's top. Programs print
 * a column to its end before the next: a sentence is one run of what they print, or some that follow one another
 * around whole blocks, such as a figure's caption or a running head.
 */
export async function crossingSentences(file: SourceFile, paper: Document): Promise<readonly string[]> {
  const print = await printOf(file)
  return paper.sections
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ span }) => splitSentences(paper.text, span)))
    .map((span) => slice(paper.text, span))
    .filter((sentence) => crosses(piecesOf(plain(sentence), print.letters), print))
}

async function printOf(file: SourceFile): Promise<Print> {
  const { pages } = await readPdfContent(file, threads)
  let letters = ''
  const places: Place[] = []
  for (const { number, width, runs } of pages) {
    for (const run of runs) {
      letters += plain(run.text)
      const place = { page: number, column: columnOf(run, width), y: run.y, size: run.size }
      while (places.length < letters.length) places.push(place)
    }
  }
  const placeAt = (offset: number): Place => {
    const place = places[Math.max(0, offset)]
    if (place === undefined) throw new RangeError(`Nothing is printed at ${offset}.`)
    return place
  }
  return { letters, placeAt }
}

function columnOf({ x }: TextRun, pageWidth: number): number {
  return x < pageWidth / 2 - 1 ? 0 : 1
}

/** Letters without accents: those are printed before their letter as often as after it. */
function plain(text: string): string {
  return lettersOf(printedText(text).normalize('NFKD')).replaceAll('ı', 'i')
}

/** The fewest runs of the print that make up a sentence, without those that are too short to tell. */
function piecesOf(sentence: string, letters: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < sentence.length) {
    const length = longestRun(sentence, at, letters)
    if (length >= SHORTEST_PIECE) pieces.push({ length, starts: placesOf(sentence.slice(at, at + length), letters) })
    at += Math.max(1, length)
  }
  return pieces
}

function placesOf(text: string, letters: string): readonly number[] {
  const places: number[] = []
  for (let at = letters.indexOf(text); at !== -1; at = letters.indexOf(text, at + 1)) places.push(at)
  return places
}

function longestRun(sentence: string, at: number, letters: string): number {
  if (letters.includes(sentence.slice(at))) return sentence.length - at
  let [low, high] = [0, sentence.length - at]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (letters.includes(sentence.slice(at, at + middle))) low = middle
    else high = middle - 1
  }
  return low
}

function crosses([first, ...rest]: readonly Piece[], print: Print): boolean {
  if (first === undefined) return false
  let ends = first.starts.map((start) => start + first.length)
  for (const { length, starts } of rest) {
    const before = ends
    ends = starts.filter((start) => before.some((end) => goesOn(end, start, print))).map((start) => start + length)
  }
  return ends.length === 0
}

/** Whether a sentence that breaks off at `end` may go on at `start`; letters alike leave open where it breaks off. */
function goesOn(end: number, start: number, print: Print): boolean {
  for (let shift = 0; shift <= MOST_ALIKE && shift < end; shift++) {
    if (goesOnExactly(end - shift, start - shift, print)) return true
    if (print.letters[end - shift - 1] !== print.letters[start - shift - 1]) return false
  }
  return false
}

function goesOnExactly(end: number, start: number, { placeAt }: Print): boolean {
  const [left, reached] = [placeAt(end - 1), placeAt(start)]
  if (isNearby(left, reached)) return true
  return start > end && !isNextLine(left, placeAt(end)) && !isNextLine(placeAt(start - 1), reached)
}

function isNearby(one: Place, other: Place): boolean {
  return inSameColumn(one, other) && Math.abs(one.y - other.y) < NEARBY * one.size
}

function isNextLine(above: Place, below: Place): boolean {
  const down = below.y - above.y
  return inSameColumn(above, below) && down > -1 && down < NEXT_LINE * above.size
}

function inSameColumn(one: Place, other: Place): boolean {
  return one.page === other.page && one.column === other.column
}
