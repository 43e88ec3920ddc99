import type { InteractionHandle } from '../../simulator/person/interaction-handle.ts'
import type { SaidHandle } from '../../simulator/person/say.ts'
import type { Simulator } from '../../simulator/simulator.ts'
import type { Message } from '../../simulator/state/message.ts'
import type { Channel, User } from '../../simulator/state/world.ts'

/** Who uses something, in a channel that nobody else has been in. */
export interface Actor {
  readonly discord: Simulator
  readonly user: User
  readonly channel: Channel
}

/** One way to use the bot, with everything that has to be there before. */
export interface Usage {
  /** As a person would tell it: "/ask question: …", "the button Context" */
  readonly title: string
  /** What it is an end-to-end test of; see {@link everythingThatCanBeUsed} */
  readonly covers: readonly string[]
  /** Brings about the message that the use begins with; default: there is none */
  readonly prepare?: (actor: Actor) => Promise<Message>
  readonly use: (actor: Actor, before: Message | null) => Promise<InteractionHandle> | InteractionHandle
  /** What stands in the reply when it is right */
  readonly shows: RegExp
  /** Whether chance has a hand in what the reply says, so that it cannot be kept */
  readonly varies?: boolean
  /** How many messages the reply consists of; default 1 */
  readonly replies?: number
}

/** One way to say something to the bot. */
export interface Saying extends Pick<Usage, 'title' | 'shows'> {
  readonly say: (actor: Actor) => SaidHandle
}

/** The permission bit “Manage Server” */
export const MANAGER = 1n << 5n

/** Somebody new, in a channel of their own. */
export function newActor(discord: Simulator): Actor {
  return { discord, user: discord.addUser('Ada'), channel: discord.addChannel({ name: 'questions' }) }
}
