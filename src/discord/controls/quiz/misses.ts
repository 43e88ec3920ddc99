import { missesBy, missesOf } from '../../../core/study/quiz/misses.ts'
import { say } from '../../localisation/catalogue.ts'
import { presentMisses } from '../../present/quiz-misses.ts'
import { findQuiz } from '../../quizzes/answer-quiz.ts'
import { MOST_QUESTIONS, USUAL_SECONDS } from '../../quizzes/quiz-options.ts'
import { beginQuiz, refuseStart } from '../../quizzes/start-quiz.ts'
import { Refusal } from '../../refusal.ts'
import type { Control } from '../control.ts'

/** What somebody missed in one quiz, for them alone; argument: quiz. */
export const quizMisses: Control = {
  name: 'quiz-misses',
  placement: () => 'private',
  run: async ({ origin, args: [quizId = ''] }, useCases) => {
    const quiz = await findQuiz(quizId, origin, useCases)
    const misses = missesBy(quiz, origin.learnerId)
    return presentMisses(
      misses.map(({ item }) => item),
      { quizId, replays: ['me'], title: 'quizMyMissesTitle' },
      origin.locale,
    )
  },
}

/** Asks what was missed again: of everybody in the room ("all"), or of oneself ("me"), in the second argument. */
export const quizReplay: Control = {
  name: 'quiz-replay',
  placement: () => 'private',
  run: async ({ origin, args: [quizId = '', whose] }, useCases) => {
    const { locale, learnerId } = origin
    const isPrivate = whose !== 'all'
    await refuseStart({ isPrivate }, origin, useCases)
    const items = quizId === '' ? await useCases.saved.quizzes.missedBy(learnerId, MOST_QUESTIONS) : await missedIn()
    if (items.length === 0) throw new Refusal(say(locale, 'quizNoMisses'))
    const wish = { topic: null, questions: items.length, mode: 'everyone', kind: null, isPrivate } as const
    return beginQuiz({ ...wish, secondsToAnswer: USUAL_SECONDS }, items, origin, useCases, null)

    async function missedIn() {
      const quiz = await findQuiz(quizId, origin, useCases)
      return (isPrivate ? missesBy(quiz, learnerId) : missesOf(quiz)).map(({ item }) => item)
    }
  },
}
