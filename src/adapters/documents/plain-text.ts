import type { Document } from '../../core/corpus/document.ts'
import { DocumentBuilder } from '../../core/corpus/document-builder.ts'
import type { DocumentParser, SourceFile } from '../../core/corpus/document-parser.ts'
import { UserError } from '../../core/shared/errors.ts'
import { type AddParagraph, below, boundedParagraphs } from './bounded-paragraphs.ts'
import { checkSize } from './check-size.ts'
import { decodeText, looksLikeText } from './decode-text.ts'
import { mendHyphens } from './line-end-hyphens.ts'
import { tidyText } from './tidy-text.ts'

/** A thousand-page book has about three megabytes. */
const MOST_MEGABYTES = 8

/** In UTF-16 units */
const LONGEST_HEADING = 80
const LONGEST_TITLE = 300

/** Plain text: the first line is the title, blank lines part paragraphs, a short line alone between two is a heading. */
export const plainText: DocumentParser = { name: 'plain-text 2', accepts: isPlainText, parse: parsePlainText }

function isPlainText({ path, bytes }: SourceFile): boolean {
  return /\.(?:txt|text)$/i.test(path) && looksLikeText(bytes)
}

function parsePlainText(file: SourceFile): Document {
  const { path, bytes } = file
  checkSize(file, MOST_MEGABYTES, 'put a title in the first line and the text below, in parts if it is long')
  const builder = new DocumentBuilder()
  const title = addText(boundedParagraphs(builder, path), decodeText(bytes))
  if (title === '') throw new UserError(`"${path}" holds no text; put a title in its first line and text below.`)
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

/** Appends a text and gives its first line, '' where there is none; one too long to be a title is part of the text too. */
function addText(add: AddParagraph, text: string): string {
  let title = ''
  let path: readonly string[] = []
  let waiting: string | null = null
  for (const lines of readParagraphs(text)) {
    if (waiting !== null) path = below([], waiting)
    waiting = null
    if (title === '') {
      title = tidyText(lines[0] ?? '').trim()
      if (title.length <= LONGEST_TITLE) lines.shift()
    }
    const paragraph = tidyText(lines.join('\n')).trim()
    if (lines.length === 1 && isHeading(paragraph)) waiting = paragraph
    else add({ text: paragraph, mentions: [] }, path)
  }
  // A heading with nothing below it is the last paragraph.
  if (waiting !== null) add({ text: waiting, mentions: [] }, path)
  return title
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
function isHeading(line: string): boolean {
  return (
    line.length <= LONGEST_HEADING &&
    /^(?:\p{Lu}|\d+(?:\.\d+)*\.? +\p{Lu})/u.test(line) &&
    !/[\p{P}]$/u.test(line.replace(/[)\]]$/, ''))
  )
}
