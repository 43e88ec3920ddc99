import type { Message } from 'discord.js'
import { judgeWords } from '../../core/study/quiz/judge-answer.ts'
import { currentItem, type Quiz } from '../../core/study/quiz/quiz.ts'
import { presentTaken } from '../present/quiz-answer.ts'
import { afterAnswer, answerQuiz } from '../quizzes/answer-quiz.ts'
import { Refusal } from '../refusal.ts'
import type { Reply } from '../reply.ts'
import type { UseCases } from '../use-cases.ts'
import type { Heard } from './heard.ts'
import { messageOrigin } from './request.ts'

/** What becomes of a message in a room with a quiz: an answer to be replied to, one that the room sees itself, or no answer. */
export type QuizMessage = { readonly kind: 'reply'; readonly reply: Reply } | { readonly kind: 'seen' | 'no-answer' }

/**
 * Takes a message as an answer to the open question. A reply to the question's message is one in every mode. Anything else people
 * write is taken for one in a race only, and only where it is plainly meant so: an option, or the very words of a gap.
 */
export async function answerByMessage(
  quiz: Quiz,
  message: Message,
  heard: Heard,
  useCases: UseCases,
): Promise<QuizMessage> {
  const repliedTo = message.reference?.messageId
  const isReply = repliedTo !== undefined && (repliedTo === quiz.messageId || quiz.pastMessageIds.includes(repliedTo))
  if (quiz.setup.mode === 'spoiler' || (!isReply && !isMeantSo(quiz, heard.question))) return { kind: 'no-answer' }
  const origin = messageOrigin(message)
  const past = repliedTo === undefined ? -1 : quiz.pastMessageIds.indexOf(repliedTo)
  const answering = {
    quizId: quiz.setup.id,
    position: past >= 0 ? past : quiz.position,
    judge: (item: Parameters<typeof judgeWords>[0]) => judgeWords(item, heard.question),
  }
  const taken = await answerQuiz(answering, origin, useCases)
  await afterAnswer(taken, origin, useCases)
  if (!isReply || taken.outcome === 'right') return { kind: 'seen' }
  try {
    return { kind: 'reply', reply: presentTaken(taken, origin) }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'reply', reply: { text: error.message } }
    throw error
  }
}

function isMeantSo(quiz: Quiz, words: string): boolean {
  if (quiz.setup.mode !== 'race' || quiz.phase !== 'open') return false
  const item = currentItem(quiz)
  const judged = judgeWords(item, words)
  return judged !== null && judged !== 'foreign' && (item.kind !== 'cloze' || judged.isRight)
}
