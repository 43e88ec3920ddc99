import type { Document } from './document.ts'

/** Two documents of a library that are the same work. */
export interface Twins {
  readonly one: Document
  readonly other: Document
  readonly shared: 'DOI' | 'text'
}

/** Documents that have the DOI of an earlier one, or say the same as it, letter for letter. */
export function findTwins(documents: readonly Document[]): readonly Twins[] {
  return documents.flatMap((other, i) => {
    const twin = twinOf(other, documents.slice(0, i))
    return twin === null ? [] : [{ ...twin, other }]
  })
}

/** The first of `documents` that is the same work as `candidate`; `null` when there is none. */
export function twinOf(candidate: Document, documents: readonly Document[]): Omit<Twins, 'other'> | null {
  const sameDoi = candidate.doi === null ? undefined : documents.find(({ doi }) => doi === candidate.doi)
  if (sameDoi !== undefined) return { one: sameDoi, shared: 'DOI' }
  const sameText = documents.find(({ text }) => text === candidate.text)
  return sameText === undefined ? null : { one: sameText, shared: 'text' }
}
