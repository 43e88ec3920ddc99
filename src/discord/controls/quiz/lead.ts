import { PermissionFlagsBits } from 'discord.js'
import { leadQuiz } from '../../../core/study/quiz/run-quiz.ts'
import { say } from '../../localisation/catalogue.ts'
import { type Origin, permits } from '../../origin.ts'
import { findQuiz } from '../../quizzes/answer-quiz.ts'
import { Refusal } from '../../refusal.ts'
import type { Reply } from '../../reply.ts'
import type { UseCases } from '../../use-cases.ts'
import type { Control } from '../control.ts'

const WISHES = ['skip', 'pause', 'resume', 'stop'] as const
export type Wish = (typeof WISHES)[number]

/** Passes over, pauses, goes on or stops: the second argument. */
export const quizLead: Control = {
  name: 'quiz-lead',
  placement: () => 'private',
  run: async ({ origin, args: [quizId = '', wanted] }, useCases) => {
    const wish = WISHES.find((each) => each === wanted)
    await findQuiz(quizId, origin, useCases)
    return leadRoom(quizId, wish ?? 'pause', origin, useCases)
  },
}

/** Does it to a room's quiz and shows the room. @throws UserError when they may not, or when there is nothing to do */
export async function leadRoom(quizId: string, wish: Wish, origin: Origin, useCases: UseCases): Promise<Reply> {
  const { learnerId, memberPermissions, locale } = origin
  const leader = { learnerId, isManager: permits(memberPermissions, PermissionFlagsBits.ManageGuild) }
  const outcome = await useCases.saved.quizzes.change(
    quizId,
    (before) => {
      const { quiz, outcome: result } = leadQuiz(before, wish, leader, useCases.now())
      return { quiz, result }
    },
    useCases.now(),
  )
  if (outcome === null) throw new Refusal(say(locale, 'quizGone'))
  if (outcome !== 'done') throw new Refusal(say(locale, outcome === 'not-allowed' ? 'quizNotYours' : 'quizNotNow'))
  await useCases.quizMaster.show(quizId)
  return { text: say(locale, 'quizDone') }
}
