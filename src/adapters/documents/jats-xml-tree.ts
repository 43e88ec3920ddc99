import { decodeHTMLStrict } from 'entities'
import { SaxesParser } from 'saxes'
import { UserError } from '../../core/shared/errors.ts'

/** An element without regard to namespaces: `xlink:href` is an attribute of that name. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

interface OpenElement extends XmlElement {
  readonly children: XmlNode[]
}

/** An article of some hundred pages has about fifty thousand elements, thirty deep. */
const MOST_ELEMENTS = 500_000
const DEEPEST = 256

/**
 * Reads well-formed XML into a tree. Nothing outside the text is ever opened: a reference to an external document type is
 * passed over, and a document type that declares entities of its own is refused, so nothing can be expanded.
 *
 * @throws UserError saying about `path` where the text is not well-formed, or that it is beyond the limits
 */
export function parseXml(text: string, path: string): XmlElement {
  const holder: OpenElement = { name: '', attributes: {}, children: [] }
  const open = [holder]
  let elements = 0
  const addText = (piece: string) => {
    if (open.length > 1) open.at(-1)?.children.push(piece)
  }
  const parser = new SaxesParser({ xmlns: false, position: true })
  parser.on('error', ({ message }) => {
    throw new UserError(`"${path}" is not well-formed XML (${message}); it may be cut off, so get the file once more.`)
  })
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) {
      throw new UserError(
        `"${path}" declares entities of its own, which are never expanded; get the plain article XML.`,
      )
    }
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++elements > MOST_ELEMENTS || open.length > DEEPEST) {
      throw new UserError(
        `"${path}" has more than ${MOST_ELEMENTS} XML elements, or elements more than ${DEEPEST} deep; that is no article.`,
      )
    }
    const element = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(withPlainEntities(text)).close()
  const root = holder.children.find((node) => typeof node !== 'string')
  if (root === undefined) throw new UserError(`"${path}" is XML without a single element; get the file once more.`)
  return root
}

/** Named characters such as `&alpha;`, which the document types of publishers define, written as themselves. */
function withPlainEntities(text: string): string {
  return text.replace(/&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]{0,31};/g, (entity) => {
    const decoded = decodeHTMLStrict(entity)
    return /[<>&"']/.test(decoded) ? entity : decoded
  })
}

/** The element children of `parent`, or those of one of the `names`. */
export function elementsOf(parent: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  return (parent?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== 'string' && (names.length === 0 || names.includes(node.name)),
  )
}

/** The first element down a path of names, e.g. `at(article, 'front', 'article-meta')`. */
export function at(parent: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((element, name) => elementsOf(element, name)[0], parent)
}

/** Every element below `parent` of one of the `names`, in document order. */
export function descendantsOf(parent: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  const found: XmlElement[] = []
  const search = (element: XmlElement | undefined) => {
    for (const child of elementsOf(element)) {
      if (names.includes(child.name)) found.push(child)
      search(child)
    }
  }
  search(parent)
  return found
}

/** All text below `node`, as it stands. */
export function rawText(node: XmlNode | undefined): string {
  if (node === undefined) return ''
  return typeof node === 'string' ? node : node.children.map(rawText).join('')
}
