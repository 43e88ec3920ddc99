import type { WordBlock, WordParagraph, WordTable } from './docx-body.ts'
import type { Passage } from './printed-references.ts'
import { isReferencesHeading, isSectionName, tidyHeading } from './section-names.ts'
import { printedText } from './tidy-text.ts'

/** A paragraph or row with the headings it stands under. */
export interface PlacedPassage extends Passage {
  readonly path: readonly string[]
}

/** A Word document's text in order, with its title and list of references set apart. */
export interface WordOutline {
  /** Empty when no paragraph has the title's style */
  readonly title: string
  readonly passages: readonly PlacedPassage[]
  readonly listed: readonly string[]
}

const TABLE_CAPTION = /^table\s*s?\d/i
const CONTENTS = /^(?:toc\b|table of figures)/

/** Footnotes or endnotes, in their order. */
export interface WordNotes {
  readonly heading: string
  readonly blocks: readonly WordBlock[]
}

/** Puts paragraphs under their headings; where no style marks headings, the names that papers share do. Notes come last. */
export function arrangeBlocks(blocks: readonly WordBlock[], notes: readonly WordNotes[]): WordOutline {
  const outline = new OpenOutline(
    blocks.some((block) => !('rows' in block) && block.level !== null && /\S/.test(block.text)),
  )
  for (const block of blocks) {
    if ('rows' in block) outline.addTable(block)
    else outline.addParagraph(tidied(block))
  }
  for (const kind of notes) outline.addNotes(kind)
  return outline
}

class OpenOutline implements WordOutline {
  readonly passages: PlacedPassage[] = []
  readonly listed: string[] = []
  title = ''
  readonly #styled: boolean
  #path: readonly string[] = []
  #caption: string | null = null
  #inReferences = false

  constructor(styled: boolean) {
    this.#styled = styled
  }

  addTable(table: WordTable): void {
    this.passages.push(...tableRows(table, this.#caption === null ? this.#path : [...this.#path, this.#caption]))
    this.#caption = null
  }

  addParagraph(paragraph: WordParagraph): void {
    const { text, style, raised } = paragraph
    if (text === '' || CONTENTS.test(style)) return
    const level = headingLevel(paragraph, this.#styled)
    this.#caption = TABLE_CAPTION.test(text) ? text : null
    if (style === 'title' && this.title === '') this.title = text
    else if (level !== null) this.#addHeading(text, level)
    else if (this.#inReferences) this.listed.push(paragraph.listed ? `${this.listed.length + 1}. ${text}` : text)
    else this.passages.push({ text, raised, path: this.#path })
  }

  addNotes({ heading, blocks }: WordNotes): void {
    for (const block of blocks) {
      if ('rows' in block) this.passages.push(...tableRows(block, [heading]))
      else this.#addNote(tidied(block), heading)
    }
  }

  #addNote({ text, raised }: WordParagraph, heading: string): void {
    if (text !== '') this.passages.push({ text, raised, path: [heading] })
  }

  #addHeading(text: string, level: number): void {
    this.#inReferences = isReferencesHeading(text)
    this.#path = [...this.#path.slice(0, level - 1), tidyHeading(text)]
  }
}

function headingLevel({ text, level, style }: WordParagraph, styled: boolean): number | null {
  if (level !== null) return level
  const looksIt = !styled || /heading|title/.test(style)
  return isReferencesHeading(text) || (looksIt && isSectionName(text)) ? 1 : null
}

function tidied(paragraph: WordParagraph): WordParagraph {
  const tidy = (text: string) => printedText(text).trimStart()
  const at = (offset: number) => tidy(paragraph.text.slice(0, offset)).length
  return {
    ...paragraph,
    text: tidy(paragraph.text).trimEnd(),
    raised: paragraph.raised.map(({ start, end }) => ({ start: at(start), end: at(end) })),
  }
}

/** Each row as "first cell: heading value; heading value"; the first row gives the headings. */
function tableRows({ rows }: WordTable, path: readonly string[]): readonly PlacedPassage[] {
  const [head = [], ...body] = rows.map((row) => row.map((cell) => printedText(cell).trim()))
  if (head.length < 2 || body.length === 0) {
    return [head, ...body].map((row) => ({ text: row.filter((cell) => cell !== '').join('; '), raised: [], path }))
  }
  return body.map(([first = '', ...cells]) => {
    const values = cells.flatMap((cell, i) => (cell === '' ? [] : [`${head[i + 1] ?? ''} ${cell}`.trim()]))
    const label = first === '' || values.length === 0 ? first : `${first}: `
    return { text: `${label}${values.join('; ')}`, raised: [], path }
  })
}
