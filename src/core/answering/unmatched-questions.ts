import type { Document } from '../corpus/document.ts'
import type { KnownQuestion } from './known-questions.ts'

/** Known questions that ought to be answered, but by no paragraph and no sentence of these documents. */
export function unmatchedQuestions(
  questions: readonly KnownQuestion[],
  documents: readonly Document[],
): readonly KnownQuestion[] {
  const paragraphs = documents.flatMap(({ sections }) => sections.flatMap((section) => section.paragraphs))
  const anchors = new Set(paragraphs.map(({ anchor }) => anchor))
  const isSomewhere = remembering((sentence: string) => documents.some(({ text }) => text.includes(sentence)))
  return questions.filter(
    ({ refuse, goldAnchors, goldSentences }) =>
      !refuse && !goldAnchors.some((anchor) => anchors.has(anchor)) && !goldSentences.some(isSomewhere),
  )
}

function remembering(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return (text) => {
    const result = known.get(text) ?? test(text)
    known.set(text, result)
    return result
  }
}
