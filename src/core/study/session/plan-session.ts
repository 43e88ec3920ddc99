import { cite } from '../../answering/cite.ts'
import type { Passage } from '../../chunking/passage.ts'
import { documentOf, type Library } from '../../retrieval/library.ts'
import { contains, type Span, slice } from '../../shared/span.ts'
import { searchTokens } from '../../text/search-tokens.ts'
import type { ChoiceItem, QuizItem } from '../quiz/item.ts'
import { isDiscussable, promptKindsOf } from './prompts.ts'
import type { PromptKind, SessionPart, SessionPlan, SessionPrompt } from './session.ts'

const MOST_PARTS = 8
const PROMPTS = 3
/** Headings under which there is nothing to discuss. */
const NOT_READ =
  /^(?:references|bibliography|acknowledge?ments?|funding|conflicts? of interest.*|competing interests?|author contributions?|copyright.*|abbreviations|keywords|supplementary.*|data availability.*)$/i

/** Passages found for some words, best first. */
interface TopicReading {
  readonly topic: string
  readonly passages: readonly (Span & { readonly documentId: string })[]
}

/** What is to be read: a whole document, or what was found. */
export type Reading = { readonly documentId: string } | TopicReading

/**
 * A plan of a document section by section in reading order, or of the places of a topic, best first. It may have no parts, when there
 * is nothing to talk about.
 */
export function planSession(library: Library, items: readonly QuizItem[], reading: Reading): SessionPlan {
  const passages = 'documentId' in reading ? passagesOf(library, reading.documentId) : foundIn(library, reading)
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

/** What was found that has more than half of the topic's words: something is always nearest, whatever is searched for. */
function foundIn(library: Library, { topic, passages }: TopicReading): readonly Passage[] {
  const words = [...new Set(searchTokens(topic))]
  const hasWords = ({ documentId, section, span }: Passage) => {
    const { title, text } = documentOf(library, documentId)
    const there = new Set(searchTokens([title, ...section, slice(text, span)].join('\n')))
    return words.length > 0 && words.filter((word) => there.has(word)).length * 2 > words.length
  }
  return passages.flatMap((place) => {
    const isThere = ({ documentId, span }: Passage) => documentId === place.documentId && contains(span, place)
    const passage = library.passages.find(isThere)
    return passage !== undefined && hasWords(passage) ? [passage] : []
  })
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
  const poll = pollOf(items, passages, prompts)
  return { heading: first.section.at(-1) ?? title, title, url, prompts: withoutSpoilers(prompts, poll), poll }
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

/**
 * The first item with choices that is written from these passages: one that no prompt gives away before any other, a hidden number or
 * term before true or false.
 */
function pollOf(
  items: readonly QuizItem[],
  passages: readonly Passage[],
  prompts: readonly SessionPrompt[],
): ChoiceItem | null {
  const there = items.filter(
    (item): item is ChoiceItem =>
      item.kind !== 'cloze' &&
      item.kind !== 'match' &&
      passages.some(({ documentId, span }) => documentId === item.source.documentId && contains(span, item.source)),
  )
  const safe = there.filter((item) => !prompts.some((prompt) => givesAway(prompt, item)))
  if (safe.length > 0) return safe.find(({ kind }) => kind === 'choice') ?? safe[0] ?? null
  return there.find((item) => withoutSpoilers(prompts, item).length > 0) ?? null
}

function withoutSpoilers(prompts: readonly SessionPrompt[], poll: ChoiceItem | null): readonly SessionPrompt[] {
  return poll === null ? prompts : prompts.filter((prompt) => !givesAway(prompt, poll))
}

/** Whether a prompt's sentence is the poll's own, or names what is to be guessed. */
function givesAway({ citation }: SessionPrompt, { kind, options, right, source }: ChoiceItem): boolean {
  if (citation.documentId === source.documentId && citation.start < source.end && source.start < citation.end)
    return true
  const answer = options[right] ?? ''
  return kind === 'choice' && citation.quote.toLowerCase().includes(answer.toLowerCase())
}
