/** A question of which it is known what in the library answers it, or that nothing does. */
export interface KnownQuestion {
  readonly question: string
  /** Anchors of paragraphs that answer it */
  readonly goldAnchors: readonly string[]
  /** Sentences that answer it, as they stand in the library */
  readonly goldSentences: readonly string[]
  /** Whether nothing does */
  readonly refuse: boolean
}
