import type { Turn } from '../answering/follow-up.ts'
import { UserError } from '../shared/errors.ts'
import { type JsonLine, readJsonLines, textOf } from './json-lines.ts'

/** A question whose right answer is known. */
export interface BankQuestion {
  readonly id: string
  /** What sort of question it is, e.g. "facts" or "unanswerable_near" */
  readonly kind: string
  /** How it is put, e.g. "typo-laden"; `null` where the bank does not say */
  readonly phrasing: string | null
  readonly question: string
  /** The conversation before it, oldest first */
  readonly history: readonly Turn[]
  /** Anchors of paragraphs that answer it */
  readonly goldAnchors: readonly string[]
  /** Sentences that answer it, as they stand in the library */
  readonly goldSentences: readonly string[]
  /** Whether the library holds no answer, so that declining is right */
  readonly refuse: boolean
}

/**
 * Reads a question bank: JSON lines {id, kind, question, phrasing_style?, history?, gold?, gold_facts?, expect}. `expect` says what is right:
 * anything that speaks of refusing, such as "refuse" or "social_or_refuse", is a refusal, all else an answer.
 * @throws UserError naming the first line that does not fit
 */
export function readQuestionBank(content: string, file: string): readonly BankQuestion[] {
  const questions = readJsonLines(content, file).map(readQuestion)
  if (questions.length === 0) throw new UserError(`${file} holds no question.`)
  const seen = new Set<string>()
  for (const { id } of questions) {
    if (seen.has(id)) throw new UserError(`${file} has two questions with the id "${id}".`)
    seen.add(id)
  }
  return questions
}

function readQuestion(line: JsonLine): BankQuestion {
  const { fields, place } = line
  const goldAnchors = listOf(line, 'gold_facts', isText)
  const goldSentences = listOf(line, 'gold', isText)
  const refuse = textOf(line, 'expect').includes('refuse')
  if (!refuse && goldAnchors.length + goldSentences.length === 0) {
    throw new UserError(`${place}: a question that is to be answered needs "gold" or "gold_facts".`)
  }
  return {
    id: textOf(line, 'id'),
    kind: textOf(line, 'kind'),
    phrasing: fields['phrasing_style'] === undefined ? null : textOf(line, 'phrasing_style'),
    question: textOf(line, 'question'),
    history: listOf(line, 'history', isTurn),
    ...{ goldAnchors, goldSentences, refuse },
  }
}

function listOf<T>({ fields, place }: JsonLine, name: string, fits: (value: unknown) => value is T): readonly T[] {
  const value = fields[name] ?? []
  if (Array.isArray(value) && value.every(fits)) return value
  throw new UserError(`${place}: "${name}" must be a list of ${fits === isText ? 'texts' : '{role, content}'}.`)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isTurn(value: unknown): value is Turn {
  if (typeof value !== 'object' || value === null) return false
  const { role, content } = value as Partial<Turn>
  return (role === 'user' || role === 'assistant') && typeof content === 'string'
}
