import { foldedWords } from '../text/fold-text.ts'
import { searchTokens } from '../text/search-tokens.ts'
import type { EvidenceSources } from './evidence-in-context.ts'

/** The last names of a work's authors, folded: "Dominici et al.", "Dominici, M." and "Massimo Dominici" all give "dominici". */
export function surnamesIn({ authors }: { readonly authors: readonly string[] }): readonly string[] {
  return authors.flatMap((author) => {
    const words = foldedWords(author.replace(/\bet al\b.*$/i, '').replace(/,.*$/, ''))
    const surname = words.findLast((word) => word.length > 2)
    return surname === undefined ? [] : [surname]
  })
}

/**
 * A question without the names of authors whom the library's works have but none of its sentences mentions: they tell whose
 * sentence is meant, and no sentence can be found or missed by them.
 */
export function withoutAuthors(
  question: string,
  { library, index }: Pick<EvidenceSources, 'library' | 'index'>,
): string {
  const authors = new Set(
    [...library.documents.values()].flatMap((document) => [document, ...document.references].flatMap(surnamesIn)),
  )
  const isAuthor = (word: string) =>
    /^\p{Lu}/u.test(word) &&
    foldedWords(word).some((part) => authors.has(part)) &&
    !searchTokens(word).some((token) => index.terms.has(token))
  const kept = question.split(' ').filter((word) => !isAuthor(word))
  return searchTokens(kept.join(' ')).length === 0 ? question : kept.join(' ')
}
