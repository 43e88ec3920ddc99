import { intent } from './gateway/intents.ts'
import type { InteractionHandle } from './person/interaction-handle.ts'
import { ordinaryPerson, type Person, type Stage } from './person/interaction-start.ts'
import type { OptionValues } from './person/option-values.ts'
import { type SaidHandle, say } from './person/say.ts'
import { type ModalValues, submitModal } from './person/submit-modal.ts'
import { useCommand, useMessageMenu } from './person/use-command.ts'
import { chooseValues, pressButton } from './person/use-component.ts'
import { directChannel } from './routes/channel-routes.ts'
import { addChannel } from './state/inhabitants.ts'
import type { Message } from './state/message.ts'
import { wireChannel } from './state/wire.ts'
import type { Channel, Guild, User, World } from './state/world.ts'

/** Who does it and where. Default: the first user in the first server's first channel, with an ordinary member's rights. */
export interface Whereabouts {
  readonly user?: User
  readonly channel?: Channel
  readonly guild?: Guild
  /** In the person's direct messages with the bot. */
  readonly dm?: boolean
  readonly locale?: string
  readonly memberPermissions?: bigint
  readonly appPermissions?: bigint
  readonly userInstalled?: boolean
  /** As somebody who talks to Discord without its client, or whose client is out of date: nothing is checked. */
  readonly forged?: boolean
}

export interface SlashCommand extends Whereabouts {
  readonly name: string
  readonly group?: string
  readonly subcommand?: string
  readonly options?: OptionValues
}

export interface Autocomplete extends SlashCommand {
  /** The option being typed; its text so far stands in `options`. */
  readonly focused: string
}

export interface OnMessage extends Whereabouts {
  readonly message: Message
  readonly customId: string
}

export interface ForumPost {
  readonly forum: Channel
  readonly user?: User
  readonly title: string
  readonly content: string
}

export interface Say extends Pick<Whereabouts, 'user' | 'channel' | 'dm'> {
  readonly content: string
  readonly mentions?: readonly User[]
  readonly replyTo?: Message
  /** Default true, as in the client. */
  readonly pingReply?: boolean
  readonly mentionRoles?: readonly string[]
  readonly mentionEveryone?: boolean
  readonly webhook?: boolean
  readonly type?: number
}

/** What people can do. Everything throws when the Discord client would not let them. */
export interface People {
  slashCommand(use: SlashCommand): InteractionHandle
  autocomplete(use: Autocomplete): InteractionHandle
  messageContextMenu(use: Whereabouts & { readonly name: string; readonly target: Message }): InteractionHandle
  button(use: OnMessage): InteractionHandle
  select(use: OnMessage & { readonly values: readonly string[] }): InteractionHandle
  modalSubmit(
    use: Whereabouts & { readonly opened: InteractionHandle; readonly values: ModalValues },
  ): InteractionHandle
  say(saying: Say): SaidHandle
  /** Opens a post in a forum: a thread whose first message has its id. */
  forumPost(post: ForumPost): SaidHandle
  /** The direct-message channel with a person, made on first use. */
  dmChannel(user: User): Channel
}

interface Defaults {
  readonly user: User
  readonly channel: Channel
}

function channelFor(world: World, where: Whereabouts, user: User, fallback: Channel): Channel {
  if (where.channel !== undefined) return where.channel
  if (where.dm === true) return directChannel(world, user)
  if (where.guild === undefined) return fallback
  const guildId = where.guild.id
  const first = [...world.channels.values()].find((channel) => channel.guildId === guildId)
  if (first === undefined) throw new Error(`The server ${where.guild.name} has no channel`)
  return first
}

/** Without a place the one meant is where the message stands. */
function onMessage<T extends OnMessage>(world: World, use: T): T {
  const channel = world.channels.get(use.message.channel_id)
  return use.channel === undefined && channel !== undefined ? { ...use, channel } : use
}

const plainSaying = {
  mentions: [],
  replyTo: null,
  pingReply: true,
  mentionRoles: [],
  mentionEveryone: false,
  webhook: false,
  type: null,
}

export function createPeople(stage: Stage, defaults: Defaults): People {
  const { world, gateway } = stage
  const personOf = (where: Whereabouts): Person => {
    const user = where.user ?? defaults.user
    return {
      user,
      channel: channelFor(world, where, user, defaults.channel),
      locale: where.locale ?? ordinaryPerson.locale,
      memberPermissions: where.memberPermissions ?? ordinaryPerson.memberPermissions,
      appPermissions: where.appPermissions ?? ordinaryPerson.appPermissions,
      userInstalled: where.userInstalled ?? false,
    }
  }
  const command = (use: SlashCommand, focused: string | null) =>
    useCommand(stage, personOf(use), {
      name: use.name,
      group: use.group ?? null,
      subcommand: use.subcommand ?? null,
      options: use.options ?? {},
      focused,
      forged: use.forged ?? false,
    })
  const submit: People['modalSubmit'] = (use) => {
    const opened = world.interactions.get(use.opened.token)
    if (opened === undefined) throw new Error('The modal belongs to no interaction of this simulator')
    const channel = world.channels.get(opened.channelId)
    const where = use.channel === undefined && channel !== undefined ? { ...use, channel } : use
    return submitModal(stage, personOf({ user: opened.user, ...where }), opened, use.values)
  }
  return {
    slashCommand: (use) => command(use, null),
    autocomplete: (use) => command(use, use.focused),
    messageContextMenu: (use) => {
      const channel = world.channels.get(use.target.channel_id)
      const where = use.channel === undefined && channel !== undefined ? { ...use, channel } : use
      return useMessageMenu(stage, personOf(where), use.name, use.target)
    },
    button: (use) => pressButton(stage, personOf(onMessage(world, use)), { forged: false, ...use }),
    select: (use) => chooseValues(stage, personOf(onMessage(world, use)), use),
    modalSubmit: submit,
    say: (saying) => {
      const user = saying.user ?? defaults.user
      return say(stage, {
        user,
        channel: channelFor(world, saying, user, defaults.channel),
        content: saying.content,
        mentions: saying.mentions ?? [],
        replyTo: saying.replyTo ?? null,
        pingReply: saying.pingReply ?? true,
        mentionRoles: saying.mentionRoles ?? [],
        mentionEveryone: saying.mentionEveryone ?? false,
        webhook: saying.webhook ?? false,
        type: saying.type ?? null,
        id: null,
      })
    },
    forumPost: ({ forum, user = defaults.user, title, content }) => {
      const place = { guildId: forum.guildId ?? '', name: title, type: 11, parentId: forum.id, ownerId: user.id }
      const thread = addChannel(world, place)
      gateway.dispatch('THREAD_CREATE', { ...wireChannel(world, thread), newly_created: true }, intent.guilds)
      return say(stage, { ...plainSaying, user, channel: thread, content, id: thread.id })
    },
    dmChannel: (user) => directChannel(world, user),
  }
}
