import type { Passage } from '../chunking/passage.ts'
import type { Document } from '../corpus/document.ts'
import { contains, type Span } from '../shared/span.ts'

/** Whether every passage lies in a paragraph of its document and every sentence in its passage; what does not, as sentences. */
export function checkPassages(documents: readonly Document[], passages: readonly Passage[]): readonly string[] {
  const paragraphs = new Map(
    documents.map(({ id, sections }) => [
      id,
      sections.flatMap((section) => section.paragraphs.map(({ span }) => span)),
    ]),
  )
  const misplaced = passages.flatMap(({ documentId, span, sentences }) => [
    ...(lies(span, paragraphs.get(documentId) ?? []) ? [] : [`${documentId}: no paragraph holds ${place(span)}.`]),
    ...(sentences.length > 0 ? [] : [`${documentId}: ${place(span)} has no sentence.`]),
    ...sentences
      .filter((sentence) => sentence.start >= sentence.end || !contains(span, sentence))
      .map((sentence) => `${documentId}: the sentence at ${sentence.start}–${sentence.end} is outside ${place(span)}.`),
  ])
  const quoted = new Set(passages.map(({ documentId }) => documentId))
  return [
    ...misplaced,
    ...documents.filter(({ id }) => !quoted.has(id)).map(({ id }) => `${id}: there is no passage of it.`),
  ]
}

function place({ start, end }: Span): string {
  return `the passage at ${start}–${end}`
}

/** Paragraphs are in order: the one that may hold `span` is the last that does not begin after it. */
function lies(span: Span, paragraphs: readonly Span[]): boolean {
  let low = 0
  let high = paragraphs.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((paragraphs[middle]?.start ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  const holder = paragraphs[low - 1]
  return holder !== undefined && span.end > span.start && contains(holder, span)
}
