import { bodyObject, type Call, param, type Reply, type Route } from '../http/router.ts'
import { notFound, refused } from '../state/discord-error.ts'
import { numberOf } from '../state/json.ts'
import { type Message, messageFlag } from '../state/message.ts'
import { channelOf } from '../state/wire.ts'
import type { InteractionRecord } from '../state/world.ts'
import { answerFields } from './interaction-routes.ts'
import { removeMessage } from './message-removal.ts'
import { rewriteMessage, wireMessage, writeMessage } from './message-writing.ts'

/** Milliseconds for which an interaction's token can be used. */
const tokenLifeMs = 15 * 60_000
const mostFollowUps = 5

function answered(call: Call): InteractionRecord {
  const record = call.world.interactions.get(param(call, 'token'))
  if (record === undefined || param(call, 'webhook') !== call.world.applicationId) throw notFound.webhook()
  if (call.world.clock.now() - record.createdAt > tokenLifeMs) throw refused.webhookToken()
  if (record.callback === null) throw notFound.webhook()
  return record
}

/** `@original` or a follow-up of this interaction. @throws DiscordError 10008 */
function messageOf(call: Call, record: InteractionRecord): Message {
  const wanted = call.params['message'] ?? '@original'
  const own = wanted === '@original' ? record.originalId : wanted
  const known = own !== null && (own === record.originalId || record.followUpIds.includes(own))
  const message = known ? call.world.messages.get(own) : undefined
  if (message === undefined) throw notFound.message()
  return message
}

function followUp(call: Call): Reply {
  const { world } = call
  const record = answered(call)
  const body = bodyObject(call)
  const original = record.originalId === null ? undefined : world.messages.get(record.originalId)
  if (original && (original.flags & messageFlag.loading) !== 0) {
    // Discord still lets the first follow-up after a deferral fill the loading message.
    const { flags: _flags, ...filling } = body
    return { status: 200, body: wireMessage(rewriteMessage(call, original, filling, 'webhook-edit')) }
  }
  if (record.userInstalledOnly && record.followUpIds.length >= mostFollowUps) throw refused.followUps()
  const hidden = record.forcedEphemeral || (numberOf(body['flags']) & messageFlag.ephemeral) !== 0
  const message = writeMessage(call, {
    channel: channelOf(world, record.channelId),
    body,
    place: 'follow-up',
    repliesTo: null,
    ephemeralTo: hidden ? record.user.id : null,
    extra: {
      ...answerFields(record, world.applicationId),
      flags: numberOf(body['flags']) | (hidden ? messageFlag.ephemeral : 0),
    },
  })
  record.followUpIds.push(message.id)
  world.changed()
  return { status: 200, body: wireMessage(message) }
}

function get(call: Call): Reply {
  return { status: 200, body: wireMessage(messageOf(call, answered(call))) }
}

function edit(call: Call): Reply {
  const record = answered(call)
  const before = messageOf(call, record)
  return { status: 200, body: wireMessage(rewriteMessage(call, before, bodyObject(call), 'webhook-edit')) }
}

function remove(call: Call): Reply {
  removeMessage(call, messageOf(call, answered(call)))
  return { status: 204 }
}

const hook = '/webhooks/:webhook/:token'

function routesFor(template: string): readonly Route[] {
  return [
    { method: 'GET', template, auth: false, exempt: true, run: get },
    { method: 'PATCH', template, auth: false, exempt: true, run: edit },
    { method: 'DELETE', template, auth: false, exempt: true, run: remove },
  ]
}

export const webhookRoutes: readonly Route[] = [
  { method: 'POST', template: hook, auth: false, exempt: true, run: followUp },
  ...routesFor(`${hook}/messages/@original`),
  ...routesFor(`${hook}/messages/:message`),
]
