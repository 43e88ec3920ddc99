import { type Answering, answerQuestion } from '../core/answering/answer-question.ts'
import { knownToOthers } from '../core/answering/known-questions.ts'
import { understandQuestion } from '../core/answering/understand-question.ts'
import { type JudgedAnswer, judgeAnswer, judgeUnasked } from '../core/evaluation/judge-answer.ts'
import { type JudgedPassages, judgePassages } from '../core/evaluation/judge-passages.ts'
import type { BankQuestion } from '../core/evaluation/question-bank.ts'
import { retrieve } from '../core/retrieval/retrieve.ts'
import { UserError } from '../core/shared/errors.ts'
import type { OpenedAnswering } from './open-answering.ts'
import type { Progress } from './progress.ts'

/**
 * Asks every question of a bank and holds the answers, and what was found for them, against it. A question that the bot knows is
 * judged by what the other known ones tell.
 */
export async function evaluateAnswering(
  questions: readonly BankQuestion[],
  answering: OpenedAnswering,
  progress: Progress,
): Promise<readonly JudgedAnswer[]> {
  const judged: JudgedAnswer[] = []
  const others = knownToOthers(
    answering.parts.known,
    questions.map(({ question }) => question),
  )
  try {
    for (const [i, question] of questions.entries()) {
      progress.report('Asking', judged.length, questions.length, 'questions')
      const { parts } = answering
      judged.push(await ask(question, { ...parts, known: others[i] ?? parts.known }))
    }
    return judged
  } finally {
    progress.end()
  }
}

/** A question that cannot be asked counts as declined, with nothing near. */
async function ask(question: BankQuestion, answering: Answering): Promise<JudgedAnswer> {
  const { question: text, history } = question
  try {
    const answer = await answerQuestion(answering, { text, source: null, history })
    const passages = question.refuse ? null : await findPassages(question, answer.interpretedAs ?? text, answering)
    return judgeAnswer(question, answer, passages)
  } catch (error) {
    if (error instanceof UserError) return judgeUnasked(question)
    throw error
  }
}

/** What the retriever gives answering to choose from. */
async function findPassages(
  question: BankQuestion,
  text: string,
  { library, index, embedder }: Answering,
): Promise<JudgedPassages> {
  const { searched, vector } = await understandQuestion(text, index, embedder)
  return judgePassages(library, question, retrieve(library, { text: searched, vector, documentId: null }))
}
