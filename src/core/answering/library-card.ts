import type { DocumentKind } from '../corpus/document.ts'

/** One document of the library as a reader sees it in a list. */
export interface LibraryCard {
  readonly id: string
  readonly kind: DocumentKind
  readonly title: string
  readonly authors: readonly string[]
  readonly journal: string | null
  readonly year: number | null
  readonly locator: string | null
  readonly doi: string | null
  readonly licence: string | null
  /** The notice that withdraws it; `null` when none is known */
  readonly retraction: string | null
  readonly sections: readonly string[]
  readonly passages: number
}
