import { lineOf } from './jats-inline.ts'
import { at, elementsOf, type XmlElement } from './jats-xml-tree.ts'

/** A person or group as "Given Surname Suffix", or surname first where the source says that is the custom. */
export function personName(element: XmlElement): string {
  if (element.name === 'name-alternatives') {
    const first = elementsOf(element, 'name', 'string-name')[0]
    return first === undefined ? '' : personName(first)
  }
  const surname = lineOf(at(element, 'surname'))
  const given = lineOf(at(element, 'given-names'))
  if (surname === '' && given === '') return withoutLists(element)
  const eastern = element.attributes['name-style'] === 'eastern'
  const parts = eastern ? [surname, given] : [given, surname, lineOf(at(element, 'suffix'))]
  return parts.filter((part) => part !== '').join(' ')
}

/** A group's name; its members and their addresses, listed inside it, are not part of it. */
function withoutLists(element: XmlElement): string {
  const children = element.children.filter(
    (node) => typeof node === 'string' || !/^(?:contrib-group|contrib|aff|address|xref|email)$/.test(node.name),
  )
  return lineOf({ ...element, children }).replace(/[\s,;]{1,9}$/, '')
}
