import type { Document } from '../corpus/document.ts'
import type { KnownQuestion } from './known-question.ts'

/** Known questions that ought to be answered, but by no paragraph and no sentence of these documents. */
export function unmatchedQuestions(
  questions: readonly KnownQuestion[],
  documents: readonly Document[],
): readonly KnownQuestion[] {
  const paragraphs = documents.flatMap(({ sections }) => sections.flatMap((section) => section.paragraphs))
  const anchors = new Set(paragraphs.map(({ anchor }) => anchor))
  const golds = [...new Set(questions.flatMap(({ goldSentences }) => goldSentences))]
  const quoted = new Set(golds.filter((gold) => documents.some(({ text }) => text.includes(gold))))
  return questions.filter(
    ({ refuse, goldAnchors, goldSentences }) =>
      !refuse &&
      !goldAnchors.some((anchor) => anchors.has(anchor)) &&
      !goldSentences.some((sentence) => quoted.has(sentence)),
  )
}
