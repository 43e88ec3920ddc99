import { setTimeout as sleep } from 'node:timers/promises'
import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js'
import type { Log } from '../../core/shared/log.ts'

/** What became of something sent: it arrived, its place is gone, the time to answer is over, it is not allowed there, or it could not be sent. */
export type Delivery = 'delivered' | 'gone' | 'expired' | 'forbidden' | 'failed'

const RETRY_AFTER_MS = 400

/** Discord's answers that are no fault of anybody. */
const EXPECTED: ReadonlyMap<number | string, Delivery> = new Map<number | string, Delivery>([
  // The first try arrived though its answer got lost, and the repeated one is turned away.
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged, 'delivered'],
  [RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage, 'delivered'],
  [RESTJSONErrorCodes.UnknownInteraction, 'gone'],
  [RESTJSONErrorCodes.UnknownWebhook, 'expired'],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'expired'],
  [RESTJSONErrorCodes.UnknownMessage, 'gone'],
  [RESTJSONErrorCodes.UnknownChannel, 'gone'],
  [RESTJSONErrorCodes.MissingAccess, 'forbidden'],
  [RESTJSONErrorCodes.MissingPermissions, 'forbidden'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'forbidden'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'forbidden'],
])

/** Makes a call to Discord; never rejects. What was not delivered is logged as `event` with Discord's code. */
export async function deliver(call: () => Promise<unknown>, event: string, log: Log): Promise<Delivery> {
  try {
    await call()
    return 'delivered'
  } catch (error) {
    const delivery = expectedDelivery(error)
    if (delivery === 'delivered') return delivery
    log(delivery === undefined ? 'error' : 'warn', event, { delivery: delivery ?? 'failed', ...describe(error) })
    return delivery ?? 'failed'
  }
}

/**
 * Makes a call again, once, when the connection broke or Discord was out of order. Only for calls that do no harm twice: edits, first
 * responses, and messages with an enforced nonce.
 */
export async function twiceIfBroken<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!isBroken(error)) throw error
    await sleep(RETRY_AFTER_MS)
    return await call()
  }
}

/** Whether a reply was refused because the message it answers is gone or cannot be read. */
export function cannotReply(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false
  if (error.code === RESTJSONErrorCodes.UnknownMessage) return true
  if (error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory) return true
  return (
    error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType &&
    JSON.stringify(error.rawError).includes('message_reference')
  )
}

function expectedDelivery(error: unknown): Delivery | undefined {
  return error instanceof DiscordAPIError ? EXPECTED.get(error.code) : undefined
}

/** Whether the connection broke or Discord was out of order, so that nobody knows whether the work was done. */
export function isBroken(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500
  if (!(error instanceof Error)) return false
  return (
    error.name === 'AbortError' ||
    /^(?:UND_ERR_|ECONN|EPIPE|ETIMEDOUT)/.test(codeOf(error) ?? codeOf(error.cause) ?? '')
  )
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/** Without address and body: they hold interaction tokens and what people wrote. */
function describe(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return { status: error.status, code: 'code' in error ? error.code : undefined, error: error.name }
  }
  return { error }
}
