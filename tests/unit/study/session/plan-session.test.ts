import { beforeAll, expect, test } from 'vitest'
import type { Passage } from '../../../../src/core/chunking/passage.ts'
import type { Document } from '../../../../src/core/corpus/document.ts'
import { createLibrary, type Library } from '../../../../src/core/retrieval/library.ts'
import { contains } from '../../../../src/core/shared/span.ts'
import type { QuizItem } from '../../../../src/core/study/quiz/item.ts'
import { writeItems } from '../../../../src/core/study/quiz/write-items.ts'
import { planSession, usualReading } from '../../../../src/core/study/session/plan-session.ts'
import type { SessionPlan } from '../../../../src/core/study/session/session.ts'
import { splitSentences } from '../../../../src/core/text/sentences.ts'
import { bundledLibrary } from '../quiz/bundled-library.ts'

let library: Library
let items: readonly QuizItem[]
let plans: readonly (readonly [document: Document, plan: SessionPlan])[]

/** One passage a paragraph: a plan asks for no vectors. */
function passagesOf({ id, text, sections }: Document): readonly Passage[] {
  return sections.flatMap(({ path, paragraphs }) =>
    paragraphs.map(({ span, anchor, page }) => ({
      ...{ documentId: id, span, section: path, anchor, page },
      sentences: splitSentences(text, span),
    })),
  )
}

beforeAll(async () => {
  const { documents } = await bundledLibrary()
  const passages = [...documents.values()].flatMap(passagesOf)
  const vectors = { passageVectors: { search: () => [], size: 0 }, passageEmbeddings: [], sentences: [] }
  library = createLibrary({ id: 'test', documents, passages, ...vectors } as unknown as Parameters<
    typeof createLibrary
  >[0])
  items = writeItems(library).items
  plans = [...documents.values()].map((document) => [
    document,
    planSession(library, items, { documentId: document.id }),
  ])
}, 120_000)

test('every document of the library gives a plan, in reading order, each prompt with its sentence byte for byte', () => {
  expect(plans.length).toBeGreaterThan(10)
  for (const [document, { parts, topic }] of plans) {
    expect(topic).toBe(document.title)
    expect(parts.length, document.id).toBeGreaterThan(0)
    const prompts = parts.flatMap((part) => part.prompts)
    for (const { citation } of prompts) expect(document.text.slice(citation.start, citation.end)).toBe(citation.quote)
    for (const part of parts) {
      expect(part.prompts.length).toBeGreaterThan(0)
      expect(part.prompts.length).toBeLessThanOrEqual(3)
      const starts = part.prompts.map(({ citation }) => citation.start)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    }
  }
})

test('no prompt gives away what is to be guessed, and most parts have something to guess', () => {
  const parts = plans.flatMap(([, plan]) => plan.parts)
  const polls = parts.flatMap(({ poll, prompts }) => (poll === null ? [] : [{ poll, prompts }]))
  expect(polls.length / parts.length).toBeGreaterThan(0.5)
  for (const { poll, prompts } of polls) {
    for (const { citation } of prompts) {
      expect(contains(poll.source, citation) || contains(citation, poll.source)).toBe(false)
      if (poll.kind === 'choice') expect(citation.quote).not.toContain(poll.options[poll.right])
    }
  }
})

test('a topic reads what was found for its words, best first, and nothing where only something else is near', () => {
  const all = library.passages.map(({ documentId, span }) => ({ documentId, ...span }))
  const { parts, left } = planSession(library, items, { topic: 'exosomes', passages: all })
  expect(parts.length).toBe(8)
  expect(left).toBeGreaterThan(0)
  expect(planSession(library, items, { topic: 'the price of butter', passages: all }).parts).toEqual([])
  expect(planSession(library, items, { topic: '?!', passages: all }).parts).toEqual([])
})

test('without a wish the review is read; in an empty library nothing', () => {
  expect(usualReading(library)).toBe('maqsood-2020')
  expect(usualReading({ ...library, documents: new Map(), passages: [] })).toBeNull()
})
