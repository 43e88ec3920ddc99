import { type AddParagraph, below } from './bounded-paragraphs.ts'
import type { CitedText } from './cited-text.ts'
import { BLOCKS, headingText, lineOf, nodesText } from './jats-inline.ts'
import { tableRows } from './jats-table.ts'
import { at, descendantsOf, elementsOf, rawText, type XmlElement, type XmlNode } from './jats-xml-tree.ts'
import type { ReferenceOrder } from './reference-order.ts'

/** Where the paragraphs of an article go. */
export interface Manuscript {
  readonly add: AddParagraph
  readonly order: ReferenceOrder
}

const SKIPPED: ReadonlySet<string> = new Set([
  'title',
  'label',
  'ref-list',
  'sec-meta',
  'attrib',
  'permissions',
  'bio',
  'caption',
])

/** What stands beside the text: inside a paragraph it waits for the paragraph's end, so that no sentence is cut in two. */
const FLOATING: ReadonlySet<string> = new Set(
  'fig fig-group table-wrap table-wrap-group boxed-text supplementary-material media fn'.split(' '),
)

/** Appends everything that stands in `parent`, in order, under the headings of `path`. */
export function addBlocks(manuscript: Manuscript, parent: XmlElement, path: readonly string[]): void {
  let inline: XmlNode[] = []
  let floating: XmlElement[] = []
  const flush = () => {
    manuscript.add(nodesText(inline, manuscript.order), path)
    for (const block of floating) addBlock(manuscript, block, path)
    inline = []
    floating = []
  }
  for (const node of parent.children) {
    if (typeof node === 'string') inline.push(node)
    else if (SKIPPED.has(node.name)) continue
    else if (!BLOCKS.has(node.name)) inline.push(node)
    else if (FLOATING.has(node.name) && inline.some((before) => rawText(before).trim() !== '')) floating.push(node)
    else {
      flush()
      addBlock(manuscript, node, path)
    }
  }
  flush()
}

function addBlock(manuscript: Manuscript, block: XmlElement, path: readonly string[]): void {
  switch (block.name) {
    case 'fig':
    case 'supplementary-material':
    case 'media':
      manuscript.add(captionText(manuscript, block), path)
      break
    case 'table-wrap':
      addTable(manuscript, block, path)
      break
    case 'def-list':
      addDefinitions(manuscript, block, path)
      break
    case 'array':
      addRows(manuscript, block, path)
      break
    default:
      addBlocks(manuscript, block, below(path, headingText(at(block, 'title') ?? at(block, 'caption', 'title'))))
  }
}

/** "Figure 1. Its title. Its text." */
function captionText({ order }: Manuscript, figure: XmlElement): CitedText {
  const caption = at(figure, 'caption')
  const title = at(caption, 'title')
  const heading = [stopped(lineOf(at(figure, 'label'))), ' ', ...(title?.children ?? [])]
  const closed = title === undefined || /[.?!:]$/.test(lineOf(title)) ? ' ' : '. '
  const words = elementsOf(caption, 'p').flatMap((paragraph) => [...paragraph.children, ' '])
  return nodesText([...heading, words.length > 0 ? closed : '', ...words], order)
}

function stopped(label: string): string {
  return label === '' || /[.:]$/.test(label) ? label : `${label}.`
}

/** A table's rows stand under its caption as their heading; the caption's further text and the notes below do too. */
function addTable(manuscript: Manuscript, wrap: XmlElement, path: readonly string[]): void {
  const caption = at(wrap, 'caption')
  const title = at(caption, 'title')
  const texts = elementsOf(caption, 'p')
  const heading = [stopped(lineOf(at(wrap, 'label'))), lineOf(title ?? texts[0])]
    .filter((part) => part !== '')
    .join(' ')
  const inside = below(path, heading)
  for (const text of title === undefined ? texts.slice(1) : texts) addBlocks(manuscript, text, inside)
  addRows(manuscript, wrap, inside)
  for (const foot of elementsOf(wrap, 'table-wrap-foot')) addNotes(manuscript, foot, inside)
}

function addRows(manuscript: Manuscript, holder: XmlElement, path: readonly string[]): void {
  for (const table of descendantsOf(holder, 'table', 'tbody').filter(({ name }, i) => name === 'table' || i === 0)) {
    for (const row of tableRows(table, manuscript.order)) manuscript.add(row, path)
  }
}

/** Notes below a table, each after its sign where that is no letter or number. */
function addNotes(manuscript: Manuscript, foot: XmlElement, path: readonly string[]): void {
  for (const note of elementsOf(foot)) {
    const label = rawText(at(note, 'label')).trim()
    const paragraphs = note.name === 'p' ? [note] : elementsOf(note, 'p')
    paragraphs.forEach((paragraph, i) => {
      const sign = i === 0 && /^[^\p{L}\p{N}]+$/u.test(label) ? `${label} ` : ''
      manuscript.add(nodesText([sign, ...paragraph.children], manuscript.order), path)
    })
  }
}

function addDefinitions(manuscript: Manuscript, list: XmlElement, path: readonly string[]): void {
  const inside = below(path, headingText(at(list, 'title')))
  for (const item of elementsOf(list, 'def-item')) {
    const meaning = elementsOf(item, 'def').flatMap((def) => elementsOf(def, 'p').flatMap(({ children }) => children))
    manuscript.add(nodesText([...(at(item, 'term')?.children ?? []), ': ', ...meaning], manuscript.order), inside)
  }
}
