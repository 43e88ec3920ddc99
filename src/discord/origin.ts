/** Who asks, where, and what may be done there; free of Discord's own objects. Ids are Discord's. */
export interface Origin {
  readonly learnerId: string
  /** The channel, thread or direct conversation */
  readonly roomId: string
  /** The channel that a thread belongs to; else `roomId` itself. What is set for it holds in its threads, too. */
  readonly settingsRoomId: string
  /** `null` outside servers */
  readonly serverId: string | null
  /** A room in which what was said before counts: a thread, or the person's own conversation with the bot; else `null` */
  readonly conversationId: string | null
  /** The person's language as Discord names it, e.g. "en-GB" */
  readonly locale: string
  /** Permission bits of the person at this moment; none outside servers */
  readonly memberPermissions: bigint
  /** Permission bits of the bot in this room */
  readonly appPermissions: bigint
  /** Whether the bot itself is here; `false` where only the person has installed it */
  readonly botIsMember: boolean
}

/** Whether `bits` hold every permission of `wanted`; administrators have all. */
export function permits(bits: bigint, wanted: bigint): boolean {
  return (bits & ADMINISTRATOR) !== 0n || (bits & wanted) === wanted
}

const ADMINISTRATOR = 1n << 3n
