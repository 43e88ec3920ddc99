import type { Check } from '../cli/use-cases.ts'
import type { Config } from '../config/settings.ts'
import { readVersion } from './version.ts'

const ANSWER_MS = 10_000
const PORTAL = 'https://discord.com/developers/applications'
const NAME = 'Discord'
/** The flags of an application that has been granted the content of messages: in any number of servers, or in few */
const MESSAGE_CONTENT = (1 << 18) | (1 << 19)

const WITHOUT_READING =
  'The bot reads only messages that mention it, replies to it and direct messages; no privileged intent is needed. ' +
  'The optional Message Content intent would let it answer plain messages in study channels, follow-ups in its threads without a mention, ' +
  'and forum posts, where /room set allows that.'
const WITH_READING =
  'With the Message Content intent it also answers plain messages in study channels, follow-ups in its threads and forum posts, ' +
  'where /room set allows that.'
const OTHERS = 'The intents for members and presence would add nothing and are never asked for.'

/** Whether Discord can be reached, knows the token and grants what the settings ask for; without a token there is nothing to check. */
export async function checkDiscord({ DISCORD_TOKEN, DISCORD_API_URL, DISCORD_READ_MESSAGES }: Config): Promise<Check> {
  if (DISCORD_TOKEN === undefined) {
    return passed('No DISCORD_TOKEN is set: Exocite answers in the terminal only.')
  }
  const answer = await ask(DISCORD_API_URL, 'users/@me', DISCORD_TOKEN)
  if (answer instanceof Error) {
    const remedy = 'Check the connection of this machine, and DISCORD_API_URL if you set it.'
    return failed(`Discord cannot be reached at ${DISCORD_API_URL} (${answer.message}).`, remedy)
  }
  if (answer.status === 401) {
    return failed('Discord does not know the token.', `Copy the bot's token again from ${PORTAL} into DISCORD_TOKEN.`)
  }
  if (!answer.ok) return failed(`Discord answered with status ${answer.status}.`, 'Try again later.')
  if (!DISCORD_READ_MESSAGES) return passed(`Discord knows the token. ${WITHOUT_READING} ${OTHERS}`)
  return (await isGrantedContent(DISCORD_API_URL, DISCORD_TOKEN)) === false
    ? failed(
        'DISCORD_READ_MESSAGES is on, but Discord does not grant the bot the content of messages.',
        `Switch on "Message Content Intent" for the bot at ${PORTAL}, or set DISCORD_READ_MESSAGES=false.`,
      )
    : passed(`Discord knows the token. ${WITH_READING} ${OTHERS}`)
}

/** `null` when Discord does not say. */
async function isGrantedContent(apiUrl: string, token: string): Promise<boolean | null> {
  const answer = await ask(apiUrl, 'applications/@me', token)
  if (answer instanceof Error || !answer.ok) return null
  const application: unknown = await answer.json().catch(() => null)
  if (typeof application !== 'object' || application === null || !('flags' in application)) return null
  return typeof application.flags === 'number' ? (application.flags & MESSAGE_CONTENT) !== 0 : null
}

function passed(finding: string): Check {
  return { name: NAME, ok: true, finding, remedy: null }
}

function failed(finding: string, remedy: string): Check {
  return { name: NAME, ok: false, finding, remedy }
}

/** Discord turns away who does not say that it is a bot, and which. */
async function ask(apiUrl: string, path: string, token: string): Promise<Response | Error> {
  const agent = `DiscordBot (exocite, ${await readVersion()})`
  return fetch(`${apiUrl.replace(/\/+$/, '')}/v10/${path}`, {
    headers: { Authorization: `Bot ${token}`, 'User-Agent': agent },
    signal: AbortSignal.timeout(ANSWER_MS),
  }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
}
