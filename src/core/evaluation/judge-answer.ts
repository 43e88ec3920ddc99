import type { Answer, Citation } from '../answering/answer.ts'
import type { JudgedPassages } from './judge-passages.ts'
import type { BankQuestion } from './question-bank.ts'

/** How one answer did. */
export interface JudgedAnswer {
  readonly id: string
  readonly kind: string
  readonly phrasing: string | null
  /** Whether declining would have been right */
  readonly refuse: boolean
  readonly answered: boolean
  /**
   * At which place, from 1, the first citation stands that carries a gold anchor, or whose quote holds or lies in a gold sentence;
   * of the near misses where the question was declined. `null` when none does.
   */
  readonly goldAt: number | null
  /** What the answer says its probability is */
  readonly confidence: number
  /** What the retriever found for it; `null` where there is nothing to be found or nothing was searched */
  readonly passages: JudgedPassages | null
}

/** Holds an answer against what is known to be right. */
export function judgeAnswer(
  question: BankQuestion,
  answer: Answer,
  passages: JudgedPassages | null = null,
): JudgedAnswer {
  const { id, kind, phrasing, refuse } = question
  const answered = answer.kind === 'answered'
  const shown = answered ? answer.citations : answer.nearest
  const first = shown.findIndex((citation) => isGold(citation, question))
  return {
    id,
    kind,
    phrasing,
    refuse,
    answered,
    goldAt: first === -1 ? null : first + 1,
    confidence: answer.confidence,
    passages,
  }
}

/** Of a question that was refused as one that cannot be asked: declined, with nothing near. */
export function judgeUnasked({ id, kind, phrasing, refuse }: BankQuestion): JudgedAnswer {
  return { id, kind, phrasing, refuse, answered: false, goldAt: null, confidence: 0, passages: null }
}

function isGold({ anchor, quote }: Citation, { goldAnchors, goldSentences }: BankQuestion): boolean {
  if (anchor !== null && goldAnchors.includes(anchor)) return true
  return goldSentences.some((sentence) => quote.includes(sentence) || sentence.includes(quote))
}
