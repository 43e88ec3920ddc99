import type { Code, Heading, List, Paragraph, RootContent, Table } from 'mdast'
import type { DocumentBuilder } from '../../core/corpus/document-builder.ts'
import type { DocumentParser } from '../../core/corpus/document-parser.ts'
import { type AnchoredText, closingMentionsForAll, readCitations } from './markdown-citations.ts'
import { readersText } from './markdown-inline.ts'
import { outlineLine } from './markdown-lists.ts'
import { type Captions, captionHeading, findCaptions, tableRows } from './markdown-tables.ts'

/** Longer headings are cut: they are repeated with every quote below them. */
const LONGEST_HEADING = 300

/** Quoted code lines are cut into paragraphs at their blank lines. */
const BLANK_LINE = /\n[^\S\n]*\n/

export interface MarkdownTarget {
  readonly builder: DocumentBuilder
  readonly bibliography: Parameters<DocumentParser['parse']>[1]
  /** The heading that is the document's title and so no section of it */
  readonly titleHeading: RootContent | undefined
}

/** Appends blocks, in order, to the document that `target` holds, each under the headings above it. */
export function createBlockWriter({ builder, bibliography, titleHeading }: MarkdownTarget) {
  let headings: readonly { readonly depth: number; readonly text: string }[] = []
  const anchors = new Set<string>()

  const read = (block: { readonly children: Paragraph['children'] }): AnchoredText =>
    readCitations(readersText(block.children), (key) => bibliography.has(key))

  /** What stands in the text of a paragraph with nothing besides it. */
  const readPlain = (paragraph: Paragraph): string | null => {
    const { text, mentions, anchor } = read(paragraph)
    return mentions.length > 0 || anchor !== null ? null : text
  }

  const write = (paragraph: AnchoredText, below: readonly string[] = []) => {
    const { text, mentions, anchor } = closingMentionsForAll(paragraph)
    const path = [...headings.map((heading) => heading.text), ...below]
    const isNew = anchor !== null && !anchors.has(anchor) && text.trim() !== ''
    if (isNew) anchors.add(anchor)
    builder.addParagraph(text, path, isNew ? { anchor, mentions } : { mentions })
    for (const key of mentions.flatMap(({ keys }) => keys)) {
      const reference = bibliography.get(key)
      if (reference !== undefined) builder.addReference(reference)
    }
  }

  const writeHeading = (heading: Heading) => {
    const text = cutHeading(read(heading).text)
    headings = headings.filter(({ depth }) => depth < heading.depth)
    if (text !== '' && heading !== titleHeading) headings = [...headings, { depth: heading.depth, text }]
  }

  const writeList = (list: List) => {
    for (const item of list.children) {
      const outline = outlineLine(item, readPlain)
      if (outline === null) writeBlocks(item.children)
      else write({ text: outline, mentions: [], anchor: null })
    }
  }

  const writeTable = (table: Table, caption: Paragraph | undefined) => {
    const path: string[] = []
    if (caption !== undefined) {
      const whole = read(caption)
      path.push(cutHeading(captionHeading(whole.text)))
      if (whole.text.length > LONGEST_HEADING || whole.mentions.length > 0) write(whole, path)
    }
    for (const row of tableRows(table, read)) write(row, path)
  }

  const writeCode = ({ value }: Code) => {
    for (const text of value.split(BLANK_LINE))
      write({ text: readersText([{ type: 'text', value: text }]), mentions: [], anchor: null })
  }

  const writeBlock = (block: RootContent, captions: Captions) => {
    switch (block.type) {
      case 'heading':
        return writeHeading(block)
      case 'paragraph':
        return captions.isCaption(block) ? undefined : write(read(block))
      case 'list':
        return writeList(block)
      case 'table':
        return writeTable(block, captions.of(block))
      case 'code':
        return writeCode(block)
      case 'blockquote':
        return writeBlocks(block.children)
      default:
        return undefined
    }
  }

  const writeBlocks = (blocks: readonly RootContent[]) => {
    const captions = findCaptions(blocks, (paragraph) => read(paragraph).text)
    for (const block of blocks) writeBlock(block, captions)
  }

  return writeBlocks
}

/** A heading as it stands in titles and section paths. */
export function cutHeading(text: string): string {
  return text.length <= LONGEST_HEADING ? text : `${text.slice(0, LONGEST_HEADING).replace(/\s+\S*$/u, '')}…`
}
