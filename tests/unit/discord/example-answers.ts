import type { Abstained, Answered, Citation } from '../../../src/core/answering/answer.ts'
import type { LibraryCard } from '../../../src/core/answering/library-card.ts'

export const REVIEW: LibraryCard = {
  id: 'maqsood-2020',
  kind: 'review',
  title: 'Adult mesenchymal stem cells and their exosomes',
  authors: ['Maria Maqsood et al.'],
  journal: 'Life Sci',
  year: 2020,
  locator: '256:118002',
  doi: '10.1016/j.lfs.2020.118002',
  licence: null,
  retraction: null,
  sections: ['Abstract', 'Conflict of interest statement'],
  passages: 4,
}

export const NOTES: LibraryCard = {
  id: 'study-notes',
  kind: 'study-notes',
  title: 'Study notes',
  authors: [],
  journal: null,
  year: null,
  locator: null,
  doi: null,
  licence: null,
  retraction: null,
  sections: ['Markers'],
  passages: 90,
}

/** A citation of the review's abstract. */
export function citation(number: number, quote: string): Citation {
  return {
    number,
    documentId: REVIEW.id,
    title: REVIEW.title,
    section: ['Abstract'],
    anchor: null,
    page: null,
    start: 0,
    end: quote.length,
    quote,
    url: 'https://doi.org/10.1016/j.lfs.2020.118002',
    references: [],
    sentences: { first: number + 2, last: number + 2 },
    documentKind: 'review',
    retraction: null,
  }
}

export function answered(quotes: readonly string[]): Answered {
  return {
    kind: 'answered',
    question: 'Where do MSCs come from?',
    interpretedAs: null,
    statements: quotes.map((text, i) => ({ text, citations: [i + 1] })),
    citations: quotes.map((quote, i) => citation(i + 1, quote)),
    reason: null,
    nearest: [],
    confidence: 0.93,
    notice: null,
    noticePhrase: null,
    trace: null,
    timings: { embedMs: 1, searchMs: 1, totalMs: 2 },
  }
}

export function abstained(reason: Abstained['reason'], nearest: readonly Citation[]): Abstained {
  return { ...answered([]), kind: 'abstained', reason, nearest, confidence: 0.1 }
}
