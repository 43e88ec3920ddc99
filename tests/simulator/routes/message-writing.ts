import type { Call } from '../http/router.ts'
import { checkFiles } from '../limits/file-limits.ts'
import { checkMessage, type MessagePlace } from '../limits/message-limits.ts'
import { wouldPing } from '../limits/would-ping.ts'
import { isObject, type JsonObject, numberOf, objectsIn, textOf } from '../state/json.ts'
import { type Attachment, type Message, messageFlag } from '../state/message.ts'
import type { Channel, StoredFile, User, World } from '../state/world.ts'

interface Draft {
  readonly channel: Channel
  readonly body: JsonObject
  readonly place: MessagePlace
  readonly repliesTo: Message | null
  /** The one person who sees the message, or null for a public one. */
  readonly ephemeralTo: string | null
  readonly extra: Partial<Message>
}

/** What goes out over REST: without the guild, which only gateway events carry. */
export function wireMessage(message: Message): JsonObject {
  const { guild_id: _guild, ...rest } = message
  return rest
}

function storeFiles({ world, files }: Call, channelId: string, listed: unknown): readonly Attachment[] {
  return [...files.values()].map((file, i) => {
    const stored = storeFile(world, channelId, file)
    const about = objectsIn(listed).find((each) => String(each['id']) === String(i))
    return typeof about?.['description'] === 'string' ? { ...stored, description: about['description'] } : stored
  })
}

function storeFile(world: World, channelId: string, file: StoredFile): Attachment {
  const id = world.nextId()
  const path = `/attachments/${channelId}/${id}/${encodeURIComponent(file.name)}`
  world.files.set(path, file)
  const url = `${world.baseUrl}${path}`
  return {
    id,
    filename: file.name,
    size: file.bytes.byteLength,
    url,
    proxy_url: url,
    content_type: file.contentType,
  }
}

function recordPings(call: Call, body: JsonObject, place: MessagePlace, repliesTo: Message | null) {
  const plain = place === 'channel-post' || place === 'channel-edit'
  const pings = wouldPing(body, plain, repliesTo)
  for (const ping of pings) call.world.pings.push({ method: call.method, path: call.path, ...ping })
  return pings
}

function mentionsFrom(world: World, pings: ReturnType<typeof recordPings>) {
  const people = pings.filter((ping) => ping.kind === 'user' || ping.kind === 'reply')
  const ids = new Set(people.map((ping) => ping.target))
  return {
    mentions: [...ids].map((id) => world.users.get(id)).filter((user): user is User => user !== undefined),
    mention_roles: pings.filter((ping) => ping.kind === 'role').map((ping) => ping.target),
    mention_everyone: pings.some((ping) => ping.kind === 'everyone'),
  }
}

function numbered(components: readonly JsonObject[], next: () => number): readonly JsonObject[] {
  return components.map((component) => ({
    id: next(),
    ...component,
    ...(Array.isArray(component['components'])
      ? { components: numbered(objectsIn(component['components']), next) }
      : {}),
    ...(isObject(component['accessory']) ? { accessory: { id: next(), ...component['accessory'] } } : {}),
  }))
}

function withIds(components: unknown): readonly JsonObject[] {
  let last = 0
  const next = () => {
    last += 1
    return last
  }
  return numbered(objectsIn(components), next)
}

function embedsOf(value: unknown): readonly JsonObject[] {
  return objectsIn(value).map((embed) => ({ type: 'rich', ...embed }))
}

function isoNow(world: World): string {
  return new Date(world.clock.now()).toISOString().replace('Z', '000+00:00')
}

/** Checks the body, stores the message and tells the gateway (unless it is ephemeral). @throws DiscordError */
export function writeMessage(call: Call, draft: Draft): Message {
  const { world } = call
  const { channel, body, place, extra } = draft
  checkMessage(body, place, call.files.size, null)
  checkFiles(call.files, body['attachments'], [])
  const pings = recordPings(call, body, place, draft.repliesTo)
  return storeMessage(call, draft, {
    content: textOf(body['content']).trim(),
    tts: body['tts'] === true,
    embeds: embedsOf(body['embeds']),
    components: withIds(body['components']),
    attachments: storeFiles(call, channel.id, body['attachments']),
    flags: numberOf(body['flags']),
    ...mentionsFrom(world, pings),
    ...extra,
  })
}

/** Stores a message that needs no checking: a deferral's loading message, for one. */
export function storeMessage(call: Pick<Call, 'world' | 'gateway'>, draft: Draft, parts: Partial<Message>): Message {
  const { world, gateway } = call
  const { channel, ephemeralTo } = draft
  const message: Message = {
    id: world.nextId(),
    channel_id: channel.id,
    author: world.bot,
    content: '',
    timestamp: isoNow(world),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    flags: 0,
    pinned: false,
    type: 0,
    ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
    ...parts,
  }
  world.messages.set(message.id, message)
  if (ephemeralTo === null) {
    channel.messageIds.push(message.id)
    if (isWatched(world, channel)) gateway.dispatchMessage('MESSAGE_CREATE', message)
  } else {
    world.ephemeralTo.set(message.id, ephemeralTo)
  }
  world.changed()
  return message
}

/** Whether the bot gets events from this channel: its own direct messages and the servers it is a member of. */
function isWatched(world: World, channel: Channel): boolean {
  return channel.guildId === null || world.guilds.get(channel.guildId)?.hasBot === true
}

function editedParts(call: Call, before: Message, body: JsonObject): Partial<Message> {
  const { world } = call
  const uploads = storeFiles(call, before.channel_id, body['attachments'])
  const listed = objectsIn(body['attachments']).map((attachment) => String(attachment['id']))
  const kept = before.attachments.filter((each) => body['attachments'] === undefined || listed.includes(each.id))
  const sticky = before.flags & ~messageFlag.loading
  return {
    ...(body['content'] === undefined ? {} : { content: textOf(body['content']).trim() }),
    ...(body['embeds'] === undefined ? {} : { embeds: embedsOf(body['embeds']) }),
    ...(body['components'] === undefined ? {} : { components: withIds(body['components']) }),
    attachments: [...kept, ...uploads],
    flags: sticky | numberOf(body['flags']),
    edited_timestamp: isoNow(world),
  }
}

/** Checks an edit, replaces the stored message and tells the gateway. @throws DiscordError */
export function rewriteMessage(call: Call, before: Message, body: JsonObject, place: MessagePlace): Message {
  const { world, gateway } = call
  checkMessage(body, place, call.files.size, before)
  checkFiles(
    call.files,
    body['attachments'],
    before.attachments.map((attachment) => attachment.id),
  )
  const pings = recordPings(call, body, place, null)
  const after: Message = {
    ...before,
    ...editedParts(call, before, body),
    ...(body['content'] === undefined ? {} : mentionsFrom(world, pings)),
  }
  world.messages.set(after.id, after)
  const channel = world.channels.get(after.channel_id)
  if (channel && !world.ephemeralTo.has(after.id) && isWatched(world, channel)) {
    gateway.dispatchMessage('MESSAGE_UPDATE', after)
  }
  world.changed()
  return after
}
