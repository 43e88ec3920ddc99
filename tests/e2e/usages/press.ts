import type { InteractionHandle } from '../../simulator/person/interaction-handle.ts'
import { buttonId } from '../../simulator/read-message.ts'
import { allComponents, type Message } from '../../simulator/state/message.ts'
import type { Actor, Usage } from './usage.ts'

/** Presses the button whose label begins like this. */
export function press({ discord, user }: Actor, message: Message | null, label: string): InteractionHandle {
  if (message === null) throw new Error('There is no message to press on')
  const button = allComponents(message.components).find((each) => String(each['label'] ?? '').startsWith(label))
  return discord.button({ user, message, customId: buttonId(message, String(button?.['label'] ?? label)) })
}

/** What the message with the button has become, or the new one. */
export function pressed(actor: Actor, message: Message, label: string): Promise<Message> {
  return press(actor, message, label).waitForEdit((shown) => shown !== message)
}

/** Fills in the modal that `opened` is answered with. */
export async function fillIn(
  { discord, user }: Actor,
  opened: InteractionHandle,
  values: Readonly<Record<string, string>>,
): Promise<InteractionHandle> {
  await opened.acknowledged
  return discord.modalSubmit({ user, opened, values })
}

type SlashCommand = Omit<Parameters<Actor['discord']['slashCommand']>[0], 'user' | 'channel'>

export function command(actor: Actor, use: SlashCommand): InteractionHandle {
  return actor.discord.slashCommand({ ...use, user: actor.user, channel: actor.channel })
}

/** A usage that is a button on a message. */
export function button(
  label: string,
  covers: readonly string[],
  { on: prepare, shows }: { readonly on: NonNullable<Usage['prepare']>; readonly shows: RegExp },
): Usage {
  return { title: `the button “${label}”`, covers, prepare, use: (actor, before) => press(actor, before, label), shows }
}

type Autocomplete = Omit<Parameters<Actor['discord']['autocomplete']>[0], 'user' | 'channel'>

/** A usage that is the typing of an option. */
export function typing(use: Autocomplete, shows: RegExp): Usage {
  const path = [use.name, use.subcommand].filter((part) => part !== undefined).join(' ')
  return {
    title: `/${path}, typing “${String(use.options?.[use.focused])}” as ${use.focused}`,
    covers: [`suggestions for ${use.focused} of /${path}`],
    use: ({ discord, user, channel }) => discord.autocomplete({ ...use, user, channel }),
    shows,
  }
}
