import {
  type APIMessage,
  ChannelType,
  type Client,
  DiscordAPIError,
  Locale,
  PermissionFlagsBits,
  PermissionsBitField,
  RESTJSONErrorCodes,
  Routes,
  SnowflakeUtil,
} from 'discord.js'
import type { Log } from '../../core/shared/log.ts'
import type { Announcer, Posted } from '../announcer.ts'
import { permits } from '../origin.ts'
import type { Reply } from '../reply.ts'
import { deliver, twiceIfBroken } from './delivery.ts'
import { messageBodies } from './message-body.ts'
import { mayEmbed, withFiles } from './replies.ts'

/** How many messages are looked through for one: all that Discord gives at once */
const READ_BACK = 100

/** Speaks through a client that is connected. */
export function createAnnouncer(client: Client, log: Log): Announcer {
  /** Discord gives the rights of a thread through its channel. Unknown ones, as in direct messages, are the usual ones. */
  function rightsIn(roomId: string): bigint {
    const channel = client.channels.cache.get(roomId)
    if (channel === undefined || channel.isDMBased()) return PermissionsBitField.Default
    return channel.guild.members.me?.permissionsIn(channel).bitfield ?? 0n
  }

  function localeOf(roomId: string): string {
    const channel = client.channels.cache.get(roomId)
    return channel === undefined || channel.isDMBased() ? Locale.EnglishGB : channel.guild.preferredLocale
  }

  function messageOf(roomId: string, reply: Reply, isFramed: boolean) {
    const rights = rightsIn(roomId)
    const { text, files, described } = withFiles(reply, rights, localeOf(roomId))
    const [body] = messageBodies({ ...reply, text }, { allowed: mayEmbed(rights), required: isFramed })
    return { body: { ...body, ...described }, files }
  }

  return {
    post(roomId, reply, nonce) {
      const { body, files } = messageOf(roomId, reply, false)
      const route = Routes.channelMessages(roomId)
      const send = () => client.rest.post(route, { body: { ...body, nonce, enforce_nonce: true }, files })
      return posted(() => twiceIfBroken(send), 'post', log)
    },

    async find(roomId, mark, since) {
      if (!permits(rightsIn(roomId), PermissionFlagsBits.ReadMessageHistory)) return { found: 'unknown', id: null }
      const query = new URLSearchParams({ limit: String(READ_BACK), after: String(firstIdAt(since)) })
      let messages: readonly APIMessage[] = []
      const read = async () => {
        messages = (await client.rest.get(Routes.channelMessages(roomId), { query })) as readonly APIMessage[]
      }
      if ((await deliver(read, 'read-back', log)) !== 'delivered') return { found: 'unknown', id: null }
      const message = messages.find((each) => each.author.id === client.user?.id && bears(each, mark))
      return message === undefined ? { found: 'no', id: null } : { found: 'yes', id: message.id }
    },

    edit(roomId, messageId, reply) {
      const route = Routes.channelMessage(roomId, messageId)
      const edit = (isFramed: boolean) => {
        const { body, files } = messageOf(roomId, reply, isFramed)
        return twiceIfBroken(() => client.rest.patch(route, { body, files }))
      }
      const edited = () =>
        edit(false).catch((error: unknown) => {
          // A message that has a frame may not lose it, and only Discord knows whether it has one.
          if (hasKeptFrame(error)) return edit(true)
          throw error
        })
      return deliver(edited, 'edit', log)
    },

    openThread(roomId, name, messageId) {
      const body = messageId === null ? { name, type: ChannelType.PublicThread } : { name }
      const route = messageId === null ? Routes.threads(roomId) : Routes.threads(roomId, messageId)
      const opened = posted(() => client.rest.post(route, { body }), 'thread', log)
      // The thread at a message has the message's id, also when it was there already.
      return messageId === null ? opened : opened.then((thread) => withId(thread, messageId))
    },
  }
}

function bears({ components, attachments }: APIMessage, mark: string): boolean {
  return (
    attachments.some(({ filename }) => filename === mark) ||
    JSON.stringify(components ?? []).includes(`"custom_id":${JSON.stringify(mark)}`)
  )
}

/** Ids grow with time. */
function firstIdAt(time: number): bigint {
  return SnowflakeUtil.generate({ timestamp: time, increment: 0n, processId: 0n, workerId: 0n }) - 1n
}

function withId(posted: Posted, id: string): Posted {
  return posted.delivery === 'delivered' ? { delivery: 'delivered', id } : posted
}

function hasKeptFrame(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType
}

async function posted(call: () => Promise<unknown>, event: string, log: Log): Promise<Posted> {
  let id = ''
  const send = async () => {
    id = ((await call()) as { readonly id: string }).id
  }
  const delivery = await deliver(send, event, log)
  return delivery === 'delivered' ? { delivery, id } : { delivery, id: null }
}
