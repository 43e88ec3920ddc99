import { expect } from 'vitest'
import { chunkDocument } from '../../../src/core/chunking/chunk-document.ts'
import { embeddingInput } from '../../../src/core/chunking/embedding-input.ts'
import type { Document } from '../../../src/core/corpus/document.ts'
import { DocumentBuilder } from '../../../src/core/corpus/document-builder.ts'
import { contains, slice } from '../../../src/core/shared/span.ts'

export interface Content {
  readonly title: string
  readonly sections: readonly { readonly path: readonly string[]; readonly paragraphs: readonly string[] }[]
}

export function documentOf({ title, sections }: Content): Document {
  const builder = new DocumentBuilder()
  for (const { path, paragraphs } of sections) for (const text of paragraphs) builder.addParagraph(text, path)
  const metadata = {
    title,
    authors: [],
    journal: null,
    year: null,
    locator: null,
    doi: null,
    licence: null,
    retraction: null,
  }
  return builder.build({ path: 'notes/page.txt', bytes: new Uint8Array() }, { ...metadata, kind: 'review' })
}

function splitsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1))
}

/** What must hold of the passages of any document, whatever counts its tokens. */
export function checkInvariants(document: Document, maxTokens: number, countTokens: (text: string) => number): void {
  const { text } = document
  const passages = chunkDocument(document, { maxTokens }, countTokens)
  const paragraphs = document.sections.flatMap((section) => section.paragraphs)
  let reached = 0
  for (const passage of passages) {
    const { span, sentences, section, documentId } = passage
    expect(documentId).toBe(document.id)
    expect(paragraphs.filter((paragraph) => contains(paragraph.span, span))).toHaveLength(1)
    expect(text.slice(reached, span.start).trim()).toBe('')
    expect(sentences[0]?.start).toBe(span.start)
    expect(sentences.at(-1)?.end).toBe(span.end)
    reached = span.start
    for (const sentence of sentences) {
      expect(text.slice(reached, sentence.start).trim()).toBe('')
      expect(slice(text, sentence)).toBe(slice(text, sentence).trim())
      expect(sentence.end).toBeGreaterThan(sentence.start)
      expect(splitsPair(text, sentence.start) || splitsPair(text, sentence.end)).toBe(false)
      reached = sentence.end
    }
    expect(countTokens(embeddingInput(document, section, slice(text, span)))).toBeLessThanOrEqual(maxTokens)
  }
  expect(text.slice(reached).trim()).toBe('')
}
