import { searchTokens } from '../text/search-tokens.ts'
import { tidy } from './question.ts'

/** Something said earlier in the conversation. */
export interface Turn {
  readonly role: 'user' | 'assistant'
  readonly content: string
}

/** How a question hangs together with the conversation before it. */
export interface FollowUp {
  /** Whether the question says so itself: it points back, or begins midway */
  readonly pointsBack: boolean
  /** The learner's questions that lead here and this one, each a sentence of its own */
  readonly together: string
  /** What was answered last, as much of it as the model reads together with the question; `null` when nothing was */
  readonly lastAnswer: string | null
}

/** Words that point at what was said before. */
const POINTS_BACK =
  /\b(?:it|its|they|them|their|that|those|these|this|one|ones|first|second|third|former|latter|other|others|else|same|he|she|his|her|there|instead|inst?ed|also|too)\b/i
const STARTS_MIDWAY = /^(?:and|but|or|so|why|how come|wh?at ab(?:ou|uo|o)?t|how about|then|also|any|which of)\b/i
/** A question with fewer telling words than this hardly stands alone. */
const STANDS_ALONE = 3
/** So far back a chain of elliptic questions is followed. */
const LONGEST_CHAIN = 3

/**
 * What a question takes from the turns before it, or `null` when there are none that fit. `fits` says whether the model reads
 * a text in one go; the earliest questions of a chain are left out until it does.
 */
export function readFollowUp(
  question: string,
  history: readonly Turn[],
  fits: (text: string) => boolean,
): FollowUp | null {
  const chain = chainBefore(history)
  while (chain.length > 0 && !fits(asSentences([...chain, question]))) chain.shift()
  if (chain.length === 0) return null
  const lastAnswer = history.findLast(({ role }) => role === 'assistant')
  return {
    pointsBack: pointsBack(question),
    together: asSentences([...chain, question]),
    lastAnswer: lastAnswer === undefined ? null : fitting(tidy(lastAnswer.content), question, fits),
  }
}

/** Whether a question takes something from what was said before it, or is too short to stand alone. */
export function pointsBack(question: string): boolean {
  return searchTokens(question).length < STANDS_ALONE || POINTS_BACK.test(question) || STARTS_MIDWAY.test(question)
}

/** The learner's last questions, oldest first, back to one that stands on its own. */
function chainBefore(history: readonly Turn[]): string[] {
  const asked = history
    .filter(({ role }) => role === 'user')
    .map(({ content }) => tidy(content))
    .filter((content) => content !== '')
  const chain: string[] = []
  for (const question of asked.reverse()) {
    chain.unshift(question)
    if (chain.length === LONGEST_CHAIN || !pointsBack(question)) break
  }
  return chain
}

/** The first words of what was answered that the model reads together with the question; `null` when not even one fits. */
function fitting(answer: string, question: string, fits: (text: string) => boolean): string | null {
  let words = answer.split(' ')
  while (words.length > 0 && !fits(asSentences([words.join(' '), question]))) {
    words = words.slice(0, Math.floor(words.length * 0.8))
  }
  const kept = words.join(' ')
  return kept === '' ? null : kept
}

/** One after the other, each with a capital and an end. */
export function asSentences(said: readonly string[]): string {
  return said
    .map((sentence) => {
      const capital = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
      return /[.?!…]$/.test(capital) ? capital : `${capital}?`
    })
    .join(' ')
}
