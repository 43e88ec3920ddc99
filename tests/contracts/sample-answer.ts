import type { Answer, Citation } from '../../src/core/answering/answer.ts'

function sampleCitation(number: number, start = 0): Citation {
  return {
    number,
    documentId: 'maqsood-2020',
    title: 'Adult mesenchymal stem cells — “α” 😀',
    section: ['Abstract'],
    anchor: null,
    page: null,
    start,
    end: start + 10,
    quote: 'x'.repeat(10),
    url: 'https://doi.org/10.1000/x',
    references: [],
    sentences: { first: 1, last: 1 },
    documentKind: 'review',
    retraction: null,
  }
}

/** An answer that cites the passages that start at these places. */
export function sampleAnswer(...starts: readonly number[]): Answer {
  const citations = starts.map((start, i) => sampleCitation(i + 1, start))
  return {
    kind: 'answered',
    question: 'What are MSCs?',
    interpretedAs: null,
    statements: citations.map(({ number, quote }) => ({ text: quote, citations: [number] })),
    citations,
    nearest: [sampleCitation(9, 900)],
    confidence: 0.9,
    notice: null,
    noticePhrase: null,
    trace: null,
    reason: null,
    timings: { embedMs: 1, searchMs: 1, totalMs: 2 },
  }
}
