import type { Gateway } from '../gateway/gateway.ts'
import type { JsonObject } from '../state/json.ts'
import type { Message } from '../state/message.ts'
import { allows, ordinaryPermissions, permission } from '../state/permissions.ts'
import { wireChannel, wireMember } from '../state/wire.ts'
import type { Channel, InteractionRecord, User, World } from '../state/world.ts'

/** Who interacts, where, and with which rights. */
export interface Person {
  readonly user: User
  readonly channel: Channel
  readonly locale: string
  readonly memberPermissions: bigint
  /** Null: what the channel grants the bot. */
  readonly appPermissions: bigint | null
  /** Only the person has installed the app, not the server. */
  readonly userInstalled: boolean
}

interface Start {
  readonly type: number
  readonly data: JsonObject
  readonly message: Message | null
}

export interface Stage {
  readonly world: World
  readonly gateway: Gateway
}

const megabytes10 = 10 * 1024 * 1024

function ownersOf(person: Person): JsonObject {
  if (person.userInstalled) return { '1': person.user.id }
  return { '0': person.channel.guildId ?? '0' }
}

/** 0 server, 1 direct message with the bot. */
export function contextOf(channel: Channel): number {
  return channel.guildId === null ? 1 : 0
}

/** In a server a person without USE_EXTERNAL_APPS sees a user-installed app's answers alone. */
function isForcedEphemeral(person: Person): boolean {
  const inGuild = person.channel.guildId !== null
  return person.userInstalled && inGuild && !allows(person.memberPermissions, permission.useExternalApps)
}

/** Creates the interaction and sends it to the bot as Discord would. */
export function startInteraction(stage: Stage, person: Person, start: Start): InteractionRecord {
  const { world, gateway } = stage
  const { user, channel } = person
  const id = world.nextId()
  const record: InteractionRecord = {
    id,
    token: `interaction-token-${id}`,
    type: start.type,
    createdAt: world.clock.now(),
    user,
    channelId: channel.id,
    guildId: channel.guildId,
    userInstalledOnly: person.userInstalled,
    forcedEphemeral: isForcedEphemeral(person),
    owners: ownersOf(person),
    sourceMessageId: start.message?.id ?? null,
    callback: null,
    originalId: null,
    followUpIds: [],
  }
  world.interactions.set(record.token, record)
  gateway.dispatch('INTERACTION_CREATE', payloadOf(world, person, start, record), 0)
  world.changed()
  return record
}

function payloadOf(world: World, person: Person, start: Start, record: InteractionRecord): JsonObject {
  const { user, channel } = person
  const guild = world.guilds.get(channel.guildId ?? '')
  return {
    id: record.id,
    application_id: world.applicationId,
    type: record.type,
    token: record.token,
    version: 1,
    data: start.data,
    channel: { ...wireChannel(world, channel), permissions: String(person.memberPermissions) },
    channel_id: channel.id,
    locale: person.locale,
    app_permissions: String(person.appPermissions ?? channel.botPermissions),
    entitlements: [],
    authorizing_integration_owners: record.owners,
    context: contextOf(channel),
    attachment_size_limit: megabytes10,
    ...(start.message === null ? {} : { message: start.message }),
    ...(guild === undefined
      ? { user }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: { ...wireMember(user), permissions: String(person.memberPermissions) },
        }),
  }
}

export const ordinaryPerson = { locale: 'en-GB', memberPermissions: ordinaryPermissions, appPermissions: null } as const
