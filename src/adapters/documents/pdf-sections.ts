import type { DocumentBuilder } from '../../core/corpus/document-builder.ts'
import type { PrintedParagraph } from './pdf-roles.ts'
import { entryNumber, mentionFinder, printedReference } from './printed-references.ts'
import { isReferencesHeading, isSectionName, tidyHeading } from './section-names.ts'

/** What precedes the first heading is kept when it is prose: an abstract without a heading, not names and addresses */
const FEWEST_PROSE_WORDS = 25
/** Fewer are prose when most of them are small, as in a very short abstract */
const FEWEST_SMALL_WORDS = 15
const LAST_TITLE_PAGE = 3
const MOSTLY_SMALL = 0.7
const DATED_OR_LINKED = /\b(?:19|20)\d{2}\b|https?:|\bdoi:|\b10\.\d{4}/i
const RUN_IN_ABSTRACT = /^(?:abstract|summary)\b\s*[:.—–-]*\s*(?=\p{Lu})/iu
const PUBLISHERS_NOTE =
  /^(?:permission to make digital|©|copyright|downloaded from|e-?mail\b(?=.{0,60}[:@])|\*? ?corresponding author|\*? ?correspondence|article history|received\b(?=.{0,40}\b(?:19|20)\d{2}\b)|\d{4}-\d{3}[\dx]\b|.{0,80}all rights reserved\.?$|contents lists available|journal homepage|https?:\/\/\S+$)/i

interface Placed {
  readonly paragraph: PrintedParagraph
  readonly path: readonly string[]
}

/** Adds a paper's paragraphs under their headings, and its list of references set apart. */
export function writePaper(builder: DocumentBuilder, printed: readonly PrintedParagraph[]): void {
  const { placed, listed } = arrange(printed)

  const references = splitEntries(listed).map(printedReference)
  for (const reference of references) builder.addReference(reference)
  const find = mentionFinder(
    references,
    placed.map(({ paragraph }) => paragraph),
  )
  for (const { paragraph, path } of placed) {
    builder.addParagraph(paragraph.text, path, { page: paragraph.page, mentions: find(paragraph) })
  }
}

interface Arrangement {
  readonly placed: readonly Placed[]
  readonly listed: readonly PrintedParagraph[]
}

function arrange(printed: readonly PrintedParagraph[]): Arrangement {
  const placed: Placed[] = []
  const listed: PrintedParagraph[] = []
  let path: readonly string[] = []
  let inReferences = false
  const opening = printed.findIndex(opensPaper)
  const ofThePaper = printed.filter(({ role }, i) => role !== 'heading' || i >= opening)
  for (const paragraph of ofThePaper) {
    if (isHeading(paragraph, inReferences)) {
      const outer = inReferences ? [] : path.slice(0, paragraph.level - 1)
      inReferences = isReferencesHeading(paragraph.text)
      path = [...(inReferences ? [] : outer), tidyHeading(paragraph.text)]
    } else if (inReferences && isListed(paragraph, listed.length > 0)) listed.push(paragraph)
    else placed.push(...place(paragraph, path))
  }
  return { placed, listed }
}

/** The first heading that can only be the paper's own; larger print before it is names, dates and labels. */
function opensPaper({ role, text, page }: PrintedParagraph): boolean {
  return role === 'heading' && page <= LAST_TITLE_PAGE && (isSectionName(text) || /^(?:1|I)[.)]?\s/.test(text))
}

/** Prose under the heading of the references is none of them. */
function isListed({ text, role }: PrintedParagraph, others: boolean): boolean {
  if (role === 'caption') return false
  if (others && isLongProse(text)) return false
  return others || entryNumber(text) !== null || /\b(?:19|20)\d{2}\b|https?:|\bdoi\b/i.test(text)
}

/** No entry, nor the rest of one that a column's end divides: many words, most of them small, and neither date nor address. */
function isLongProse(text: string): boolean {
  const words = text.split(' ')
  if (words.length < FEWEST_PROSE_WORDS || entryNumber(text) !== null || DATED_OR_LINKED.test(text)) return false
  return mostlySmall(words)
}

function mostlySmall(words: readonly string[]): boolean {
  return words.filter((word) => /^\p{Ll}/u.test(word)).length > words.length * MOSTLY_SMALL
}

/** Among references, what looks like a numbered heading is the next of them. */
function isHeading({ role, text }: PrintedParagraph, inReferences: boolean): boolean {
  return role === 'heading' && (!inReferences || isSectionName(text) || entryNumber(text) === null)
}

function place(paragraph: PrintedParagraph, path: readonly string[]): readonly Placed[] {
  if (PUBLISHERS_NOTE.test(paragraph.text)) return []
  if (path.length > 0) return [{ paragraph, path }]
  if (!isProse(paragraph)) return []
  const cut = RUN_IN_ABSTRACT.exec(paragraph.text)?.[0].length ?? 0
  if (cut === 0) return [{ paragraph, path }]
  const raised = paragraph.raised.map(({ start, end }) => ({ start: start - cut, end: end - cut }))
  return [{ paragraph: { ...paragraph, text: paragraph.text.slice(cut), raised }, path: ['Abstract'] }]
}

function isProse({ text, role }: PrintedParagraph): boolean {
  if (role !== 'text' || !/[.!?]["”)]?(?:\s|$)/.test(text)) return false
  const words = text.split(' ')
  return words.length >= FEWEST_PROSE_WORDS || (words.length >= FEWEST_SMALL_WORDS && mostlySmall(words))
}

/** A list of references, entry by entry: by their numbers, or else as the paragraphs it is set in. */
function splitEntries(listed: readonly PrintedParagraph[]): readonly string[] {
  const numbered = listed.filter(({ text }) => entryNumber(text) !== null).length * 2 > listed.length
  if (!numbered) return listed.map(({ text }) => text)
  const entries: string[] = []
  let expected: number | null = null
  for (const paragraph of listed) {
    for (const piece of linesOf(paragraph)) {
      const number = entryNumber(piece)
      if (number !== null && (expected === null || number === expected)) {
        entries.push(piece)
        expected = number + 1
      } else if (entries.length > 0) entries.push(`${entries.pop()}${piece}`)
    }
    if (entries.length > 0) entries.push(`${entries.pop()} `)
  }
  return entries.map((entry) => entry.trim())
}

function linesOf({ text, lines }: PrintedParagraph): readonly string[] {
  return lines.map(({ start }, i) => text.slice(start, lines[i + 1]?.start))
}
