import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { SourceFile } from '../../core/corpus/document-parser.ts'
import { UserError } from '../../core/shared/errors.ts'
import { ReadingLimits } from './pdf-limits.ts'
import type { PdfContent, PdfPage } from './pdf-page.ts'
import { type PlacedText, uprightRuns } from './pdf-page-runs.ts'
import type { PdfThread, PdfThreads } from './pdf-thread.ts'

const LARGEST_FILE = 100 * 2 ** 20
const MOST_PAGES = 2_000
const MOST_RUNS = 1_500_000
/** A page with more is a map or a drawing; dense text has about 3,000 */
const MOST_RUNS_ON_A_PAGE = 10_000
const PATIENCE_MS = 6_000
const PATIENCE_PER_PAGE_MS = 200
const PATIENCE_PER_MB_MS = 100

/**
 * The text of a PDF file with its places, taken apart in a thread of its own.
 * @throws UserError when the file is too large, takes too long or too much memory, or is no readable PDF
 */
export async function readPdfContent(file: SourceFile, threads: PdfThreads): Promise<PdfContent> {
  if (file.bytes.length === 0) throw new UserError(`${file.path} is empty; save the PDF again.`)
  if (file.bytes.length > LARGEST_FILE) {
    throw new UserError(`${file.path} is larger than 100 MB; split it, or print it without its pictures.`)
  }
  const thread = threads.take()
  const patience = PATIENCE_MS + (file.bytes.length / 2 ** 20) * PATIENCE_PER_MB_MS
  const limits = new ReadingLimits(file, patience, thread.broken)
  try {
    return await readDocument(file, thread, limits)
  } finally {
    limits.stop()
    await (limits.isPassed ? thread.close() : threads.giveBack(thread))
  }
}

async function readDocument(file: SourceFile, { port }: PdfThread, limits: ReadingLimits): Promise<PdfContent> {
  const { getDocument, PDFWorker, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const loading = getDocument({
    data: new Uint8Array(file.bytes),
    worker: PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS }),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: join(packageFolder, 'cmaps/'),
    standardFontDataUrl: join(packageFolder, 'standard_fonts/'),
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    useWasm: false,
    maxImageSize: 1,
  })
  try {
    return await readWith(limits, loading, file.path)
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(explain(file.path, error))
  } finally {
    if (!limits.isPassed) await limits.race(loading.destroy())
  }
}

async function readWith(limits: ReadingLimits, loading: PDFDocumentLoadingTask, file: string): Promise<PdfContent> {
  const document = await limits.race(loading.promise)
  if (document.numPages > MOST_PAGES) {
    throw new UserError(`${file} has ${document.numPages} pages, more than ${MOST_PAGES}; split it.`)
  }
  limits.extend(document.numPages * PATIENCE_PER_PAGE_MS)
  const { title, author } = await limits.race(readInfo(document))
  return { title, author, pages: await readPages(limits, document, file) }
}

async function readPages(limits: ReadingLimits, document: PDFDocumentProxy, file: string): Promise<readonly PdfPage[]> {
  const pages: PdfPage[] = []
  let runs = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await limits.race(readPage(document, number))
    runs += page.runs.length
    if (runs > MOST_RUNS) throw new UserError(`${file} holds more text than a book of ${MOST_PAGES} pages; split it.`)
    pages.push(page)
  }
  return pages
}

/** One page; a page that is damaged counts as blank, so that the others can still be read. */
async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  try {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const texts = items.filter((item) => 'str' in item)
    const fontNames = await readFontNames(page, new Set(texts.map(({ fontName }) => fontName)))
    const placed: PlacedText[] = texts.map(({ str, width, transform, fontName }) => ({
      text: str,
      width,
      transform,
      font: fontNames.get(fontName) ?? '',
    }))
    page.cleanup()
    const upright = uprightRuns(placed, viewport)
    return { number, ...upright, runs: upright.runs.length > MOST_RUNS_ON_A_PAGE ? [] : upright.runs }
  } catch {
    return { number, width: 0, height: 0, runs: [] }
  }
}

/** The fonts' own names. They arrive with the drawing instructions, which are asked for only where a font is new. */
async function readFontNames(page: PDFPageProxy, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const fonts = page.commonObjs
  if ([...ids].some((id) => !fonts.has(id))) await page.getOperatorList().catch(() => null)
  const nameOf = (id: string): string => {
    const name: unknown = fonts.has(id) ? fonts.get(id)?.name : null
    return typeof name === 'string' ? name : ''
  }
  return new Map([...ids].map((id) => [id, nameOf(id)]))
}

async function readInfo(document: PDFDocumentProxy): Promise<{ title: string | null; author: string | null }> {
  const metadata = await document.getMetadata().catch(() => null)
  const info: Readonly<Record<string, unknown>> = { ...metadata?.info }
  const field = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)
  return { title: field(info['Title']), author: field(info['Author']) }
}

function explain(file: string, error: unknown): string {
  if (error instanceof Error && error.name === 'PasswordException') {
    return `${file} is locked with a password; save a copy without one and add that.`
  }
  return `${file} is damaged or cut off and cannot be read as PDF; get the file again.`
}
