import type { StudyCard } from '../core/study/cards/card.ts'
import type { FadingSentence } from '../core/study/cards/fading-together.ts'
import type { ReadCards } from '../core/study/cards/ports.ts'
import type { CardReview } from '../core/study/cards/review-cards.ts'
import type { ReplyFile } from './reply.ts'

export type CardFileFormat = 'anki' | 'csv'

/** What commands may do with cards besides keeping them. */
export interface CardUseCases extends CardReview {
  /** What these people together are about to forget, what most of them have forgotten first */
  fadingTogether(learnerIds: readonly string[]): Promise<readonly FadingSentence[]>
  writeFile(format: CardFileFormat, cards: readonly StudyCard[]): Promise<ReplyFile>
  /** Waits while the library is still opening: every citation is compared with it. @throws UserError for a file that is none */
  readFile(bytes: Uint8Array): Promise<ReadCards>
}
