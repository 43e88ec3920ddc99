import { type CitedText, joinRuns, type Run } from './cited-text.ts'
import { formulaText } from './jats-formula.ts'
import type { XmlElement, XmlNode } from './jats-xml-tree.ts'
import { NO_REFERENCES, type ReferenceOrder } from './reference-order.ts'

/** Elements that are blocks of their own even where they stand inside a paragraph. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'p sec list list-item def-list table-wrap table-wrap-group fig fig-group boxed-text disp-quote verse-group speech statement ' +
    'supplementary-material media fn-group fn ref-list array app glossary ack notes'
  ).split(' '),
)

const LEFT_OUT: ReadonlySet<string> = new Set(
  'label object-id graphic inline-graphic email alt-text long-desc permissions index-term'.split(' '),
)

/** Cross-references that are only marks of a footnote. */
const MARKS: ReadonlySet<string> = new Set(['fn', 'table-fn', 'aff', 'corresp', 'author-notes', 'contrib'])

/** The text of an element without the blocks inside it. `order` is that of the list of references. */
export function inlineText(element: XmlElement, order: ReferenceOrder = NO_REFERENCES): CitedText {
  return nodesText(element.children, order)
}

/** The title of a section, list or box as a heading; '' for none. */
export function headingText(title: XmlElement | undefined): string {
  return lineOf(title).replace(/\s*[:.]$/, '')
}

/** The text of some neighbouring nodes. */
export function nodesText(nodes: readonly XmlNode[], order: ReferenceOrder): CitedText {
  return joinRuns(
    nodes.flatMap((node) => runsOf(node, false)),
    order,
  )
}

/** The text of an element in one line, blocks inside it included; '' for none. */
export function lineOf(element: XmlElement | undefined): string {
  if (element === undefined) return ''
  const line = (node: XmlNode): readonly Run[] =>
    typeof node !== 'string' && BLOCKS.has(node.name)
      ? [plain(' '), ...node.children.flatMap(line), plain(' ')]
      : runsOf(node, false)
  return joinRuns(element.children.flatMap(line)).text
}

function runsOf(node: XmlNode, raised: boolean): readonly Run[] {
  if (typeof node === 'string') return [{ text: node, raised, keys: [] }]
  if (BLOCKS.has(node.name) || LEFT_OUT.has(node.name)) return []
  switch (node.name) {
    case 'break':
      return [plain(' ')]
    case 'disp-formula':
      return [plain(' '), plain(formulaText(node)), plain(' ')]
    case 'inline-formula':
    case 'mml:math':
    case 'tex-math':
      return [plain(formulaText(node))]
    case 'sup':
      return node.children.flatMap((child) => runsOf(child, true))
    case 'xref':
      return crossReference(node, raised)
    default:
      return node.children.flatMap((child) => runsOf(child, raised))
  }
}

function plain(text: string): Run {
  return { text, raised: false, keys: [] }
}

function crossReference(xref: XmlElement, raised: boolean): readonly Run[] {
  const { 'ref-type': type = '', rid = '' } = xref.attributes
  const runs = xref.children.flatMap((child) => runsOf(child, raised))
  if (type === 'bibr') {
    const text = runs.map((run) => run.text).join('')
    return [{ text, raised: runs.some((run) => run.raised), keys: rid.split(/\s+/).filter((key) => key !== '') }]
  }
  const isMark = MARKS.has(type) && /^[\s\p{L}\p{N},]*$/u.test(runs.map((run) => run.text).join(''))
  return isMark ? [] : runs
}
