import { type AddParagraph, below } from './bounded-paragraphs.ts'
import { type CitedText, joinRuns, type Run } from './cited-text.ts'
import type { Content } from './html-furniture.ts'
import type { ReferenceList } from './html-references.ts'
import { attribute, elementsBelow, type HtmlElement, type HtmlNode, isElement } from './html-tree.ts'
import { quotableRows } from './quotable-table.ts'
import { type ReferenceOrder, referenceOrder } from './reference-order.ts'

/** Elements that run along in a line of text; every other one begins and ends a paragraph (WHATWG HTML, rendering). */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp ruby rt s samp ' +
    'small span strike strong sub sup time tt u var wbr math mi mn mo mrow msub msup mfrac msqrt mtext semantics'
  ).split(' '),
)

const HEADING = /^h[1-6]$/

interface Writer {
  readonly add: AddParagraph
  readonly order: ReferenceOrder
  readonly content: Content
  readonly list: ReferenceList
  readonly title: string
  /** Open headings by level: `[level, text]`, levels rising */
  readonly headings: [number, string][]
  runs: Run[]
  lineBreaks: number
}

/** Appends the article of a page in reading order; its list of references is set apart. */
export function addPage(add: AddParagraph, content: Content, list: ReferenceList, title: string): void {
  const writer: Writer = {
    add,
    order: referenceOrder(list.references),
    content,
    list,
    title,
    headings: [],
    runs: [],
    lineBreaks: 0,
  }
  walk(writer, content.root)
  flush(writer)
}

function walk(writer: Writer, element: HtmlElement): void {
  for (const node of element.childNodes) {
    if (isElement(node)) walkElement(writer, node)
    else if ('value' in node) {
      writer.runs.push({ text: node.value, raised: false, keys: [] })
      if (node.value.trim() !== '') writer.lineBreaks = 0
    }
  }
}

function walkElement(writer: Writer, element: HtmlElement): void {
  const { content, list, runs } = writer
  if (content.leavesOut(element) || list.lists.has(element)) return
  if (element.tagName === 'br') {
    // Two line breaks are how pages without paragraphs set a paragraph apart.
    if (++writer.lineBreaks >= 2) flush(writer)
    else runs.push({ text: ' ', raised: false, keys: [] })
  } else if (isInline(element)) {
    for (const run of inlineRuns(writer, element, false)) runs.push(run)
    writer.lineBreaks = 0
  } else {
    flush(writer)
    if (HEADING.test(element.tagName)) openHeading(writer, element)
    else if (element.tagName === 'table') addTable(writer, element)
    else walk(writer, element)
    flush(writer)
  }
}

/** Whether an element holds nothing but running text: pages put blocks into inline elements too. */
function isInline(element: HtmlElement): boolean {
  return (
    INLINE.has(element.tagName) &&
    element.childNodes.every(
      (node) =>
        !isElement(node) || node.tagName === 'br' || isInline(node) || node.tagName === 'img' || node.tagName === 'svg',
    )
  )
}

function inlineRuns(writer: Writer, node: HtmlNode, raised: boolean): readonly Run[] {
  if (!isElement(node)) return 'value' in node ? [{ text: node.value, raised, keys: [] }] : []
  if (writer.content.leavesOut(node)) return []
  if (node.tagName === 'br') return [{ text: ' ', raised: false, keys: [] }]
  const up = raised || node.tagName === 'sup'
  const runs = node.childNodes.flatMap((child) => inlineRuns(writer, child, up))
  const key = node.tagName === 'a' ? keyOf(writer.list, attribute(node, 'href')) : undefined
  if (key === undefined) return runs
  return [{ text: runs.map(({ text }) => text).join(''), raised: runs.some((run) => run.raised), keys: [key] }]
}

function keyOf({ keyOfTarget }: ReferenceList, link: string): string | undefined {
  const hash = link.indexOf('#')
  return hash < 0 ? undefined : keyOfTarget.get(link.slice(hash + 1))
}

function flush(writer: Writer): void {
  writer.add(joinRuns(writer.runs, writer.order), path(writer))
  writer.runs = []
  writer.lineBreaks = 0
}

function path({ headings }: Writer): readonly string[] {
  return headings.map(([, text]) => text)
}

function textOf(writer: Writer, element: HtmlElement): CitedText {
  const runs = element.childNodes.flatMap((node) => [
    ...inlineRuns(writer, node, false),
    { text: isElement(node) && !isInline(node) ? ' ' : '', raised: false, keys: [] },
  ])
  return joinRuns(runs, writer.order)
}

/** A heading closes those of its own level and below; the page's title is none of its sections. */
function openHeading(writer: Writer, heading: HtmlElement): void {
  const level = Number(heading.tagName.slice(1))
  const { text } = textOf(writer, heading)
  while ((writer.headings.at(-1)?.[0] ?? 0) >= level) writer.headings.pop()
  if (
    text !== '' &&
    text !== writer.title &&
    !(level === 1 && writer.headings.length === 0 && writer.title.startsWith(text))
  ) {
    writer.headings.push([level, text])
  }
}

/** Tables that hold other tables only lay out the page; the others give a paragraph a row under their caption. */
function addTable(writer: Writer, table: HtmlElement): void {
  if (
    elementsBelow(table, 'table', 'p', 'div', 'h1', 'h2', 'h3').length > 0 &&
    elementsBelow(table, 'th').length === 0
  ) {
    walk(writer, table)
    return
  }
  const caption = elementsBelow(table, 'caption')[0]
  const heading = caption === undefined ? '' : textOf(writer, caption).text
  const under = below(path(writer), heading)
  for (const row of quotableRows(readTable(writer, table))) writer.add(row, under)
}

function readTable(writer: Writer, table: HtmlElement) {
  const rows = elementsBelow(table, 'tr').map((row) => ({
    inHead: row.parentNode !== null && isElement(row.parentNode) && row.parentNode.tagName === 'thead',
    cells: row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th'),
  }))
  const firstData = rows.findIndex(({ inHead, cells }) => !inHead && cells.some(({ tagName }) => tagName === 'td'))
  const headRows = rows.filter(({ inHead }, i) => inHead || i < firstData)
  const read = (part: typeof rows) => part.map(({ cells }) => cells.map((cell) => readCell(writer, cell)))
  return { head: read(headRows), body: read(rows.filter((row) => !headRows.includes(row))) }
}

function readCell(writer: Writer, cell: HtmlElement) {
  const span = (name: string) => Math.min(1000, Math.max(1, Number(attribute(cell, name)) || 1))
  const { text, mentions } = textOf(writer, cell)
  return { text, mentions, columns: span('colspan'), rows: span('rowspan') }
}
