import { bodyObject, type Call, param, type Reply, type Route } from '../http/router.ts'
import { checkDeferral } from '../limits/message-limits.ts'
import { checkModal } from '../limits/modal-limits.ts'
import { invalidForm, notFound, refused } from '../state/discord-error.ts'
import { isObject, type JsonObject, lengthOf, numberOf, objectsIn } from '../state/json.ts'
import { type Message, messageFlag } from '../state/message.ts'
import { channelOf } from '../state/wire.ts'
import type { InteractionRecord } from '../state/world.ts'
import { rewriteMessage, storeMessage, wireMessage, writeMessage } from './message-writing.ts'

/** Milliseconds until the first answer must have come. */
export const answerWithinMs = 3000

export const interactionKind = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const
export const callbackKind = { message: 4, deferred: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 } as const

const callbacksFor: Readonly<Record<number, readonly number[]>> = {
  [interactionKind.command]: [4, 5, 9],
  [interactionKind.component]: [4, 5, 6, 7, 9],
  [interactionKind.autocomplete]: [8],
  [interactionKind.modal]: [4, 5, 6, 7],
}

/** What every message that answers an interaction carries. */
export function answerFields(record: InteractionRecord, applicationId: string): Partial<Message> {
  return {
    application_id: applicationId,
    webhook_id: applicationId,
    type: record.type === interactionKind.command ? 20 : 0,
    interaction_metadata: {
      id: record.id,
      type: record.type,
      user: record.user,
      authorizing_integration_owners: record.owners,
    },
  }
}

function open(call: Call, type: number): InteractionRecord {
  const record = call.world.interactions.get(param(call, 'token'))
  if (record === undefined || record.id !== param(call, 'interaction')) throw notFound.interaction()
  if (record.callback !== null) throw refused.acknowledged()
  if (call.arrivedAt - record.createdAt > answerWithinMs) throw notFound.interaction()
  const fits = callbacksFor[record.type]?.includes(type) ?? false
  const needsMessage = type === callbackKind.deferredUpdate || type === callbackKind.update
  if (!fits || (needsMessage && record.sourceMessageId === null)) {
    throw invalidForm('type', `callback type ${type} does not answer an interaction of type ${record.type}`)
  }
  return record
}

function answerMessage(call: Call, record: InteractionRecord, type: number, data: JsonObject): Message {
  const { world } = call
  const channel = channelOf(world, record.channelId)
  const hidden = record.forcedEphemeral || (numberOf(data['flags']) & messageFlag.ephemeral) !== 0
  const flags = hidden ? messageFlag.ephemeral : 0
  const draft = {
    channel,
    body: data,
    place: 'callback',
    repliesTo: null,
    ephemeralTo: hidden ? record.user.id : null,
    extra: answerFields(record, world.applicationId),
  } as const
  if (type === callbackKind.deferred) {
    checkDeferral(data)
    return storeMessage(call, draft, { ...draft.extra, flags: flags | messageFlag.loading })
  }
  return writeMessage(call, { ...draft, extra: { ...draft.extra, flags: numberOf(data['flags']) | flags } })
}

function sourceMessage(call: Call, record: InteractionRecord): Message {
  const message = call.world.messages.get(record.sourceMessageId ?? '')
  if (message === undefined) throw notFound.message()
  return message
}

function checkChoices(data: JsonObject): void {
  const choices = objectsIn(data['choices'])
  if (!Array.isArray(data['choices']) || choices.length > 25) throw invalidForm('data.choices', 'a list of at most 25')
  for (const choice of choices) {
    const length = lengthOf(choice['name'])
    if (length < 1 || length > 100) throw invalidForm('data.choices', 'a choice name must be 1 to 100 characters')
    if (lengthOf(choice['value']) > 100)
      throw invalidForm('data.choices', 'a choice value is longer than 100 characters')
  }
}

/** Carries a callback out and gives the message it leaves the user with, if any. */
function carryOut(call: Call, record: InteractionRecord, type: number, data: JsonObject): Message | null {
  switch (type) {
    case callbackKind.message:
    case callbackKind.deferred:
      return answerMessage(call, record, type, data)
    case callbackKind.deferredUpdate:
      return sourceMessage(call, record)
    case callbackKind.update:
      return rewriteMessage(call, sourceMessage(call, record), data, 'callback-update')
    case callbackKind.choices:
      checkChoices(data)
      return null
    default:
      checkModal(data)
      return null
  }
}

function callback(call: Call): Reply {
  const { world } = call
  const body = bodyObject(call)
  const type = numberOf(body['type'])
  const data = isObject(body['data']) ? body['data'] : {}
  const record = open(call, type)
  const message = carryOut(call, record, type, data)
  record.callback = { type, afterMs: call.arrivedAt - record.createdAt, data }
  record.originalId = message?.id ?? null
  world.changed()
  if (call.query.get('with_response') !== 'true') return { status: 204 }
  return { status: 200, body: callbackResponse(record, type, message) }
}

function callbackResponse(record: InteractionRecord, type: number, message: Message | null): JsonObject {
  const about = { id: record.id, type: record.type }
  if (message === null) return { interaction: about }
  const updates = type === callbackKind.update || type === callbackKind.deferredUpdate
  return {
    interaction: {
      ...about,
      response_message_id: message.id,
      response_message_loading: (message.flags & messageFlag.loading) !== 0,
      response_message_ephemeral: (message.flags & messageFlag.ephemeral) !== 0,
    },
    // The document knows a resource for messages and updates only; a deferral's loading message is one of them.
    resource: { type: updates ? callbackKind.update : callbackKind.message, message: wireMessage(message) },
  }
}

export const interactionRoutes: readonly Route[] = [
  { method: 'POST', template: '/interactions/:interaction/:token/callback', auth: false, exempt: true, run: callback },
]
