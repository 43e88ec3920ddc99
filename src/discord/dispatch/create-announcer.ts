import {
  ChannelType,
  type Client,
  DiscordAPIError,
  Locale,
  PermissionsBitField,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js'
import type { Log } from '../../core/shared/log.ts'
import type { Announcer, Posted } from '../announcer.ts'
import type { Reply } from '../reply.ts'
import { deliver, twiceIfBroken } from './delivery.ts'
import { messageBodies } from './message-body.ts'
import { mayEmbed, withFiles } from './replies.ts'

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
    const { text, files } = withFiles(reply, rights, localeOf(roomId))
    const [body] = messageBodies({ ...reply, text }, { allowed: mayEmbed(rights), required: isFramed })
    return { body, files }
  }

  return {
    post(roomId, reply, nonce) {
      const { body, files } = messageOf(roomId, reply, false)
      const route = Routes.channelMessages(roomId)
      const send = () => client.rest.post(route, { body: { ...body, nonce, enforce_nonce: true }, files })
      return posted(() => twiceIfBroken(send), 'post', log)
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
      return posted(() => client.rest.post(route, { body }), 'thread', log)
    },
  }
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
