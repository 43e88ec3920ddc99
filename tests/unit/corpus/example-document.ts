import type { Document } from '../../../src/core/corpus/document.ts'
import { DocumentBuilder } from '../../../src/core/corpus/document-builder.ts'

/** A document of one section; "[1]" in a paragraph is a mention of its only reference. */
export function exampleDocument(id: string, paragraphs: readonly string[]): Document {
  const builder = new DocumentBuilder()
  builder.addReference({
    ...{ key: '1', title: 'A work', titleIsDescription: false, authors: [], journal: null },
    ...{ year: 2001, doi: null, url: null },
  })
  for (const text of paragraphs) {
    const at = text.indexOf('[1]')
    const mentions = at < 0 ? [] : [{ span: { start: at, end: at + 3 }, keys: ['1'] }]
    builder.addParagraph(text, ['Abstract'], { mentions })
  }
  return builder.build(
    { path: `${id}.md`, bytes: new TextEncoder().encode(paragraphs.join()) },
    {
      ...{ kind: 'text', title: id, authors: [], journal: null, year: null, locator: null, doi: null },
      ...{ licence: null, retraction: null },
    },
  )
}
