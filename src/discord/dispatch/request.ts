import type { ChatInputCommandInteraction, Message } from 'discord.js'
import { MessageType } from 'discord.js'
import type { CommandRequest } from '../commands/command.ts'

/** The options of a slash command as plain values. */
export function readCommand(interaction: ChatInputCommandInteraction): CommandRequest {
  const given = interaction.options.data.flatMap(({ name, value }) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return { options: Object.fromEntries(given) }
}

/**
 * The question that a message puts to the bot, empty when it only calls it; `null` when the message is not for the bot. Addressed
 * are direct messages, mentions by name and replies to the bot's own messages, from people only; `@everyone`, roles, other
 * bots, webhooks and Discord's own notices are not.
 */
export function readQuestion(message: Message, botId: string): string | null {
  const fromPerson = !message.author.bot && !message.author.system && message.webhookId === null
  const written = message.type === MessageType.Default || message.type === MessageType.Reply
  if (!fromPerson || !written || !isAddressed(message, botId)) return null
  return withoutMarkup(message.content)
}

function isAddressed(message: Message, botId: string): boolean {
  if (message.guildId === null) return true
  if (message.mentions.users.has(botId)) return true
  return message.mentions.repliedUser?.id === botId && message.content !== ''
}

/** Mentions and custom emoji are Discord's, not words of a question. */
function withoutMarkup(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#|a?:\w+:|\/[\w -]+:)\d+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
