import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  ContextMenuCommandInteraction,
  Message,
  MessageComponentInteraction,
  MessageMentionOptions,
  ModalSubmitInteraction,
  SendableChannels,
} from 'discord.js'
import { ApplicationIntegrationType, MessageFlags, PermissionFlagsBits, type RawFile, Routes } from 'discord.js'
import type { Log } from '../../core/shared/log.ts'
import type { Choice } from '../commands/command.ts'
import type { Placement } from '../controls/control.ts'
import { say } from '../localisation/catalogue.ts'
import { permits } from '../origin.ts'
import { CHOICES_LIMIT } from '../present/limits.ts'
import type { Modal, Reply } from '../reply.ts'
import { createAcknowledging } from './acknowledging.ts'
import { cannotReply, type Delivery, deliver, twiceIfBroken } from './delivery.ts'
import { createFollowUps } from './follow-ups.ts'
import { type MessageBody, messageBodies, modalBody } from './message-body.ts'
import { messageOrigin } from './request.ts'

/** Pings nobody, not even who is replied to. */
export const NO_PINGS: MessageMentionOptions = { parse: [], repliedUser: false }

const TYPING_AFTER_MS = 1_000
/** Discord shows a typing indicator for ten seconds. */
const TYPING_EVERY_MS = 8_000

export type ComponentUse = MessageComponentInteraction | ModalSubmitInteraction
export type Use = ChatInputCommandInteraction | ContextMenuCommandInteraction | ComponentUse

/** Everything that is ever said on Discord goes through here. Nothing rejects. */
export interface Replies {
  /**
   * The first response: "thinking", or for an update silence. Whether it is private cannot be changed later. Resolves when others have
   * theirs, too: work that takes a while comes after them.
   */
  defer(use: Use, placement: Placement): Promise<Delivery>
  /**
   * Puts a reply where the use was deferred to; further messages follow when it is long. What is for everybody is said in the channel when
   * the time to answer is over.
   */
  finish(use: Use, placement: Placement, reply: Reply): Promise<Delivery>
  /** A further message that the person alone sees */
  tell(use: Use, reply: Reply): Promise<Delivery>
  /** The first response to a button or command that asks for words */
  openModal(use: MessageComponentInteraction | ChatInputCommandInteraction, modal: Modal): Promise<Delivery>
  /** Opens a thread at the message that a control stands on */
  openThread(use: ComponentUse, name: string): Promise<Delivery>
  suggest(interaction: AutocompleteInteraction, choices: readonly Choice[]): Promise<Delivery>
  /** Opens a thread at a message; its id is the message's. */
  startThread(message: Message, name: string): Promise<Delivery>
  /** Replies to a message, or speaks in its channel when it is gone, or in its thread. Sent twice, Discord shows it once. */
  answer(message: Message, reply: Reply, where?: 'channel' | 'thread'): Promise<Delivery>
  /** Shows "typing" in the message's channel from the first second until the returned function is called. */
  typing(message: Message): () => void
}

