import { contains, type Span } from '../shared/span.ts'
import type { Document, Mention, Paragraph } from './document.ts'

/** What is wrong inside one document, as sentences; empty when all its spans and references hold. */
export function checkDocument(document: Document): readonly string[] {
  const paragraphs = document.sections.flatMap((section) => section.paragraphs)
  const listed = new Set(document.references.map(({ key }) => key))
  return [
    ...(document.text === '' || paragraphs.length === 0 ? ['It has no text.'] : []),
    ...(listed.size < document.references.length ? ['Two of its references have the same key.'] : []),
    ...misplaced(paragraphs, document.text.length),
    ...paragraphs.flatMap(({ span, mentions }) => mentions.flatMap((mention) => checkMention(mention, span, listed))),
  ]
}

/** Paragraphs lie inside the text, in reading order, and do not overlap. */
function misplaced(paragraphs: readonly Paragraph[], length: number): readonly string[] {
  let end = 0
  return paragraphs.flatMap(({ span }) => {
    const fits = span.start >= end && span.end > span.start && span.end <= length
    end = Math.max(end, span.end)
    return fits ? [] : [`The paragraph at ${span.start}–${span.end} lies outside its text or over another.`]
  })
}

function checkMention({ span, keys }: Mention, paragraph: Span, listed: ReadonlySet<string>): readonly string[] {
  return [
    ...(contains(paragraph, span) ? [] : [`The mention at ${span.start}–${span.end} lies outside its paragraph.`]),
    ...keys
      .filter((key) => !listed.has(key))
      .map(
        (key) => `The mention at ${span.start}–${span.end} points to "${key}", which is not in its list of references.`,
      ),
  ]
}
