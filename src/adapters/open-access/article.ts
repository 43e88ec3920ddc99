/** What Europe PMC knows of an article. */
export interface Article {
  /** Europe PMC's name for it, unique with its source: "32000001" of "MED", "PPR12345" of "PPR" */
  readonly id: string
  readonly source: string
  /** Digits alone */
  readonly pmid: string | null
  /** "PMC1234567" */
  readonly pmcid: string | null
  /** Bare and in lower case */
  readonly doi: string | null
  /** In the open access part of Europe PMC */
  readonly isOpenAccess: boolean
  /** "CC BY-NC"; other words as they stand; `null` where none is named */
  readonly licence: string | null
  readonly retraction: string | null
  readonly title: string
  /** '' where there is none; headings of a structured abstract as "METHODS: …" */
  readonly abstract: string
  /** "Doe, Jane B", or as indexed, "Doe JB" */
  readonly authors: readonly string[]
  /** Authors that are no persons */
  readonly groups: readonly string[]
  readonly publicationTypes: readonly string[]
  readonly journal: string
  readonly journalAbbreviation: string
  /** "2021 Mar", at least the year; '' where it is unknown */
  readonly date: string
  readonly volume: string
  readonly issue: string
  readonly pages: string
}
