import type { LibraryCard } from '../../core/answering/library-card.ts'
import type { OpenQuestion } from '../../core/answering/ports.ts'
import { writeQuietHours } from '../../core/study/quiet-hours.ts'
import type { AnsweringMode, RoomSettings } from '../../core/study/room.ts'
import { say } from '../localisation/catalogue.ts'
import type { TextKey } from '../localisation/texts.ts'
import { escapeText } from './escape.ts'
import { shorten } from './shorten.ts'

const TITLE_LENGTH = 80
const TITLES = 5
const QUESTION_LENGTH = 200

const MODE_TEXTS = {
  mention: 'roomAnsweringMention',
  thread: 'roomAnsweringThread',
  'when-sure': 'roomAnsweringWhenSure',
  never: 'roomAnsweringNever',
} as const satisfies Record<AnsweringMode, TextKey>

const QUIZ_TEXTS = {
  everyone: 'roomQuizzesEveryone',
  managers: 'roomQuizzesManagers',
  nobody: 'roomQuizzesNobody',
} as const satisfies Record<RoomSettings['quizzes'], TextKey>

/** A room as its admins see it. */
export interface ShownRoom {
  readonly roomId: string
  readonly settings: RoomSettings
  /** Whether the bot gets to read messages that do not mention it */
  readonly readsMessages: boolean
  /** `null` for a room that keeps none */
  readonly openQuestions: readonly OpenQuestion[] | null
  /** Questions whose answers did not help; none for a room that keeps none */
  readonly notHelpful: readonly OpenQuestion[]
}

/** How a room is served, line by line, and what went unanswered in one that keeps it. */
export function presentRoom(room: ShownRoom, cards: readonly LibraryCard[], locale: string): string {
  const { settings } = room
  const answer = (yes: boolean) => say(locale, yes ? 'yes' : 'no')
  const { quietHours, timeZone: zone } = settings
  const lines = [
    say(locale, 'roomAnswering', { mode: say(locale, MODE_TEXTS[settings.answering]) }),
    say(locale, 'roomSources', { sources: sourcesLine(settings.sources, cards, locale) }),
    quietHours === null
      ? say(locale, 'roomNoQuietHours', { zone: escapeText(zone) })
      : say(locale, 'roomQuietHours', { hours: writeQuietHours(quietHours), zone: escapeText(zone) }),
    settings.helpRoomId === null
      ? say(locale, 'roomNoHelp')
      : say(locale, 'roomHelp', { channel: settings.helpRoomId }),
    say(locale, 'roomQuizzes', { who: say(locale, QUIZ_TEXTS[settings.quizzes]) }),
    say(locale, 'roomKeepsOpenQuestions', { answer: answer(settings.keepsOpenQuestions) }),
    say(locale, 'roomKeepsWords', { answer: answer(settings.keepsQuestionsOfVotes) }),
    say(locale, 'roomBoard', { answer: answer(settings.board) }),
  ]
  const needsReading = settings.answering === 'thread' || settings.answering === 'when-sure'
  return [
    [say(locale, 'roomTitle', { room: room.roomId }), ...lines.map((line) => `- ${line}`)].join('\n'),
    ...(needsReading && !room.readsMessages ? [`⚠️ ${say(locale, 'roomReadingOff')}`] : []),
    ...(room.openQuestions === null ? [] : [openQuestionsPart(room.openQuestions, locale)]),
    ...(room.notHelpful.length === 0 ? [] : [questionsPart('roomNotHelpful', room.notHelpful, locale)]),
    `-# ${say(locale, 'roomHint')}`,
  ].join('\n\n')
}

function sourcesLine(ids: readonly string[], cards: readonly LibraryCard[], locale: string): string {
  if (ids.length === 0) return say(locale, 'roomAllSources')
  const titles = ids.slice(0, TITLES).map((id) => cards.find((card) => card.id === id)?.title ?? id)
  const rest = ids.length - TITLES
  return [
    ...titles.map((title) => escapeText(shorten(title, TITLE_LENGTH))),
    ...(rest > 0 ? [say(locale, 'andMore', { count: rest })] : []),
  ].join('; ')
}

function openQuestionsPart(questions: readonly OpenQuestion[], locale: string): string {
  if (questions.length === 0) return say(locale, 'roomNoOpenQuestions')
  return questionsPart('roomOpenQuestions', questions, locale)
}

function questionsPart(
  title: 'roomOpenQuestions' | 'roomNotHelpful',
  questions: readonly OpenQuestion[],
  locale: string,
): string {
  const lines = questions.map(
    ({ question, asked }) =>
      `- ${say(locale, 'roomOpenQuestion', { question: escapeText(shorten(question, QUESTION_LENGTH)), count: asked })}`,
  )
  return [say(locale, title), ...lines].join('\n')
}
