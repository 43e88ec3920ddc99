import { invalidForm } from '../state/discord-error.ts'
import { isObject } from '../state/json.ts'

/** @throws DiscordError 50035 when `parse` names a kind that is also listed id by id, or names an unknown kind. */
export function checkAllowedMentions(value: unknown): void {
  if (value === undefined || value === null) return
  if (!isObject(value)) throw invalidForm('allowed_mentions', 'must be an object')
  const parse = Array.isArray(value['parse']) ? value['parse'] : []
  for (const kind of parse) {
    if (!['users', 'roles', 'everyone'].includes(kind)) {
      throw invalidForm('allowed_mentions.parse', `unknown kind ${kind}`)
    }
    const listed = value[kind]
    if (Array.isArray(listed) && listed.length > 0) {
      throw invalidForm('allowed_mentions', `parse: ["${kind}"] and ${kind}: [ids] are mutually exclusive`)
    }
  }
}
