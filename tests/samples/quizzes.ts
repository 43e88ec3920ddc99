import type { QuizSetup } from '../../src/core/study/quiz/quiz.ts'
import { sampleChoice } from './quiz-items.ts'

/** A race of three questions for a room. */
export function sampleSetup(changes: Partial<QuizSetup> = {}): QuizSetup {
  return {
    ...{ id: 'quiz', roomId: 'room', settingsRoomId: 'room', serverId: 'server', isPrivate: false, locale: 'en' },
    ...{ mode: 'race', topic: null, secondsToAnswer: 30, startedAt: 1000 },
    items: ['one', 'two', 'three'].map((id) => sampleChoice(id)),
    ...changes,
  }
}
