import type { Client, Guild } from 'discord.js'
import type { Log } from '../../core/shared/log.ts'
import type { Rooms } from '../../core/study/ports.ts'

/** Forgets what is kept about the rooms of servers that the bot has left. */
export interface LeftServers {
  /** The bot was removed from a server; one that is merely out of order comes back and keeps everything */
  left(guild: Guild): Promise<void>
  /** Once connected: looks for servers that were left while the bot was off */
  leftMeanwhile(client: Client): Promise<void>
}

export function createLeftServers(rooms: Rooms, log: Log): LeftServers {
  async function forget(serverId: string, roomIds: readonly string[]): Promise<void> {
    await rooms.deleteServer(serverId, roomIds)
    log('info', 'server-forgotten', { server: serverId })
  }
  return {
    left: (guild) => forget(guild.id, [...guild.channels.cache.keys()]),
    async leftMeanwhile({ guilds }) {
      // Those that are out of order just now are listed, too.
      const gone = (await rooms.servers()).filter((id) => !guilds.cache.has(id))
      for (const id of gone) await forget(id, [])
    },
  }
}
