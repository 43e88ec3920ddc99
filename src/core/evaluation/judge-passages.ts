import { documentOf, type Library } from '../retrieval/library.ts'
import type { Scored } from '../retrieval/ports.ts'
import { slice } from '../shared/span.ts'
import type { BankQuestion } from './question-bank.ts'
import type { Judgements } from './ranking-metrics.ts'

/** Which passages were found for a question, best first, and which of the library's hold its answer; passages by their positions. */
export interface JudgedPassages {
  readonly ranking: readonly string[]
  readonly judgements: Judgements
}

/** Holds found passages against what is known to be right: those that carry a gold anchor or hold or lie in a gold sentence. */
export function judgePassages(
  library: Pick<Library, 'documents' | 'passages'>,
  { goldAnchors, goldSentences }: BankQuestion,
  found: readonly Scored[],
): JudgedPassages {
  const judgements = new Map<string, number>()
  library.passages.forEach(({ anchor, documentId, span }, id) => {
    const text = slice(documentOf(library, documentId).text, span)
    const gold =
      (anchor !== null && goldAnchors.includes(anchor)) ||
      goldSentences.some((sentence) => text.includes(sentence) || sentence.includes(text))
    if (gold) judgements.set(String(id), 1)
  })
  return { ranking: found.map(({ id }) => String(id)), judgements }
}
