import { understandQuestion } from '../core/answering/understand-question.ts'
import { type JudgedAnswer, judgeAnswer, judgeUnasked } from '../core/evaluation/judge-answer.ts'
import { type JudgedPassages, judgePassages } from '../core/evaluation/judge-passages.ts'
import type { BankQuestion } from '../core/evaluation/question-bank.ts'
import { retrieve } from '../core/retrieval/retrieve.ts'
import { UserError } from '../core/shared/errors.ts'
import type { OpenedAnswering } from './open-answering.ts'
import type { Progress } from './progress.ts'

/** Asks every question of a bank and holds the answers, and what was found for them, against it. */
export async function evaluateAnswering(
  questions: readonly BankQuestion[],
  answering: OpenedAnswering,
  progress: Progress,
): Promise<readonly JudgedAnswer[]> {
  const judged: JudgedAnswer[] = []
  try {
    for (const question of questions) {
      progress.report('Asking', judged.length, questions.length, 'questions')
      judged.push(await ask(question, answering))
    }
    return judged
  } finally {
    progress.end()
  }
}

/** A question that cannot be asked counts as declined, with nothing near. */
async function ask(question: BankQuestion, answering: OpenedAnswering): Promise<JudgedAnswer> {
  const { question: text, history } = question
  try {
    const answer = await answering.answer({ text, source: null, history })
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
  { parts: { library, index, embedder } }: OpenedAnswering,
): Promise<JudgedPassages> {
  const { searched, vector } = await understandQuestion(text, index, embedder)
  return judgePassages(library, question, retrieve(library, { text: searched, vector, documentId: null }))
}
