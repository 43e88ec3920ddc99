import type { Document } from '../../core/corpus/document.ts'
import { DocumentBuilder } from '../../core/corpus/document-builder.ts'
import type { DocumentParser, SourceFile } from '../../core/corpus/document-parser.ts'
import { UserError } from '../../core/shared/errors.ts'
import { boundedParagraphs } from './bounded-paragraphs.ts'
import { checkSize } from './check-size.ts'
import { decodeText, peekText } from './decode-text.ts'
import { addPage } from './html-blocks.ts'
import { HTML } from './html-format.ts'
import { findContent } from './html-furniture.ts'
import { htmlMetadata } from './html-metadata.ts'
import { findReferences } from './html-references.ts'
import { parsePage } from './html-tree.ts'
import { withinTime } from './within-time.ts'

/** A saved article without its pictures has a few megabytes at most. */
const MOST_MEGABYTES = 16
/** The longest take three seconds on a slow machine that has nothing else to do. */
const MOST_MILLISECONDS = 9_000

/** Article pages as browsers save them: the article itself, without scripts, navigation, banners and lists of references. */
export const html: DocumentParser = { ...HTML, parse: parseHtml }

function parseHtml(file: SourceFile): Document {
  const { path, bytes } = file
  checkSize(file, MOST_MEGABYTES, 'save the article once more, without its pictures')
  const text = decodeText(bytes, declaredEncoding(peekText(bytes)))
  const tooSlow = `"${path}" takes longer to read than any article; save its text alone.`
  return withinTime(MOST_MILLISECONDS, tooSlow, () => readPage(text, file))
}

function readPage(text: string, file: SourceFile): Document {
  const { path } = file
  const page = parsePage(text, path)
  const metadata = htmlMetadata(page)
  const list = findReferences(page)
  const builder = new DocumentBuilder()
  for (const reference of list.references) builder.addReference(reference)
  addPage(boundedParagraphs(builder, path), findContent(page), list, metadata.title)
  const document = builder.build(file, { ...metadata, title: metadata.title || path })
  if (document.text === '') {
    throw new UserError(
      `"${path}" holds no text, only scripts or pictures; open the page and save it as "complete page".`,
    )
  }
  return document
}

/** The encoding that a page's head names. */
function declaredEncoding(head: string): string | undefined {
  const meta = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]
  return meta ?? /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1]
}
