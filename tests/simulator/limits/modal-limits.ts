import { invalidForm } from '../state/discord-error.ts'
import { type JsonObject, lengthOf, objectsIn, textOf } from '../state/json.ts'
import { checkComponents } from './component-limits.ts'

/** @throws DiscordError 50035 unless the modal has a title, a custom id, and 1 to 5 well-formed parts. */
export function checkModal(data: JsonObject): void {
  if (lengthOf(data['title']) < 1 || lengthOf(data['title']) > 45) {
    throw invalidForm('data.title', 'must be 1 to 45 characters')
  }
  if (textOf(data['custom_id']) === '') throw invalidForm('data.custom_id', 'a custom id is required')
  const parts = objectsIn(data['components'])
  if (parts.length < 1 || parts.length > 5) {
    throw invalidForm('data.components', `${parts.length} parts, must be 1 to 5`)
  }
  checkComponents(parts, 'data.components')
}
