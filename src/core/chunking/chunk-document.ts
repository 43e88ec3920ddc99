import type { Document, Paragraph, Section } from '../corpus/document.ts'
import { cover, type Span, slice } from '../shared/span.ts'
import { splitSentences } from '../text/sentences.ts'
import type { ChunkPolicy } from './chunk-policy.ts'
import { embeddingInput } from './embedding-input.ts'
import type { Passage } from './passage.ts'
import { type PieceLimit, splitLongSentence } from './split-long-sentence.ts'

/** Below this a single character and its heading might not fit. */
const LEAST_TOKENS = 16

/**
 * Prose has four to six characters a token. More than this is no prose, and tokenizers of the WordPiece kind call a run of
 * more than 100 letters one unknown token: it would fit, and the model would see nothing of it.
 */
const MOST_CHARACTERS_PER_TOKEN = 8

/**
 * The passages of a document, in reading order: runs of whole sentences of one paragraph, as many as fit into
 * `policy.maxTokens`, measured on the embedding input. A sentence too large for a passage is cut, and its pieces count as
 * sentences. Every non-blank character of every paragraph lies in exactly one passage.
 *
 * @param countTokens the model's own count, special tokens included
 * @throws RangeError when `policy.maxTokens` is below 16, or a single character has more tokens than that
 */
export function chunkDocument(
  document: Document,
  policy: ChunkPolicy,
  countTokens: (text: string) => number,
): readonly Passage[] {
  if (!(policy.maxTokens >= LEAST_TOKENS)) {
    throw new RangeError(
      `A passage needs room for ${LEAST_TOKENS} tokens or more; the policy allows ${policy.maxTokens}.`,
    )
  }
  return document.sections.flatMap((section) => {
    const limit: PieceLimit = {
      maxLength: policy.maxTokens * MOST_CHARACTERS_PER_TOKEN,
      maxTokens: policy.maxTokens,
      countTokens: (span) => countTokens(embeddingInput(document, section.path, slice(document.text, span))),
    }
    return section.paragraphs.flatMap((paragraph) => chunkParagraph(document, section, paragraph, limit))
  })
}

function chunkParagraph(
  document: Document,
  section: Section,
  paragraph: Paragraph,
  limit: PieceLimit,
): readonly Passage[] {
  const passages: Passage[] = []
  // Reversed, so that taking and giving back the next sentences costs nothing.
  const pending = [...splitSentences(document.text, paragraph.span)].reverse()
  for (;;) {
    const count = largestRun(pending, limit)
    const next = pending.pop()
    if (next === undefined) return passages
    if (count === 0) {
      pending.push(...[...splitLongSentence(document.text, next, limit)].reverse())
      continue
    }
    const sentences = [next]
    while (sentences.length < count) sentences.push(pending.pop() ?? next)
    passages.push({
      documentId: document.id,
      span: cover(next, sentences.at(-1) ?? next),
      sentences,
      section: section.path,
      anchor: paragraph.anchor,
      page: paragraph.page,
    })
  }
}

/** How many of the next sentences fit into one passage; 0 when the first alone does not. */
function largestRun(pending: readonly Span[], limit: PieceLimit): number {
  const first = pending.at(-1)
  const fits = (count: number): boolean => {
    const last = pending.at(-count)
    if (first === undefined || last === undefined) return false
    const span = cover(first, last)
    return span.end - span.start <= limit.maxLength && limit.countTokens(span) <= limit.maxTokens
  }
  let fitting = 0
  let step = 1
  while (fits(fitting + step)) {
    fitting += step
    step *= 2
  }
  // Somewhere between `fitting` and `fitting + step`.
  for (step = Math.floor(step / 2); step >= 1; step = Math.floor(step / 2)) {
    if (fits(fitting + step)) fitting += step
  }
  return fitting
}
