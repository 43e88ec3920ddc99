import { emptyMessage, invalidForm } from '../state/discord-error.ts'
import { type JsonObject, lengthOf, numberOf, objectsIn, textOf } from '../state/json.ts'
import { type Message, messageFlag } from '../state/message.ts'
import { checkAllowedMentions } from './allowed-mentions-limits.ts'
import { checkComponents } from './component-limits.ts'
import { checkComponentVersion } from './components-v2-limits.ts'
import { checkEmbeds } from './embed-limits.ts'

/** Which request a message body belongs to; `callback` also covers updates of the message a button sits on. */
export type MessagePlace =
  | 'channel-post'
  | 'channel-edit'
  | 'callback'
  | 'callback-update'
  | 'follow-up'
  | 'webhook-edit'

const mostCharacters = 2000
const mostNonce = 25
const shared = [
  'content',
  'tts',
  'enforce_nonce',
  'embeds',
  'allowed_mentions',
  'components',
  'attachments',
  'flags',
  'poll',
]
const fields: Readonly<Record<MessagePlace, readonly string[]>> = {
  'channel-post': [...shared, 'nonce', 'message_reference', 'sticker_ids', 'shared_client_theme'],
  'channel-edit': [...shared, 'sticker_ids'],
  callback: shared,
  'callback-update': shared,
  'follow-up': [...shared, 'username', 'avatar_url', 'thread_name', 'applied_tags'],
  'webhook-edit': shared,
}

const { suppressEmbeds, ephemeral, suppressNotifications, voice, componentsV2 } = messageFlag
const edited = suppressEmbeds | componentsV2
const created = suppressEmbeds | suppressNotifications | voice | componentsV2
const flagsAllowed: Readonly<Record<MessagePlace, number>> = {
  'channel-post': created,
  'channel-edit': edited,
  callback: created | ephemeral,
  'callback-update': edited,
  'follow-up': created | ephemeral,
  'webhook-edit': edited,
}

function checkFields(body: JsonObject, place: MessagePlace): void {
  const unknown = Object.keys(body).find((field) => !fields[place].includes(field))
  if (unknown !== undefined) throw invalidForm(unknown, `unknown field of a ${place} body`)
}

function checkFlags(flags: number, place: MessagePlace): void {
  const forbidden = flags & ~flagsAllowed[place]
  if (forbidden !== 0) throw invalidForm('flags', `the flags ${forbidden} cannot be set on a ${place}`)
}

function amount(body: JsonObject, field: string, before: number): number {
  const value = body[field]
  return value === undefined ? before : objectsIn(value).length
}

function isEmpty(body: JsonObject, files: number, before: Message | null): boolean {
  const content = textOf(body['content'] ?? (body['content'] === undefined ? before?.content : '')).trim()
  const stickers = Array.isArray(body['sticker_ids']) ? body['sticker_ids'].length : 0
  const parts =
    amount(body, 'embeds', before?.embeds.length ?? 0) +
    amount(body, 'components', before?.components.length ?? 0) +
    amount(body, 'attachments', before?.attachments.length ?? 0)
  return content === '' && parts + stickers + files === 0 && !body['poll']
}

/**
 * Checks a message body against every limit that Discord's API document leaves out.
 * `before` is the message an edit changes. @throws DiscordError 50035 or 50006
 */
export function checkMessage(body: JsonObject, place: MessagePlace, files: number, before: Message | null): void {
  checkFields(body, place)
  const length = lengthOf(body['content'])
  if (length > mostCharacters)
    throw invalidForm('content', `Must be ${mostCharacters} or fewer in length, is ${length}`)
  if (lengthOf(body['nonce']) > mostNonce) throw invalidForm('nonce', `Must be ${mostNonce} or fewer in length`)
  const flags = numberOf(body['flags'])
  checkFlags(flags, place)
  checkAllowedMentions(body['allowed_mentions'])
  checkEmbeds(objectsIn(body['embeds']))
  checkComponents(objectsIn(body['components']), 'components')
  const inherited = (before?.flags ?? 0) & componentsV2
  const together = inherited && body['components'] === undefined ? { ...body, components: before?.components } : body
  checkComponentVersion(together, flags | inherited)
  if (isEmpty(body, files, before)) throw emptyMessage()
}

/** A deferral carries no message, only the choice to be ephemeral. @throws DiscordError 50035 */
export function checkDeferral(data: JsonObject): void {
  const other = Object.keys(data).find((field) => field !== 'flags' && field !== 'tts')
  if (other !== undefined) throw invalidForm(`data.${other}`, 'a deferral carries nothing but flags')
  const forbidden = numberOf(data['flags']) & ~ephemeral
  if (forbidden !== 0) throw invalidForm('data.flags', `a deferral can only be EPHEMERAL, not ${forbidden}`)
}
