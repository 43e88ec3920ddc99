import type { DocumentKind, Reference } from '../corpus/document.ts'
import type { Phrase } from '../shared/phrase.ts'
import type { Trace } from './trace.ts'

/** Where a quote stands. `quote` is exactly `document.text.slice(start, end)`. */
export interface Citation {
  /** 1, 2, …: the marker that statements use */
  readonly number: number
  readonly documentId: string
  readonly title: string
  /** Headings, outermost first */
  readonly section: readonly string[]
  /** A stable name inside the document, where it has one */
  readonly anchor: string | null
  /** The printed page, where it is known */
  readonly page: number | null
  /** UTF-16 offsets into the document's stored text */
  readonly start: number
  readonly end: number
  readonly quote: string
  /** The document's address, e.g. its DOI as a link */
  readonly url: string | null
  /** The primary sources that the quoted words relay, where the document names them */
  readonly references: readonly Reference[]
  /** Which sentences of the section these are, counted from 1, and what kind of source the document is */
  readonly sentences: { readonly first: number; readonly last: number }
  readonly documentKind: DocumentKind
  /** The notice that withdraws the document; `null` when none is known */
  readonly retraction: string | null
}

/** One sentence of an answer: quoted, never reworded. */
export interface Statement {
  readonly text: string
  /** Numbers of the citations that hold `text` */
  readonly citations: readonly number[]
}

/** Why a question was declined. */
export type AbstentionReason = 'nothing-found' | 'weak-evidence' | 'outside-the-library' | 'unclear-question'

/** Milliseconds */
export interface Timings {
  readonly embedMs: number
  readonly searchMs: number
  readonly totalMs: number
}

interface Outcome {
  readonly question: string
  /** The question as it was searched, when that differs from what was asked */
  readonly interpretedAs: string | null
  readonly statements: readonly Statement[]
  /** Best first */
  readonly citations: readonly Citation[]
  /** Passages offered as near misses; they are not support for anything */
  readonly nearest: readonly Citation[]
  /** Probability, 0 to 1, that the first citation answers the question */
  readonly confidence: number
  /** A fixed sentence for the person: why this is not answered at all, or how to ask; mostly `null` */
  readonly notice: string | null
  /** The same, to be said in other languages */
  readonly noticePhrase: Phrase | null
  /** What decided; `null` when nothing was weighed */
  readonly trace: Trace | null
  readonly timings: Timings
}

/** One to four quoted sentences. */
export interface Answered extends Outcome {
  readonly kind: 'answered'
  readonly reason: null
}

/** The library does not hold the answer; `statements` and `citations` are empty. */
export interface Abstained extends Outcome {
  readonly kind: 'abstained'
  readonly reason: AbstentionReason
}

export type Answer = Answered | Abstained
