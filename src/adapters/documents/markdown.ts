import type { Heading, Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Document, Reference } from '../../core/corpus/document.ts'
import { DocumentBuilder } from '../../core/corpus/document-builder.ts'
import type { DocumentParser, SourceFile } from '../../core/corpus/document-parser.ts'
import { UserError } from '../../core/shared/errors.ts'
import { decodeText } from './decode-text.ts'
import { readFrontMatter } from './front-matter.ts'
import { createBlockWriter, cutHeading } from './markdown-blocks.ts'
import { readCitations } from './markdown-citations.ts'
import { MARKDOWN } from './markdown-format.ts'
import { readersText } from './markdown-inline.ts'
import { tidyText } from './tidy-text.ts'
import { withinTime } from './within-time.ts'

/** A hundred printed pages; beyond it text made to hurt the parser takes more memory than a small machine has. In UTF-16 units. */
const LONGEST_TEXT = 250_000
const LARGEST_FILE_BYTES = 100_000_000
const MOST_MILLISECONDS = 6_000
/** Lists in quotes in lists …: no person writes more. */
const DEEPEST_NESTING = 100

/** Pictures that an editor wrote into the text itself. */
const EMBEDDED_PICTURE = /data:image\/[\w.+-]{1,40};base64,[A-Za-z0-9+/=]*/g

/** Notes in the folder `notes`, by those who keep the library, are study notes; all else is a text. */
const STUDY_NOTES = /^notes\//

/**
 * CommonMark with tables of GitHub's kind, YAML front matter, Pandoc's block anchors (`{#def-02}`) and Pandoc's citations
 * (`[@key]`) of works in the library's bibliography. The text is what a reader sees: one line a paragraph, item of a list
 * or row of a table; HTML, pictures' descriptions and the addresses of links are left out.
 */
export const markdown: DocumentParser = { ...MARKDOWN, parse }

function parse(file: SourceFile, bibliography: ReadonlyMap<string, Reference>): Document {
  const text = readText(file)
  const { message } = fault(file, 'takes too long to read; split it into smaller files')
  return withinTime(MOST_MILLISECONDS, message, () => readDocument(text, file, bibliography))
}

function readDocument(text: string, file: SourceFile, bibliography: ReadonlyMap<string, Reference>): Document {
  const { title, body } = readFrontMatter(text)
  const frontedTitle = tidyText(title ?? '').trim()
  const tree = readTree(body, file)
  const titleHeading = findTitleHeading(tree, frontedTitle)
  const ownTitle = titleHeading === undefined ? frontedTitle : headingText(titleHeading)
  const builder = new DocumentBuilder()
  createBlockWriter({ builder, bibliography, titleHeading })(tree.children)
  const document = builder.build(file, {
    kind: STUDY_NOTES.test(file.path) ? 'study-notes' : 'text',
    title: cutHeading(ownTitle === '' ? nameOf(file) : ownTitle),
    ...{ authors: [], journal: null, year: null, locator: null, doi: null, licence: null, retraction: null },
  })
  if (document.text !== '') return document
  throw fault(file, 'holds no text that could be quoted; write a paragraph in it or remove it')
}

function readText(file: SourceFile): string {
  if (file.bytes.length > LARGEST_FILE_BYTES) throw fault(file, 'is larger than 100 MB; split it into smaller files')
  const text = decodeText(file.bytes).replace(/\r\n?/g, '\n').replace(EMBEDDED_PICTURE, '')
  if (text.length <= LONGEST_TEXT) return text
  throw fault(file, `has ${text.length} characters, more than ${LONGEST_TEXT}; split it into smaller files`)
}

function readTree(text: string, file: SourceFile): Root {
  let tree: Root
  try {
    tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
  } catch (error) {
    if (error instanceof RangeError) throw nestedTooDeep(file)
    throw error
  }
  if (isDeeperThan(tree, DEEPEST_NESTING)) throw nestedTooDeep(file)
  return tree
}

function isDeeperThan(tree: Root, deepest: number): boolean {
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next
    if (depth > deepest) return true
    if ('children' in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 })
  }
  return false
}

/** The first heading of the first rank; with a title in the front matter only where it says the same. */
function findTitleHeading(tree: Root, frontedTitle: string): Heading | undefined {
  const first = tree.children.find(
    (block): block is Heading => block.type === 'heading' && block.depth === 1 && headingText(block) !== '',
  )
  return first === undefined || frontedTitle === '' || headingText(first) === frontedTitle ? first : undefined
}

function headingText(heading: Heading): string {
  return readCitations(readersText(heading.children), () => false).text
}

function nameOf({ path }: SourceFile): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')
}

function nestedTooDeep(file: SourceFile): UserError {
  return fault(
    file,
    `nests quotes, lists or emphasis more than ${DEEPEST_NESTING} deep; remove the marks that are too many`,
  )
}

function fault({ path }: SourceFile, what: string): UserError {
  return new UserError(`"${path}" ${what}.`)
}
