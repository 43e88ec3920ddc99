import type { Document, Section } from '../../src/core/corpus/document.ts'
import { sha256 } from '../../src/core/shared/hash.ts'
import { slice } from '../../src/core/shared/span.ts'

const OPENING_WORDS = 4

/**
 * What a document is made of, for comparing it with a reviewed expectation without keeping other people's words: metadata,
 * the outline, for every paragraph its length, hash, first words, page and mentions, and the list of references.
 */
export function summary(document: Document): string {
  const { kind, title, authors, journal, year, locator, doi, licence, retraction, text, sections, references } =
    document
  return [
    `${kind}: ${title}`,
    `${authors.length} authors: ${authors.join('; ')}`,
    [journal, year, locator, doi, licence, retraction].map((part) => part ?? '-').join(' | '),
    `${text.length} characters, ${sha256(text).slice(0, 16)}`,
    ...sections.flatMap((section) => sectionLines(document, section)),
    `${references.length} references`,
    ...references.map(({ key, authors: by, year: in_, doi: link, title: name }) =>
      [`  ${key}`, by[0] ?? '-', in_ ?? '-', link ?? '-', sha256(name).slice(0, 8)].join(' | '),
    ),
    '',
  ].join('\n')
}

function sectionLines({ text }: Document, { path, paragraphs }: Section): readonly string[] {
  const lines = paragraphs.map(({ span, page, mentions }) => {
    const words = slice(text, span)
    const opening = words.split(' ').slice(0, OPENING_WORDS).join(' ').slice(0, 40)
    const pointers = mentions.map((mention) => `${slice(text, mention.span)}→${mention.keys.join('+')}`)
    const place = page === null ? '' : ` p. ${page}`
    return [`  ${words.length} ${sha256(words).slice(0, 8)}${place} ${opening}`, ...pointers].join(' | ')
  })
  return [`§ ${path.join(' > ')}`, ...lines]
}
