import { type Attempt, attempt, type Question, type Reply } from './attempt.ts'
import type { FetchOptions } from './fetch-options.ts'
import { ServiceError } from './service-error.ts'

/**
 * Asks a service, as often as its `Retry-After` header or an exponential back-off allows.
 * @throws ServiceError when it stays busy or out of reach, redirects elsewhere or answers too much; the signal's reason
 */
export async function ask(question: Question, options: FetchOptions): Promise<Reply> {
  const { attempts, firstPauseMs, longestPauseMs } = options.patience
  for (let turn = 1; ; turn++) {
    const result = await attempt(question, options)
    if (result.kind === 'reply') return result.reply
    const pauseMs = Math.max(result.pauseMs ?? 0, firstPauseMs * 2 ** (turn - 1))
    if (turn >= attempts || pauseMs > longestPauseMs) throw giveUp(question, result, turn, pauseMs > longestPauseMs)
    options.onStep?.(`${result.fault}; asking ${question.service.name} again in ${inSeconds(pauseMs)}`)
    await options.sleep(pauseMs, options.signal)
  }
}

function giveUp(
  question: Question,
  result: Attempt & { kind: 'failure' },
  turns: number,
  tooLong: boolean,
): ServiceError {
  const { service, about } = question
  const times = turns === 1 ? 'asked once' : `asked ${turns} times`
  if (tooLong && result.pauseMs !== null) {
    return new ServiceError(
      `${service.name} asks to wait ${inSeconds(result.pauseMs)} before it is asked for ${about} again (${result.fault}); try again after that.`,
      { cause: result.cause },
    )
  }
  const sentence = result.reached
    ? `${service.name} does not answer for ${about} (${result.fault}, ${times}); try again in some minutes.`
    : `${service.name} cannot be reached for ${about} (${result.fault}, ${times}); check the network connection and try again.`
  return new ServiceError(sentence, { cause: result.cause })
}

function inSeconds(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds === 1 ? '1 second' : `${seconds} seconds`
}
