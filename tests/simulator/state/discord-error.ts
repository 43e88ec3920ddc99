import type { JsonObject } from './json.ts'

/** An answer with status >= 400 in Discord's error shape. `problem` is set when the bot broke a rule rather than met a state. */
export class DiscordError extends Error {
  readonly status: number
  readonly code: number
  readonly errors: JsonObject | null
  readonly problem: string | null

  constructor(status: number, code: number, message: string, rule?: { errors?: JsonObject; problem: string | null }) {
    super(message)
    this.status = status
    this.code = code
    this.errors = rule?.errors ?? null
    this.problem = rule?.problem ?? null
  }

  body(): JsonObject {
    return { message: this.message, code: this.code, ...(this.errors ? { errors: this.errors } : {}) }
  }
}

/** 50035 with the offending place as Discord nests it: `embeds.0.title` becomes {embeds: {0: {title: {_errors: […]}}}}. */
export function invalidForm(path: string, problem: string): DiscordError {
  const rule = { errors: nestedError(path, problem), problem: `${path || 'body'}: ${problem}` }
  return new DiscordError(400, 50_035, 'Invalid Form Body', rule)
}

/** A 50035 that a correct bot can meet too, such as a reply to a message deleted meanwhile. */
export function invalidByNow(path: string, problem: string): DiscordError {
  return new DiscordError(400, 50_035, 'Invalid Form Body', { errors: nestedError(path, problem), problem: null })
}

function nestedError(path: string, problem: string): JsonObject {
  const leaf: JsonObject = { _errors: [{ code: 'BASE_TYPE_INVALID', message: problem }] }
  return path
    .split('.')
    .filter((part) => part !== '')
    .reverse()
    .reduce<JsonObject>((inner, part) => ({ [part]: inner }), leaf)
}

export function emptyMessage(): DiscordError {
  return new DiscordError(400, 50_006, 'Cannot send an empty message', { problem: 'the message is empty' })
}

export const notFound = {
  channel: () => new DiscordError(404, 10_003, 'Unknown Channel'),
  guild: () => new DiscordError(404, 10_004, 'Unknown Guild'),
  message: () => new DiscordError(404, 10_008, 'Unknown Message'),
  user: () => new DiscordError(404, 10_013, 'Unknown User'),
  webhook: () => new DiscordError(404, 10_015, 'Unknown Webhook'),
  interaction: () => new DiscordError(404, 10_062, 'Unknown interaction'),
  command: () => new DiscordError(404, 10_063, 'Unknown application command'),
}

export const refused = {
  access: () => new DiscordError(403, 50_001, 'Missing Access'),
  permissions: () => new DiscordError(403, 50_013, 'Missing Permissions'),
  othersMessage: () => new DiscordError(403, 50_005, 'Cannot edit a message authored by another user'),
  reader: () => new DiscordError(403, 50_007, 'Cannot send messages to this user'),
  reply: () => new DiscordError(400, 160_002, 'Cannot reply without permission to read message history'),
  secondThread: () => new DiscordError(400, 160_004, 'A thread has already been created for this message'),
  archivedThread: () => new DiscordError(400, 50_083, 'Thread is archived'),
  acknowledged: () => new DiscordError(400, 40_060, 'Interaction has already been acknowledged.'),
  webhookToken: () => new DiscordError(401, 50_027, 'Invalid Webhook Token'),
  followUps: () => new DiscordError(400, 40_094, 'Maximum number of follow up messages has been reached'),
  tooLarge: (problem: string) => new DiscordError(413, 40_005, 'Request entity too large', { problem }),
}
