import { DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js'
import { SetupError } from '../core/shared/errors.ts'

/** Turns what discord.js rejects a login with into what the operator can do about it; other errors stay as they are. */
export function loginFailure(error: unknown, apiUrl: string): unknown {
  if (!(error instanceof Error)) return error
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return badToken(error)
  if (error.message === 'Authentication failed') return badToken(error)
  if (error.message === 'Used disallowed intents') return disallowedIntents(error)
  if ('status' in error && typeof error.status === 'number') {
    return new SetupError(
      `Discord at ${apiUrl} answered with status ${error.status} when the bot signed in.`,
      'Check DISCORD_API_URL if it is set; otherwise wait a few minutes and start the bot again (https://discordstatus.com tells of outages).',
      { cause: error },
    )
  }
  const reason = [error, error.cause].map(networkFault).find((fault) => fault !== null)
  if (reason === undefined) return error
  return new SetupError(
    `Discord could not be reached at ${apiUrl} (${reason}).`,
    'Check the network connection, and DISCORD_API_URL if it is set.',
    { cause: error },
  )
}

/** What the system, the TLS library or the HTTP client calls a connection that fails */
const NETWORK_FAULT =
  /^(?:ECONN|ENOTFOUND|EAI_|ETIMEDOUT|ENETUNREACH|ENETDOWN|EHOSTUNREACH|EHOSTDOWN|EPIPE|EPROTO|UND_ERR_|ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH)/

function networkFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'no answer in time'
  return 'code' in error && NETWORK_FAULT.test(String(error.code)) ? String(error.code) : null
}

/** Why Discord closed a running connection for good. */
export function closeFailure(code: number): SetupError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return badToken(undefined)
  if (code === GatewayCloseCodes.DisallowedIntents) return disallowedIntents(undefined)
  return new SetupError(`Discord closed the connection for good (code ${code}).`, 'Start the bot again.')
}

/** That Discord no longer accepts the token of a running bot. */
export function rejectedToken(): SetupError {
  return badToken(undefined)
}

function badToken(cause: unknown): SetupError {
  return new SetupError(
    'Discord does not accept the bot’s token.',
    'Copy the token again from https://discord.com/developers/applications (Bot, Reset Token) into DISCORD_TOKEN and start the bot.',
    { cause },
  )
}

function disallowedIntents(cause: unknown): SetupError {
  return new SetupError(
    'Discord does not let this bot read all messages.',
    'Set DISCORD_READ_MESSAGES=false, or switch on "Message Content Intent" for the bot at https://discord.com/developers/applications.',
    { cause },
  )
}
