import type { Library } from '../retrieval/library.ts'
import { UserError } from '../shared/errors.ts'
import { slice } from '../shared/span.ts'
import { definingWay, mentionsTerm } from '../text/defining-sentence.ts'
import { longFormOf } from '../text/long-form.ts'
import { searchTokens } from '../text/search-tokens.ts'
import { formsOfTerm } from '../text/term-forms.ts'
import type { Citation } from './answer.ts'
import { cite, verifyQuotes } from './cite.ts'
import type { EvidenceIndex, IndexedSentence } from './evidence-index.ts'
import { answeringPhrase } from './phrases.ts'
import { tidy } from './question.ts'

/** In UTF-16 units; longer than any name of the field */
export const MAX_TERM_LENGTH = 100
const MENTIONS = 3

/** What the library says a term is. */
export interface Definition {
  readonly term: string
  /** What an abbreviation stands for, in the library's words; `null` for a term that is none, or where it is not said */
  readonly longForm: string | null
  /** The sentences that define it, the plainest first; empty when there are none */
  readonly citations: readonly Citation[]
  /** When nothing defines it: sentences that only speak of it */
  readonly mentions: readonly Citation[]
}

/**
 * Looks for the sentences that say what a term or an abbreviation is, and quotes them: at most one of each way of defining.
 * @throws UserError when nothing is left of the term, or when it is too long
 */
export function defineTerm(library: Library, index: EvidenceIndex, asked: string): Definition {
  const term = cleanTerm(asked)
  const forms = formsOfTerm(term)
  const wanted = forms.map(searchTokens).filter((tokens) => tokens.length > 0)
  const sentences = index.sentences
    .filter(({ tokens }) => wanted.some((form) => form.every((token) => tokens.has(token))))
    .map((sentence) => ({ sentence, text: slice(sentence.document.text, sentence.span) }))
  const ways = sentences.map(({ text }) => definingWay(text, forms))
  const bracketed = sentences.findIndex(({ text }) => longFormOf(term, text) !== null)
  const spelled = bracketed === -1 ? ways.indexOf('spells-it-out') : bracketed
  const longForm = bracketed === -1 ? null : longFormOf(term, sentences[bracketed]?.text ?? '')
  const found = [ways.indexOf('says-what-it-is'), ways.indexOf('gives-the-name'), spelled].filter((i) => i !== -1)
  const chosen = [...new Set(found)].flatMap((i) => sentences[i]?.sentence ?? [])
  const mentions = chosen.length > 0 ? [] : mentionsOf(sentences, term, forms)
  return { term, longForm, citations: citeAll(library, chosen), mentions: citeAll(library, mentions) }
}

function cleanTerm(asked: string): string {
  const term = tidy(asked)
  if (!/[\p{L}\p{N}]/u.test(term)) throw new UserError(answeringPhrase('termEmpty'))
  if (term.length > MAX_TERM_LENGTH) {
    throw new UserError(answeringPhrase('termTooLong', { characters: term.length, most: MAX_TERM_LENGTH }))
  }
  return term
}

/** First the sentences that use the very term, then those that use another form of it. */
function mentionsOf(
  sentences: readonly { readonly sentence: IndexedSentence; readonly text: string }[],
  term: string,
  forms: readonly string[],
): readonly IndexedSentence[] {
  const itself = sentences.filter(({ text }) => mentionsTerm(text, [term]))
  const others = sentences.filter((each) => !itself.includes(each) && mentionsTerm(each.text, forms))
  return [...itself, ...others].slice(0, MENTIONS).map(({ sentence }) => sentence)
}

function citeAll(library: Library, sentences: readonly IndexedSentence[]): readonly Citation[] {
  const citations = sentences.map(({ passage, span }, i) => cite(library, passage, span, i + 1))
  verifyQuotes(library.documents, citations)
  return citations
}
