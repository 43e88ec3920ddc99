import type { Passage } from '../chunking/passage.ts'
import { documentOf, type Library } from '../retrieval/library.ts'
import type { Embedder } from '../retrieval/ports.ts'
import { retrieve } from '../retrieval/retrieve.ts'
import { UserError } from '../shared/errors.ts'
import { slice } from '../shared/span.ts'
import { searchTokens } from '../text/search-tokens.ts'
import type { Citation } from './answer.ts'
import { cite, verifyQuotes } from './cite.ts'
import type { EvidenceIndex } from './evidence-index.ts'
import { isPlainlyNotEnglish } from './language.ts'
import { answeringPhrase } from './phrases.ts'
import { cleanQuestion } from './question.ts'
import { understandQuestion } from './understand-question.ts'

/** More passages than anybody reads. */
const LIMIT = 25

/** What finding passages needs from outside. */
interface Searching {
  readonly library: Library
  /** Of that library */
  readonly index: EvidenceIndex
  readonly embedder: Embedder
}

/** The passages nearest to a query: not an answer. */
export interface FoundPassages {
  /** As it was searched */
  readonly query: string
  /** Whole passages, best first */
  readonly passages: readonly Citation[]
  /** Whether the query is plainly in another language than the library, so that it was not searched */
  readonly isForeign: boolean
}

/**
 * The best passages for a query, out of the whole library or the document whose id is `source`.
 * @throws UserError for a query that is empty or too long
 */
export async function findPassages(
  { library, index, embedder }: Searching,
  { query: asked, source }: { readonly query: string; readonly source: string | null },
): Promise<FoundPassages> {
  const query = cleanQuestion(asked)
  const isForeign = isPlainlyNotEnglish(query)
  if (isForeign || searchTokens(query).length === 0) return { query, passages: [], isForeign }
  if (embedder.countTokens(query) > embedder.maxTokens) {
    throw new UserError(answeringPhrase('queryTooLong'))
  }
  const { searched, vector } = await understandQuestion(query, index, embedder)
  const found = retrieve(library, { text: searched, vector, documentId: source }).slice(0, LIMIT)
  const passages = found.flatMap(({ id }, i) => {
    const passage = library.passages[id]
    return passage === undefined ? [] : [citePassage(library, passage, i + 1)]
  })
  verifyQuotes(library.documents, passages)
  return { query, passages, isForeign: false }
}

/** The citation of a whole passage, from its first sentence to its last. */
function citePassage(library: Library, passage: Passage, number: number): Citation {
  const sentences = passage.sentences.map((sentence) => cite(library, passage, sentence, number))
  const [first] = sentences
  const last = sentences.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('A passage without sentences cannot be cited.')
  const references = new Map(sentences.flatMap(({ references }) => references).map((work) => [work.key, work]))
  const quote = slice(documentOf(library, passage.documentId).text, { start: first.start, end: last.end })
  return {
    ...first,
    end: last.end,
    quote,
    references: [...references.values()],
    sentences: { first: first.sentences.first, last: last.sentences.last },
  }
}
