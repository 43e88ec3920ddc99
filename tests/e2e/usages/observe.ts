import { setTimeout as sleep } from 'node:timers/promises'
import { asSeen, choicesAsSeen, modalAsSeen } from '../../simulator/as-seen.ts'
import type { InteractionHandle } from '../../simulator/person/interaction-handle.ts'
import { type Message, messageFlag } from '../../simulator/state/message.ts'
import type { Actor } from './usage.ts'

const AT_MOST_MS = 30_000
/** Said while the work goes on */
const NOTICE = /will appear here by itself|erscheint hier von selbst/
/** How long to look out for a second reply that must not come. */
const QUIET_MS = 250

/** Everything that came back, each as a person sees it: messages, one modal, or the list of an autocomplete. */
export type Seen = readonly string[]

/** What was there before, and how many messages are waited for */
interface Expected {
  readonly before: Message | null
  readonly replies: number
}

/** What an interaction leads to; what has not come within half a minute is not waited for. */
export async function observe(actor: Actor, handle: InteractionHandle, { before, replies }: Expected): Promise<Seen> {
  const { discord } = actor
  const start = before === null ? '' : contentOf(before)
  const shown = () => {
    const original = handle.message()
    const isNew = original !== null && (original.id !== before?.id || contentOf(original) !== start)
    return isNew && isFinal(original) ? [original] : []
  }
  const modal = () => handle.modal()
  const choices = () => (handle.callback()?.type === 8 ? handle.choices() : null)
  const all = () => {
    const own = [...shown(), ...handle.followUps]
    const elsewhere = messagesAround(actor).filter(
      ({ id }) => BigInt(id) > BigInt(handle.id) && !own.some((each) => each.id === id),
    )
    return [...own, ...elsewhere]
  }
  const anything = () => modal() !== null || choices() !== null || all().length >= replies
  await discord.waitFor(anything, AT_MOST_MS, 'a reply').catch(() => null)
  const given = choices()
  if (given !== null) return [choicesAsSeen(await given)]
  const opened = modal()
  if (opened !== null) return [modalAsSeen(opened)]
  await sleep(QUIET_MS)
  return all().map((message) => asSeen(message, discord.state.channels))
}

function contentOf({ content, components, attachments, edited_timestamp: edited }: Message): string {
  return JSON.stringify([content, components, attachments, edited])
}

/** Public messages of the bot in the actor's channel and in threads below it; a notice that a thread was opened or that it is thinking is none. */
function messagesAround({ discord, channel }: Actor): readonly Message[] {
  const threads = discord.state.channels.filter(({ parentId }) => parentId === channel.id)
  return [channel, ...threads]
    .flatMap((place) => discord.state.messages(place))
    .filter((message) => message.author.id === discord.bot.id && message.type !== 18 && isFinal(message))
}

/** Neither "thinking" nor a notice that it takes a while */
function isFinal({ flags, content }: Message): boolean {
  return (flags & messageFlag.loading) === 0 && !NOTICE.test(content)
}
