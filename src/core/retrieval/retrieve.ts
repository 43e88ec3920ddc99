import { bestScored, byScore } from './best-scored.ts'
import { dot } from './dot.ts'
import { tokenMatches } from './late-interaction.ts'
import type { Library } from './library.ts'
import type { Scored, TokenEmbedding } from './ports.ts'
import { wordScores } from './word-indexes.ts'

/** How many passages each channel brings. */
const CANDIDATES = 300
/** How many of the best passages are compared token by token. */
const COMPARED_BY_TOKENS = 100
/** How much the words of a passage count; those of its whole document have the rest. */
const OWN_WORDS = 1 / 3
/** How much each channel counts, without and with the match of tokens. Chosen on SciFact's training claims. */
const WEIGHTS = { meaning: 0.8, words: 0.6, tokens: 0 }
const WEIGHTS_WITH_TOKENS = { meaning: 0.6, words: 0.6, tokens: 1 }

/** Which channels are asked: all, only meaning, only words, or those two without comparing token by token. */
export type RetrievalMode = 'hybrid' | 'dense' | 'lexical' | 'fused'

export const RETRIEVAL_MODES: readonly RetrievalMode[] = ['hybrid', 'dense', 'lexical', 'fused']

export interface Query {
  readonly text: string
  /** The embedding of `text`, length 1 */
  readonly vector: Float32Array
  /** Only passages of this document; `null` for all */
  readonly documentId: string | null
  /** The tokens of `text`: with them, and with those of the library's passages, the best passages are compared token by token */
  readonly tokens?: TokenEmbedding
}

/** How a passage fits in each channel, 0…1. */
interface Fit {
  readonly id: number
  readonly meaning: number
  readonly words: number
  readonly tokens: number
}

/** The passages nearest to the query by meaning and by words; best first, scores 0…1, ids are positions in `library.passages`. */
export function retrieve(library: Library, query: Query, mode: RetrievalMode = 'hybrid'): readonly Scored[] {
  const accepts = (id: number) => query.documentId === null || library.passages[id]?.documentId === query.documentId
  const nearest = () =>
    library.passageVectors.search(query.vector, CANDIDATES, query.documentId === null ? undefined : accepts)
  if (mode === 'dense') return nearest().map(({ id, score }) => ({ id, score: Math.max(0, score) }))
  const words = scoreWords(library, query.text, accepts)
  if (mode === 'lexical') return bestScored(words, CANDIDATES)

  const candidates = new Set([...nearest(), ...bestScored(words, CANDIDATES)].map(({ id }) => id))
  const fits = [...candidates].map((id): Fit => {
    const embedding = library.passageEmbeddings[id]
    const meaning = embedding === undefined ? 0 : Math.max(0, dot(query.vector, embedding))
    return { id, meaning, words: words[id] ?? 0, tokens: 0 }
  })
  const ranked = rank(fits, WEIGHTS)
  if (mode === 'fused') return ranked
  const matches = tokenMatches(library, query.tokens, ranked.slice(0, COMPARED_BY_TOKENS))
  if (matches === null) return ranked
  // What has not been compared would hardly match better than the worst that has been.
  const least = Math.min(...matches.values())
  const compared = fits.map((fit) => ({ ...fit, tokens: Math.max(0, matches.get(fit.id) ?? least) }))
  return rank(compared, WEIGHTS_WITH_TOKENS)
}

/** By words of the passage and of its document. Each 0…1, by id. */
function scoreWords(library: Library, text: string, accepts: (id: number) => boolean): Float64Array {
  const own = wordScores(library.passageWords, text, accepts)
  const documents = wordScores(library.documentWords, text, () => true)
  return own.map((score, id) => {
    if (!accepts(id)) return 0
    const document = documents[library.documentOfPassage[id] ?? -1] ?? 0
    return OWN_WORDS * score + (1 - OWN_WORDS) * document
  })
}

function rank(fits: readonly Fit[], weights: typeof WEIGHTS): readonly Scored[] {
  const total = weights.meaning + weights.words + weights.tokens
  return fits
    .map(({ id, meaning, words, tokens }) => ({
      id,
      score: (weights.meaning * meaning + weights.words * words + weights.tokens * tokens) / total,
    }))
    .sort(byScore)
}
