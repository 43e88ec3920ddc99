import type { DocumentBuilder } from '../../core/corpus/document-builder.ts'
import { UserError } from '../../core/shared/errors.ts'
import type { CitedText } from './cited-text.ts'

/** Some thousand printed pages; rows of tables repeat their headers, so a small file can unfold to much more. */
const MOST_CHARACTERS = 20_000_000
const MOST_PARAGRAPHS = 200_000

/** Headings go no deeper in print, and are cut beyond a length that nobody prints, in UTF-16 units. */
const DEEPEST = 12
const LONGEST_HEADING = 300

/** Appends a paragraph under the headings of `path`. */
export type AddParagraph = (paragraph: CitedText, path: readonly string[]) => void

/** Appends to `builder` until the text of `file` is longer than any book, then throws a UserError. */
export function boundedParagraphs(builder: DocumentBuilder, file: string): AddParagraph {
  let characters = 0
  let paragraphs = 0
  return ({ text, mentions }, path) => {
    characters += text.length
    if (text !== '') paragraphs++
    if (characters > MOST_CHARACTERS || paragraphs > MOST_PARAGRAPHS) {
      throw new UserError(
        `"${file}" unfolds to more than ${MOST_CHARACTERS} characters or ${MOST_PARAGRAPHS} paragraphs; add parts of it.`,
      )
    }
    builder.addParagraph(text, path, { mentions })
  }
}

/** `path` with one more heading, or as it is where that is ''. */
export function below(path: readonly string[], heading: string): readonly string[] {
  if (heading === '' || path.length >= DEEPEST) return path
  return [...path, heading.length > LONGEST_HEADING ? `${heading.slice(0, LONGEST_HEADING).trimEnd()}…` : heading]
}
