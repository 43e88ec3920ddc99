import type { Origin } from './origin.ts'
import type { UseCases } from './use-cases.ts'

/** Notes to which server a room and its channel belong, so that they can be forgotten with it. Where the bot is no member it never leaves. */
export async function noteRooms({ saved, log }: UseCases, origin: Origin): Promise<void> {
  const { roomId, settingsRoomId, serverId, botIsMember } = origin
  if (serverId === null || !botIsMember) return
  try {
    for (const id of new Set([roomId, settingsRoomId])) await saved.rooms.belongsTo(id, serverId)
  } catch (error) {
    log('error', 'note-room', { error })
  }
}
