import type { Paragraph, RootContent, Table, TableCell } from 'mdast'
import type { Mention } from '../../core/corpus/document.ts'
import type { AnchoredText } from './markdown-citations.ts'

/** "Table 2. Sources of MSCs", "Table: Sources of MSCs", ": Sources of MSCs". */
const CAPTION = /^(?:(?:Table|Tab\.)(?: [\p{L}\p{N}.-]{1,10})?[.:] ?|: )(?=\S)/iu
const CAPTION_MARK = /^(?:Table)?: ?/i

/** A header is repeated in every row; longer ones are cut. */
const LONGEST_HEADER = 60

/** Which paragraphs are captions of which tables. */
export interface Captions {
  of(table: Table): Paragraph | undefined
  isCaption(paragraph: Paragraph): boolean
}

/** For each table the paragraph that is its caption: the one before it, else the one after it, where one reads like it. */
export function findCaptions(blocks: readonly RootContent[], textOf: (paragraph: Paragraph) => string): Captions {
  const captions = new Map<Table, Paragraph>()
  const taken = new Set<Paragraph>()
  blocks.forEach((block, i) => {
    if (block.type !== 'table') return
    const after = blocks[i + 2]?.type === 'table' ? undefined : blocks[i + 1]
    for (const near of [blocks[i - 1], after]) {
      if (captions.has(block) || near?.type !== 'paragraph' || taken.has(near) || !CAPTION.test(textOf(near))) continue
      captions.set(block, near)
      taken.add(near)
    }
  })
  return { of: (table) => captions.get(table), isCaption: (paragraph) => taken.has(paragraph) }
}

/** The caption as a heading: without the mark that makes a paragraph a caption, but with the table's number. */
export function captionHeading(text: string): string {
  return text.replace(CAPTION_MARK, '')
}

/** Every row below the header as a text that can be quoted by itself: "Source: bone marrow; Yield: low". */
export function tableRows(table: Table, readCell: (cell: TableCell) => AnchoredText): readonly AnchoredText[] {
  const [head, ...rows] = table.children
  const headers = (head?.children ?? []).map((cell) => readCell(cell).text.slice(0, LONGEST_HEADER).replace(/:$/, ''))
  return rows.map(({ children }) => joinCells(children.map(readCell), headers))
}

function joinCells(cells: readonly AnchoredText[], headers: readonly string[]): AnchoredText {
  const mentions: Mention[] = []
  let text = ''
  cells.forEach((cell, column) => {
    if (cell.text === '') return
    const header = headers[column] ?? ''
    text += `${text === '' ? '' : '; '}${header === '' ? '' : `${header}: `}`
    for (const { span, keys } of cell.mentions) {
      mentions.push({ span: { start: text.length + span.start, end: text.length + span.end }, keys })
    }
    text += cell.text
  })
  return { text, mentions, anchor: cells.find(({ anchor }) => anchor !== null)?.anchor ?? null }
}
