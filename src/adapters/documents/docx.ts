import type { Document, DocumentMetadata } from '../../core/corpus/document.ts'
import { DocumentBuilder } from '../../core/corpus/document-builder.ts'
import type { AsyncDocumentParser, SourceFile } from '../../core/corpus/document-parser.ts'
import { UserError } from '../../core/shared/errors.ts'
import { unpackParts } from './docx-archive.ts'
import { readBody } from './docx-body.ts'
import { DOCX, MAIN, startsWith, ZIP } from './docx-format.ts'
import { arrangeBlocks, type WordOutline } from './docx-sections.ts'
import { readStyles } from './docx-styles.ts'
import { readXml } from './docx-xml.ts'
import { findDoi } from './doi.ts'
import { mentionFinder, printedReference } from './printed-references.ts'
import { printedText } from './tidy-text.ts'

/** What Word writes around a document that is locked with a password; its format of before 2007 begins so too */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const STYLES = 'word/styles.xml'
const PROPERTIES = 'docProps/core.xml'
/** How far into the text a document's own DOI and authors are looked for, in paragraphs */
const OPENING = 12

/** Where notes lie, and the heading that they are read under, after the text */
const NOTES = [
  { part: 'word/footnotes.xml', heading: 'Footnotes' },
  { part: 'word/endnotes.xml', heading: 'Endnotes' },
] as const

/** Reads Word documents with tracked changes accepted; tables as rows, footnotes and endnotes after the text. */
export const docx: AsyncDocumentParser = {
  ...DOCX,
  parse: async (file) => {
    refuseOthers(file)
    const parts = await unpackParts(file, [MAIN, STYLES, PROPERTIES, ...NOTES.map(({ part }) => part)])
    const main = parts.get(MAIN)
    if (main === undefined)
      throw new UserError(`${file.path} holds no Word document; give it the ending of what it is.`)
    const styles = readStyles(file.path, parts.get(STYLES))
    const notes = NOTES.map(({ part, heading }) => {
      const bytes = parts.get(part)
      return { heading, blocks: bytes === undefined ? [] : readBody(file.path, bytes, styles) }
    })
    const outline = arrangeBlocks(readBody(file.path, main, styles), notes)
    return build(file, outline, readProperties(file.path, parts.get(PROPERTIES)))
  },
}

function refuseOthers(file: SourceFile): void {
  if (file.bytes.length === 0 || startsWith(file, ZIP)) return
  if (startsWith(file, COMPOUND_FILE)) {
    throw new UserError(
      `${file.path} is locked with a password or in Word's format of before 2007; save it as an unlocked .docx.`,
    )
  }
  throw new UserError(`${file.path} is no Word document, whatever its name says; give it the ending of what it is.`)
}

interface Properties {
  readonly title: string
  readonly creator: string
}

function readProperties(file: string, bytes: Uint8Array | undefined): Properties {
  const properties = { title: '', creator: '' }
  let open = ''
  if (bytes !== undefined) {
    readXml(file, bytes, {
      open: (name) => {
        open = name
      },
      text: (text) => {
        if (open === 'title' || open === 'creator') properties[open] += text
      },
      close: () => {
        open = ''
      },
    })
  }
  return { title: printedText(properties.title).trim(), creator: printedText(properties.creator).trim() }
}

function build(file: SourceFile, outline: WordOutline, properties: Properties): Document {
  const references = outline.listed.map(printedReference)
  const find = mentionFinder(references, outline.passages)
  const builder = new DocumentBuilder()
  for (const reference of references) builder.addReference(reference)
  for (const passage of outline.passages) builder.addParagraph(passage.text, passage.path, { mentions: find(passage) })
  if (outline.passages.length === 0) throw new UserError(`${file.path} holds no text; add a document that does.`)
  return builder.build(file, describe(file, outline, properties))
}

function describe(
  { path }: SourceFile,
  { title, passages, listed }: WordOutline,
  properties: Properties,
): DocumentMetadata {
  const opening = passages
    .slice(0, OPENING)
    .map(({ text }) => text)
    .join('\n')
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
  const authors = properties.creator.split(/\s*;\s*/).filter((author) => author !== '' && opening.includes(author))
  return {
    kind: listed.length > 0 ? 'article' : 'text',
    title: [title, properties.title].find((candidate) => candidate !== '') ?? name,
    authors,
    journal: null,
    year: null,
    locator: null,
    doi: findDoi(opening),
    licence: null,
    retraction: null,
  }
}
