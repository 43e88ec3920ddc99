import { isObject, type JsonObject, textOf } from '../state/json.ts'
import { allComponents, type Message } from '../state/message.ts'
import type { Ping } from '../state/world.ts'

type WouldPing = Pick<Ping, 'kind' | 'target'>
type AllowedKind = 'users' | 'roles' | 'everyone'

/** Text that Discord searches for mentions: the content and, in components V2, every text display. Embeds never ping. */
function mentionableText(body: JsonObject): string {
  const components = Array.isArray(body['components']) ? (body['components'] as readonly JsonObject[]) : []
  const displays = allComponents(components).map((component) => textOf(component['content']))
  return [textOf(body['content']), ...displays].join('\n')
}

function idsIn(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))]
}

function permits(allowed: unknown, kind: AllowedKind, id: string, fallback: readonly AllowedKind[]): boolean {
  if (!isObject(allowed)) return fallback.includes(kind)
  const parse = allowed['parse']
  const listed = allowed[kind]
  return (Array.isArray(parse) && parse.includes(kind)) || (Array.isArray(listed) && listed.includes(id))
}

function replyPing(allowed: unknown, repliesTo: Message | null): readonly WouldPing[] {
  if (repliesTo === null) return []
  const pings = isObject(allowed) ? allowed['replied_user'] === true : true
  return pings ? [{ kind: 'reply', target: repliesTo.author.id }] : []
}

/**
 * Who a body would ping. Without `allowed_mentions` a plain message pings everything and an interaction's answer users only.
 * Mentions inside code or after a backslash count too: the check is meant to be stricter than Discord.
 */
export function wouldPing(body: JsonObject, plain: boolean, repliesTo: Message | null): readonly WouldPing[] {
  const text = mentionableText(body)
  const allowed = body['allowed_mentions']
  const fallback: readonly AllowedKind[] = plain ? ['users', 'roles', 'everyone'] : ['users']
  const users = idsIn(text, /<@!?(\d+)>/g).filter((id) => permits(allowed, 'users', id, fallback))
  const roles = idsIn(text, /<@&(\d+)>/g).filter((id) => permits(allowed, 'roles', id, fallback))
  const everyone = idsIn(text, /(@everyone|@here)/g).filter((id) => permits(allowed, 'everyone', id, fallback))
  return [
    ...users.map((target) => ({ kind: 'user', target }) as const),
    ...roles.map((target) => ({ kind: 'role', target }) as const),
    ...everyone.map((target) => ({ kind: 'everyone', target }) as const),
    ...replyPing(allowed, repliesTo),
  ]
}
