import { idfOf } from '../retrieval/idf.ts'
import { positionsBy } from '../shared/positions-by.ts'
import { allTokens } from '../text/search-tokens.ts'

/** How far the words of a sentence's questions are trusted; the rest is left to those of all (Jelinek & Mercer 1980). */
const TRUST = 0.5
/** So many questions of each kind are imagined to hold any word, so that no word decides alone. */
const IMAGINED = 2
/** With as many questions a word that none of them holds tells half of what it would with any number. */
const HALF_HEARD = 8
/** More than this is no longer another question, but a long way of asking it: "Hi all, for my thesis, thanks in advance: …" */
const MOST_UNHEARD = 0.4
/** Log-odds that make 1. */
const SCALE = 10

/** What the words of a new question tell, by the known ones that hold them. */
export interface KnownWords {
  /**
   * The log-likelihood ratio of a word, on average, among these questions and the sentence `said` against all that are answered
   * (query likelihood, Ponte & Croft 1998), -0.7…about 6; 0 without questions
   */
  likelihood(among: readonly number[], said: ReadonlySet<string>): number
  /** The share of the words, by idf, that are in none of these questions and not in the sentence `said`, the less the fewer, 0…0.4 */
  unheard(among: readonly number[], said: ReadonlySet<string>): number
  /** Whether the words are rather those of answered questions (up to 1) or of others (down to -1): naive Bayes (Maron 1961) */
  readonly leaning: number
}

/**
 * Gets the words of known questions ready for being compared with those of a new one; `standing` is 1 for a known one that is answered,
 * -1 for one that is not, 0 for one that is not to be counted.
 */
export function createKnownWords(
  questions: readonly string[],
): (words: ReadonlySet<string>, standing: readonly number[]) => KnownWords {
  const holders = positionsBy(questions, (question) => new Set(allTokens(question)))
  return (words, standing) => {
    const answered = standing.filter((each) => each > 0).length
    const declined = standing.filter((each) => each < 0).length
    const asked = [...words].map((word) => {
      const those = holders.get(word) ?? []
      const isHeld = new Uint8Array(questions.length)
      for (const i of those) isHeld[i] = 1
      const answeredWithIt = those.filter((i) => (standing[i] ?? 0) > 0).length
      const declinedWithIt = those.filter((i) => (standing[i] ?? 0) < 0).length
      return {
        ...{ word, isHeld },
        idf: idfOf(those.length, questions.length),
        usual: (answeredWithIt + 1) / (answered + 2),
        leaning: leaningOf([answeredWithIt, answered], [declinedWithIt, declined]),
      }
    })
    const all = asked.reduce((sum, { idf }) => sum + idf, 0)
    return {
      likelihood: (among, said) => {
        if (among.length === 0 || asked.length === 0) return 0
        const logRatio = asked.reduce((sum, { word, isHeld, usual }) => {
          const held = among.reduce((count, i) => count + (isHeld[i] ?? 0), said.has(word) ? 1 : 0)
          return sum + Math.log((TRUST * held) / (among.length + 1) / usual + 1 - TRUST)
        }, 0)
        return logRatio / asked.length
      },
      unheard: (among, said) => {
        const isUnheard = ({ word, isHeld }: (typeof asked)[number]) =>
          !said.has(word) && among.every((i) => isHeld[i] === 0)
        if (all === 0) return 0
        const share = asked.filter(isUnheard).reduce((sum, { idf }) => sum + idf, 0) / all
        return (Math.min(MOST_UNHEARD, share) * among.length) / (among.length + HALF_HEARD)
      },
      leaning: Math.max(-1, Math.min(1, asked.reduce((sum, { leaning }) => sum + leaning, 0) / SCALE)),
    }
  }
}

type HeldOf = readonly [held: number, of: number]

/** The log-odds that a word speaks for a question's being answered, both kinds counting alike; 0 where there is only one kind. */
function leaningOf([answeredWithIt, answered]: HeldOf, [declinedWithIt, declined]: HeldOf): number {
  if (answered === 0 || declined === 0) return 0
  const imagined = IMAGINED / (answered + declined)
  return Math.log((answeredWithIt / answered + imagined) / (declinedWithIt / declined + imagined))
}
