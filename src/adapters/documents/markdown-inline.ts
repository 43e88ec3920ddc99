import type { Nodes } from 'mdast'
import { joinRuns, type Run } from './cited-text.ts'

const OPENING_RAISED = /^<sup[\s>]/i
const CLOSING_RAISED = /^<\/sup[\s>]/i
const LINE_BREAK = /^<br[\s/>]/i
const OPENING_UNSEEN = /^<(?:script|style)[\s>]/i
const CLOSING_UNSEEN = /^<\/(?:script|style)[\s>]/i

/**
 * The words of a paragraph, heading or cell as a reader sees them, on one line: marks of emphasis, addresses of links,
 * pictures and HTML tags are left out, raised numbers written as such (10⁶).
 */
export function readersText(nodes: readonly Nodes[]): string {
  const runs: Run[] = []
  let raised = false
  let unseen = false
  const add = (text: string) => {
    if (!unseen) runs.push({ text, raised, keys: [] })
  }
  const visitTag = (tag: string) => {
    if (LINE_BREAK.test(tag)) add(' ')
    raised = OPENING_RAISED.test(tag) || (raised && !CLOSING_RAISED.test(tag))
    unseen = OPENING_UNSEEN.test(tag) || (unseen && !CLOSING_UNSEEN.test(tag))
  }
  const visit = (node: Nodes) => {
    if (node.type === 'html') visitTag(node.value)
    else if (node.type === 'break') add(' ')
    else if ('value' in node) add(node.value)
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const node of nodes) visit(node)
  return joinRuns(runs).text
}
