import type { Span } from '../shared/span.ts'

/**
 * The unit of retrieval: a run of whole sentences inside one paragraph. A passage holds no text of its own; what it says is
 * `document.text.slice(span.start, span.end)`.
 */
export interface Passage {
  readonly documentId: string
  readonly span: Span
  /** The sentences it consists of, in order; each lies inside `span`. Quotes are whole sentences. */
  readonly sentences: readonly Span[]
  /** The headings it stands under */
  readonly section: readonly string[]
  /** As its paragraph has it */
  readonly anchor: string | null
  readonly page: number | null
}
