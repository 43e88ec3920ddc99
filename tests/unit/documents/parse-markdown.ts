import { markdown } from '../../../src/adapters/documents/markdown.ts'
import type { Document, Reference } from '../../../src/core/corpus/document.ts'
import type { SourceFile } from '../../../src/core/corpus/document-parser.ts'
import { slice } from '../../../src/core/shared/span.ts'

export const file = (text: string, path = 'own/page.md'): SourceFile => ({
  path,
  bytes: new TextEncoder().encode(text),
})

/** A bibliography of invented works with these keys. */
export function bibliographyOf(...keys: readonly string[]): ReadonlyMap<string, Reference> {
  const blank = { titleIsDescription: false, authors: [], journal: null, year: null, doi: null, url: null }
  return new Map(keys.map((key) => [key, { key, title: `On ${key}`, ...blank }]))
}

export function parse(text: string, ...keys: readonly string[]): Document {
  return markdown.parse(file(text), bibliographyOf(...keys))
}

/** Every paragraph as "heading › heading | text", the path left out where it is empty. */
export function outline(document: Document): readonly string[] {
  return document.sections.flatMap(({ path, paragraphs }) =>
    paragraphs.map(({ span }) =>
      [...(path.length === 0 ? [] : [path.join(' › ')]), slice(document.text, span)].join(' | '),
    ),
  )
}

/** Every paragraph's mentions: the keys, and the words up to the mention's end or "all" for the whole paragraph. */
export function mentionsOf(document: Document): readonly (readonly [string, string])[] {
  return document.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ span, mentions }) =>
      mentions.map(({ span: { start, end }, keys }): readonly [string, string] => [
        keys.join(' '),
        start === end ? 'all' : document.text.slice(span.start, end),
      ]),
    ),
  )
}