export function createReplies(log: Log): Replies {
  const acknowledging = createAcknowledging()
  const followUps = createFollowUps(log)

  /** As a message of the bot's own, where it may speak, which Discord shows once even if it is sent twice. */
  function speakInChannel(use: Use, parts: readonly Part[]): Promise<Delivery> {
    const { client, channelId } = use
    return sendAll({ client, id: channelId ?? '', replyTo: null }, parts, log)
  }

  function sayForAll(use: Use, reply: Reply): Promise<Delivery> {
    const bodies = messageBodies(reply, { allowed: mayEmbed(use.appPermissions.bitfield), required: false })
    return maySpeak(use) ? speakInChannel(use, partsOf(use.id, bodies, [])) : followUps(use, bodies, false)
  }

  return {
    async defer(use, placement) {
      const options = placement === 'private' ? { flags: MessageFlags.Ephemeral as const } : {}
      const updates = placement === 'update' && (use.isMessageComponent() || use.isModalSubmit())
      const first = () => (updates ? use.deferUpdate() : use.deferReply(options))
      const delivery = await acknowledging.first(() => deliver(() => twiceIfBroken<unknown>(first), 'defer', log))
      await acknowledging.quiet()
      return delivery
    },

    async finish(use, placement, reply) {
      const rights = use.appPermissions.bitfield
      const { text, files, described } = withFiles(reply, rights, use.locale)
      const frames = { allowed: mayEmbed(rights), required: placement === 'update' && isFramed(use) }
      const bodies = messageBodies({ ...reply, text }, frames)
      const [first, ...more] = bodies
      // The token in the address is enough.
      const original = Routes.webhookMessage(use.applicationId, use.token)
      const body = { ...first, ...listed(files), ...described }
      const edit = () => use.client.rest.patch(original, { body, files, auth: false })
      const delivery = await deliver(() => twiceIfBroken(edit), 'edit', log)
      if (delivery === 'expired' && placement === 'public' && maySpeak(use)) {
        const bodies = messageBodies({ ...reply, text }, { ...frames, required: false })
        return speakInChannel(use, partsOf(use.id, bodies, files))
      }
      if (delivery !== 'delivered') return delivery
      const rest =
        placement === 'public' && maySpeak(use)
          ? await speakInChannel(use, partsOf(use.id, bodies, []).slice(1))
          : await followUps(use, more, placement === 'private')
      return rest !== 'delivered' || reply.thenForAll === undefined ? rest : sayForAll(use, reply.thenForAll)
    },

    tell(use, reply) {
      return followUps(use, messageBodies(reply, { allowed: false, required: false }), true)
    },

    openModal(use, modal) {
      const show = () => twiceIfBroken(() => use.showModal(modalBody(modal)))
      return acknowledging.first(() => deliver(show, 'modal', log))
    },

    openThread(use, name) {
      const route = Routes.threads(use.channelId ?? '', use.message?.id)
      return deliver(() => use.client.rest.post(route, { body: { name } }), 'thread', log)
    },

    suggest(interaction, choices) {
      const respond = () => interaction.respond(choices.slice(0, CHOICES_LIMIT))
      return acknowledging.first(() => deliver(respond, 'suggest', log))
    },

    startThread(message, name) {
      const route = Routes.threads(message.channelId, message.id)
      return deliver(() => message.client.rest.post(route, { body: { name } }), 'thread', log)
    },

    answer(message, reply, where = 'channel') {
      const channel = sendableChannel(message)
      if (channel === null) return Promise.resolve('gone')
      const { appPermissions: rights, locale } = messageOrigin(message)
      if (!maySend(message, where)) return Promise.resolve('forbidden')
      const { text, files } = withFiles(reply, rights, locale)
      const bodies = messageBodies({ ...reply, text }, { allowed: mayEmbed(rights), required: false })
      const { client } = channel
      const inThread = { client, id: message.id, replyTo: null }
      return sendAll(
        where === 'thread' ? inThread : { client, id: channel.id, replyTo: message.id },
        partsOf(message.id, bodies, files),
        log,
      )
    },

    typing(message) {
      const channel = sendableChannel(message)
      if (channel === null || !maySend(message, 'channel')) return () => {}
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

/** Whether the bot may show frames */
export function mayEmbed(rights: bigint): boolean {
  return permits(rights, PermissionFlagsBits.EmbedLinks)
}

/** Files by name: then they take the place of those of an earlier try, whose answer got lost. */
function listed(files: readonly RawFile[]): object {
  return files.length === 0 ? {} : { attachments: files.map(({ name }, i) => ({ id: String(i), filename: name })) }
}

/** Whether the bot may answer a message. Asked before: Discord bars who is refused too often. */
function maySend(message: Message, where: 'channel' | 'thread'): boolean {
  if (message.guildId === null) return true
  const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits
  const speak = where === 'thread' || message.channel.isThread() ? SendMessagesInThreads : SendMessages
  return permits(messageOrigin(message).appPermissions, ViewChannel | speak)
}

/** Whether the bot may say something where it is used, without being used. */
function maySpeak({ channel, channelId, appPermissions, authorizingIntegrationOwners: owners }: Use): boolean {
  if (owners[ApplicationIntegrationType.GuildInstall] === undefined || channelId === null) return false
  const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits
  const speak = channel?.isThread() === true ? SendMessagesInThreads : SendMessages
  return channel?.isSendable() === true && permits(appPermissions.bitfield, ViewChannel | speak)
}

function isFramed(use: Use): boolean {
  if (!use.isMessageComponent() && !use.isModalSubmit()) return false
  return use.message?.flags.has(MessageFlags.IsComponentsV2) === true
}

/** What goes into a message's body so that its files have their descriptions */
interface DescribedFiles {
  readonly attachments?: readonly { readonly id: string; readonly description: string }[]
}

/** Text and files of a reply; where no files may be attached, the text says so. */
export function withFiles(
  { text, files = [] }: Reply,
  rights: bigint,
  locale: string,
): { readonly text: string; readonly files: RawFile[]; readonly described: DescribedFiles } {
  if (files.length === 0) return { text, files: [], described: {} }
  if (!permits(rights, PermissionFlagsBits.AttachFiles))
    return { text: `${text}\n\n-# ${say(locale, 'noFilesHere')}`, files: [], described: {} }
  const attachments = files.flatMap(({ alt }, id) => (alt === undefined ? [] : [{ id: String(id), description: alt }]))
  return {
    text,
    files: files.map(({ name, content }) => ({ name, data: Buffer.from(content) })),
    described: attachments.length === 0 ? {} : { attachments },
  }
}

/** discord.js gives no channel, against its types, once the channel has been deleted. */
function sendableChannel(message: Message): SendableChannels | null {
  const channel: Message['channel'] | null = message.channel
  return channel?.isSendable() === true ? channel : null
}

/** Where messages go, and what the first of them replies to */
interface Place extends Pick<SendableChannels, 'client' | 'id'> {
  readonly replyTo: string | null
}

interface Part {
  readonly body: object
  readonly files: RawFile[]
}

/** Bodies as messages that Discord shows once, however often they are sent; the id is that of what they answer. */
function partsOf(id: string, bodies: readonly MessageBody[], files: RawFile[]): readonly Part[] {
  return bodies.map((body, i) => ({
    body: { ...body, nonce: `${id}-${i}`, enforce_nonce: true },
    files: i === 0 ? files : [],
  }))
}

/** Messages one after the other, until one is not delivered. */
async function sendAll(place: Place, parts: readonly Part[], log: Log): Promise<Delivery> {
  for (const [i, part] of parts.entries()) {
    const to = i === 0 ? place : { ...place, replyTo: null }
    const delivery = await deliver(() => send(to, part), 'send', log)
    if (delivery !== 'delivered') return delivery
  }
  return 'delivered'
}

/** One message with an enforced nonce, as a reply where that is possible. */
async function send({ client, id, replyTo }: Place, part: Part): Promise<void> {
  const post = (body: object) =>
    twiceIfBroken(() => client.rest.post(Routes.channelMessages(id), { body, files: part.files }))
  if (replyTo !== null) {
    const allowed_mentions = { parse: [], replied_user: false }
    try {
      await post({ ...part.body, allowed_mentions, message_reference: { message_id: replyTo } })
      return
    } catch (error) {
      if (!cannotReply(error)) throw error
    }
  }
  await post(part.body)
}
