import type { CitedText } from './cited-text.ts'
import { inlineText } from './jats-inline.ts'
import { elementsOf, type XmlElement } from './jats-xml-tree.ts'
import { quotableRows, type TableCell } from './quotable-table.ts'
import type { ReferenceOrder } from './reference-order.ts'

/** The rows of one table, each as a text to be quoted; `order` is that of the list of references. */
export function tableRows(table: XmlElement, order: ReferenceOrder): Iterable<CitedText> {
  const head = rowsOf(elementsOf(table, 'thead'))
  const body = rowsOf([table, ...elementsOf(table, 'tbody', 'tfoot')])
  const heading = head.length > 0 ? 0 : body.findIndex((row) => row.some(({ name }) => name !== 'th'))
  const cells = (rows: readonly (readonly XmlElement[])[]) =>
    rows.map((row) => row.map((cell) => readCell(cell, order)))
  return quotableRows({
    head: cells([...head, ...body.slice(0, Math.max(0, heading))]),
    body: cells(body.slice(Math.max(0, heading))),
  })
}

function rowsOf(groups: readonly XmlElement[]): readonly (readonly XmlElement[])[] {
  return groups.flatMap((group) => elementsOf(group, 'tr')).map((row) => elementsOf(row, 'td', 'th'))
}

function readCell(cell: XmlElement, order: ReferenceOrder): TableCell {
  const span = (name: string) => Math.min(1000, Math.max(1, Number(cell.attributes[name]) || 1))
  const { text, mentions } = cellText(cell, order)
  return { text, mentions, columns: span('colspan'), rows: span('rowspan') }
}

/** Paragraphs inside a cell are run together. */
function cellText(cell: XmlElement, order: ReferenceOrder): CitedText {
  const paragraphs = elementsOf(cell, 'p', 'list')
  if (paragraphs.length === 0) return inlineText(cell, order)
  return inlineText({ ...cell, children: cell.children.flatMap((node) => [...flat(node), ' ']) }, order)
}

function flat(node: XmlElement['children'][number]): XmlElement['children'] {
  const isBlock = typeof node !== 'string' && /^(?:p|list|list-item)$/.test(node.name)
  return isBlock ? node.children.flatMap((child) => [...flat(child), ' ']) : [node]
}
