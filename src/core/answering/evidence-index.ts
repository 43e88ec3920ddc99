import type { Passage } from '../chunking/passage.ts'
import type { Document } from '../corpus/document.ts'
import { type Bm25Index, createBm25Index } from '../retrieval/bm25-index.ts'
import { documentOf, type Library } from '../retrieval/library.ts'
import type { Embedder, TokenEmbedding } from '../retrieval/ports.ts'
import { type Span, slice } from '../shared/span.ts'
import { characterGrams } from '../text/character-grams.ts'
import { conceptsIn, plainForm } from '../text/concepts.ts'
import { FIELD_TERMS } from '../text/field-terms.ts'
import { foldedWords } from '../text/fold-text.ts'
import { searchTokens } from '../text/search-tokens.ts'
import { type Correct, createSpelling } from '../text/spelling.ts'

/** One sentence of the library and what is known about it before any question is asked. */
export interface IndexedSentence {
  /** Position in the library's passages */
  readonly passageId: number
  readonly passage: Passage
  readonly document: Document
  readonly span: Span
  readonly embedding: TokenEmbedding
  /** Of the sentence and its heading */
  readonly tokens: ReadonlySet<string>
  readonly concepts: ReadonlySet<number>
  readonly hasNumber: boolean
}

/** Every sentence of a library, indexed for being weighed against a question. */
export interface EvidenceIndex {
  readonly sentences: readonly IndexedSentence[]
  /** Positions in `sentences` of a passage's sentences */
  readonly ofPassage: readonly (readonly number[])[]
  readonly terms: Bm25Index
  readonly grams: Bm25Index
  /** Concept number → how telling it is */
  conceptWeight(concept: number): number
  /** The model's token id → how telling it is, > 0 */
  tokenWeight(id: number): number
  readonly correct: Correct
}

const NUMBER = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|third)\b/i

/**
 * Builds the index; about a millisecond for three sentences. What the model's vocabulary holds as one piece is a word of the
 * language and no typing error.
 */
export function createEvidenceIndex(library: Library, { countTokens }: Pick<Embedder, 'countTokens'>): EvidenceIndex {
  const onePiece = countTokens('') + 1
  const vocabulary = fieldVocabulary()
  const ofPassage: number[][] = []
  const sentences: IndexedSentence[] = []
  const texts: string[] = []
  const tokens: (readonly string[])[] = []
  library.passages.forEach((passage, passageId) => {
    const document = documentOf(library, passage.documentId)
    ofPassage.push([])
    passage.sentences.forEach((span, s) => {
      const embedding = library.sentences[passageId]?.[s]
      if (embedding === undefined) return
      const quote = slice(document.text, span)
      const text = `${passage.section.at(-1) ?? ''} ${quote}`
      for (const word of foldedWords(text).flatMap((joined) => joined.split(/[-/]/))) {
        vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1)
      }
      ofPassage[passageId]?.push(sentences.length)
      const words = searchTokens(text)
      texts.push(text)
      tokens.push(words)
      sentences.push({
        ...{ passageId, passage, document, span, embedding },
        tokens: new Set(words),
        concepts: conceptsIn(text),
        hasNumber: NUMBER.test(quote),
      })
    })
  })
  const concepts = createBm25Index(sentences.map((sentence) => [...sentence.concepts].map(String)))
  const tokenIds = createBm25Index(sentences.map(({ embedding }) => [...new Set(embedding.ids)].map(String)))
  return {
    sentences,
    ofPassage,
    terms: createBm25Index(tokens),
    grams: createBm25Index(texts.map(characterGrams)),
    conceptWeight: (concept) => concepts.idf(String(concept)),
    tokenWeight: (id) => tokenIds.idf(String(id)),
    correct: createSpelling(vocabulary, (word) => countTokens(word) === onePiece),
  }
}

/** The words of the field's terms: known however rarely the library uses them. */
function fieldVocabulary(): Map<string, number> {
  const words = FIELD_TERMS.flatMap((forms, concept) => [...forms, plainForm(concept)]).flatMap(foldedWords)
  return new Map(words.flatMap((word) => word.split(/[-/]/)).map((word) => [word, 1]))
}
