import type { Document } from '../../core/corpus/document.ts'
import { DocumentBuilder } from '../../core/corpus/document-builder.ts'
import type { DocumentParser, SourceFile } from '../../core/corpus/document-parser.ts'
import { UserError } from '../../core/shared/errors.ts'
import { readFrontMatter } from './pubmed-front-matter.ts'
import { abstractLabel, contentHeading, isHeading, type RunInHeading, statementHeading } from './pubmed-headings.ts'

/** A line and where it stands in the text of the page, without blanks at its ends. */
interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A paragraph as far as it has been read; `path` is `null` where it is none of the article's. */
interface Block {
  readonly path: readonly string[] | null
  readonly start: number
  readonly end: number
}

const KEYWORDS = /^keywords?:\s*/i

/** Lines below an abstract that are the publisher's. */
const COPYRIGHT = /^(?:Copyright\b|©|\([cC]\) ?(?:19|20)\d\d|Published by\b|All rights reserved)/

/** Menus, title and authors are shorter than this; what is further above the abstract is not read. */
const MOST_LINES_ABOVE = 300

/**
 * A PubMed page that a browser saved as text. Abstract, keywords and the statement of interests become the document; the
 * site's own words, affiliations and lists of links are left out. Paragraphs stand as in the file, byte for byte, less the
 * label in front of them, which becomes a heading.
 */
export const pubmedText: DocumentParser = {
  name: 'pubmed-text 2',
  accepts,
  parse,
}

function accepts({ path, bytes }: SourceFile): boolean {
  if (!/\.txt$/i.test(path)) return false
  // Not strict, and blind to the zeros of UTF-16: a page in the wrong encoding is accepted, so that `parse` can say so.
  const text = new TextDecoder().decode(bytes).replaceAll('\0', '')
  const signs = [
    /^[^\S\r\n]*abstract[^\S\r\n]*$/im,
    /\bdoi:?\s?(?:https?:\S{0,20})?10\.\d{4}/i,
    /PubMed Disclaimer|NCBI|LinkOut|MeSH terms/,
  ]
  return signs.filter((sign) => sign.test(text)).length >= 2
}

function parse(file: SourceFile): Document {
  const text = decode(file)
  const lines = linesOf(text)
  const written = lines.filter((line) => line.text !== '')
  const begin = written.findIndex(
    (line, i) => contentHeading(line.text) === 'Abstract' && !isHeading(written[i + 1]?.text ?? 'Abstract'),
  )
  const abstract = written[begin]
  if (abstract === undefined) throw fault(file, 'has no abstract: a line "Abstract" with text below it is missing')
  const head = written.slice(Math.max(0, begin - MOST_LINES_ABOVE), begin)
  const metadata = readFrontMatter(head.map((line) => line.text.replace(/\s+/g, ' ')))
  if (metadata === null) throw fault(file, 'has no title above its abstract')

  const builder = new DocumentBuilder()
  for (const { path, start, end } of blocksOf(lines.slice(lines.indexOf(abstract)))) {
    if (path !== null) builder.addParagraph(text.slice(start, end).trim(), path)
  }
  const document = builder.build(file, metadata)
  if (document.sections[0]?.path[0] !== 'Abstract') throw fault(file, 'has no text below its heading "Abstract"')
  return document
}

function decode(file: SourceFile): string {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)
  } catch {
    throw new UserError(
      `"${file.path}" is not UTF-8 text; open it in an editor, save it in the encoding UTF-8 and add it again.`,
    )
  }
  if (text.trim() === '') throw fault(file, 'is empty')
  if (text.includes('\0')) throw fault(file, 'is not plain text: it holds zero bytes')
  return text
}

function fault(file: SourceFile, what: string): UserError {
  return new UserError(`"${file.path}" ${what}; save the whole PubMed page as text (UTF-8) and add it again.`)
}

function linesOf(text: string): readonly Line[] {
  return Array.from(text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g), ({ index, 0: raw }) => {
    const start = index + (raw.length - raw.trimStart().length)
    const line = raw.trim()
    return { text: line, start, end: start + line.length }
  })
}

/** Paragraphs end at blank lines, headings and labels; a line that follows another directly continues it. */
function blocksOf(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = []
  let heading: string | null = null
  let continues = false
  for (const line of lines) {
    const { text, end } = line
    if (isHeading(text)) heading = contentHeading(text)
    if (text === '' || isHeading(text)) {
      continues = false
      continue
    }
    const last = blocks.at(-1)
    if (continues && last !== undefined && !startsAnew(text, heading)) blocks[blocks.length - 1] = { ...last, end }
    else if (heading !== null) {
      blocks.push(beginBlock(line, heading))
      continues = true
      // Whatever follows the keywords without a heading of its own is not the abstract's.
      if (KEYWORDS.test(text)) heading = null
    } else continues = false
  }
  return blocks
}

function startsAnew(text: string, heading: string | null): boolean {
  return COPYRIGHT.test(text) || (heading === 'Abstract' && (KEYWORDS.test(text) || abstractLabel(text) !== null))
}

function beginBlock({ text, start, end }: Line, heading: string): Block {
  if (COPYRIGHT.test(text)) return { path: null, start, end }
  const keywords = KEYWORDS.exec(text)
  if (keywords !== null) return { path: ['Keywords'], start: start + keywords[0].length, end }
  const runIn: RunInHeading | null = heading === 'Abstract' ? abstractLabel(text) : statementHeading(text)
  if (runIn === null) return { path: [heading], start, end }
  return { path: [heading, runIn.heading], start: start + runIn.length, end }
}
