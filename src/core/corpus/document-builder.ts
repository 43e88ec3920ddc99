import { sha256 } from '../shared/hash.ts'
import type { Document, DocumentMetadata, Paragraph } from './document.ts'
import type { SourceFile } from './document-parser.ts'

const PARAGRAPH_BREAK = '\n\n'

/**
 * The only maker of canonical text. A parser appends paragraphs in reading order, each with the path of headings it
 * stands under; consecutive paragraphs with an equal path form one section.
 */
export class DocumentBuilder {
  #text = ''
  readonly #sections: { path: readonly string[]; paragraphs: Paragraph[] }[] = []

  /** Appends one paragraph as it stands. Blank paragraphs are left out. */
  addParagraph(text: string, path: readonly string[], anchor: string | null = null): void {
    if (text.trim() === '') return
    if (this.#text !== '') this.#text += PARAGRAPH_BREAK
    const start = this.#text.length
    this.#text += text
    this.#sectionFor(path).paragraphs.push({ span: { start, end: this.#text.length }, anchor })
  }

  /** The finished document; its id is the file's name without folders and extension. */
  build(file: SourceFile, metadata: DocumentMetadata): Document {
    return {
      ...metadata,
      id: documentId(file.path),
      text: this.#text,
      sections: this.#sections,
      file: file.path,
      fileHash: sha256(file.bytes),
    }
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
export function documentId(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
  return name.replace(/[^\p{L}\p{N}.-]+/gu, '-')
}
