import type { Document } from '../../core/corpus/document.ts'
import { DocumentBuilder } from '../../core/corpus/document-builder.ts'
import type { AsyncDocumentParser, SourceFile } from '../../core/corpus/document-parser.ts'
import { UserError } from '../../core/shared/errors.ts'
import { findGutters } from './pdf-columns.ts'
import { readPdfContent } from './pdf-content.ts'
import { describeWork, findTitle } from './pdf-front-matter.ts'
import { withoutArticlePanel, withoutHeadsAndFeet, withoutLineNumbers } from './pdf-furniture.ts'
import { findLines } from './pdf-lines.ts'
import type { PdfContent, PdfLine } from './pdf-page.ts'
import { findParagraphs } from './pdf-paragraphs.ts'
import { inReadingOrder } from './pdf-reading-order.ts'
import { writePaper } from './pdf-sections.ts'
import { PdfThreads } from './pdf-thread.ts'
import { printedText } from './tidy-text.ts'

const SIGNATURE = '%PDF-'
const SIGNATURE_WITHIN = 1024
/** Fewer letters than this on a page, on average, are a stamp over a picture */
const FEWEST_LETTERS_A_PAGE = 20
const MOST_UNREADABLE = 0.2
const UNREADABLE = /[\uE000-\uF8FF\uFFFD\u0000-\u0008\u000E-\u001F]/g

/** Reads scientific papers saved as PDF: columns in reading order, without running heads, with their references. */
export const pdf = createPdfParser()

function createPdfParser(): AsyncDocumentParser {
  const threads = new PdfThreads()
  return {
    name: 'pdf 5',
    accepts: (file) => hasSignature(file) || file.path.toLowerCase().endsWith('.pdf'),
    parse: async (file) => {
      if (file.bytes.length > 0 && !hasSignature(file)) {
        throw new UserError(`${file.path} is no PDF file, whatever its name says; give it the ending of what it is.`)
      }
      return readPaper(file, await readPdfContent(file, threads))
    },
  }
}

function hasSignature({ bytes }: SourceFile): boolean {
  return Buffer.from(bytes.subarray(0, SIGNATURE_WITHIN)).toString('latin1').includes(SIGNATURE)
}

function readPaper(file: SourceFile, content: PdfContent): Document {
  refuseUnreadable(file, content)
  const pages = content.pages.map((page) => withoutArticlePanel(withoutLineNumbers(page)))
  const gutters = findGutters(pages)
  const printed = pages.map((page, i) => findLines(page, gutters[i] ?? []).map(readable))
  const bare = withoutHeadsAndFeet(printed)
  const firstPage = printed[0] ?? []
  const title = findTitle(firstPage, pages[0]?.height ?? 0)
  const body = bare.map((lines) => inReadingOrder(lines.filter((line) => !title?.lines.includes(line))))
  const builder = new DocumentBuilder()
  writePaper(builder, findParagraphs(body.flat()))
  const document = builder.build(file, describeWork(content, firstPage, title, nameOf(file)))
  if (document.sections.length > 0) return document
  throw new UserError(
    `${file.path} holds scattered words but no running text; add a copy with its text, or type it off.`,
  )
}

function readable(line: PdfLine): PdfLine {
  const text = printedText(line.text)
  if (text === line.text) return line
  const at = (offset: number) => printedText(line.text.slice(0, offset)).length
  return { ...line, text, raised: line.raised.map(({ start, end }) => ({ start: at(start), end: at(end) })) }
}

function nameOf({ path }: SourceFile): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
}

function refuseUnreadable({ path }: SourceFile, { pages }: PdfContent): void {
  if (pages.every(({ width }) => width === 0)) {
    throw new UserError(`${path} is damaged: none of its pages can be read; get the file again.`)
  }
  const text = pages.flatMap(({ runs }) => runs.map((run) => run.text)).join('')
  const letters = text.replace(/\s/g, '').length
  if (letters < FEWEST_LETTERS_A_PAGE * Math.min(pages.length, 10)) {
    throw new UserError(`${path} holds pictures of pages, no text; run it through OCR first.`)
  }
  if ((text.match(UNREADABLE)?.length ?? 0) > letters * MOST_UNREADABLE) {
    throw new UserError(`${path} does not say which letters its glyphs stand for; run it through OCR first.`)
  }
}
