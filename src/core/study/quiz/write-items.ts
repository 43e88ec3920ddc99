import type { Document } from '../../corpus/document.ts'
import { markContested } from './contested.ts'
import { gapsIn } from './gaps.ts'
import type { ItemSource, QuizItem } from './item.ts'
import { shuffled } from './item-id.ts'
import { type LibraryWords, readLibraryWords } from './library-words.ts'
import { miscounts } from './miscounts.ts'
import { type ProseSentence, proseSentences } from './prose-sentences.ts'
import { type Attempt, type Pause, type RejectReason, rejected } from './reject-reason.ts'
import { type GapDraft, writeChoice, writeCloze } from './write-gap-items.ts'
import { type Description, describe, writeMatch } from './write-match.ts'
import { writeTrueFalse } from './write-true-false.ts'

/** Of each kind, so many items at most come from one sentence. */
const CLOZES = 2
const CHOICES = 1
const PAUSE: Pause = { reading: true }

export interface WrittenItems {
  readonly items: readonly QuizItem[]
  /** How often an attempt failed, by reason */
  readonly rejects: Readonly<Partial<Record<RejectReason, number>>>
}

export interface WritingOptions {
  /** Which gaps, distractors and twins are drawn: a whole number; 1 unless told */
  readonly seed?: number
  /** Which sentences become items; all unless told. The whole library is still what items are checked against. */
  readonly from?: (source: ItemSource) => boolean
}

interface WritableLibrary {
  readonly documents: ReadonlyMap<string, Document>
}

/**
 * Every item that passes the gate, sentence after sentence, and how many attempts failed for what reason. The same library and
 * seed give the same items; another seed gives other gaps, distractors and twins.
 */
export function writeItems(library: WritableLibrary, options: WritingOptions = {}): WrittenItems {
  const items: QuizItem[] = []
  const rejects: Partial<Record<RejectReason, number>> = {}
  for (const attempt of attempts(library, options)) {
    if ('item' in attempt) items.push(attempt.item)
    else if ('reason' in attempt) rejects[attempt.reason] = (rejects[attempt.reason] ?? 0) + 1
  }
  return { items, rejects }
}

/** The attempts behind {@link writeItems}, made one at a time as they are asked for. The library is read through before the first, with pauses. */
export function* attempts(
  { documents }: WritableLibrary,
  { seed = 1, from = () => true }: WritingOptions = {},
): Generator<Attempt<QuizItem> | Pause> {
  const sentences: ProseSentence[] = []
  for (const document of documents.values()) {
    yield PAUSE
    for (const attempt of proseSentences(document)) {
      if ('item' in attempt) sentences.push(attempt.item)
      else yield attempt
    }
  }
  const reading = readLibraryWords(sentences)
  let read = reading.next()
  for (; !read.done; read = reading.next()) yield PAUSE
  const words = read.value
  const seen = new Set<string>()
  for (const attempt of written(markContested(sentences, words.tokensOf), words, { seed, from, documents })) {
    if ('item' in attempt && seen.has(attempt.item.id)) yield rejected('same item twice')
    else yield attempt
    if ('item' in attempt) seen.add(attempt.item.id)
  }
}

interface Writing extends WritableLibrary, Required<WritingOptions> {}

function* written(
  sentences: readonly ProseSentence[],
  words: LibraryWords,
  { seed, from, documents }: Writing,
): Generator<Attempt<QuizItem>> {
  const descriptions: Description[] = []
  for (const sentence of sentences) {
    const described = describe(sentence, words)
    if ('item' in described) descriptions.push(described.item)
    else yield described
  }
  const described = new Map(descriptions.map((description) => [description.sentence, description]))
  for (const sentence of sentences) {
    if (!from(sentence.source)) continue
    if (miscounts(sentence.text)) {
      yield rejected('miscounts its own list')
      continue
    }
    const own = `${seed}\u0000${sentence.source.quote}`
    const documentText = documents.get(sentence.source.documentId)?.text ?? ''
    yield* gapItems(sentence, { words, seed: own, documentText })
    yield writeTrueFalse(sentence, words, own)
    const description = described.get(sentence)
    if (description !== undefined) yield writeMatch(description, descriptions, { words, seed: own })
  }
}

/** Items with a gap: those of a choice at one gap, those that are typed at others before the same. */
function* gapItems(sentence: ProseSentence, context: Omit<GapDraft, 'sentence' | 'gap'>): Generator<Attempt<QuizItem>> {
  const gaps = shuffled(gapsIn(sentence.text), context.seed, ({ answer, span }) => `${answer} ${span.start}`)
  if (gaps.length === 0) yield rejected('nothing to ask for')
  yield* upTo(
    CHOICES,
    gaps.map((gap) => () => writeChoice({ sentence, gap, ...context })),
  )
  yield* upTo(
    CLOZES,
    gaps.toReversed().map((gap) => () => writeCloze({ sentence, gap, ...context })),
  )
}

/** Attempts until so many have succeeded. */
function* upTo(most: number, makes: readonly (() => Attempt<QuizItem>)[]): Generator<Attempt<QuizItem>> {
  let made = 0
  for (const make of makes) {
    if (made === most) {
      yield rejected('enough from this sentence')
      continue
    }
    const attempt = make()
    if ('item' in attempt) made += 1
    yield attempt
  }
}
