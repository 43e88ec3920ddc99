import { sha256 } from '../shared/hash.ts'
import type { Document, DocumentMetadata, Mention, Paragraph, Reference, Section } from './document.ts'
import type { SourceFile } from './document-parser.ts'

const PARAGRAPH_BREAK = '\n\n'

/** What a parser may know of a paragraph besides its words. Spans are relative to the paragraph's own text. */
export interface ParagraphDetails {
  readonly anchor?: string
  readonly page?: number
  readonly mentions?: readonly Mention[]
}

/**
 * The only maker of canonical text. A parser appends paragraphs in reading order, each with the path of headings it
 * stands under; consecutive paragraphs with an equal path form one section.
 */
export class DocumentBuilder {
  #text = ''
  readonly #sections: { path: readonly string[]; paragraphs: Paragraph[] }[] = []
  readonly #references = new Map<string, Reference>()

  /** Appends one paragraph as it stands. Blank paragraphs are left out. */
  addParagraph(text: string, path: readonly string[], { anchor, page, mentions = [] }: ParagraphDetails = {}): void {
    if (text.trim() === '') return
    if (this.#text !== '') this.#text += PARAGRAPH_BREAK
    const start = this.#text.length
    this.#text += text
    this.#sectionFor(path).paragraphs.push({
      span: { start, end: this.#text.length },
      anchor: anchor ?? null,
      page: page ?? null,
      mentions: mentions.map(({ span, keys }) => ({
        span: { start: start + span.start, end: start + span.end },
        keys,
      })),
    })
  }

  /** Adds an entry to the document's list of references; the first of two with the same key stays. */
  addReference(reference: Reference): void {
    if (!this.#references.has(reference.key)) this.#references.set(reference.key, reference)
  }

  /** The finished document; its id is the file's name without folders and extension. */
  build(file: SourceFile, metadata: DocumentMetadata): Document {
    return {
      ...metadata,
      id: documentId(file.path),
      text: this.#text,
      sections: this.#withListedMentions(),
      references: [...this.#references.values()],
      file: file.path,
      fileHash: sha256(file.bytes),
      source: null,
      fetchedAt: null,
    }
  }

  /** Mentions keep only keys that the list of references holds: the rest stays plain text. */
  #withListedMentions(): readonly Section[] {
    const listed = ({ span, keys }: Mention) => ({ span, keys: keys.filter((key) => this.#references.has(key)) })
    return this.#sections.map(({ path, paragraphs }) => ({
      path,
      paragraphs: paragraphs.map((paragraph) => ({
        ...paragraph,
        mentions: paragraph.mentions.map(listed).filter(({ keys }) => keys.length > 0),
      })),
    }))
  }

  #sectionFor(path: readonly string[]): { paragraphs: Paragraph[] } {
    const open = this.#sections.at(-1)
    if (open !== undefined && samePath(open.path, path)) return open
    const section = { path, paragraphs: [] }
    this.#sections.push(section)
    return section
  }
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((heading, i) => heading === b[i])
}

/** The id of the document that a file becomes: its name without folders and extension. */
function documentId(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
  return name.replace(/[^\p{L}\p{N}.-]+/gu, '-')
}
