import type { Turn } from '../core/answering/follow-up.ts'
import { UserError } from '../core/shared/errors.ts'

/** One line of a batch file. */
export interface BatchLine {
  readonly id: string
  readonly question: string
  readonly history: readonly Turn[]
}

/** Reads JSON lines `{id, question, history?}`; empty lines are passed over. @throws UserError naming the first line that does not fit */
export function readBatch(content: string, file: string): readonly BatchLine[] {
  return content
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [readLine(line, `${file}, line ${i + 1}`)]))
}

function readLine(line: string, place: string): BatchLine {
  const value = parse(line, place)
  if (!isRecord(value) || typeof value['id'] !== 'string' || typeof value['question'] !== 'string') {
    throw new UserError(`${place}: each line must have an "id" and a "question", both in quotation marks.`)
  }
  const history = value['history'] ?? []
  if (!Array.isArray(history) || !history.every(isTurn)) {
    throw new UserError(`${place}: "history" must be a list of {"role": "user" or "assistant", "content": "…"}.`)
  }
  return { id: value['id'], question: value['question'], history }
}

function parse(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new UserError(`${place}: this is not a line of JSON.`, { cause })
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isTurn(value: unknown): value is Turn {
  return (
    isRecord(value) &&
    (value['role'] === 'user' || value['role'] === 'assistant') &&
    typeof value['content'] === 'string'
  )
}
