import { intent } from '../gateway/intents.ts'
import { bodyObject, type Call, param, type Route } from '../http/router.ts'
import { invalidForm, notFound, refused } from '../state/discord-error.ts'
import { lengthOf, numberOf, textOf } from '../state/json.ts'
import { ordinaryPermissions, permission } from '../state/permissions.ts'
import { botMay, threadTypes, wireChannel } from '../state/wire.ts'
import type { Channel, User, World } from '../state/world.ts'
import { publicMessage, visibleChannel } from './message-routes.ts'

const publicThread = 11
const privateThread = 12

/** The direct-message channel with a person, made on first use. */
export function directChannel(world: World, user: User): Channel {
  const existing = [...world.channels.values()].find((channel) => channel.recipientId === user.id)
  if (existing !== undefined) return existing
  const channel: Channel = {
    id: world.nextId(),
    type: 1,
    guildId: null,
    recipientId: user.id,
    parentId: null,
    ownerId: null,
    name: '',
    archived: false,
    locked: false,
    autoArchiveMinutes: 0,
    botPermissions: ordinaryPermissions,
    reachable: true,
    messageIds: [],
  }
  world.channels.set(channel.id, channel)
  return channel
}

function startThread(call: Call, parent: Channel, id: string, type: number) {
  const { world, gateway } = call
  const body = bodyObject(call)
  const wanted = type === privateThread ? permission.createPrivateThreads : permission.createPublicThreads
  if (parent.guildId === null || threadTypes.includes(parent.type)) throw invalidForm('channel', 'cannot hold threads')
  if (!botMay(parent, wanted)) throw refused.permissions()
  const length = lengthOf(body['name'])
  if (length < 1 || length > 100) throw invalidForm('name', 'must be 1 to 100 characters')
  const thread: Channel = {
    id,
    type,
    guildId: parent.guildId,
    recipientId: null,
    parentId: parent.id,
    ownerId: world.bot.id,
    name: textOf(body['name']),
    archived: false,
    locked: false,
    autoArchiveMinutes: numberOf(body['auto_archive_duration']) || 4320,
    botPermissions: parent.botPermissions,
    reachable: true,
    messageIds: [],
  }
  world.channels.set(id, thread)
  const wire = wireChannel(world, thread)
  gateway.dispatch('THREAD_CREATE', { ...wire, newly_created: true }, intent.guilds)
  world.changed()
  return { status: 201, body: wire }
}

function threadFromMessage(call: Call) {
  const parent = visibleChannel(call)
  const message = publicMessage(call, parent)
  if (call.world.channels.has(message.id)) throw refused.secondThread()
  const started = startThread(call, parent, message.id, publicThread)
  call.world.messages.set(message.id, { ...message, flags: message.flags | (1 << 5), thread: started.body })
  return started
}

function threadWithoutMessage(call: Call) {
  const type = bodyObject(call)['type'] === publicThread ? publicThread : privateThread
  return startThread(call, visibleChannel(call), call.world.nextId(), type)
}

function edit(call: Call) {
  const { world, gateway } = call
  const channel = visibleChannel(call)
  const body = bodyObject(call)
  if (!threadTypes.includes(channel.type) || channel.ownerId !== world.bot.id) {
    if (!botMay(channel, permission.manageThreads)) throw refused.permissions()
  }
  if (typeof body['name'] === 'string') channel.name = body['name']
  if (typeof body['archived'] === 'boolean') channel.archived = body['archived']
  if (typeof body['locked'] === 'boolean') channel.locked = body['locked']
  if (typeof body['auto_archive_duration'] === 'number') channel.autoArchiveMinutes = body['auto_archive_duration']
  const wire = wireChannel(world, channel)
  gateway.dispatch(threadTypes.includes(channel.type) ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', wire, intent.guilds)
  world.changed()
  return { status: 200, body: wire }
}

function openDirect(call: Call) {
  const user = call.world.users.get(textOf(bodyObject(call)['recipient_id']))
  if (user === undefined) throw notFound.user()
  if (user.bot) throw refused.reader()
  return { status: 200, body: wireChannel(call.world, directChannel(call.world, user)) }
}

function get(call: Call) {
  return { status: 200, body: wireChannel(call.world, visibleChannel(call)) }
}

function joinThread(call: Call) {
  param(call, 'member')
  if (!threadTypes.includes(visibleChannel(call).type)) throw notFound.channel()
  return { status: 204 }
}

export const channelRoutes: readonly Route[] = [
  { method: 'POST', template: '/users/@me/channels', auth: true, run: openDirect },
  { method: 'GET', template: '/channels/:channel', auth: true, run: get },
  { method: 'PATCH', template: '/channels/:channel', auth: true, run: edit },
  { method: 'POST', template: '/channels/:channel/threads', auth: true, run: threadWithoutMessage },
  { method: 'POST', template: '/channels/:channel/messages/:message/threads', auth: true, run: threadFromMessage },
  { method: 'PUT', template: '/channels/:channel/thread-members/:member', auth: true, run: joinThread },
]
