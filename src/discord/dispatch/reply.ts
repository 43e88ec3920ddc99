import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Message,
  MessageMentionOptions,
  SendableChannels,
} from 'discord.js'
import { MessageFlags, Routes } from 'discord.js'
import type { Log } from '../../core/shared/log.ts'
import type { Choice } from '../commands/command.ts'
import { CHOICES_LIMIT } from '../present/limits.ts'
import { splitMessage } from '../present/split-message.ts'
import { cannotReply, type Delivery, deliver, twiceIfBroken } from './delivery.ts'

/** Pings nobody, not even who is replied to. */
export const NO_PINGS: MessageMentionOptions = { parse: [], repliedUser: false }

const TYPING_AFTER_MS = 1_000
/** Discord shows a typing indicator for ten seconds. */
const TYPING_EVERY_MS = 8_000

/** Everything that is ever said on Discord goes through here. Nothing rejects. */
export interface Replies {
  /** The first response to a slash command: "thinking". Whether it is private cannot be changed later. */
  defer(interaction: ChatInputCommandInteraction, isPrivate: boolean): Promise<Delivery>
  /** Puts `text` in the place of what a deferred command shows; further messages follow when it is long. */
  edit(interaction: ChatInputCommandInteraction, isPrivate: boolean, text: string): Promise<Delivery>
  suggest(interaction: AutocompleteInteraction, choices: readonly Choice[]): Promise<Delivery>
  /** Replies to a message, or speaks in its channel when it is gone. Sent twice, Discord shows it once. */
  answer(message: Message, text: string): Promise<Delivery>
  /** Shows "typing" in the message's channel from the first second until the returned function is called. */
  typing(message: Message): () => void
}

export function createReplies(log: Log): Replies {
  return {
    defer(interaction, isPrivate) {
      const options = isPrivate ? { flags: MessageFlags.Ephemeral as const } : {}
      return deliver(() => twiceIfBroken(() => interaction.deferReply(options)), 'defer', log)
    },

    // Not through the interaction: after a first response whose answer got lost it does not know that it is deferred.
    async edit(interaction, isPrivate, text) {
      const [first = '', ...more] = splitMessage(text)
      const { applicationId, token, client } = interaction
      const request = (content: string, flags = {}) => ({
        body: { content, allowed_mentions: { parse: [] }, ...flags },
        // The token in the address is enough.
        auth: false,
      })
      const original = Routes.webhookMessage(applicationId, token)
      const edit = () => twiceIfBroken(() => client.rest.patch(original, request(first)))
      let delivery = await deliver(edit, 'edit', log)
      for (const content of more) {
        if (delivery !== 'delivered') break
        const followUp = request(content, isPrivate ? { flags: MessageFlags.Ephemeral } : {})
        delivery = await deliver(
          () => client.rest.post(Routes.webhook(applicationId, token), followUp),
          'follow-up',
          log,
        )
      }
      return delivery
    },

    suggest(interaction, choices) {
      return deliver(() => interaction.respond(choices.slice(0, CHOICES_LIMIT)), 'suggest', log)
    },

    async answer(message, text) {
      const channel = sendableChannel(message)
      if (channel === null) return 'gone'
      let delivery: Delivery = 'delivered'
      for (const [i, content] of splitMessage(text).entries()) {
        const part = { content, nonce: `${message.id}-${i}` }
        const replyTo = i === 0 ? message.id : null
        delivery = await deliver(() => send(channel, part, replyTo), 'send', log)
        if (delivery !== 'delivered') break
      }
      return delivery
    },

    typing(message) {
      const channel = sendableChannel(message)
      if (channel === null) return () => {}
      const show = () => void deliver(() => channel.sendTyping(), 'typing', log)
      let every: NodeJS.Timeout | undefined
      const first = setTimeout(() => {
        show()
        every = setInterval(show, TYPING_EVERY_MS)
      }, TYPING_AFTER_MS)
      return () => {
        clearTimeout(first)
        clearInterval(every)
      }
    },
  }
}

/** discord.js gives no channel, against its types, once the channel has been deleted. */
function sendableChannel(message: Message): SendableChannels | null {
  const channel: Message['channel'] | null = message.channel
  return channel?.isSendable() === true ? channel : null
}

/** One message with an enforced nonce, as a reply where that is possible. */
async function send(
  channel: SendableChannels,
  part: { readonly content: string; readonly nonce: string },
  replyTo: string | null,
): Promise<void> {
  const body = { ...part, enforceNonce: true, allowedMentions: NO_PINGS }
  if (replyTo !== null) {
    try {
      await twiceIfBroken<unknown>(() => channel.send({ ...body, reply: { messageReference: replyTo } }))
      return
    } catch (error) {
      if (!cannotReply(error)) throw error
    }
  }
  await twiceIfBroken<unknown>(() => channel.send(body))
}
