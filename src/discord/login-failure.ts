import { DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js'
import { SetupError } from '../core/shared/errors.ts'

/** Turns what discord.js rejects a login with into what the operator can do about it; other errors stay as they are. */
export function loginFailure(error: unknown, apiUrl: string): unknown {
  if (!(error instanceof Error)) return error
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return badToken(error)
  if (error.message === 'Authentication failed') return badToken(error)
  if (error.message === 'Used disallowed intents') return disallowedIntents(error)
  if (
    'code' in error &&
    /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ECONNRESET|ETIMEDOUT|UND_ERR_)/.test(String(error.code))
  ) {
    return new SetupError(
      `Discord could not be reached at ${apiUrl}.`,
      'Check the network connection, and DISCORD_API_URL if it is set.',
      { cause: error },
    )
  }
  return error
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
