import type { Client, DMChannel, NonThreadGuildBasedChannel } from 'discord.js'
import type { Log } from '../../core/shared/log.ts'
import type { Rooms } from '../../core/study/ports.ts'

/** Lets no room send people to a channel that is gone. */
export interface GoneChannels {
  deleted(channel: DMChannel | NonThreadGuildBasedChannel): Promise<void>
  /** Once connected: looks for channels that were deleted while the bot was off */
  deletedMeanwhile(client: Client): Promise<void>
}

export function createGoneChannels(rooms: Rooms, log: Log): GoneChannels {
  async function forget(channelId: string): Promise<void> {
    await rooms.forgetHelpRoom(channelId)
    log('info', 'help-channel-forgotten', { channel: channelId })
  }
  return {
    async deleted({ id }) {
      if ((await rooms.helpRooms()).some(({ roomId }) => roomId === id)) await forget(id)
    },
    async deletedMeanwhile({ guilds, channels }) {
      for (const { roomId, serverId } of await rooms.helpRooms()) {
        // The channels of a server that is out of order are not known just now.
        if (guilds.cache.get(serverId)?.available === true && !channels.cache.has(roomId)) await forget(roomId)
      }
    },
  }
}
