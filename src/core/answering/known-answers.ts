import { positionsBy } from '../shared/positions-by.ts'
import { slice } from '../shared/span.ts'
import type { EvidenceIndex, IndexedSentence } from './evidence-index.ts'
import type { KnownQuestion } from './known-question.ts'

/** What is shorter may stand inside any right sentence by chance. */
const SENTENCE = 25

/** For each sentence the positions of the questions that it answers; `null` where there is none. */
export function answeredBySentence(
  questions: readonly KnownQuestion[],
  { sentences }: EvidenceIndex,
): readonly (readonly number[] | null)[] {
  const byAnchor = positionsBy(questions, ({ goldAnchors }) => goldAnchors)
  const bySentence = [...positionsBy(questions, ({ goldSentences }) => goldSentences)]
  return sentences.map(({ passage, document, span }: IndexedSentence) => {
    const quote = slice(document.text, span)
    const quoted = bySentence.filter(
      ([gold]) => quote.includes(gold) || (quote.length >= SENTENCE && gold.includes(quote)),
    )
    const all = [...(byAnchor.get(passage.anchor ?? '') ?? []), ...quoted.flatMap(([, positions]) => positions)]
    const answered = [...new Set(all)].filter((i) => questions[i]?.refuse === false)
    return answered.length === 0 ? null : answered
  })
}

/** The ids of the documents of which most sentences are known to answer something. */
export function documentsWellAsked(
  answers: readonly (readonly number[] | null)[],
  { sentences }: EvidenceIndex,
): ReadonlySet<string> {
  const balance = new Map<string, number>()
  sentences.forEach(({ document }, i) => {
    balance.set(document.id, (balance.get(document.id) ?? 0) + (answers[i] == null ? -1 : 1))
  })
  return new Set([...balance].filter(([, more]) => more > 0).map(([id]) => id))
}

/** By position of a question, the ids of the documents that answer it. */
export function documentsAnswering(
  answers: readonly (readonly number[] | null)[],
  { sentences }: EvidenceIndex,
): ReadonlyMap<number, ReadonlySet<string>> {
  const documents = new Map<number, Set<string>>()
  answers.forEach((positions, sentence) => {
    for (const position of positions ?? []) {
      const those = documents.get(position) ?? new Set()
      documents.set(position, those.add(sentences[sentence]?.document.id ?? ''))
    }
  })
  return documents
}
