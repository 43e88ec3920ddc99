import { ordinaryPermissions } from './permissions.ts'
import type { Channel, Guild, User, World } from './world.ts'

export function makeUser(id: string, name: string, bot: boolean): User {
  return {
    id,
    username: name.toLowerCase(),
    global_name: bot ? null : name,
    discriminator: '0',
    avatar: null,
    bot,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
  }
}

export function addUser(world: World, name: string, bot = false): User {
  const user = makeUser(world.nextId(), name, bot)
  world.users.set(user.id, user)
  return user
}

export interface NewGuild {
  readonly name: string
  readonly owner: User
  /** False: a server the bot is no member of, where people can use it only as a user-installed app. */
  readonly hasBot: boolean
  readonly locale: string
}

export function addGuild(world: World, guild: NewGuild): Guild {
  const made: Guild = {
    id: world.nextId(),
    name: guild.name,
    ownerId: guild.owner.id,
    locale: guild.locale,
    hasBot: guild.hasBot,
    roles: [{ id: world.nextId(), name: 'students' }],
  }
  world.guilds.set(made.id, made)
  return made
}

/** Types: 0 text, 5 announcement, 11 public thread (with `parentId`), 12 private thread. */
export interface NewChannel {
  readonly guildId: string
  readonly name: string
  readonly type: number
  readonly parentId: string | null
  readonly ownerId: string | null
}

export function addChannel(world: World, channel: NewChannel): Channel {
  const made: Channel = {
    ...channel,
    id: world.nextId(),
    recipientId: null,
    archived: false,
    locked: false,
    autoArchiveMinutes: 4320,
    botPermissions: ordinaryPermissions,
    reachable: true,
    messageIds: [],
  }
  world.channels.set(made.id, made)
  return made
}
