import type { Answer } from '../core/answering/answer.ts'
import type { Turn } from '../core/answering/follow-up.ts'
import type { LibraryCard } from '../core/answering/library-card.ts'
import type { Conversations, GivenAnswers, OpenQuestions, Votes } from '../core/answering/ports.ts'
import type { QuoteContext, Quoted } from '../core/answering/quote-context.ts'
import type { Log } from '../core/shared/log.ts'
import type { Cards } from '../core/study/cards/ports.ts'
import type { Dailies } from '../core/study/daily/ports.ts'
import type { Learners } from '../core/study/learner.ts'
import type { PersonalData, Rooms } from '../core/study/ports.ts'
import type { QuizItem } from '../core/study/quiz/item.ts'
import type { Quizzes } from '../core/study/quiz/ports.ts'
import type { Reading } from '../core/study/session/plan-session.ts'
import type { Sessions } from '../core/study/session/ports.ts'
import type { SessionPlan } from '../core/study/session/session.ts'
import type { TopicStrength } from '../core/study/weekly/group-summary.ts'
import type { WeeklySummaries } from '../core/study/weekly/ports.ts'
import type { Announcer } from './announcer.ts'
import type { CardUseCases } from './card-use-cases.ts'
import type { LibraryUseCases } from './library-use-cases.ts'
import type { QuizMaster } from './quizzes/quiz-master.ts'

/** What commands and controls may ask of the product. */
export interface UseCases {
  /**
   * Answers out of the whole library, or out of the one document whose id is `source`. Waits while the library is still
   * opening. @throws UserError for a question that cannot be asked, SetupError when the library cannot be opened
   */
  ask(request: {
    readonly question: string
    readonly source: string | null
    /** What was said before, oldest first */
    readonly history: readonly Turn[]
  }): Promise<Answer>
  /** A quote among the sentences around it, `page` steps further on or back; `null` when the library no longer has it */
  context(citation: Quoted, page: number): Promise<QuoteContext | null>
  /** Every document of the library, in a fixed order */
  sources(): Promise<readonly LibraryCard[]>
  /** Every question that can be written from the library */
  quizItems(): Promise<readonly QuizItem[]>
  /** A plan for reading together; of the library's main article when nothing is wished. `null`: there is nothing to read */
  planSession(reading: Reading | null): Promise<SessionPlan | null>
  about(): Promise<About>
  /** Whether the library is open, so that an answer takes no more than a moment */
  ready(): boolean
  readonly library: LibraryUseCases
  readonly cards: CardUseCases
  /** Whether the bot gets to read messages that do not address it */
  readonly readsMessages: boolean
  /** Where Discord's API is; what people attach may lie there, too, when it is not Discord's own */
  readonly discordApiUrl: string
  /** A picture (PNG) of numbered bars: the weak topics, then the strong ones */
  strengthChart(weak: readonly TopicStrength[], strong: readonly TopicStrength[]): Promise<Uint8Array>
  /** What the group has saved */
  readonly saved: Saved
  /** Speaks in a room unasked */
  readonly announcer: Announcer
  /** Shows rooms how their quizzes stand */
  readonly quizMaster: QuizMaster
  /** A short random id, of letters and digits */
  newId(): string
  /** Milliseconds since 1970 */
  now(): number
  /** For what goes wrong without keeping anybody from an answer */
  readonly log: Log
}

export interface Saved {
  readonly givenAnswers: GivenAnswers
  readonly votes: Votes
  readonly conversations: Conversations
  readonly openQuestions: OpenQuestions
  readonly rooms: Rooms
  readonly quizzes: Quizzes
  readonly cards: Cards
  readonly learners: Learners
  readonly dailies: Dailies
  readonly sessions: Sessions
  readonly weeklySummaries: WeeklySummaries
  readonly personalData: PersonalData
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
