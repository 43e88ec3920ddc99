import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse, type TreeAdapter } from 'parse5'
import { UserError } from '../../core/shared/errors.ts'
import { mostAttributes } from './html-attributes.ts'

export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode

/** Far beyond any article; browsers stop at a depth of 512. */
const MOST_NODES = 500_000
const DEEPEST = 400
const MOST_ATTRIBUTES = 300

/**
 * Reads a page as a browser would (WHATWG HTML, parsing), without running or fetching anything.
 *
 * @throws UserError when the page of `path` is larger or more deeply nested than any article
 */
export function parsePage(text: string, path: string): HtmlElement {
  if (mostAttributes(text) > MOST_ATTRIBUTES) throw tooLarge(path)
  let nodes = 0
  let depth = 0
  const adapter: TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      if (++nodes > MOST_NODES) throw tooLarge(path)
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    createCommentNode() {
      if (++nodes > MOST_NODES) throw tooLarge(path)
      return defaultTreeAdapter.createCommentNode('')
    },
    onItemPush() {
      if (++depth > DEEPEST) throw tooLarge(path)
    },
    onItemPop() {
      depth--
    },
  }
  const page = parse(text, { treeAdapter: adapter, scriptingEnabled: false })
  const root = page.childNodes.find(isElement)
  return root ?? defaultTreeAdapter.createElement('html', html.NS.HTML, [])
}

function tooLarge(path: string): UserError {
  return new UserError(
    `"${path}" is no article: it has more than ${MOST_NODES} elements, ${DEEPEST} levels or ${MOST_ATTRIBUTES} attributes to one; save the text alone.`,
  )
}

export function isElement(node: DefaultTreeAdapterTypes.Node): node is HtmlElement {
  return 'tagName' in node
}

/** The value of an attribute, '' where it is not set. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? ''
}

export function childElements(element: HtmlElement): readonly HtmlElement[] {
  return element.childNodes.filter(isElement)
}

/** Every element below `element` of one of the `tags`, in document order. */
export function elementsBelow(element: HtmlElement, ...tags: readonly string[]): readonly HtmlElement[] {
  const found: HtmlElement[] = []
  const search = (parent: HtmlElement) => {
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue
      if (tags.includes(child.tagName)) found.push(child)
      search(child)
    }
  }
  search(element)
  return found
}

/** All text below `node`, as it stands. */
export function textBelow(node: HtmlNode): string {
  if (isElement(node)) return node.childNodes.map(textBelow).join('')
  return 'value' in node ? node.value : ''
}
