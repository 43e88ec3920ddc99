import type { Reference } from '../../core/corpus/document.ts'
import { findDoi } from './doi.ts'
import { attribute, childElements, elementsBelow, type HtmlElement, isElement, textBelow } from './html-tree.ts'
import { tidyText } from './tidy-text.ts'

/** A page's list of references, and what leads to an entry of it. */
export interface ReferenceList {
  readonly references: readonly Reference[]
  /** Elements that hold the list, which is set apart from the text */
  readonly lists: ReadonlySet<HtmlElement>
  /** Key of the entry with a given `id` anywhere inside it */
  readonly keyOfTarget: ReadonlyMap<string, string>
}

const HEADING =
  /^(?:[\dIVX]+[.)]?\s+)?(?:references(?: and notes)?|bibliography|literature cited|works cited|notes and references)\s*(?:\(\d+\))?:?$/i

const LIST_NAMES = /(?:^|[\s_-])(?:references?|reflist|ref-list|bibliography|citation-list)(?:$|[\s_-])/i

const YEAR = /\b(?:19|20)\d\d\b/

/** Finds the list under a heading "References", or one whose class or id says so. */
export function findReferences(page: HtmlElement): ReferenceList {
  const lists = new Set<HtmlElement>()
  collect(page, { afterHeading: false, lists })
  const keyOfTarget = new Map<string, string>()
  const references = [...lists]
    .flatMap((list) => elementsBelow(list, 'li').filter((item) => elementsBelow(item, 'li').length === 0))
    .flatMap((item, i) => readEntry(item, i + 1, keyOfTarget))
  return { references, lists, keyOfTarget }
}

interface Search {
  afterHeading: boolean
  readonly lists: Set<HtmlElement>
}

function collect(element: HtmlElement, search: Search): void {
  for (const child of childElements(element)) {
    const isList = child.tagName === 'ol' || child.tagName === 'ul'
    const named = LIST_NAMES.test(`${attribute(child, 'class')} ${attribute(child, 'id')}`)
    if (/^h[1-6]$/.test(child.tagName)) search.afterHeading = HEADING.test(tidyText(textBelow(child)).trim())
    else if (isList && (search.afterHeading || named)) search.lists.add(child)
    else collect(child, search)
  }
}

function readEntry(item: HtmlElement, number: number, keyOfTarget: Map<string, string>): readonly Reference[] {
  const text = tidyText(visibleText(item))
    .trim()
    .replace(/^(?:\[?\d{1,3}[\].)]|\^|↑)\s*/u, '')
  if (text === '') return []
  const ids = [item, ...elementsBelow(item, 'a', 'span', 'p', 'div', 'cite')].map((element) => attribute(element, 'id'))
  const names = elementsBelow(item, 'a').map((anchor) => attribute(anchor, 'name'))
  const targets = [...ids, ...names].filter((id) => id !== '')
  const key = targets[0] ?? `reference-${number}`
  for (const target of targets) if (!keyOfTarget.has(target)) keyOfTarget.set(target, key)
  const links = elementsBelow(item, 'a').map((anchor) => attribute(anchor, 'href'))
  const doiLink = links.find((link) => /doi\.org\/|\/doi\//i.test(link))
  const year = YEAR.exec(text)?.[0]
  return [
    {
      key,
      title: text,
      titleIsDescription: true,
      authors: [],
      journal: null,
      year: year === undefined ? null : Number(year),
      doi: findDoi(doiLink === undefined ? (/\bdoi\b.*/i.exec(text)?.[0] ?? '') : safeDecode(doiLink)),
      url: links.find((link) => /^https?:\/\//i.test(link) && link !== doiLink) ?? null,
    },
  ]
}

/** The words of an entry without the labels of links to databases. */
function visibleText(item: HtmlElement): string {
  return item.childNodes
    .map((node) => {
      if (!isElement(node)) return textBelow(node)
      const label = textBelow(node).trim()
      const isService =
        node.tagName === 'a' &&
        /^\[?(?:pubmed|pmc(?: free article)?|google scholar|crossref|doi|view article)\]?$/i.test(label)
      return isService || /^(?:script|style)$/.test(node.tagName) ? '' : visibleText(node)
    })
    .join('')
}

function safeDecode(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
