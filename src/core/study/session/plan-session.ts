import { cite } from '../../answering/cite.ts'
import type { Passage } from '../../chunking/passage.ts'
import { documentOf, type Library } from '../../retrieval/library.ts'
import { contains, type Span, slice } from '../../shared/span.ts'
import type { ChoiceItem, QuizItem } from '../quiz/item.ts'
import { isDiscussable, promptKindsOf } from './prompts.ts'
import type { PromptKind, SessionPart, SessionPlan, SessionPrompt } from './session.ts'

const MOST_PARTS = 8
const PROMPTS = 3
/** Headings under which there is nothing to discuss. */
const NOT_READ =
  /^(?:references|bibliography|acknowledge?ments?|funding|conflicts? of interest.*|competing interests?|author contributions?|copyright.*|abbreviations|keywords|supplementary.*|data availability.*)$/i

/** What is to be read: a whole document, or passages found for some words, best first. */
export type Reading =
  | { readonly documentId: string }
  | { readonly topic: string; readonly passages: readonly (Span & { readonly documentId: string })[] }

/**
 * A plan of a document section by section in reading order, or of the places of a topic, best first. It may have no parts, when there
 * is nothing to talk about.
 */
export function planSession(library: Library, items: readonly QuizItem[], reading: Reading): SessionPlan {
  const passages =
    'documentId' in reading ? passagesOf(library, reading.documentId) : foundIn(library, reading.passages)
  const parts = groups(passages).flatMap((group) => partOf(library, items, group) ?? [])
  return {
    topic: 'documentId' in reading ? documentOf(library, reading.documentId).title : reading.topic,
    parts: parts.slice(0, MOST_PARTS),
    left: Math.max(0, parts.length - MOST_PARTS),
  }
}

/** The document to read where nobody has named one: the article or review with most to read, else whatever has most. */
export function usualReading(library: Library): string | null {
  const lengths = [...library.documents.values()].map(({ id, kind }) => ({
    id,
    isWork: kind === 'article' || kind === 'review',
    length: passagesOf(library, id).length,
  }))
  const [first] = lengths.sort((a, b) => Number(b.isWork) - Number(a.isWork) || b.length - a.length)
  return first?.id ?? null
}

function passagesOf({ passages }: Library, documentId: string): readonly Passage[] {
  return passages.filter((passage) => passage.documentId === documentId).toSorted((a, b) => a.span.start - b.span.start)
}

function foundIn(library: Library, found: readonly (Span & { readonly documentId: string })[]): readonly Passage[] {
  return found.flatMap(
    (place) =>
      library.passages.find(({ documentId, span }) => documentId === place.documentId && contains(span, place)) ?? [],
  )
}

/** Passages under the same headings of the same document, in order of their first one. */
function groups(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const byPlace = new Map<string, Passage[]>()
  for (const passage of passages) {
    const place = JSON.stringify([passage.documentId, passage.section])
    const there = byPlace.get(place)
    if (there === undefined) byPlace.set(place, [passage])
    else there.push(passage)
  }
  return [...byPlace.values()]
}

function partOf(library: Library, items: readonly QuizItem[], passages: readonly Passage[]): SessionPart | null {
  const [first] = passages
  if (first === undefined || first.section.some((heading) => NOT_READ.test(heading.trim()))) return null
  const prompts = promptsOf(library, passages)
  const [prompt] = prompts
  if (prompt === undefined) return null
  const { title, url } = prompt.citation
  return { heading: first.section.at(-1) ?? title, title, url, prompts, poll: pollOf(items, passages) }
}

/** As many kinds as possible, each with the first sentence that gives it, in the order of the text. */
function promptsOf(library: Library, passages: readonly Passage[]): readonly SessionPrompt[] {
  const sentences = passages.flatMap((passage) => {
    const { text } = documentOf(library, passage.documentId)
    return passage.sentences
      .filter((sentence) => isDiscussable(slice(text, sentence)))
      .map((sentence) => ({ passage, sentence, kinds: promptKindsOf(slice(text, sentence)) }))
  })
  const chosen = new Map<(typeof sentences)[number], PromptKind>()
  for (const kind of ['open', 'limits', 'measured', 'subjects', 'amount', 'claim'] as const) {
    const fitting = sentences.find((each) => each.kinds.includes(kind) && !chosen.has(each))
    if (fitting !== undefined && chosen.size < PROMPTS) chosen.set(fitting, kind)
  }
  return sentences.flatMap((each) => {
    const kind = chosen.get(each)
    return kind === undefined ? [] : [{ kind, citation: cite(library, each.passage, each.sentence, 1) }]
  })
}

/** The first item with choices that is written from these passages; a hidden number or term before true or false. */
function pollOf(items: readonly QuizItem[], passages: readonly Passage[]): ChoiceItem | null {
  const there = items.filter(
    (item): item is ChoiceItem =>
      item.kind !== 'cloze' &&
      item.kind !== 'match' &&
      passages.some(({ documentId, span }) => documentId === item.source.documentId && contains(span, item.source)),
  )
  return there.find(({ kind }) => kind === 'choice') ?? there[0] ?? null
}
