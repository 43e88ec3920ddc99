import type { JsonObject } from './json.ts'
import type { Message } from './message.ts'
import { allows, ordinaryPermissions, permission } from './permissions.ts'
import type { Channel, Guild, User, World } from './world.ts'

const longAgo = '2024-01-01T00:00:00.000000+00:00'
export const threadTypes: readonly number[] = [10, 11, 12]

export function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id)
  if (channel === undefined) throw new Error(`The simulator has no channel ${id}`)
  return channel
}

export function wireMember(user: User): JsonObject {
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: longAgo,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  }
}

/** The bot's rights in a channel, written as an overwrite so that discord.js computes the very same bits. */
function overwrites(world: World, channel: Channel): readonly JsonObject[] {
  const allow = channel.botPermissions & ~ordinaryPermissions
  const deny = ordinaryPermissions & ~channel.botPermissions
  if (allow === 0n && deny === 0n) return []
  return [{ id: world.bot.id, type: 1, allow: String(allow), deny: String(deny) }]
}

function threadFields(world: World, channel: Channel): JsonObject {
  return {
    owner_id: channel.ownerId,
    message_count: channel.messageIds.length,
    member_count: 1,
    total_message_sent: channel.messageIds.length,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: channel.archived,
      locked: channel.locked,
      auto_archive_duration: channel.autoArchiveMinutes,
      archive_timestamp: new Date(world.clock.now()).toISOString(),
      create_timestamp: new Date(world.clock.now()).toISOString(),
    },
  }
}

export function wireChannel(world: World, channel: Channel): JsonObject {
  const last = channel.messageIds.at(-1) ?? null
  const shared = { id: channel.id, type: channel.type, last_message_id: last, flags: 0 }
  if (channel.type === 1) {
    const recipient = world.users.get(channel.recipientId ?? '')
    return { ...shared, recipients: recipient ? [recipient] : [] }
  }
  const inGuild = { ...shared, guild_id: channel.guildId, name: channel.name, parent_id: channel.parentId }
  if (threadTypes.includes(channel.type)) return { ...inGuild, ...threadFields(world, channel) }
  return {
    ...inGuild,
    position: 0,
    permission_overwrites: overwrites(world, channel),
    nsfw: false,
    topic: null,
    rate_limit_per_user: 0,
  }
}

export function wireGuild(guild: Guild): JsonObject {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    icon_hash: null,
    splash: null,
    discovery_splash: null,
    home_header: null,
    banner: null,
    owner_id: guild.ownerId,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw: false,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    preferred_locale: guild.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    description: null,
    features: [],
    emojis: [],
    stickers: [],
    incidents_data: null,
    roles: [
      wireRole(guild.id, '@everyone', 0),
      ...guild.roles.map((role, index) => wireRole(role.id, role.name, index + 1)),
    ],
  }
}

function wireRole(id: string, name: string, position: number): JsonObject {
  return {
    id,
    name,
    description: null,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position,
    permissions: String(ordinaryPermissions),
    managed: false,
    mentionable: true,
    flags: 0,
  }
}

/** A GUILD_CREATE: the guild with its channels, threads and the bot as its only listed member. */
export function wireGuildCreate(world: World, guild: Guild): JsonObject {
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === guild.id)
  const isThread = (channel: Channel) => threadTypes.includes(channel.type)
  return {
    ...wireGuild(guild),
    joined_at: longAgo,
    large: false,
    unavailable: false,
    member_count: world.users.size,
    members: [wireMember(world.bot)],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    channels: channels.filter((channel) => !isThread(channel)).map((channel) => wireChannel(world, channel)),
    threads: channels
      .filter((channel) => isThread(channel) && !channel.archived)
      .map((channel) => wireChannel(world, channel)),
  }
}

function concernsBot(world: World, message: Message): boolean {
  if (message.author.id === world.bot.id || message.guild_id === undefined) return true
  return message.mentions.some((user) => user.id === world.bot.id)
}

/** What an app without MESSAGE_CONTENT gets: no text, unless the message is its own, direct, or mentions it. */
export function withoutContent(world: World, message: Message): Message {
  const answered = message.referenced_message
  const redacted = concernsBot(world, message)
    ? message
    : { ...message, content: '', embeds: [], attachments: [], components: [] }
  return answered ? { ...redacted, referenced_message: withoutContent(world, answered) } : redacted
}

/** The bot may not do this here unless the channel's rights for it include every wanted bit. */
export function botMay(channel: Channel, wanted: bigint): boolean {
  return channel.type === 1 || allows(channel.botPermissions, wanted | permission.viewChannel)
}
