import { cardOfItem } from '../../../core/study/cards/card-of-item.ts'
import { missesBy } from '../../../core/study/quiz/misses.ts'
import { say } from '../../localisation/catalogue.ts'
import { findQuiz } from '../../quizzes/answer-quiz.ts'
import { MOST_QUESTIONS } from '../../quizzes/quiz-options.ts'
import { giveCard } from '../cards/give-card.ts'
import type { Control } from '../control.ts'
import { closedQuestion } from './closed-question.ts'

/** Makes a card of a question, once its answer is out; arguments: quiz, position. */
export const quizCard: Control = {
  name: 'quiz-card',
  placement: () => 'private',
  run: async (press, useCases) => {
    const { item } = await closedQuestion(press, useCases)
    return giveCard(cardOfItem(item), press.origin, useCases)
  },
}

/** Makes cards of what somebody missed, in one quiz or, without one, in all. */
export const quizCards: Control = {
  name: 'quiz-cards',
  placement: () => 'private',
  run: async ({ origin, args: [quizId = ''] }, useCases) => {
    const { learnerId, locale } = origin
    const { saved, cards, newId, now } = useCases
    const missed =
      quizId === ''
        ? await saved.quizzes.missedBy(learnerId, MOST_QUESTIONS)
        : missesBy(await findQuiz(quizId, origin, useCases), learnerId).map(({ item }) => item)
    const drafts = new Map(missed.map((item) => [newId(), cardOfItem(item)]))
    const count = await cards.add(learnerId, drafts, now())
    return { text: say(locale, 'quizCardsMade', { count }) }
  },
}
