import type { ListItem, Paragraph } from 'mdast'

/** A list item with the points below it stays one paragraph up to this length, in UTF-16 units. */
const LONGEST_OUTLINE = 400

const ENDS_PHRASE = /[.?!;:,…]$/u

/**
 * A short outline as one line, so that its points keep the words they belong to: "Sources: bone marrow; fat; cord".
 * `null` where an item has no points below it, gets too long, or holds anything but lists and paragraphs that `lineOf`
 * gives as a line; its parts then stand for themselves.
 */
export function outlineLine(item: ListItem, lineOf: (paragraph: Paragraph) => string | null): string | null {
  const [lead, ...lists] = item.children
  if (lead?.type !== 'paragraph' || lists.length === 0) return null
  let outline = lineOf(lead)
  let separator = ': '
  for (const list of lists) {
    if (list.type !== 'list') return null
    for (const point of list.children) {
      if (outline === null || outline.length > LONGEST_OUTLINE) return null
      outline = join(outline, pointLine(point, lineOf), separator)
      separator = '; '
    }
  }
  return outline === null || outline.length > LONGEST_OUTLINE ? null : outline
}

function pointLine(point: ListItem, lineOf: (paragraph: Paragraph) => string | null): string | null {
  const [only] = point.children
  return point.children.length === 1 && only?.type === 'paragraph' ? lineOf(only) : outlineLine(point, lineOf)
}

function join(text: string, point: string | null, separator: string): string | null {
  if (point === null) return null
  if (text === '' || point === '') return text + point
  return `${text}${ENDS_PHRASE.test(text) ? ' ' : separator}${point}`
}
