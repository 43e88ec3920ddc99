import { bodyObject, type Call, param, type Route } from '../http/router.ts'
import { invalidByNow, invalidForm, notFound, refused } from '../state/discord-error.ts'
import { isObject, type JsonObject, objectsIn } from '../state/json.ts'
import { type Message, messageFlag } from '../state/message.ts'
import { permission } from '../state/permissions.ts'
import { botMay, threadTypes, withoutContent } from '../state/wire.ts'
import type { Channel, World } from '../state/world.ts'
import { removeMessage } from './message-removal.ts'
import { rewriteMessage, wireMessage, writeMessage } from './message-writing.ts'

/** The channel of a call, if the bot can see it. @throws DiscordError 10003 or 50001 */
export function visibleChannel(call: Call): Channel {
  const channel = call.world.channels.get(param(call, 'channel'))
  if (channel === undefined) throw notFound.channel()
  const member = channel.guildId === null || call.world.guilds.get(channel.guildId)?.hasBot === true
  if (!member || !botMay(channel, 0n)) throw refused.access()
  return channel
}

/** A public message of the channel. @throws DiscordError 10008 */
export function publicMessage(call: Call, channel: Channel): Message {
  const id = param(call, 'message')
  const message = channel.messageIds.includes(id) ? call.world.messages.get(id) : undefined
  if (message === undefined) throw notFound.message()
  return message
}

function checkMaySend(channel: Channel, call: Call, body: JsonObject): void {
  const isThread = threadTypes.includes(channel.type)
  if (!channel.reachable) throw refused.reader()
  if (!botMay(channel, isThread ? permission.sendMessagesInThreads : permission.sendMessages))
    throw refused.permissions()
  if (isThread && channel.archived && channel.locked) throw refused.archivedThread()
  if (objectsIn(body['embeds']).length > 0 && !botMay(channel, permission.embedLinks)) throw refused.permissions()
  if (call.files.size > 0 && !botMay(channel, permission.attachFiles)) throw refused.permissions()
}

function repliedTo(call: Call, channel: Channel, body: JsonObject): Message | null {
  const reference = body['message_reference']
  if (!isObject(reference)) return null
  if (!botMay(channel, permission.readMessageHistory)) throw refused.reply()
  const id = String(reference['message_id'])
  const found = channel.messageIds.includes(id) ? (call.world.messages.get(id) ?? null) : null
  if (found === null && reference['fail_if_not_exists'] !== false)
    throw invalidByNow('message_reference', 'Unknown message')
  return found
}

const nonceHoldsMs = 300_000

function sentAt(message: Message | undefined): number {
  return message === undefined ? 0 : Date.parse(message.timestamp)
}

/** The bot's message of the last minutes with the same enforced nonce, if there is one. */
function sameNonce(world: World, channel: Channel, body: JsonObject): Message | null {
  const nonce = body['nonce']
  if (body['enforce_nonce'] !== true || nonce === undefined || nonce === null) return null
  const oldest = world.clock.now() - nonceHoldsMs
  const messages = channel.messageIds.map((id) => world.messages.get(id)).filter((each) => sentAt(each) >= oldest)
  return messages.find((message) => message?.nonce === nonce && message?.author.id === world.bot.id) ?? null
}

function post(call: Call) {
  const { world } = call
  const body = bodyObject(call)
  const channel = visibleChannel(call)
  checkMaySend(channel, call, body)
  const earlier = sameNonce(world, channel, body)
  if (earlier !== null) return { status: 200, body: wireMessage(earlier) }
  const repliesTo = repliedTo(call, channel, body)
  const nonce = body['nonce']
  if (channel.archived) channel.archived = false
  const message = writeMessage(call, {
    channel,
    body,
    place: 'channel-post',
    repliesTo,
    ephemeralTo: null,
    extra: {
      ...(typeof nonce === 'string' || typeof nonce === 'number' ? { nonce } : {}),
      ...(repliesTo === null
        ? {}
        : {
            type: 19,
            message_reference: { type: 0, channel_id: channel.id, message_id: repliesTo.id },
            referenced_message: repliesTo,
          }),
    },
  })
  return { status: 200, body: wireMessage(message) }
}

function shown(call: Call, message: Message): JsonObject {
  return wireMessage(call.world.contentGranted ? message : withoutContent(call.world, message))
}

function list(call: Call) {
  const channel = visibleChannel(call)
  if (!botMay(channel, permission.readMessageHistory)) return { status: 200, body: [] }
  const limit = Number(call.query.get('limit') ?? 50)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw invalidForm('limit', 'must be 1 to 100')
  const after = call.query.get('after')
  const before = call.query.get('before')
  const inRange = channel.messageIds.filter(
    (id) => (after === null || BigInt(id) > BigInt(after)) && (before === null || BigInt(id) < BigInt(before)),
  )
  // Discord takes the messages nearest to the id given and always lists the newest first.
  const chosen = after === null ? inRange.slice(-limit) : inRange.slice(0, limit)
  const messages = chosen.map((id) => call.world.messages.get(id)).filter((each): each is Message => each !== undefined)
  return { status: 200, body: messages.reverse().map((message) => shown(call, message)) }
}

function get(call: Call) {
  const channel = visibleChannel(call)
  if (!botMay(channel, permission.readMessageHistory)) throw refused.permissions()
  return { status: 200, body: shown(call, publicMessage(call, channel)) }
}

function edit(call: Call) {
  const channel = visibleChannel(call)
  const before = publicMessage(call, channel)
  if (before.author.id !== call.world.bot.id) throw refused.othersMessage()
  if ((before.flags & messageFlag.ephemeral) !== 0) throw notFound.message()
  return { status: 200, body: wireMessage(rewriteMessage(call, before, bodyObject(call), 'channel-edit')) }
}

function remove(call: Call) {
  const channel = visibleChannel(call)
  const message = publicMessage(call, channel)
  const own = message.author.id === call.world.bot.id
  if (!own && !botMay(channel, permission.manageMessages)) throw refused.permissions()
  removeMessage(call, message)
  return { status: 204 }
}

function typing(call: Call) {
  const channel = visibleChannel(call)
  if (!botMay(channel, permission.sendMessages)) throw refused.permissions()
  call.world.typing.push({ channelId: channel.id, at: call.world.clock.now() })
  return { status: 204 }
}

export const messageRoutes: readonly Route[] = [
  { method: 'GET', template: '/channels/:channel/messages', auth: true, run: list },
  { method: 'POST', template: '/channels/:channel/messages', auth: true, run: post },
  { method: 'GET', template: '/channels/:channel/messages/:message', auth: true, run: get },
  { method: 'PATCH', template: '/channels/:channel/messages/:message', auth: true, run: edit },
  { method: 'DELETE', template: '/channels/:channel/messages/:message', auth: true, run: remove },
  { method: 'POST', template: '/channels/:channel/typing', auth: true, run: typing },
]
