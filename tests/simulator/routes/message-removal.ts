import { intent } from '../gateway/intents.ts'
import type { Call } from '../http/router.ts'
import type { Message } from '../state/message.ts'

/** Takes a message away, whoever wrote it, and tells the gateway. */
export function removeMessage(call: Pick<Call, 'world' | 'gateway'>, message: Message): void {
  const { world, gateway } = call
  const channel = world.channels.get(message.channel_id)
  world.messages.delete(message.id)
  const index = channel?.messageIds.indexOf(message.id) ?? -1
  if (channel && index >= 0) {
    channel.messageIds.splice(index, 1)
    const place = { id: message.id, channel_id: channel.id, ...(channel.guildId ? { guild_id: channel.guildId } : {}) }
    gateway.dispatch('MESSAGE_DELETE', place, channel.guildId ? intent.guildMessages : intent.directMessages)
  }
  world.changed()
}
