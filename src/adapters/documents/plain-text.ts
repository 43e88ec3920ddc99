import type { Document } from '../../core/corpus/document.ts'
import { DocumentBuilder } from '../../core/corpus/document-builder.ts'
import type { DocumentParser, SourceFile } from '../../core/corpus/document-parser.ts'
import { UserError } from '../../core/shared/errors.ts'
import { below, boundedParagraphs } from './bounded-paragraphs.ts'
import { checkSize } from './check-size.ts'
import { decodeText, looksLikeText } from './decode-text.ts'
import { mendHyphens } from './line-end-hyphens.ts'
import { entryNumber, mentionFinder, printedReference } from './printed-references.ts'
import { isReferencesHeading } from './section-names.ts'
import { tidyText } from './tidy-text.ts'
import { withinTime } from './within-time.ts'

/** A thousand-page book has about three megabytes. */
const MOST_MEGABYTES = 8
/** The longest take three seconds on a slow machine that has nothing else to do. */
const MOST_MILLISECONDS = 9_000

/** In UTF-16 units */
const LONGEST_HEADING = 80
const LONGEST_TITLE = 300

/**
 * Plain text: the first line is the title, blank lines part paragraphs, a short line alone between two is a heading. What stands
 * under a heading such as "References" is the list of works that the text points to.
 */
export const plainText: DocumentParser = { name: 'plain-text 4', accepts: isPlainText, parse: parsePlainText }

function isPlainText({ path, bytes }: SourceFile): boolean {
  return /\.(?:txt|text)$/i.test(path) && looksLikeText(bytes)
}

function parsePlainText(file: SourceFile): Document {
  const { path, bytes } = file
  checkSize(file, MOST_MEGABYTES, 'put a title in the first line and the text below, in parts if it is long')
  const text = decodeText(bytes)
  const tooSlow = `"${path}" takes longer to read than any text; cut it into parts.`
  return withinTime(MOST_MILLISECONDS, tooSlow, () => readText(text, file))
}

function readText(text: string, file: SourceFile): Document {
  const { path } = file
  const { title, passages, listed } = arrange(text)
  if (title === '') throw new UserError(`"${path}" holds no text; put a title in its first line and text below.`)
  const builder = new DocumentBuilder()
  const references = listed.map(printedReference)
  for (const reference of references) builder.addReference(reference)
  const add = boundedParagraphs(builder, path)
  const printed = passages.map((passage) => ({ ...passage, raised: [] }))
  const find = references.length === 0 ? () => [] : mentionFinder(references, printed)
  for (const passage of printed) add({ text: passage.text, mentions: find(passage) }, passage.path)
  const name = title.length > LONGEST_TITLE ? path.slice(path.lastIndexOf('/') + 1) : title
  const document = builder.build(file, { ...UNKNOWN, title: name })
  if (document.text === '') throw new UserError(`"${path}" holds a title but no text below it; add the text.`)
  return document
}

const UNKNOWN = {
  kind: 'text',
  authors: [],
  journal: null,
  year: null,
  locator: null,
  doi: null,
  licence: null,
  retraction: null,
} as const

interface Arrangement {
  /** The first line, '' where there is none; one too long to be a title is part of the text, too */
  readonly title: string
  readonly passages: readonly { readonly text: string; readonly path: readonly string[] }[]
  /** The entries of the list of references */
  readonly listed: readonly string[]
}

function arrange(text: string): Arrangement {
  const paragraphs = [...readParagraphs(text)]
  const title = takeTitle(paragraphs)
  const passages: { text: string; path: readonly string[] }[] = []
  const listed: string[] = []
  let path: readonly string[] = []
  let waiting: string | null = null
  for (const lines of paragraphs.flatMap(withHeadingApart)) {
    if (waiting !== null) path = below([], waiting)
    waiting = null
    const paragraph = tidyText(lines.join('\n')).trim()
    const inReferences = isReferencesHeading(path[0] ?? '')
    if (lines.length === 1 && isHeading(paragraph, inReferences)) waiting = paragraph
    else if (inReferences) listed.push(...entriesOf(lines))
    else passages.push({ text: paragraph, path })
  }
  // A heading with nothing below it is the last paragraph.
  if (waiting !== null) passages.push({ text: waiting, path })
  return { title, passages, listed }
}

/** The first line, which is taken out of `paragraphs` unless it is too long to be a title. */
function takeTitle(paragraphs: string[][]): string {
  const title = tidyText(paragraphs[0]?.[0] ?? '').trim()
  if (title.length <= LONGEST_TITLE) paragraphs[0]?.shift()
  if (paragraphs[0]?.length === 0) paragraphs.shift()
  return title
}

/** A list of references may follow its heading without a blank line. */
function withHeadingApart(lines: readonly string[]): readonly (readonly string[])[] {
  const [first = '', ...rest] = lines
  return rest.length > 0 && isReferencesHeading(tidyText(first).trim()) ? [[first], rest] : [lines]
}

/** A paragraph of a list of references as its entries: a line without a number goes on with the one before it. */
function entriesOf(lines: readonly string[]): readonly string[] {
  const entries: string[] = []
  for (const line of lines.map((text) => tidyText(text).trim())) {
    if (entries.length === 0 || entryNumber(line) !== null) entries.push(line)
    else entries.push(`${entries.pop()} ${line}`)
  }
  return entries
}

/** The lines of every paragraph that is not blank, in order. */
function* readParagraphs(text: string): Generator<string[]> {
  const whole = mendHyphens(text.replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n'))
  let lines: string[] = []
  for (let start = 0; start < whole.length; ) {
    const end = whole.indexOf('\n', start)
    const line = whole.slice(start, end < 0 ? undefined : end)
    start = end < 0 ? whole.length : end + 1
    if (tidyText(line).trim() !== '') lines.push(line)
    else if (lines.length > 0) {
      yield lines
      lines = []
    }
  }
  if (lines.length > 0) yield lines
}

/** Short, no list item, begins with a capital or a number, and does not end as a sentence or an introduction does. */
function isHeading(line: string, inReferences: boolean): boolean {
  return (
    line.length <= LONGEST_HEADING &&
    /^(?:\p{Lu}|\d+(?:\.\d+)*\.? +\p{Lu})/u.test(line) &&
    !/[\p{P}]$/u.test(line.replace(/[)\]]$/, '')) &&
    !(inReferences && entryNumber(line) !== null)
  )
}
