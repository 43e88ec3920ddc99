import type { Check } from '../cli/use-cases.ts'
import type { Config } from '../config/settings.ts'

const ANSWER_MS = 10_000
const PORTAL = 'https://discord.com/developers/applications'

/** Whether Discord can be reached and knows the token; without a token there is nothing to check. */
export async function checkDiscord({ DISCORD_TOKEN, DISCORD_API_URL, DISCORD_READ_MESSAGES }: Config): Promise<Check> {
  const name = 'Discord'
  if (DISCORD_TOKEN === undefined) {
    return { name, ok: true, finding: 'No DISCORD_TOKEN is set: Exocite answers in the terminal only.', remedy: null }
  }
  const answer = await askWhoWeAre(DISCORD_API_URL, DISCORD_TOKEN)
  if (answer instanceof Error) {
    const remedy = 'Check the connection of this machine, and DISCORD_API_URL if you set it.'
    return { name, ok: false, finding: `Discord cannot be reached at ${DISCORD_API_URL} (${answer.message}).`, remedy }
  }
  if (answer.status === 401) {
    const remedy = `Copy the bot's token again from ${PORTAL} into DISCORD_TOKEN.`
    return { name, ok: false, finding: 'Discord does not know the token.', remedy }
  }
  if (!answer.ok) {
    return { name, ok: false, finding: `Discord answered with status ${answer.status}.`, remedy: 'Try again later.' }
  }
  const reading = DISCORD_READ_MESSAGES
    ? `DISCORD_READ_MESSAGES is on: switch on the Message Content intent for the bot at ${PORTAL}.`
    : 'The bot reads only messages that mention it; no privileged intent is needed.'
  return { name, ok: true, finding: `Discord knows the token. ${reading}`, remedy: null }
}

function askWhoWeAre(apiUrl: string, token: string): Promise<Response | Error> {
  return fetch(`${apiUrl.replace(/\/+$/, '')}/v10/users/@me`, {
    headers: { Authorization: `Bot ${token}` },
    signal: AbortSignal.timeout(ANSWER_MS),
  }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
}
