import type { Document } from '../corpus/document.ts'

/** The longest line of headings, in UTF-16 units; about a third of a passage. */
const LONGEST_PREFIX = 200

/**
 * What the model sees for a passage; never what is quoted. The line "title › heading › heading" stands above the text, but
 * it is never longer than the text itself, so that it neither drowns a short passage nor takes more than half of the budget.
 * Where it would, the middle headings go first, the outer one next, then the title and all.
 */
export function embeddingInput(document: Pick<Document, 'title'>, section: readonly string[], text: string): string {
  const longest = Math.min(LONGEST_PREFIX, text.length)
  const prefix = prefixes([document.title, ...section]).find(({ length }) => length > 0 && length <= longest)
  return prefix === undefined ? text : `${prefix}\n${text}`
}

/** From the fullest to the shortest. */
function prefixes(headings: readonly string[]): readonly string[] {
  const [title = '', ...rest] = headings.map((heading) => heading.replace(/\s+/g, ' ').trim())
  const shorter = rest.map((_, i) => [title, ...rest.slice(i)])
  return [...shorter, rest.slice(-1), [title]].map((parts) => parts.filter((part) => part !== '').join(' › '))
}
