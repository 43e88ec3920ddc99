import type { Phrase } from '../shared/phrase.ts'
import { searchTokens } from '../text/search-tokens.ts'
import { ambiguousIn, askWhichMeaning, withMeaning } from './ambiguous-abbreviation.ts'
import type { FollowUp } from './follow-up.ts'
import type { Weighed } from './weigh-question.ts'

/** A question of so few telling words that without the abbreviation nothing is asked. */
const NOTHING_ELSE = 2

/** How an abbreviation of several meanings was read. */
export interface AbbreviationReading {
  /** The question with the one meaning that the library answers; `null` when none or several do */
  readonly weighed: Weighed | null
  /** What to ask back, when the meanings would be answered differently; else `null` */
  readonly ask: Phrase | null
}

/**
 * Reads an abbreviation of which nothing in the question, or in those before it, tells what it stands for: each meaning is tried.
 * `null` when there is no such abbreviation.
 */
export async function readAbbreviation(
  question: string,
  followUp: FollowUp | null,
  weigh: (question: string) => Promise<Weighed | null>,
): Promise<AbbreviationReading | null> {
  const ambiguous = ambiguousIn(question)
  if (ambiguous === null || (followUp !== null && ambiguousIn(followUp.together) === null)) return null
  const answered: Weighed[] = []
  for (const meaning of ambiguous.meanings) {
    const written = withMeaning(question, ambiguous.word, meaning)
    const weighed = await weigh(written)
    if (weighed?.judgement.reason === null)
      answered.push({ ...weighed, interpretedAs: weighed.interpretedAs ?? written })
  }
  const [only, ...others] = answered
  if (only !== undefined && others.every((other) => bestOf(other) === bestOf(only))) return { weighed: only, ask: null }
  const isUnclear = only !== undefined || (followUp === null && searchTokens(question).length <= NOTHING_ELSE)
  return { weighed: null, ask: isUnclear ? askWhichMeaning(ambiguous) : null }
}

function bestOf({ evidence }: Weighed): string | null {
  const [best] = evidence
  return best === undefined ? null : `${best.passageId}:${best.span.start}`
}
