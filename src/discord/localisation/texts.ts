import type { ANSWERING_PHRASES } from '../../core/answering/phrases.ts'
import type { CORPUS_PHRASES } from '../../core/corpus/phrases.ts'
import type { STUDY_PHRASES } from '../../core/study/phrases.ts'
import type { CARDS_EN } from './cards-en.ts'
import type { DAILY_EN } from './daily-en.ts'
import type { EN } from './en.ts'
import type { EN_ANSWERS } from './en-answers.ts'
import type { QUIZ_EN } from './quiz-en.ts'
import type { SESSION_EN } from './session-en.ts'

export type TextKey = keyof typeof EN

/** One language's texts, with the same keys and the same placeholders as the English ones. */
export type Texts = Readonly<Record<TextKey, string>>

/** The same for what is said around quizzes. */
export type QuizTexts = Readonly<Record<keyof typeof QUIZ_EN, string>>
/** The same for the texts around answers. */
export type AnswerTexts = Readonly<Record<keyof typeof EN_ANSWERS, string>>

/** The same for what is said around the question of the day. */
export type DailyTexts = Readonly<Record<keyof typeof DAILY_EN, string>>

/** The same for what is said around sessions. */
export type SessionTexts = Readonly<Record<keyof typeof SESSION_EN, string>>
export type CardTexts = Readonly<Record<keyof typeof CARDS_EN, string>>

/** The same for what the core says: why something is refused, not answered, or how it was decided. Its English stands in the core. */
export type PhraseTexts = Readonly<
  Record<keyof typeof ANSWERING_PHRASES | keyof typeof CORPUS_PHRASES | keyof typeof STUDY_PHRASES, string>
>
