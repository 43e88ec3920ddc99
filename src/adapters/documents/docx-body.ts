import { outlineLevel, type ParagraphStyle } from './docx-styles.ts'
import { readXml } from './docx-xml.ts'

/** A paragraph of a Word document as its reader sees it with all changes accepted. */
export interface WordParagraph {
  readonly text: string
  /** The style's name in lower case; empty for none */
  readonly style: string
  /** From 1; `null` for what is no heading */
  readonly level: number | null
  /** Whether Word numbers or bullets it by itself */
  readonly listed: boolean
  readonly raised: readonly { readonly start: number; readonly end: number }[]
}

/** Rows of cells, each cell's paragraphs joined. */
export interface WordTable {
  readonly rows: readonly (readonly string[])[]
}

export type WordBlock = WordParagraph | WordTable

/** What is not part of the text: deleted and moved words, field codes, the second form of what is given in two. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'instrText', 'delText', 'delInstrText', 'Fallback', 'rubyPr', 'rt'])
const BLANKS = new Set(['tab', 'br', 'cr', 'ptab'])

interface OpenParagraph {
  text: string
  style: string
  level: number | null
  listed: boolean
  raised: { start: number; end: number }[]
}

interface OpenTable {
  rows: string[][]
}

/** Reads the text of a document from its main part, top to bottom. */
export function readBody(
  file: string,
  bytes: Uint8Array,
  styles: ReadonlyMap<string, ParagraphStyle>,
): readonly WordBlock[] {
  const reader = new BodyReader(styles)
  readXml(file, bytes, reader)
  return reader.blocks
}

class BodyReader {
  readonly blocks: WordBlock[] = []
  readonly #styles: ReadonlyMap<string, ParagraphStyle>
  /** Paragraphs that are open: a text box is one inside another */
  readonly #paragraphs: OpenParagraph[] = []
  readonly #tables: OpenTable[] = []
  #leftOut = 0
  #inText = false
  #raised = false

  constructor(styles: ReadonlyMap<string, ParagraphStyle>) {
    this.#styles = styles
  }

  open(name: string, attribute: (name: string) => string | null): void {
    if (this.#leftOut > 0 || LEFT_OUT.has(name)) {
      this.#leftOut++
      return
    }
    if (name === 'p') this.#paragraphs.push({ text: '', style: '', level: null, listed: false, raised: [] })
    else if (name === 'tbl') this.#tables.push({ rows: [] })
    else if (name === 'tr') this.#tables.at(-1)?.rows.push([])
    else if (name === 'tc') this.#tables.at(-1)?.rows.at(-1)?.push('')
    else this.#openInParagraph(name, attribute)
  }

  text(text: string): void {
    if (this.#inText && this.#leftOut === 0) this.#add(text)
  }

  close(name: string): void {
    if (this.#leftOut > 0) {
      this.#leftOut--
      return
    }
    if (name === 't') this.#inText = false
    else if (name === 'r') this.#raised = false
    else if (name === 'p') this.#closeParagraph()
    else if (name === 'tbl') this.#closeTable()
  }

  #openInParagraph(name: string, attribute: (name: string) => string | null): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined) return
    if (name === 't') this.#inText = true
    else if (BLANKS.has(name)) this.#add(' ')
    else if (name === 'noBreakHyphen') this.#add('-')
    else if (name === 'vertAlign') this.#raised = attribute('val') === 'superscript'
    else if (name === 'numPr') paragraph.listed = true
    else if (name === 'outlineLvl') paragraph.level = outlineLevel(attribute('val'))
    else if (name === 'pStyle') {
      const style = this.#styles.get(attribute('val') ?? '')
      paragraph.style = style?.name ?? ''
      paragraph.level ??= style?.level ?? null
    }
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined) return
    const start = paragraph.text.length
    paragraph.text += text
    if (this.#raised && text.trim() !== '') paragraph.raised.push({ start, end: paragraph.text.length })
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph === undefined) return
    const row = this.#tables.at(-1)?.rows.at(-1)
    if (row === undefined) this.blocks.push(paragraph)
    else row.push(`${row.pop() ?? ''} ${paragraph.text}`.trim())
  }

  /** A table inside a cell of another becomes a table of its own before it. */
  #closeTable(): void {
    const table = this.#tables.pop()
    if (table !== undefined) this.blocks.push(table)
  }
}
