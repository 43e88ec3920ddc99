import { type Span, trim } from '../shared/span.ts'

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What the grapheme segmenter looks at beyond a place to know whether it is a boundary, in UTF-16 units. */
const GRAPHEME_CONTEXT = 32

/** Up to the last clause punctuation, or word, that ends before the last character. */
const CLAUSE_END = /^.*(?:[,;:–—)\]](?=\s)|[、，；：](?=.))/su
const WORD_END = /^.*\S(?=\s)/su

/** How large the pieces of a sentence may be. */
export interface PieceLimit {
  /** In UTF-16 units */
  readonly maxLength: number
  readonly maxTokens: number
  countTokens(piece: Span): number
}

/**
 * Cuts a sentence that is too large into pieces that are not: behind clause punctuation where the piece keeps at least half of
 * what would fit, else at white space, else between graphemes, else between code points. The pieces are in order, have no
 * blanks at their ends, and leave out nothing but blanks.
 *
 * @throws RangeError when a single character has more than `maxTokens` tokens
 */
export function splitLongSentence(text: string, sentence: Span, limit: PieceLimit): readonly Span[] {
  const pieces: Span[] = []
  let rest = trim(text, sentence)
  while (rest.start < rest.end) {
    const piece = firstPiece(text, rest, limit)
    pieces.push(piece)
    rest = trim(text, { start: piece.end, end: rest.end })
  }
  return pieces
}

function firstPiece(text: string, { start, end }: Span, limit: PieceLimit): Span {
  let length = Math.min(end - start, limit.maxLength)
  for (;;) {
    const piece = trim(text, { start, end: length < end - start ? cutBefore(text, start, start + length) : end })
    const tokens = limit.countTokens(piece)
    if (tokens <= limit.maxTokens) return piece
    const size = piece.end - start
    if (size <= smallest(text, start)) {
      throw new RangeError(`One character has ${tokens} tokens; at most ${limit.maxTokens} fit into a passage.`)
    }
    // Tokens are spread about evenly, so this comes close at once; the halving is for texts where they are not.
    length = Math.max(1, Math.min(size - 1, Math.floor((size * limit.maxTokens) / tokens)))
  }
}

/** The best place to cut at or before `latest`; after `start`, or one code point behind it where `latest` is nearer. */
function cutBefore(text: string, start: number, latest: number): number {
  const window = text.slice(start, latest + 1)
  const clause = CLAUSE_END.exec(window)?.[0].length ?? 0
  if (clause * 2 > window.length) return start + clause
  const word = WORD_END.exec(window)?.[0].length ?? 0
  return start + (word > 0 ? word : graphemeCut(text, start, latest - start))
}

function graphemeCut(text: string, start: number, length: number): number {
  const graphemes = GRAPHEMES.segment(text.slice(start, start + length + GRAPHEME_CONTEXT))
  const cut = graphemes.containing(length)?.index ?? length
  if (cut > 0) return cut
  return Math.max(smallest(text, start), insidePair(text, start + length) ? length - 1 : length)
}

/** The length of the first code point. */
function smallest(text: string, start: number): number {
  return insidePair(text, start + 1) ? 2 : 1
}

function insidePair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1))
}
