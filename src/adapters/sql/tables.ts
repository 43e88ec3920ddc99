import type { Kysely, Transaction } from 'kysely'
import type { DailyPause, DailyState } from '../../core/study/daily/daily.ts'
import type { SessionPost } from '../../core/study/session/session.ts'

/** Yes or no, as SQLite has it. */
type Flag = 0 | 1

/** The tables of the study database as the newest migration leaves them. Times are milliseconds since 1970 (UTC). */
export interface Tables {
  readonly given_answers: {
    readonly id: string
    readonly room_id: string
    readonly learner_id: string
    readonly is_private: Flag
    readonly given_at: number
    /** An Answer as JSON */
    readonly answer: string
  }
  readonly votes: {
    readonly answer_id: string
    readonly learner_id: string
    readonly vote: 'helpful' | 'not-helpful'
    readonly cast_at: number
    /** Both only where the room keeps the words of questions with votes */
    readonly room_id: string | null
    readonly question: string | null
  }
  readonly turns: {
    readonly thread_id: string
    readonly learner_id: string
    readonly role: 'user' | 'assistant'
    readonly content: string
    readonly said_at: number
  }
  readonly open_questions: {
    readonly room_id: string
    /** The question folded, so that the same words count as the same question */
    readonly wording: string
    readonly question: string
    readonly asked: number
    readonly last_at: number
  }
  readonly rooms: {
    readonly room_id: string
    readonly server_id: string | null
    /** What was changed of an untouched room's settings, as JSON */
    readonly changes: string
  }
  readonly cards: {
    readonly id: string
    readonly learner_id: string
    readonly front: string
    readonly back: string
    /** A CardSource as JSON */
    readonly source: string | null
    readonly made_at: number
    readonly suspended: Flag
    readonly due_at: number
    /** How many reviews `schedule` has seen */
    readonly reviews: number
    /** A Schedule as JSON */
    readonly schedule: string
  }
  readonly reviews: {
    readonly card_id: string
    readonly learner_id: string
    readonly grade: 'again' | 'hard' | 'good' | 'easy'
    readonly reviewed_at: number
    /** The Schedule before, as JSON */
    readonly before: string
  }
  readonly quizzes: {
    readonly id: string
    readonly room_id: string
    readonly settings_room_id: string
    readonly server_id: string | null
    readonly is_private: Flag
    readonly is_running: Flag
    readonly started_at: number
    readonly changed_at: number
    /** When it has to be looked at next */
    readonly look_at: number | null
    /** QuizItems as JSON */
    readonly items: string
    /** All else of a Quiz as JSON, but for its people */
    readonly run: string
  }
  readonly quiz_players: {
    readonly quiz_id: string
    readonly learner_id: string
    readonly is_starter: Flag
    readonly joined_at: number
    readonly last_position: number
    readonly points: number
    readonly out_at: number | null
  }
  readonly quiz_answers: {
    readonly quiz_id: string
    readonly position: number
    readonly learner_id: string
    readonly item_id: string
    readonly given: string
    readonly is_right: Flag
    readonly tries: number
    readonly answered_at: number
  }
  readonly item_reports: {
    readonly item_id: string
    readonly learner_id: string
    readonly reason: 'wrong' | 'ambiguous' | 'too-easy' | 'unclear'
    readonly reported_at: number
  }
  readonly learners: {
    readonly learner_id: string
    readonly changed_at: number
    /** What was changed of an untouched learner's settings, as JSON */
    readonly changes: string
  }
  readonly room_learners: {
    readonly room_id: string
    readonly learner_id: string
    /** When they last studied there */
    readonly studied_at: number
  }
  readonly weekly_summaries: {
    readonly room_id: string
    readonly due_at: number
    readonly outcome: 'trying' | 'posted' | 'failed' | 'forbidden' | 'gone' | 'unclear'
    readonly tried_at: number
  }
  readonly dailies: {
    readonly room_id: string
    readonly server_id: string
    readonly minute: number
    readonly time_zone: string
    readonly topic: string | null
    readonly locale: string
    readonly since: number
    readonly pause: DailyPause | null
  }
  readonly daily_questions: {
    readonly id: string
    readonly room_id: string
    readonly server_id: string
    /** "2026-03-29" */
    readonly day: string
    /** A QuizItem as JSON */
    readonly item: string
    readonly locale: string
    readonly planned_at: number
    readonly tried_at: number
    readonly state: DailyState
    readonly message_id: string | null
    readonly answered: number
    readonly right_answers: number
    /** Days as a JSON array */
    readonly missed: string
  }
  readonly sessions: {
    readonly id: string
    readonly room_id: string
    readonly settings_room_id: string
    readonly active_at: number
    /** A Session as JSON, but for when somebody last took part */
    readonly session: string
  }
  readonly session_posts: {
    readonly session_id: string
    readonly name: SessionPost
    readonly first_tried_at: number
    readonly tried_at: number
    readonly place_id: string | null
    readonly message_id: string | null
  }
  readonly session_people: {
    readonly session_id: string
    readonly learner_id: string
    readonly joined_at: number
  }
  readonly session_votes: {
    readonly session_id: string
    readonly position: number
    readonly learner_id: string
    readonly option: number
    readonly voted_at: number
  }
  readonly daily_answers: {
    readonly question_id: string
    readonly learner_id: string
    readonly answer: string
    readonly answered_at: number
  }
}

export type Queries = Kysely<Tables>
export type Changes = Transaction<Tables>
