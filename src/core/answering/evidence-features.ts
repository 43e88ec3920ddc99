/** What speaks for a sentence, each from 0 (nothing) to about 1 if nothing else is said. */
export interface EvidenceFeatures {
  /** Cosine of the question and the passage around the sentence */
  readonly passageCosine: number
  /** Cosine of the question and the sentence */
  readonly sentenceCosine: number
  /** Weighed token match */
  readonly tokenMatch: number
  /** Share of the question's character grams that the sentence holds, saturating as in BM25 */
  readonly grams: number
  /** Share of the question's words that the sentence holds, each weighed by its idf */
  readonly words: number
  /** Share of the question's concepts that the sentence names in any form, weighed likewise */
  readonly concepts: number
  /** The highest cosine of the question and a known question that the sentence answers, above that of unrelated ones */
  readonly knownCosine: number
  /** The highest share of character grams in common with one */
  readonly knownGrams: number
  /** How large the share of such questions is among all that are like this one, on a logarithmic scale */
  readonly knownShare: number
  /** How much likelier the question's words are among such questions and in the sentence than among all, -0.7…about 6; see known-words.ts */
  readonly knownWords: number
  /** 1 when no question is known that the sentence answers */
  readonly unasked: number
  /** 1 when a number is asked for and the sentence has one */
  readonly number: number
  /** 1 when the question asks what the review says and the sentence is the review's */
  readonly review: number
  /** 1 when the sentence is a paper's own and the question does not ask for the review */
  readonly paper: number
}
