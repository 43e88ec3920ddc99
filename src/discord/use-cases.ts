import type { Answer } from '../core/answering/answer.ts'
import type { LibraryCard } from '../core/answering/library-card.ts'

/** What commands may ask of the product. */
export interface UseCases {
  /**
   * Answers out of the whole library, or out of the one document whose id is `source`. Waits while the library is still
   * opening. @throws UserError for a question that cannot be asked, SetupError when the library cannot be opened
   */
  ask(request: { readonly question: string; readonly source: string | null }): Promise<Answer>
  /** Every document of the library, in a fixed order */
  sources(): Promise<readonly LibraryCard[]>
  about(): Promise<About>
  /** Whether the library is open, so that an answer takes no more than a moment */
  ready(): boolean
}

/** What is running here. */
export interface About {
  readonly version: string
  /** The embedding model's name */
  readonly model: string
  readonly documents: number
  readonly passages: number
  /** Names the index that is served */
  readonly generation: string
}
